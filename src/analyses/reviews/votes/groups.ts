import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { type Ballot, ballotsOf, WHOLE } from '../book/ballots.ts';
import { groupBy } from '#core/group-by.ts';
import { goodShareOf, meanOf, tally, votersIn } from '../book/tally.ts';
import { meanIntervals } from '../book/votes.ts';
import { recordCell, validCell } from '../counted.ts';
import { GROUP, inReviews, KIND, OBJECT, OBJECT_TYPE, ROUND } from '../dims.ts';
import { BESIDE_FEW, FEW, GOOD_SHARE, HIGH, LOW, MEAN, RECORDS, VOTES } from '../measures.ts';
import { type Reading, readingOf } from '../said-settings.ts';
import { isPersonal } from './summary.ts';

export const GROUPS = 'reviews.groups';

interface Group {
  readonly name: string;
  readonly own: readonly Ballot[];
  readonly voters: number;
}

/** Why each group is not told: too few, or left over beside those that are, whose votes the total would give away. */
function hiddenOf(groups: readonly Group[], least: number): ReadonlyMap<Group, string> {
  const hidden = new Map<Group, string>();
  for (const group of groups) if (group.voters < least) hidden.set(group, FEW);
  if (hidden.size === 0) return hidden;
  const rest = groups.filter((group) => !hidden.has(group)).sort((a, b) => a.voters - b.voters);
  let together = [...hidden.keys()].reduce((sum, { voters }) => sum + voters, 0);
  for (const group of rest) {
    if (together >= least) break;
    hidden.set(group, BESIDE_FEW);
    together += group.voters;
  }
  return hidden;
}

interface Line extends Group {
  readonly at: TableRow;
  /** Of how many objects it tells. */
  readonly objects: number;
  readonly note: string | null;
}

/** The groups of one object. */
function linesOf(own: readonly Ballot[], at: TableRow, reading: Reading): readonly Line[] {
  const groups = [...groupBy(own, ({ group }) => group)].map(([name, ballots]): Group => ({
    name,
    own: ballots,
    voters: votersIn(ballots, reading),
  }));
  const hidden = hiddenOf(groups, reading.least);
  return groups.map((group) => ({
    ...group,
    at: { ...at, voter_group: group.name },
    objects: 1,
    note: hidden.get(group) ?? null,
  }));
}

function toRows(lines: readonly Line[], reading: Reading): readonly TableRow[] {
  const tallies = lines.map(({ own }) => tally(own, reading));
  const intervals = meanIntervals(
    tallies.map(({ values }, i) => (lines[i]?.note === null ? values : new Float64Array())),
    reading.drop,
    reading.least,
  );
  return lines.map(({ at, objects, note }, i) => {
    const counted = tallies[i];
    if (!counted || note !== null)
      return {
        ...at,
        votes: counted?.votes ?? 0,
        mean: null,
        low: null,
        high: null,
        good_share: null,
        objects,
        note,
      };
    const interval = intervals[i];
    return {
      ...{ ...at, votes: counted.votes, mean: meanOf(counted, reading.drop) },
      ...{ low: interval?.low ?? null, high: interval?.high ?? null, good_share: goodShareOf(counted) },
      ...{ objects, note },
    };
  });
}

/** Of all objects together: the ballots of groups that are told, else the total would give away the others. */
function wholeLines(
  own: readonly Ballot[],
  at: TableRow,
  objects: readonly Line[],
  reading: Reading,
): readonly Line[] {
  return [...groupBy(own, ({ group }) => group)].map(([name, all]): Line => {
    const lines = objects.filter((line) => line.name === name);
    const told = lines.filter(({ note }) => note === null).flatMap((line) => line.own);
    const ballots = told.length > 0 ? told : all;
    return {
      objects: new Set(ballots.map(({ object }) => object)).size,
      ...{ name, own: ballots, voters: votersIn(ballots, reading), at: { ...at, voter_group: name } },
      note: told.length > 0 ? null : (lines.find(({ note }) => note === FEW)?.note ?? BESIDE_FEW),
    };
  });
}

function allLines(ballots: readonly Ballot[], reading: Reading): readonly Line[] {
  const whole = inReviews(ballots, ({ objectType }) => [objectType]);
  return whole.flatMap(([{ kind, round, objectType }, own]) => {
    const at = { review_kind: kind, round, object_type: objectType };
    const objects = [...groupBy(own, ({ object }) => object)].flatMap(([object, each]) =>
      linesOf(each, { ...at, object }, reading),
    );
    return [...wholeLines(own, { ...at, object: WHOLE }, objects, reading), ...objects];
  });
}

function derive(answers: Answers): readonly TableRow[] {
  const reading = readingOf(answers);
  return toRows(allLines(ballotsOf(answers.records('reviews')), reading), reading);
}

const isSame = (a: TableRow, b: TableRow) =>
  ['review_kind', 'round', 'object', 'voter_group'].every((dim) => a[dim] === b[dim]) &&
  (b['object_type'] ?? a['object_type']) === a['object_type'];

/** Each voter group's view of an object, and of all objects (全部); few votes are not told. */
export const groups: DerivedTable = {
  id: GROUPS,
  title: '各类评议人的评议',
  ...{ dims: [KIND, ROUND, OBJECT_TYPE, OBJECT, GROUP], unscoped: true },
  measures: [
    VOTES,
    { ...MEAN, caveat: '少于设置的最少票数的不列；防止反推，票数次少的一并不列；全部对象的不含没有列的' },
    ...[LOW, HIGH, GOOD_SHARE],
    { name: 'objects', label: '对象数', unit: '', formula: '平均分里有几个对象：逐个对象的为1' },
    { name: 'note', label: '说明', unit: '', formula: '不列的写明原因' },
  ],
  ...{ from: [], records: RECORDS, personalRow: isPersonal },
  derive,
  behind: (where, measure, answers) => {
    const lines = allLines(
      ballotsOf(answers.records('reviews')).filter(
        ({ kind, round }) => kind === where['review_kind'] && round === where['round'],
      ),
      readingOf(answers),
    );
    const line = lines.find(({ at }) => isSame(at, where));
    if (line?.note !== null || measure === 'note') return null;
    const objects = [...new Set(line.own.map(({ object }) => object))];
    const by = ['review_kind', 'round', 'object', 'voter_group'] as const;
    const cells = objects.flatMap((object) => {
      const at = { ...where, object };
      return measure === 'objects' ? recordCell(at, by) : (validCell(at, by, line.own) ?? []);
    });
    return cells.length > 0 ? { cells } : null;
  },
};
