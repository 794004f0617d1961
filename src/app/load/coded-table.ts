import type { Job } from '#core/progress.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { enumType } from './enum-type.ts';
import { asideTable, codedTable, type StageInput } from './stage-input.ts';
import type { TypedColumn } from './typed-columns.ts';

/** Beyond this many distinct words a column is kept as text. */
const MOST_WORDS = 20_000;

export function isEnum(column: Pick<TypedColumn, 'storage' | 'words'>): boolean {
  return column.storage === 'category' && column.words.length > 0 && column.words.length <= MOST_WORDS;
}

const uniqueJoins = (columns: readonly TypedColumn[]) =>
  [...new Set(columns.flatMap(({ joins }) => joins))].join('\n');

/** `SELECT` of some typed columns, with `r`, for every row that is data. */
export function selectTyped(
  input: StageInput,
  columns: readonly TypedColumn[],
  cast: (column: TypedColumn) => string,
): string {
  const { raw, stage } = input;
  const row = raw.row.replace('rowid', 't.rowid').replace(/^r$/, 't.r');
  const list = columns.map((column) => `${cast(column)} AS ${quoteName(column.name)}`);
  return [
    `SELECT ${[`CAST(${row} AS INTEGER) AS r`, ...list].join(', ')}`,
    `FROM ${quoteName(raw.name)} t`,
    uniqueJoins(columns),
    `WHERE ${row} >= ${input.firstDataRow} AND ${row} NOT IN (SELECT r FROM ${asideTable(stage)})`,
  ].join('\n');
}

/** Typed rows in their narrow form: few distinct words as ENUM codes, months as integers, no free text. */
export async function createCodedTable(
  engine: Engine,
  input: StageInput,
  columns: readonly TypedColumn[],
  job: Job,
): Promise<void> {
  const table = codedTable(input.stage);
  const narrow = columns.filter(({ storage }) => storage !== 'text');
  const cast = (column: TypedColumn) =>
    isEnum(column) ? `CAST(${column.sql} AS ${enumType(column.words)})` : column.sql;
  await engine.query(`CREATE TABLE ${quoteName(table)} AS ${selectTyped(input, narrow, cast)}`, job);
}
