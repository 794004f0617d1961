import type { Analysis } from '#analyses/analysis.ts';
import { ANALYSES } from '#analyses/index.ts';
import type { IsoDate } from '#core/month.ts';
import {
  type DatedValue,
  type SettingDefinition,
  type SettingsFile,
  type SettingValue,
} from '#core/setting.ts';
import { EXPORT_SETTINGS } from './exports/settings.ts';
import { WATERMARK } from './exports/watermark.ts';
import { ALWAYS } from './ledger/fold.ts';
import { PUBLISH_SETTINGS } from './publication/settings.ts';

const CITY: SettingDefinition = {
  id: 'city',
  label: '本市名称',
  type: 'text',
  default: null,
  source: '由本单位填写，如“云门市”；用来区分本市与县级市',
  dated: false,
};

/** The setting of an analysis that names its findings which are not to be said. */
const SILENCED = 'silenced';

function settingsOf({ id, settings, findings }: Analysis): readonly SettingDefinition[] {
  const switches = findings.map((finding) => ({ value: finding.id, label: finding.label }));
  return settings.map((setting) => (setting.id === `${id}.${SILENCED}` ? { ...setting, switches } : setting));
}

export const SETTINGS: readonly SettingDefinition[] = [
  CITY,
  ...ANALYSES.flatMap(settingsOf),
  ...PUBLISH_SETTINGS,
  ...EXPORT_SETTINGS,
];

export function findSetting(id: string): SettingDefinition {
  const definition = SETTINGS.find((candidate) => candidate.id === id);
  if (!definition) throw new Error(`unknown setting: ${id}`);
  return definition;
}

type Values = Readonly<Record<string, readonly DatedValue[]>>;

/** The value that applies at a date: the newest one not later than it, else the default. */
export function settingAt(values: Values, id: string, date: IsoDate | null): SettingValue {
  const applying = (values[id] ?? []).filter(({ from }) => date === null || from <= date);
  const newest = applying[applying.length - 1];
  return newest ? newest.value : findSetting(id).default;
}

/** What is written on everything that leaves; null: nothing. */
export function watermarkOf(values: Values): string | null {
  const text = settingAt(values, WATERMARK, null);
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}

export function cityOf(values: Values): string | null {
  const city = settingAt(values, 'city', null);
  return typeof city === 'string' && city.trim() !== '' ? city.trim() : null;
}

/** Who writes: 云门市委组织部研究室. */
export function officeOf(values: Values): string {
  const city = cityOf(values);
  return `${city ?? ''}${city ? '委' : '市委'}组织部研究室`;
}

function isValueOf(definition: SettingDefinition, value: unknown): value is SettingValue {
  if (value === null) return true;
  switch (definition.type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'share':
      return typeof value === 'number' && value >= 0 && value <= 1;
    case 'text':
      return typeof value === 'string';
    case 'switch':
      return typeof value === 'boolean';
    case 'words':
      return Array.isArray(value) && value.every((word) => typeof word === 'string');
  }
}

/** Why a setting cannot have this value, in a sentence; null when it can. */
export function problemWith(id: string, value: unknown): string | null {
  const definition = findSetting(id);
  if (!isValueOf(definition, value)) return `${definition.label}不能是${JSON.stringify(value)}`;
  return value === null ? null : (definition.check?.(value) ?? null);
}

export function checkValue(id: string, value: unknown): SettingValue {
  const problem = problemWith(id, value);
  if (problem === null) return value as SettingValue; // `problemWith` has seen its type.
  const { label } = findSetting(id);
  throw new Error(problem.startsWith(label) ? problem : `${label}：${problem}`);
}

export function toSettingsFile(values: Values): SettingsFile {
  const city = cityOf(values);
  const rest = Object.fromEntries(Object.entries(values).filter(([id]) => id !== 'city'));
  return { format: 1, ...(city ? { city } : {}), values: rest };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a settings file from outside; whatever is wrong with it is said in one sentence. */
export function parseSettingsFile(
  file: unknown,
): readonly { readonly id: string; readonly dated: DatedValue }[] {
  if (!isRecord(file) || file['format'] !== 1) throw new Error('不是组工镜的设置文件（format 应为 1）');
  const result: { id: string; dated: DatedValue }[] = [];
  if (file['city'] !== undefined) {
    result.push({ id: 'city', dated: { from: ALWAYS, value: checkValue('city', file['city']) } });
  }
  const values = file['values'] ?? {};
  if (!isRecord(values)) throw new Error('设置文件的 values 应为对象');
  for (const [id, list] of Object.entries(values)) {
    if (!SETTINGS.some((definition) => definition.id === id))
      throw new Error(`设置文件里有不认识的设置：${id}`);
    if (!Array.isArray(list)) throw new Error(`设置${id}应为带日期的列表`);
    for (const item of list as unknown[]) {
      if (!isRecord(item) || typeof item['from'] !== 'string') throw new Error(`设置${id}缺少生效日期 from`);
      result.push({ id, dated: { from: item['from'], value: checkValue(id, item['value']) } });
    }
  }
  return result;
}
