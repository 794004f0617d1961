import type { Answers, DerivedTable } from '#analyses/analysis.ts';
import { roundHalfUp } from '#core/format.ts';
import type { CellValue, StatTable, TableRow } from '#core/table.ts';
import type { ComputedAnswers } from '../query/answers.ts';
import type { FindTable } from '../query/find-table.ts';

const PEOPLE_TO = 5;

/** Said of pages that show any. */
export const ESTIMATES_NOTE = `推算的占比约到1个百分点，人数约到${PEOPLE_TO}人`;

function rounded(value: CellValue, unit: string): CellValue {
  if (typeof value !== 'number') return value;
  if (unit === '%') return roundHalfUp(value, 2);
  if (unit === '人') return roundHalfUp(value / PEOPLE_TO, 0) * PEOPLE_TO;
  return unit === '岁' ? roundHalfUp(value, 1) : value;
}

function roundedTable(table: StatTable, derived: DerivedTable, answers: Answers): StatTable {
  const roundedRow = (row: TableRow): TableRow => {
    const where = Object.fromEntries(table.dims.map((dim) => [dim, row[dim] ?? null]));
    const said = derived.measures.map(({ name, unit }): readonly [string, CellValue] => {
      const value = row[name] ?? null;
      return [name, derived.behind(where, name, answers) === null ? rounded(value, unit) : value];
    });
    return { ...row, ...Object.fromEntries(said) };
  };
  return { ...table, rows: table.rows.map(roundedRow) };
}

/**
 * Answers in which what is expected is rounded, for sentences and figures alike: how many people exactly there will be
 * next year would tell how many leave until then.
 */
export function withRoundedEstimates(computed: ComputedAnswers, find: FindTable): ComputedAnswers {
  const tables = new Map(
    [...computed.tables].map(([id, table]): readonly [string, StatTable] => {
      const found = find(id);
      if (found.kind === 'counted' || found.table.beyond !== 'projection') return [id, table];
      return [id, roundedTable(table, found.table, computed.answersOf(found.table))];
    }),
  );
  const { answers } = computed;
  return { ...computed, tables, answers: { ...answers, table: (id) => tables.get(id) ?? answers.table(id) } };
}
