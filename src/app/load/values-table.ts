import type { Engine } from '#engine/engine.ts';
import { quoteName, quoteValue } from '#engine/quote.ts';

export interface ColumnType {
  readonly name: string;
  readonly type: 'VARCHAR' | 'INTEGER' | 'DOUBLE';
}

type Value = string | number | null;

function csvField(value: Value): string {
  if (value === null) return '';
  return `"${String(value).replace(/"/g, '""')}"`;
}

const UNLIKELY_NULL = '\u0001null';

/** So many stand in a statement sooner than a file of them is read. */
const FEW_VALUES = 4_000;

const printValue = (value: Value, type: ColumnType['type']): string =>
  quoteValue(value !== null && type === 'VARCHAR' ? String(value) : value);

function printValues(
  table: string,
  columns: readonly ColumnType[],
  rows: readonly (readonly Value[])[],
): string {
  const list = columns.map(({ name, type }, i) => `CAST(v${i} AS ${type}) AS ${quoteName(name)}`).join(', ');
  const lines = rows
    .map((row) => `(${row.map((value, i) => printValue(value, columns[i]?.type ?? 'VARCHAR')).join(', ')})`)
    .join(', ');
  const names = columns.map((_, i) => `v${i}`).join(', ');
  return `CREATE OR REPLACE TABLE ${quoteName(table)} AS SELECT ${list} FROM (VALUES ${lines}) rows_of(${names})`;
}

/** Makes a table of values worked out in TypeScript; empty text stays empty text. */
export async function createValuesTable(
  engine: Engine,
  table: string,
  columns: readonly ColumnType[],
  rows: readonly (readonly Value[])[],
): Promise<void> {
  if (rows.length === 0) {
    const declared = columns.map(({ name, type }) => `${quoteName(name)} ${type}`).join(', ');
    await engine.query(`CREATE OR REPLACE TABLE ${quoteName(table)} (${declared})`);
    return;
  }
  if (rows.length * columns.length <= FEW_VALUES) {
    await engine.query(printValues(table, columns, rows));
    return;
  }
  const lines = rows.map((row) => row.map((value) => csvField(value ?? UNLIKELY_NULL)).join(','));
  const file = `${table}.values.csv`;
  await engine.register(file, new Blob([lines.join('\n'), '\n']));
  try {
    const types = columns.map(({ name, type }) => `'${name}': '${type}'`).join(', ');
    const source = `read_csv('${file}', auto_detect=false, header=false, delim=',', quote='"', escape='"', nullstr='${UNLIKELY_NULL}', columns={${types}})`;
    await engine.query(`CREATE OR REPLACE TABLE ${quoteName(table)} AS SELECT * FROM ${source}`);
  } finally {
    await engine.unregister(file);
  }
}
