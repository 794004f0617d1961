import type { Filter } from '#analyses/analysis.ts';
import type { CompareWith } from '#app/api.ts';
import type { Drill } from '#charts/mark.ts';
import type { CellValue } from '#core/table.ts';

/** How filters, cells and groups are spelled in the address. */

type Place = readonly [name: string, values: readonly CellValue[]];

/** `~` alone is 未填, `~` before digits a number, a text that begins with `~` is escaped. */
export function formatValues(values: readonly CellValue[]): string {
  return values
    .map((value) => {
      if (value === null) return '~';
      if (typeof value === 'number') return `~${value}`;
      return encodeURIComponent(value).replace(/^~/, '%7E');
    })
    .join(',');
}

export function parseValues(text: string): readonly CellValue[] {
  return text.split(',').map((token) => {
    if (token === '~') return null;
    if (token.startsWith('~')) return Number(token.slice(1));
    return decode(token);
  });
}

function formatPlace([name, values]: Place): string {
  return `${encodeURIComponent(name)}:${formatValues(values)}`;
}

function parsePlaces(parts: readonly string[]): readonly Place[] {
  return parts.flatMap((part): readonly Place[] => {
    const cut = part.indexOf(':');
    return cut > 0 ? [[decode(part.slice(0, cut)), parseValues(part.slice(cut + 1))]] : [];
  });
}

export function formatDrill(drill: Drill): string {
  const places = Object.entries(drill.where).map(formatPlace);
  return [encodeURIComponent(drill.table), encodeURIComponent(drill.measure), ...places].join('/');
}

export function parseDrill(text: string): Drill | null {
  const [table, measure, ...parts] = text.split('/');
  if (!table || !measure) return null;
  return { table: decode(table), measure: decode(measure), where: Object.fromEntries(parsePlaces(parts)) };
}

/** Filters as one word: `level:市级/sex:女`. */
export function formatFilters(filters: readonly Filter[]): string {
  return filters.map(({ dimension, values }) => formatPlace([dimension, values])).join('/');
}

export function parseFilters(text: string): readonly Filter[] {
  return parsePlaces(text.split('/')).map(([dimension, values]) => ({ dimension, values }));
}

export function formatCompared(side: CompareWith): string {
  return side.how === 'people' ? formatFilters(side.filters) : side.how;
}

export function parseCompared(text: string): CompareWith {
  if (text === 'others' || text === 'targets') return { how: text };
  return { how: 'people', filters: parseFilters(text) };
}

export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
