import type { SettingDefinition, SettingValue } from '#core/setting.ts';
import type { Answers } from '../analysis.ts';
import { findingSettingsOf } from '../finding-settings.ts';

const { silenced, whole } = findingSettingsOf('honours');

export const NAME = 'honours.name';
export const TOP_PLACES = 'honours.top_places';
const DEFAULT_NAME = '光荣榜';
const DEFAULT_PLACES = 3;

const checkName = (value: SettingValue): string | null =>
  typeof value === 'string' && value.trim() !== '' && value.trim().length <= 12 ? null : '写1至12个字';

export const settings: readonly SettingDefinition[] = [
  {
    ...{ id: NAME, label: '光荣榜的名称', type: 'text', default: DEFAULT_NAME, dated: false },
    ...{ source: '通用名称，可改', check: checkName },
  },
  whole('top_places', '全省前几位算进入前列', DEFAULT_PLACES, '位'),
  silenced('光荣榜提示哪些结论'),
];

export function boardName(answers: Answers): string {
  const name = answers.setting(NAME);
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : DEFAULT_NAME;
}

export function topPlaces(answers: Answers): number {
  const value = answers.setting(TOP_PLACES);
  return typeof value === 'number' && value >= 1 ? Math.floor(value) : DEFAULT_PLACES;
}

/** 前三, 前5位 */
export function saidPlaces(places: number): string {
  return places === DEFAULT_PLACES ? '前三' : `前${places}位`;
}
