import type { FigureSpec } from '#core/figure.ts';
import type { Finding } from '#core/finding.ts';
import { formatOneDecimal, roundHalfUp } from '#core/format.ts';
import { comparePeriodLabels } from '#core/period.ts';
import type { TableRow } from '#core/table.ts';
import { compareByList } from '#core/order.ts';
import { REVIEW_KINDS } from '#core/codes.ts';
import type { UnitAnswers, UnitNumber, UnitSectionDefinition } from '../../analysis.ts';
import { cell, figure, told, words } from '../../structure/sentence.ts';
import { PERSON } from '../book/object-type.ts';
import { MUTUAL } from '../book/ballots.ts';
import { SCORE } from '../part.ts';
import { TREND } from '../votes/trend.ts';

const IN_UNIT = 'reviews.unit_latest';
const LINES = 'reviews.unit_lines';

const compareKinds = compareByList(REVIEW_KINDS);

/** Rounds of one kind of review of the unit that tell a mean, the oldest first; of several kinds the first. */
function roundsOf(answers: UnitAnswers): readonly TableRow[] {
  const own = answers
    .table(TREND)
    .rows.filter(
      (row) =>
        row['object'] === answers.unit.name &&
        row['object_type'] !== PERSON &&
        row['review_kind'] !== MUTUAL &&
        row['mean'] !== null,
    );
  const kinds = [...new Set(own.map((row) => String(row['review_kind'])))].sort(compareKinds);
  return own
    .filter((row) => row['review_kind'] === kinds[0])
    .sort((a, b) => comparePeriodLabels(String(a['round']), String(b['round'])));
}

const whereOf = (row: TableRow): TableRow => ({
  ...{ review_kind: row['review_kind'] ?? null, round: row['round'] ?? null },
  ...{ object_type: row['object_type'] ?? null, object: row['object'] ?? null },
});

const numberAt = (row: TableRow, measure: string): number | null => {
  const value = row[measure];
  return typeof value === 'number' ? value : null;
};

function readNumbers(answers: UnitAnswers): readonly UnitNumber[] {
  const rounds = roundsOf(answers);
  const last = rounds[rounds.length - 1];
  if (!last) return [];
  const label = `${String(last['round'])}${String(last['review_kind'])}`;
  const number = (name: string, measure: string, unit: string): UnitNumber => {
    const value = numberAt(last, measure);
    return { label: name, value, unit, cell: null, told: false };
  };
  const share = numberAt(last, 'valid_share');
  const why = share === null ? `（${String(last['handed_note'])}）` : '';
  return [
    number(label, 'mean', '分'),
    number('有效票', 'votes', '张'),
    {
      ...number(`有效率${why}`, 'valid_share', '%'),
      value: share === null ? null : roundHalfUp(share * 100, 1),
    },
  ];
}

function find(answers: UnitAnswers): Finding | null {
  const rounds = roundsOf(answers);
  const last = rounds[rounds.length - 1];
  if (!last) return null;
  const where = whereOf(last);
  const change = last['change'];
  const isKnown = typeof change === 'number' && Math.abs(change) >= 0.05;
  return {
    ...{ id: IN_UNIT, severity: 'low' },
    parts: [
      told(`${String(last['round'])}${String(last['review_kind'])}平均`),
      figure(`${formatOneDecimal(Number(last['mean']))}分`, cell(TREND, where, 'mean'), true),
      ...(isKnown
        ? [
            words(change < 0 ? '，比上一轮低' : '，比上一轮高'),
            figure(`${formatOneDecimal(Math.abs(change))}分`, cell(TREND, where, 'change')),
          ]
        : []),
    ],
    ...{ table: TREND, where, value: Number(last['mean']) },
  };
}

function build(answers: UnitAnswers, findings: readonly Finding[]): FigureSpec | null {
  const rounds = roundsOf(answers);
  const [first] = rounds;
  if (!first || rounds.length < 2) return null;
  const finding = findings.find(({ id }) => id === IN_UNIT);
  return {
    ...{ form: 'lines', id: LINES, title: finding?.parts ?? [words('各轮评议平均分')] },
    subtitle: `${String(first['review_kind'])}各轮平均分，分`,
    notes: ['评议人少于设置的最少票数的轮次不列'],
    ...{ table: TREND, where: { review_kind: first['review_kind'] ?? null, object: answers.unit.name } },
    ...{ x: 'round', xs: rounds.map((row) => String(row['round'])), format: SCORE },
    series: [
      {
        ...{ label: answers.unit.name, where: {}, value: 'mean', told: true },
        range: { low: 'low', high: 'high' },
      },
    ],
    ...{ estimatedFrom: null, reference: null },
  };
}

/** What reviews say of one unit; nothing where it was not reviewed. */
export const unitSection: UnitSectionDefinition = {
  id: 'reviews.unit',
  title: '评议',
  numbers: { tables: [TREND], read: readNumbers, note: () => null },
  findings: [{ id: IN_UNIT, tables: [TREND], find }],
  figures: [{ id: LINES, tables: [TREND], build }],
};
