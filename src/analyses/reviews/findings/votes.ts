import { formatCount, formatOneDecimal, formatShare } from '#core/format.ts';
import type { Finding } from '#core/finding.ts';
import { findRow, type TableRow } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, words } from '../../structure/sentence.ts';
import { WHOLE } from '../book/ballots.ts';
import { PERSON } from '../book/object-type.ts';
import { chosenReview, type Review, reviewRows } from '../chosen.ts';
import { numberOf } from '../said-settings.ts';
import { GROUPS } from '../votes/groups.ts';
import { ROUNDS } from '../votes/rounds.ts';
import { TREND } from '../votes/trend.ts';
import { CHANGED, GROUP_GAP, LOW_OBJECT, VALID_LOW } from './ids.ts';

const LEAST_OBJECTS = 3;

const said = ({ kind, round }: Review): string => `${round}${kind}`;
const points = (value: number): string => `${formatOneDecimal(Math.abs(value))}分`;

/** A difference that the sentence would round to nothing is not told. */
const isTold = (difference: number): boolean => Math.abs(difference) >= 0.05;

const numbersIn = (row: TableRow, ...names: readonly string[]): readonly number[] | null => {
  const values = names.map((name) => row[name]);
  return values.every((value): value is number => typeof value === 'number') ? values : null;
};

/** Of offices and units; what is said of a person is left to whoever reads the table. */
const openRows = (answers: Answers, review: Review): readonly TableRow[] =>
  reviewRows(answers, review).filter((row) => row['object_type'] !== PERSON);

const whereOf = (row: TableRow): TableRow => ({
  ...{ review_kind: row['review_kind'] ?? null, round: row['round'] ?? null },
  ...{ object_type: row['object_type'] ?? null, object: row['object'] ?? null },
});

function findLow(answers: Answers): Finding | null {
  const review = chosenReview(answers);
  if (!review) return null;
  const round = { review_kind: review.kind, round: review.round };
  const all = findRow(answers.table(ROUNDS), round)?.['mean'];
  const rows = openRows(answers, review).filter((row) => row['mean'] !== null);
  if (typeof all !== 'number' || rows.length < LEAST_OBJECTS) return null;
  const low = rows.filter((row) => typeof row['high'] === 'number' && row['high'] < all);
  const [first] = low.sort((a, b) => Number(a['mean']) - Number(b['mean']));
  const mean = first && numbersIn(first, 'mean')?.[0];
  if (!first || mean === undefined || !isTold(all - mean)) return null;
  const where = whereOf(first);
  return {
    ...{ id: LOW_OBJECT, severity: 'medium', weight: Math.min(1, (all - mean) / 20) },
    parts: [
      words(`${said(review)}，`),
      told(`${String(first['object'])}平均`),
      figure(formatOneDecimal(mean), cell(TREND, where, 'mean'), true),
      words('分，低于全部对象的'),
      figure(`${formatOneDecimal(all)}分`, cell(ROUNDS, round, 'mean')),
      words('，建议了解原因。'),
    ],
    ...{ table: TREND, where, value: mean, headline: formatOneDecimal(mean) },
    evidence: [`全部对象${formatOneDecimal(all)}分`],
  };
}

function findChanged(answers: Answers): Finding | null {
  const review = chosenReview(answers);
  if (!review) return null;
  const moved = openRows(answers, review).filter(
    (row) => row['apart'] === 1 && isTold(Number(row['change'] ?? 0)),
  );
  const [first] = moved.sort((a, b) => Math.abs(Number(b['change'])) - Math.abs(Number(a['change'])));
  const values = first && numbersIn(first, 'mean', 'change');
  if (!first || !values) return null;
  const [mean = 0, change = 0] = values;
  const where = whereOf(first);
  return {
    ...{ id: CHANGED, severity: change < 0 ? 'medium' : 'low', weight: Math.min(1, Math.abs(change) / 20) },
    parts: [
      words(`${said(review)}，`),
      told(`${String(first['object'])}平均`),
      figure(`${formatOneDecimal(mean)}分`, cell(TREND, where, 'mean'), true),
      words(change < 0 ? '，比上一轮低' : '，比上一轮高'),
      figure(points(change), cell(TREND, where, 'change')),
      words('，两轮的区间不重叠。'),
    ],
    ...{ table: TREND, where, value: change, headline: formatOneDecimal(mean) },
    evidence: [`上一轮${formatOneDecimal(mean - change)}分`],
  };
}

function findGroupGap(answers: Answers): Finding | null {
  const review = chosenReview(answers);
  if (!review) return null;
  const objects = openRows(answers, review).length;
  // Groups are held against each other only where each is told of all objects.
  const whole = answers
    .table(GROUPS)
    .rows.filter(
      (row) =>
        row['review_kind'] === review.kind &&
        row['round'] === review.round &&
        row['object'] === WHOLE &&
        row['object_type'] !== PERSON &&
        row['objects'] === objects &&
        numbersIn(row, 'mean', 'low', 'high') !== null,
    );
  const sorted = [...whole].sort((a, b) => Number(a['mean']) - Number(b['mean']));
  const [low, high] = [sorted[0], sorted[sorted.length - 1]];
  const [least, most] = [low && numbersIn(low, 'mean', 'high'), high && numbersIn(high, 'mean', 'low')];
  if (!low || !high || !least || !most || low['object_type'] !== high['object_type']) return null;
  const [lowMean = 0, lowEnd = 0] = least;
  const [highMean = 0, highEnd = 0] = most;
  if (lowEnd >= highEnd || !isTold(highMean - lowMean)) return null;
  const at = (row: TableRow) => ({ ...whereOf(row), voter_group: row['voter_group'] ?? null });
  return {
    ...{ id: GROUP_GAP, severity: 'low', weight: Math.min(1, (highMean - lowMean) / 20) },
    parts: [
      words(`${said(review)}，`),
      told(`${String(low['voter_group'])}打分平均`),
      figure(`${formatOneDecimal(lowMean)}分`, cell(GROUPS, at(low), 'mean'), true),
      words(`，${String(high['voter_group'])}平均`),
      figure(`${formatOneDecimal(highMean)}分`, cell(GROUPS, at(high), 'mean')),
      words('，看法有差别。'),
    ],
    ...{ table: GROUPS, where: at(low), value: highMean - lowMean },
    headline: points(highMean - lowMean),
    evidence: ['两类评议人平均分之差'],
  };
}

function findValidLow(answers: Answers): Finding | null {
  const review = chosenReview(answers);
  if (!review) return null;
  const where = { review_kind: review.kind, round: review.round };
  const row = findRow(answers.table(ROUNDS), where);
  const isIssued = typeof row?.['valid_share'] === 'number';
  const [base, rate] = isIssued ? ['issued', 'valid_share'] : ['returned', 'valid_of_returned'];
  const values = row && numbersIn(row, 'votes', base, rate);
  const limit = numberOf(answers, VALID_LOW);
  if (!values) return null;
  const [votes = 0, all = 0, share = 1] = values;
  if (share >= limit) return null;
  return {
    ...{ id: VALID_LOW, severity: 'medium', weight: Math.min(1, (limit - share) / limit) },
    parts: [
      words(`${said(review)}，`),
      told('有效票'),
      figure(formatCount(votes), cell(ROUNDS, where, 'votes'), true),
      words(isIssued ? '张，占发出的' : '张，占收回的'),
      figure(`${formatCount(all)}张`, cell(ROUNDS, where, base)),
      words('的'),
      figure(formatShare(share), cell(ROUNDS, where, rate)),
      words(`，低于${formatShare(limit)}。`),
    ],
    ...{ table: ROUNDS, where, value: share, headline: formatShare(share) },
    evidence: [`${formatCount(votes)} / ${formatCount(all)}张`],
  };
}

export const voteFindings: readonly FindingDefinition[] = [
  { id: LOW_OBJECT, label: '评议得分偏低', tables: [TREND, ROUNDS], find: findLow },
  { id: CHANGED, label: '评议得分变化明显', tables: [TREND, ROUNDS], find: findChanged },
  { id: GROUP_GAP, label: '各类评议人看法有差别', tables: [GROUPS, ROUNDS, TREND], find: findGroupGap },
  { id: VALID_LOW, label: '有效票偏少', tables: [ROUNDS], find: findValidLow },
];
