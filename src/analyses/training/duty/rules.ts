import type { SettingValue } from '#core/setting.ts';

/** Where the five years are counted: up to the as-of date, or the years of the plan 2023–2027. */
export type FiveYearWindow = 'rolling' | 'plan';

/** Hours and days that have to be reached; the two are alternatives. */
export interface HoursRule {
  /** 五年550学时 */
  readonly label: string;
  readonly hours: number;
  /** Null where the office counts hours only. */
  readonly days: number | null;
}

/** What the office asks of whom, at one date. */
export interface DutyRules {
  /** 县处级 and above, 四级调研员 and above. */
  readonly fiveYear: HoursRule & { readonly window: FiveYearWindow };
  /** The other civil servants. */
  readonly yearly: HoursRule;
  /** Who is no civil servant; null while the office sets nothing for them. */
  readonly other: { readonly label: string; readonly hours: number } | null;
  /** Turns days without hours into hours; null: they are not converted. */
  readonly hoursPerDay: number | null;
  /** A category or a form that holds one of them does not count. */
  readonly networkWords: readonly string[];
  /** Days of a category or a form that holds one of them are spent at work: only their hours count. */
  readonly atWorkWords: readonly string[];
  readonly initialWords: readonly string[];
  /** Who came by a way that holds one of them was newly recruited; none: whoever came. */
  readonly initialSources: readonly string[];
  readonly postWords: readonly string[];
  readonly probationMonths: number;
}

export const DUTY_DEFAULTS = {
  fiveYearHours: 550,
  fiveYearDays: 90,
  fiveYearWindow: 'rolling' as FiveYearWindow,
  yearlyHours: 90,
  yearlyDays: 12,
  networkWords: ['网络'],
  atWorkWords: ['跟班', '顶岗'],
  initialWords: ['初任'],
  initialSources: ['考录', '录用', '招录', '招考', '选调'],
  postWords: ['任职'],
  probationMonths: 12,
} as const;

type ReadSetting = (id: string) => SettingValue;

const positive = (value: SettingValue): number | null =>
  typeof value === 'number' && value > 0 ? value : null;

const wordsOf = (value: SettingValue): readonly string[] =>
  Array.isArray(value) ? value.map((word) => String(word).trim()).filter((word) => word !== '') : [];

/** Without a word nobody's training could ever be found. */
const someWordsOf = (value: SettingValue, otherwise: readonly string[]): readonly string[] => {
  const words = wordsOf(value);
  return words.length > 0 ? words : otherwise;
};

/** What a text says of the window; null when it says none. */
export function parseFiveYearWindow(text: string): FiveYearWindow | null {
  const said = text.trim().toLowerCase();
  if (['rolling', '近五年', '滚动', '滚动五年'].includes(said)) return 'rolling';
  return ['plan', '规划期', '2023—2027年', '2023-2027年', '2023-2027'].includes(said) ? 'plan' : null;
}

const windowOf = (value: SettingValue): FiveYearWindow =>
  (typeof value === 'string' ? parseFiveYearWindow(value) : null) ?? DUTY_DEFAULTS.fiveYearWindow;

/** The rules that the settings make at a date. */
export function dutyRulesOf(setting: ReadSetting): DutyRules {
  const fiveYearHours = positive(setting('training.five_year_hours')) ?? DUTY_DEFAULTS.fiveYearHours;
  const yearlyHours = positive(setting('training.yearly_hours')) ?? DUTY_DEFAULTS.yearlyHours;
  const otherHours = positive(setting('training.other_staff_hours'));
  const months = positive(setting('training.probation_months'));
  return {
    fiveYear: {
      label: `五年${fiveYearHours}学时`,
      hours: fiveYearHours,
      days: positive(setting('training.five_year_days')),
      window: windowOf(setting('training.five_year_window')),
    },
    yearly: {
      label: `年度${yearlyHours}学时`,
      hours: yearlyHours,
      days: positive(setting('training.yearly_days')),
    },
    other: otherHours === null ? null : { label: `其他人员${otherHours}学时`, hours: otherHours },
    hoursPerDay: positive(setting('training.hours_per_day')),
    networkWords: wordsOf(setting('training.network_words')),
    atWorkWords: wordsOf(setting('training.at_work_words')),
    initialWords: someWordsOf(setting('training.initial_words'), DUTY_DEFAULTS.initialWords),
    initialSources: wordsOf(setting('training.initial_sources')),
    postWords: someWordsOf(setting('training.post_words'), DUTY_DEFAULTS.postWords),
    probationMonths: months === null ? DUTY_DEFAULTS.probationMonths : Math.round(months),
  };
}

/** Labels of the rules that hold, the five-year one first: the order in which they are shown. */
export function ruleLabels({ fiveYear, yearly, other }: DutyRules): readonly string[] {
  return [fiveYear.label, yearly.label, ...(other ? [other.label] : [])];
}
