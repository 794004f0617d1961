import type { SettingDefinition, SettingValue } from '#core/setting.ts';
import { DUTY_DEFAULTS, parseFiveYearWindow } from './rules.ts';

const ARTICLE = '干部教育培训工作条例第十四条';
const TRAINING_RULES = '公务员培训规定';
const OWN = '无默认，由本单位设定';

const checkPositive = (value: SettingValue): string | null =>
  typeof value === 'number' && value > 0 ? null : '应大于0';

const checkMonths = (value: SettingValue): string | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 36
    ? null
    : '应为1至36之间的整月数';

const checkHoursPerDay = (value: SettingValue): string | null =>
  typeof value === 'number' && value > 0 && value <= 24 ? null : '应大于0、不超过24';

const checkWindow = (value: SettingValue): string | null =>
  typeof value === 'string' && parseFiveYearWindow(value) !== null
    ? null
    : '填“近五年”（到当天为止）或“规划期”（2023—2027年）';

/** A single common letter would take in or leave out what nobody meant. */
const checkWords = (value: SettingValue): string | null => {
  const words: readonly unknown[] = Array.isArray(value) ? value : [];
  const short = words.map(String).find((word) => word.trim().length < 2);
  return short === undefined ? null : `“${short}”太短，至少写两个字`;
};

interface Said {
  readonly label: string;
  readonly unit: string;
  readonly source: string;
}

const amount = (id: string, value: number | null, said: Said, check = checkPositive): SettingDefinition => ({
  ...{ id: `training.${id}`, type: 'number', default: value, dated: true, check },
  ...said,
});

const wordList = (
  id: string,
  value: readonly string[],
  label: string,
  source: string,
): SettingDefinition => ({
  ...{ id: `training.${id}`, label, type: 'words', default: value, source, dated: false, check: checkWords },
});

const { fiveYearHours, fiveYearDays, yearlyHours, yearlyDays } = DUTY_DEFAULTS;

/** The rules of the duty, each with where it comes from; cleared hours fall back to those of the article. */
export const settings: readonly SettingDefinition[] = [
  amount('five_year_hours', fiveYearHours, {
    ...{ label: '县处级以上、四级调研员以上每五年学时', unit: '学时' },
    source: `${ARTICLE}；清空按${fiveYearHours}学时`,
  }),
  amount('five_year_days', fiveYearDays, {
    ...{ label: '或者每五年天数', unit: '天' },
    source: `${ARTICLE}（三个月，按${fiveYearDays}天）；清空则只看学时`,
  }),
  {
    ...{ id: 'training.five_year_window', label: '五年怎样起算（近五年或规划期）', type: 'text' },
    ...{ default: '近五年', dated: false, check: checkWindow },
    source: '干部教育培训工作条例第十四条只说每五年；近五年到当天为止，规划期为2023—2027年',
  },
  amount('yearly_hours', yearlyHours, {
    ...{ label: '乡科级以下、一级主任科员以下每年学时', unit: '学时' },
    source: `${ARTICLE}；清空按${yearlyHours}学时`,
  }),
  amount('yearly_days', yearlyDays, {
    ...{ label: '或者每年天数', unit: '天', source: `${ARTICLE}；清空则只看学时` },
  }),
  amount(
    'hours_per_day',
    null,
    { label: '一天折合学时', unit: '学时', source: `${OWN}；不填时天数与学时不互相折算` },
    checkHoursPerDay,
  ),
  amount('other_staff_hours', null, {
    ...{ label: '事业编制、工勤和编外人员每年学时', unit: '学时' },
    source: `${OWN}；第十四条只管公务员，不填时这些人员不列入`,
  }),
  wordList(
    'network_words',
    DUTY_DEFAULTS.networkWords,
    '类别或形式含哪些字的不计入学时要求',
    `${ARTICLE}只计脱产和集中培训，网络培训另计；清空则都计入`,
  ),
  wordList(
    'at_work_words',
    DUTY_DEFAULTS.atWorkWords,
    '类别或形式含哪些字的只计学时、不计天数',
    `${ARTICLE}计脱产和集中培训的天数，跟班、顶岗的天数是在岗工作；清空则都计入`,
  ),
  wordList(
    'initial_words',
    DUTY_DEFAULTS.initialWords,
    '类别含哪些字的算初任培训',
    `${TRAINING_RULES}；类别按培训记录的写法，清空按“初任”`,
  ),
  wordList(
    'initial_sources',
    DUTY_DEFAULTS.initialSources,
    '来源含哪些字的应参加初任培训',
    `${TRAINING_RULES}：初任培训对新录用公务员，遴选、交流、转任的不在内；来源按花名册的写法，清空则凡新进入的都算`,
  ),
  wordList(
    'post_words',
    DUTY_DEFAULTS.postWords,
    '类别含哪些字的算任职培训',
    `${TRAINING_RULES}；类别按培训记录的写法，清空按“任职”`,
  ),
  {
    ...{ id: 'training.probation_months', label: '初任培训应在进入后几个月内完成', type: 'number' },
    ...{ default: DUTY_DEFAULTS.probationMonths, unit: '个月', dated: true, check: checkMonths },
    source: `${TRAINING_RULES}：在试用期内；公务员试用期一年`,
  },
];
