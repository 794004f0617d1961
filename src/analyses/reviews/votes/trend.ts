import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { previousPeriods } from '../../ranking/book/league.ts';
import type { Interval } from '../../ranking/interval.ts';
import { type Ballot, ballotsOf, statementsOf } from '../book/ballots.ts';
import { groupBy, keyOf } from '#core/group-by.ts';
import { goodShareOf, meanOf, type Tally, tally, votersIn } from '../book/tally.ts';
import { meanIntervals } from '../book/votes.ts';
import { recordCell, validCell } from '../counted.ts';
import { inReviews, KIND, OBJECT, OBJECT_TYPE, ROUND } from '../dims.ts';
import { GOOD_SHARE, HANDED, HIGH, LOW, MEAN, OF_ALL_HANDED, RECORDS, VOTES } from '../measures.ts';
import { type Reading, readingOf } from '../said-settings.ts';
import { isFew } from './few.ts';
import { behindInvalid, handedRow, isInvalidity, isSaidOnly } from './handed-row.ts';
import { isPersonal } from './summary.ts';

export const TREND = 'reviews.trend';

/** Of each round of one object and kind the one before; undefined where there is none. */
function coursesBefore(own: readonly Course[]): readonly (Course | undefined)[] {
  const before = previousPeriods(own.map(({ ballot }) => ballot.round));
  return own.map((_, i) => own[before[i] ?? -1]);
}

function spreadOf(values: Float64Array): number | null {
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

interface Course {
  readonly ballot: Ballot;
  readonly mean: number | null;
  readonly interval: Interval | null;
  readonly row: TableRow;
}

interface Counted {
  readonly ballot: Ballot;
  readonly counted: Tally;
  readonly voters: number;
  readonly handed: TableRow;
}

const UNTOLD = { mean: null, low: null, high: null, spread: null, good_share: null };

/** Nothing but the votes of an object that few reviewed. */
function toCourse(
  { ballot, counted, voters, handed }: Counted,
  reading: Reading,
  interval: Interval | null,
): Course {
  const { kind, round, objectType, object } = ballot;
  const { votes, values } = counted;
  const isTold = voters >= reading.least;
  const mean = isTold ? meanOf(counted, reading.drop) : null;
  const told = {
    ...{ mean, low: interval?.low ?? null, high: interval?.high ?? null, spread: spreadOf(values) },
    good_share: goodShareOf(counted),
  };
  const row: TableRow = {
    ...{ review_kind: kind, round, object_type: objectType, object, votes, ...handed, voters },
    ...(isTold ? told : UNTOLD),
  };
  return { ballot, mean, interval: isTold ? interval : null, row };
}

function coursesOf(answers: Answers): readonly Course[] {
  const reading = readingOf(answers);
  const groups = inReviews(ballotsOf(answers.records('reviews')), ({ objectType, object }) => [
    objectType,
    object,
  ]);
  const statements = statementsOf(answers.records('reviews'));
  const tallies = groups.map(([ballot, own]): Counted => {
    const counted = tally(own, reading);
    return { ballot, counted, voters: votersIn(own, reading), handed: handedRow(counted, own, statements) };
  });
  const intervals = meanIntervals(
    tallies.map(({ counted }) => counted.values),
    reading.drop,
    reading.least,
  );
  return tallies.map((each, i) => toCourse(each, reading, intervals[i] ?? null));
}

/** Whether two means lie apart; null where one of them has no interval. */
function isApart(a: Interval | null, b: Interval | null): number | null {
  if (!a || !b) return null;
  return a.low > b.high || a.high < b.low ? 1 : 0;
}

function derive(answers: Answers): readonly TableRow[] {
  const courses = coursesOf(answers);
  const before = new Map<Course, Course | undefined>();
  const byObject = groupBy(courses, ({ ballot: { kind, objectType, object } }) =>
    keyOf(kind, objectType, object),
  );
  for (const own of byObject.values()) {
    coursesBefore(own).forEach((earlier, i) => {
      const course = own[i];
      if (course) before.set(course, earlier);
    });
  }
  return courses.map((course) => {
    const earlier = before.get(course);
    const previous = earlier?.mean ?? null;
    const change = previous === null || course.mean === null ? null : course.mean - previous;
    return { ...course.row, previous, change, apart: isApart(course.interval, earlier?.interval ?? null) };
  });
}

/** Every object by round, all items together, with where its mean lies and how it moved. */
export const trend: DerivedTable = {
  id: TREND,
  title: '评议走势',
  ...{ dims: [KIND, ROUND, OBJECT_TYPE, OBJECT], unscoped: true },
  measures: [
    VOTES,
    ...HANDED,
    {
      ...{ name: 'voters', label: '评议人', unit: '', formula: '评议各项中有效票最多的一项的票数' },
      caveat: '一张票评几项的只算一人',
    },
    { ...MEAN, caveat: '评议人少于设置的最少票数的不列' },
    LOW,
    HIGH,
    { name: 'spread', label: '离散度', unit: '分', formula: '各票得分的标准差' },
    GOOD_SHARE,
    { name: 'previous', label: '上一轮平均分', unit: '分', formula: '同样长短的上一轮的平均分' },
    { name: 'change', label: '较上一轮', unit: '分', formula: '平均分 − 上一轮平均分' },
    {
      ...{ name: 'apart', label: '变化明显', unit: '' },
      formula: '这一轮与上一轮的区间不重叠为1，重叠为0',
    },
  ],
  ...{ from: [], records: RECORDS, personalRow: isPersonal },
  derive,
  behind: (where, measure, answers) => {
    if (measure === 'previous' || measure === 'apart' || isSaidOnly(measure)) return null;
    if (isFew(answers, where)) return null;
    if (isInvalidity(measure)) return behindInvalid(where, measure, ballotsOf(answers.records('reviews')));
    const by = ['review_kind', 'round', 'object'] as const;
    if (OF_ALL_HANDED.includes(measure)) return { cells: [recordCell(where, by)] };
    const cell = validCell(where, by, ballotsOf(answers.records('reviews')));
    return cell && { cells: [cell] };
  },
};
