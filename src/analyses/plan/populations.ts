import type { DimensionId } from './definition.ts';

/** What is counted. */
export type Population = 'people' | 'changes' | 'learners' | 'lessons' | 'monthly' | 'sittings';

export interface PopulationDefinition {
  /** What one row is called where rows are counted: 人, 人次. */
  readonly unit: '人' | '人次';
  /** Dataset kind of the rows that are listed behind a cell. */
  readonly lists: string;
  /** Dimensions and sums that are kept in memory besides those of people. */
  readonly core: readonly DimensionId[];
  readonly sums: readonly string[];
  /** Choices and settings that its rows depend on. */
  readonly choices: readonly string[];
  readonly settings: readonly string[];
}

/** The choice of the window that training is counted in. */
export const WINDOW_CHOICE = 'training.window';
/** The category that a class is put together for; '' while none is chosen. */
export const CATEGORY_CHOICE = 'training.category';

export const DUTY_SETTINGS: readonly string[] = [
  'training.five_year_hours',
  'training.five_year_days',
  'training.five_year_window',
  'training.yearly_hours',
  'training.yearly_days',
  'training.hours_per_day',
  'training.other_staff_hours',
  'training.network_words',
  'training.initial_words',
  'training.post_words',
  'training.probation_months',
];

const PEOPLE = { unit: '人', lists: 'roster', core: [], sums: [], choices: [], settings: [] } as const;

export const POPULATIONS: Readonly<Record<Population, PopulationDefinition>> = {
  /** In service at the as-of date. */
  people: PEOPLE,
  /** A row for every step that a person took between two dates. */
  changes: { ...PEOPLE, core: ['step'] },
  /** Those in service, each with what the training records say of them. */
  learners: {
    ...PEOPLE,
    core: ['is_trained', 'class_count', 'duty_rule', 'duty_state', 'has_met'],
    sums: ['hours', 'duty_short'],
    choices: [WINDOW_CHOICE, CATEGORY_CHOICE],
    settings: DUTY_SETTINGS,
  },
  /** Every training record in the window; what is known of its person when they are in service. */
  lessons: {
    ...{ unit: '人次', lists: 'training' },
    core: ['counted', 'category', 'first_of_category'],
    sums: ['hours', 'counted_hours'],
    choices: [WINDOW_CHOICE],
    settings: [],
  },
  /** Every training record of this year and the last up to the as-of date. */
  monthly: {
    ...{ unit: '人次', lists: 'training' },
    core: ['month', 'first_in_year'],
    sums: ['hours', 'counted_hours'],
    choices: [],
    settings: [],
  },
  /** Every row of a test in the window. */
  sittings: {
    ...{ unit: '人次', lists: 'tests' },
    core: ['test', 'is_expected', 'has_sat', 'has_passed', 'points'],
    sums: ['score'],
    choices: [WINDOW_CHOICE],
    settings: ['training.pass_mark'],
  },
};
