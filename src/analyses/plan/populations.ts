import type { Population, RecordPopulation } from './definition.ts';
import { DIMENSIONS_OF_RECORDS } from './record-dimensions.ts';

export type { Population };

export interface PopulationDefinition {
  /** What one row is called where rows are counted. */
  readonly unit: '人' | '人次' | '条';
  /** Dataset kind of the rows that are listed behind a cell. */
  readonly lists: string;
  /** Kinds whose records it is made of; without any of them there is none. */
  readonly reads: readonly string[];
  /** Dimensions and sums that are kept in memory besides those of people. */
  readonly core: readonly string[];
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
  'training.at_work_words',
  'training.initial_words',
  'training.initial_sources',
  'training.post_words',
  'training.probation_months',
];

const PEOPLE: PopulationDefinition = {
  ...{ unit: '人', lists: 'roster', reads: [], core: [], sums: [] },
  ...{ choices: [], settings: [] },
};

/** Whatever the window, the filters and the people there are. */
const recordsOf = (kind: RecordPopulation, sums: readonly string[]): PopulationDefinition => ({
  ...{ unit: '条', lists: kind, reads: [kind], core: DIMENSIONS_OF_RECORDS[kind], sums },
  ...{ choices: [], settings: [] },
});

export const POPULATIONS: Readonly<Record<Population, PopulationDefinition>> = {
  /** In service at the as-of date. */
  people: PEOPLE,
  /** A row for every step that a person took between two dates. */
  changes: { ...PEOPLE, core: ['step'] },
  /** Those in service, each with what the training records say of them. */
  learners: {
    ...PEOPLE,
    reads: ['training'],
    core: [
      ...['office', 'post_level', 'rank', 'entry_years', 'post_level_years'],
      ...['attended', 'is_trained', 'class_count', 'hours', 'duty_rule', 'duty_state', 'has_met'],
      ...[
        'duty_short',
        'months_left',
        'records_from',
        'initial_state',
        'post_state',
        'makeup_state',
        'lacks_chosen',
      ],
    ],
    sums: ['hours', 'duty_short'],
    choices: [WINDOW_CHOICE, CATEGORY_CHOICE],
    settings: DUTY_SETTINGS,
  },
  /**
   * Every training record in the window; what is known of its person when they are in service. Only tables by `doubt`
   * also count the records whose time may or may not lie in the window (时间未填).
   */
  lessons: {
    ...{ unit: '人次', lists: 'training', reads: ['training'] },
    core: [
      ...['link', 'counted', 'course', 'category', 'form', 'organiser_level', 'said_unit', 'lesson_month'],
      ...['first_of_category', 'first_of_form', 'first_of_organiser_level', 'first_of_course', 'doubt'],
    ],
    sums: ['hours', 'counted_hours'],
    choices: [WINDOW_CHOICE],
    settings: ['training.network_words', 'training.at_work_words'],
  },
  /** Every training record of this year and the last up to the as-of date. */
  monthly: {
    ...{ unit: '人次', lists: 'training', reads: ['training'] },
    core: ['month', 'year', 'month_of_year', 'first_in_year', 'counted'],
    sums: ['hours', 'counted_hours'],
    choices: [],
    settings: [],
  },
  /** Every row of a test in the window; tables by `doubt` also count those that may or may not be of it. */
  sittings: {
    ...{ unit: '人次', lists: 'tests', reads: ['tests'] },
    core: [
      ...['link', 'counted', 'test', 'test_month', 'test_level', 'is_expected', 'seat', 'has_sat'],
      ...['is_scored', 'has_passed', 'points', 'first_sat', 'doubt', 'post_level'],
    ],
    sums: ['counted_score'],
    choices: [WINDOW_CHOICE],
    settings: ['training.pass_mark'],
  },
  /** Every row of a table of the kind; filters by people do not apply. */
  scores: recordsOf('scores', ['score']),
  reviews: recordsOf('reviews', ['score', 'votes']),
  honours: recordsOf('honours', []),
  outcomes: recordsOf('outcomes', []),
};
