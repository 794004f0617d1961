import type { CellValue, StatTable, TableRow } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { scopeRow } from '../sentence.ts';

export const HEADCOUNT = 'structure.headcount';

/** One class, or several together, among the people of one scope. */
export interface ScopeShare {
  readonly type: string;
  /** 市级, 平陵县委组织部; 全部 for all. */
  readonly name: string;
  readonly n: number;
  readonly known: number;
  /** People of the scope, known or not. */
  readonly total: number;
  readonly share: number;
  /** Row of the first class. */
  readonly where: TableRow;
}

/** The column that the classes are of, and its values. */
function columnOf(classes: readonly TableRow[]): readonly [column: string, values: ReadonlySet<CellValue>] {
  const [column = ''] = Object.keys(classes[0] ?? {});
  return [column, new Set(classes.map((classOf) => classOf[column] ?? null))];
}

/** The class in every scope of a type that has anyone, in the order of the scopes; one pass over the rows. */
function allShares(
  answers: Answers,
  table: StatTable,
  classes: readonly TableRow[],
  type: string,
): readonly ScopeShare[] {
  const [column, values] = columnOf(classes);
  const counts = new Map<string, { n: number; known: number }>();
  for (const row of table.rows) {
    if (row['scope_type'] !== type) continue;
    const name = String(row['scope']);
    let count = counts.get(name);
    if (!count) counts.set(name, (count = { n: 0, known: Number(row['known']) }));
    if (values.has(row[column] ?? null)) count.n += Number(row['n']);
  }
  const scopes = answers.table(HEADCOUNT).rows.filter((row) => row['scope_type'] === type);
  return scopes.map((row): ScopeShare => {
    const name = String(row['scope']);
    const { n, known } = counts.get(name) ?? { n: 0, known: 0 };
    const share = known === 0 ? 0 : n / known;
    const where = { ...scopeRow(type, name), ...classes[0] };
    return { type, name, n, known, total: Number(row['n']), share, where };
  });
}

/** One class, or several together, of everyone; known is 0 when there is nobody. */
export function wholeShare(answers: Answers, table: StatTable, classes: readonly TableRow[]): ScopeShare {
  const nobody = { type: '全部', name: '全部', n: 0, known: 0, total: 0, share: 0 };
  return allShares(answers, table, classes, '全部')[0] ?? { ...nobody, where: scopeRow('全部', '全部') };
}

/** The class in every scope of a type where at least `min` are known, lowest share first. */
export function sharesOf(
  answers: Answers,
  table: StatTable,
  classes: readonly TableRow[],
  type: string,
  min: number,
): readonly ScopeShare[] {
  return allShares(answers, table, classes, type)
    .filter(({ known }) => known >= min)
    .sort((a, b) => a.share - b.share);
}
