import { UNKNOWN_LABEL } from '#core/codes.ts';
import type { CellRef, CellValue, TableRow } from '#core/table.ts';
import type { TableDefinition } from '../plan/definition.ts';
import { type Ballot, WHOLE } from './book/ballots.ts';
import { isValid } from './book/tally.ts';

type Dim = 'review_kind' | 'round' | 'object' | 'item' | 'voter_group' | 'grade' | 'voter' | 'direction';

const id = (by: readonly Dim[]) => ['reviews.records', ...by.slice(2)].join('_');

const counted = (by: readonly Dim[]): TableDefinition => ({
  id: id(by),
  title: '评议记录',
  population: 'reviews',
  scopes: ['全部'],
  dims: by.map((dimension) => ({ name: dimension, dimension })),
  measures: [
    {
      ...{ name: 'n', label: '记录', unit: '条', formula: '评议表中的行数，空白和弃权的也在内' },
      expression: { op: 'count', over: by },
    },
    {
      ...{ name: 'valid', label: '有效记录', unit: '条', formula: '评议表中有得分或等次的行数' },
      expression: { op: 'count', over: by, known: ['is_valid'] },
    },
  ],
  personal: false,
  internal: true,
});

const BY_ROUND: readonly Dim[] = ['review_kind', 'round'];
const BY: readonly (readonly Dim[])[] = [
  BY_ROUND,
  [...BY_ROUND, 'object'],
  [...BY_ROUND, 'object', 'item'],
  [...BY_ROUND, 'object', 'voter_group'],
  [...BY_ROUND, 'object', 'grade'],
  [...BY_ROUND, 'object', 'voter', 'direction'],
  [...BY_ROUND, 'object', 'voter_group', 'direction'],
];

/**
 * Rows of the reviews by what figures are opened by. By voter only marks are opened that one organ gave another, which
 * is what a mutual review is of.
 */
export const recordTables: readonly TableDefinition[] = BY.map(counted);

/** 未填 and 全部 stand for what the sheet does not say. */
const said = (value: CellValue | undefined): CellValue =>
  value === UNKNOWN_LABEL || value === WHOLE || value === undefined ? null : value;

/** The cell whose rows are behind a row of a table, by the dimensions that both have. */
export function recordCell(where: TableRow, by: readonly Dim[]): CellRef {
  const own = Object.fromEntries(by.map((dim) => [dim, said(where[dim])]));
  return { table: id(by), where: { scope_type: WHOLE, scope: WHOLE, ...own }, measure: 'n' };
}

const OF_BALLOT: Readonly<Record<Dim, (ballot: Ballot) => string | null>> = {
  review_kind: ({ kind }) => kind,
  round: ({ round }) => round,
  object: ({ object }) => object,
  item: ({ item }) => item,
  voter_group: ({ group }) => group,
  grade: ({ grade }) => grade,
  voter: ({ voter }) => voter,
  direction: ({ direction }) => direction ?? UNKNOWN_LABEL,
};

/** The cell with the valid votes only; null where rows that are none could not be left out. */
export function validCell(where: TableRow, by: readonly Dim[], ballots: readonly Ballot[]): CellRef | null {
  const own = ballots.filter((ballot) => by.every((dim) => OF_BALLOT[dim](ballot) === where[dim]));
  const cell = recordCell(where, by);
  if (own.some(isValid)) return { ...cell, measure: 'valid' };
  // Counts of votes alone are taken as valid where there is nothing else.
  return own.every(({ grade, isCounted }) => isCounted && grade === null) ? cell : null;
}
