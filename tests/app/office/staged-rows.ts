import { createValuesTable } from '#app/load/values-table.ts';
import type { TypedSource } from '#app/office/typed-rows.ts';
import type { DatasetKind, FieldStorage } from '#datasets/kind.ts';
import type { Engine } from '#engine/engine.ts';

export type TestRow = Readonly<Record<string, string | null>>;

const month = (cell: string) =>
  `CAST(substr(${cell}, 1, 4) AS INTEGER) * 12 + CAST(substr(${cell}, 6, 2) AS INTEGER) - 1`;

function sqlOf(storage: FieldStorage, cell: string): string {
  if (storage === 'month') return `CASE WHEN ${cell} IS NOT NULL THEN ${month(cell)} END`;
  return storage === 'number' || storage === 'date' ? `CAST(${cell} AS DOUBLE)` : cell;
}

/**
 * Rows as staging leaves them, months as `YYYY.MM`; the heading is row 1. `queried` are rows whose ID
 * raised an issue.
 */
export async function stageRows(
  engine: Engine,
  stage: number,
  kind: DatasetKind,
  rows: readonly TestRow[],
  queried: readonly number[] = [],
): Promise<TypedSource> {
  const fields = kind.fields.filter(({ name }) => rows.some((row) => row[name] !== undefined));
  const name = `raw_${stage}`;
  await createValuesTable(
    engine,
    name,
    [{ name: 'r', type: 'INTEGER' }, ...fields.map((_, i) => ({ name: `c${i}`, type: 'VARCHAR' }) as const)],
    rows.map((row, i) => [i + 2, ...fields.map((field) => row[field.name] ?? null)]),
  );
  await engine.query(`CREATE OR REPLACE TABLE aside_${stage} (r INTEGER)`);
  await engine.query(`CREATE OR REPLACE TABLE coded_${stage} AS SELECT r FROM ${name}`);
  const issues = queried.map((row) => `(${row}, 'person_id')`).join(', ');
  await engine.query(`CREATE OR REPLACE TABLE issues_${stage} (r INTEGER, field VARCHAR)`);
  if (issues !== '') await engine.query(`INSERT INTO issues_${stage} VALUES ${issues}`);
  const columns = fields.flatMap((field, i) => {
    const { storage } = field;
    const own = { name: field.name, storage, sql: sqlOf(storage, `t.c${i}`), joins: [], words: [] };
    return storage === 'month' ? [own, { ...own, name: `${field.name}_to` }] : [own];
  });
  const raw = { name, columnCount: fields.length, row: 'r', recordCount: rows.length + 1, hasKinds: false };
  const columnOf = new Map(fields.map((field, i) => [field.name, i]));
  return { columns, input: { stage, raw, kind, firstDataRow: 2, columnOf } };
}
