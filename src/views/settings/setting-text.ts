import type { SettingFacts } from '#app/api.ts';
import type { DatedValue, SettingDefinition, SettingValue } from '#core/setting.ts';
import { roundHalfUp } from '#core/format.ts';

/** What stands behind the input: of shares %, unless they are how far two of them are apart. */
export function unitText({ type, unit }: Pick<SettingDefinition, 'type' | 'unit'>): string {
  return unit ?? (type === 'share' ? '%' : '');
}

/** What stands in the input; shares are written as percentages. */
export function toInput(definition: SettingDefinition, value: SettingValue): string {
  if (value === null || typeof value === 'boolean') return '';
  if (typeof value === 'object') return value.join('、');
  if (definition.type === 'share' && typeof value === 'number') return String(roundHalfUp(value * 100, 4));
  return String(value);
}

/** The value of what was typed; undefined when it is none for this type. Nothing typed is null. */
export function parseInput(definition: SettingDefinition, text: string): SettingValue | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  switch (definition.type) {
    case 'number':
      return parseNumber(trimmed);
    case 'share': {
      const percent = parseNumber(trimmed.replace(/[%％]$/, ''));
      return percent === undefined || percent < 0 || percent > 100
        ? undefined
        : roundHalfUp(percent / 100, 8);
    }
    case 'words':
      return trimmed
        .split(/[、，,;；\n]+/)
        .map((word) => word.trim())
        .filter((word) => word !== '');
    case 'text':
      return trimmed;
    case 'switch':
      return undefined;
  }
}

function parseNumber(text: string): number | undefined {
  return /^[-−]?\d+(\.\d+)?$/.test(text) ? Number(text.replace('−', '-')) : undefined;
}

/** The value in words: `15%`, `90学时`, 空. */
export function valueText(definition: SettingDefinition, value: SettingValue): string {
  if (value === null || (typeof value === 'object' && value.length === 0)) return '空';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return toInput(definition, value) + unitText(definition);
}

export function isSameValue(a: SettingValue, b: SettingValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export type SettingEntry = Pick<SettingFacts, 'definition' | 'value'> & Partial<Pick<SettingFacts, 'said'>>;

/** What was said for which date, where that is more than the value that holds: 自2026-01-01起15%. */
export function saidText(definition: SettingDefinition, said: readonly DatedValue[] = []): string {
  if (!definition.dated) return '';
  return said
    .map(({ from, value }) => `${from < FIRST_DAY ? '一直' : `自${from}起`}${valueText(definition, value)}`)
    .join('，');
}

/** Before it, a date says that a value has always held. */
const FIRST_DAY = '1900-01-01';

export interface SettingGroup {
  readonly heading: string;
  readonly entries: readonly SettingEntry[];
}

/** A page on which settings are put right too. */
export interface SettingPlace {
  readonly analysis: string;
  readonly title: string;
  readonly tab: string;
  readonly settings: readonly string[];
}

const OWN = '本单位';
const OFFICE = 'office';

/** Settings by the page that shows them, else by the analysis that owns them (the word before the dot). */
export function groupSettings(
  entries: readonly SettingEntry[],
  places: readonly SettingPlace[],
): readonly SettingGroup[] {
  const headingOf = (id: string): string => {
    const [owner = '', rest] = id.split('.', 2);
    if (rest === undefined || owner === OFFICE) return OWN;
    const own = places.filter(({ analysis }) => analysis === owner);
    const title = own[0]?.title ?? owner;
    const page = own.find(({ settings }) => settings.includes(id));
    return page && page.tab !== title ? `${title} · ${page.tab}` : title;
  };
  const groups = new Map<string, SettingEntry[]>();
  for (const entry of entries) {
    const heading = headingOf(entry.definition.id);
    groups.set(heading, [...(groups.get(heading) ?? []), entry]);
  }
  return [...groups].map(([heading, members]) => ({ heading, entries: members }));
}
