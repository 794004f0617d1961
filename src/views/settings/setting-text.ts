import type { SettingDefinition, SettingValue } from '#core/setting.ts';
import { roundHalfUp } from '#core/format.ts';

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
  if (value === null) return '空';
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = toInput(definition, value);
  return definition.type === 'share' ? `${text}%` : `${text}${definition.unit ?? ''}`;
}

export function isSameValue(a: SettingValue, b: SettingValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export interface SettingEntry {
  readonly definition: SettingDefinition;
  readonly value: SettingValue;
}

export interface SettingGroup {
  readonly heading: string;
  readonly entries: readonly SettingEntry[];
}

/** Settings by the module that owns them (the word before the dot); those of nobody are 本单位. */
export function groupSettings(
  entries: readonly SettingEntry[],
  titles: Readonly<Record<string, string>>,
): readonly SettingGroup[] {
  const groups = new Map<string, SettingEntry[]>();
  for (const entry of entries) {
    const [owner = '', rest] = entry.definition.id.split('.', 2);
    const heading = rest === undefined ? '本单位' : (titles[owner] ?? owner);
    groups.set(heading, [...(groups.get(heading) ?? []), entry]);
  }
  return [...groups].map(([heading, members]) => ({ heading, entries: members }));
}
