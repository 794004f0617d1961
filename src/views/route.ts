import type { Filter } from '#analyses/analysis.ts';
import type { Drill } from '#charts/mark.ts';
import type { CellValue } from '#core/table.ts';

/** Where the person is; all of it is in the address, so that the back button works. */
export interface Route {
  /** '' is 总览; otherwise the first word after `#/`. */
  readonly path: string;
  readonly filters: readonly Filter[];
  readonly drill: Drill | null;
  /** Which part of a page that has several; null: its first. */
  readonly see: string | null;
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const filters: Filter[] = [];
  let drill: Drill | null = null;
  let see: string | null = null;
  for (const pair of query.split('&')) {
    const cut = pair.indexOf('=');
    if (cut < 0) continue;
    const name = pair.slice(0, cut);
    const text = pair.slice(cut + 1);
    if (name === 'open') drill = parseDrill(text);
    else if (name === 'see') see = decode(text) || null;
    else if (name.startsWith('f.'))
      filters.push({ dimension: decode(name.slice(2)), values: parseValues(text) });
  }
  return { path: decode(path), filters, drill, see };
}

export function formatRoute(route: Partial<Route> & Pick<Route, 'path'>): string {
  const pairs = (route.filters ?? []).map(
    ({ dimension, values }) => `f.${encodeURIComponent(dimension)}=${formatValues(values)}`,
  );
  if (route.drill) pairs.push(`open=${formatDrill(route.drill)}`);
  if (route.see) pairs.push(`see=${encodeURIComponent(route.see)}`);
  return `#/${encodeURIComponent(route.path)}${pairs.length ? `?${pairs.join('&')}` : ''}`;
}

function formatDrill(drill: Drill): string {
  const places = Object.entries(drill.where).map(
    ([dim, values]) => `${encodeURIComponent(dim)}:${formatValues(values)}`,
  );
  return [encodeURIComponent(drill.table), encodeURIComponent(drill.measure), ...places].join('/');
}

function parseDrill(text: string): Drill | null {
  const [table, measure, ...places] = text.split('/');
  if (!table || !measure) return null;
  const where: Record<string, readonly CellValue[]> = {};
  for (const place of places) {
    const cut = place.indexOf(':');
    if (cut > 0) where[decode(place.slice(0, cut))] = parseValues(place.slice(cut + 1));
  }
  return { table: decode(table), measure: decode(measure), where };
}

/** `~` alone is 未填, `~` before digits a number, a text that begins with `~` is escaped. */
function formatValues(values: readonly CellValue[]): string {
  return values
    .map((value) => {
      if (value === null) return '~';
      if (typeof value === 'number') return `~${value}`;
      return encodeURIComponent(value).replace(/^~/, '%7E');
    })
    .join(',');
}

function parseValues(text: string): readonly CellValue[] {
  return text.split(',').map((token) => {
    if (token === '~') return null;
    if (token.startsWith('~')) return Number(token.slice(1));
    return decode(token);
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
