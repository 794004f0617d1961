import type { SettingDefinition, SettingValue } from '#core/setting.ts';
import type { Answers } from '../analysis.ts';
import { findingSettingsOf } from '../finding-settings.ts';

export const MIN_BASE = 'outcomes.min_base';
export const GOOD_CAP = 'outcomes.good_cap';
export const GOOD_CAP_MOST = 'outcomes.good_cap_most';
export const CHECK_LIST = 'outcomes.check_list';
const LEAST = 5;
const CAP = 0.2;
const CAP_MOST = 0.25;

const { silenced, whole } = findingSettingsOf('outcomes');

const checkShare = (value: SettingValue): string | null =>
  typeof value === 'number' && value > 0 && value <= 1 ? null : '应大于0%、不超过100%';

const cap = (id: string, label: string, value: number): SettingDefinition => ({
  ...{ id, label, type: 'share', default: value, unit: '%', dated: true, check: checkShare },
  source: '《公务员考核规定》一般不超过20%，表现突出的单位可到25%；以当年文件为准',
});

export const settings: readonly SettingDefinition[] = [
  whole('min_base', '每一档至少多少人、共有多少人次才下结论', LEAST, '人', '统计惯例，可改'),
  cap(GOOD_CAP, '年度考核优秀比例一般不超过', CAP),
  cap(GOOD_CAP_MOST, '年度考核优秀比例经批准最高', CAP_MOST),
  {
    ...{ id: CHECK_LIST, label: '显示结果运用核对表（到人）', type: 'switch', default: false },
    ...{ source: '默认不显示；只在工作台，不上屏、不进报告', dated: false },
  },
  silenced('结果运用提示哪些结论'),
];

/** How many people there must be in a third, and with an outcome, before anything is claimed. */
export function minBase(answers: Answers): number {
  const value = answers.setting(MIN_BASE);
  return typeof value === 'number' && value >= 1 ? Math.floor(value) : LEAST;
}

function shareOf(value: SettingValue, otherwise: number): number {
  return typeof value === 'number' && value > 0 && value <= 1 ? value : otherwise;
}

/** What share of 优秀 the rule lets a unit have, as it held at the end of a year. */
export interface Caps {
  readonly cap: number;
  /** With approval. */
  readonly most: number;
}

export function capsAt(answers: Pick<Answers, 'settingAt'>, year: number): Caps {
  const at = (id: string) => answers.settingAt(id, `${year}-12-31`);
  const cap = shareOf(at(GOOD_CAP), CAP);
  return { cap, most: Math.max(cap, shareOf(at(GOOD_CAP_MOST), CAP_MOST)) };
}

export const isListed = (answers: Answers): boolean => answers.setting(CHECK_LIST) === true;

/** What the office calls the composite. */
export function compositeName(answers: Answers): string {
  const name = answers.setting('ranking.composite_name');
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : '综合排名';
}
