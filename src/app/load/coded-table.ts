import type { Job } from '#core/progress.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { enumType, isCodable } from './enum-type.ts';
import { isAmongRows } from './raw-table.ts';
import { codedTable, printNotAside, type StageInput } from './stage-input.ts';
import type { TypedColumn } from './typed-columns.ts';

export function isEnum(column: Pick<TypedColumn, 'storage' | 'words'>): boolean {
  return column.storage === 'category' && isCodable(column.words);
}

const uniqueJoins = (columns: readonly TypedColumn[]) =>
  [...new Set(columns.flatMap(({ joins }) => joins))].join('\n');

/** `SELECT` of some typed columns, with `r`, for every row that is data, or for these of them; `order` is what to order them by. */
export function selectTyped(
  input: StageInput,
  columns: readonly TypedColumn[],
  cast: (column: TypedColumn) => string,
  order: string | null = null,
  only: readonly number[] | null = null,
): string {
  const { raw } = input;
  const row = raw.row.replace('rowid', 't.rowid').replace(/^r$/, 't.r');
  const named = (column: TypedColumn) => `${cast(column)} AS ${quoteName(column.name)}`;
  const later = columns.filter(({ over }) => over);
  const list = columns.filter(({ over }) => !over).map(named);
  for (const [name, sql] of new Map(later.flatMap(({ over }) => Object.entries(over ?? {})))) {
    list.push(`${sql} AS ${quoteName(name)}`);
  }
  if (order !== null && later.length > 0) list.push(`${order} AS place_of_row`);
  const rows = [
    `SELECT ${[`CAST(${row} AS INTEGER) AS r`, ...list].join(', ')}`,
    `FROM ${quoteName(raw.name)} t`,
    uniqueJoins(columns),
    `WHERE ${row} >= ${input.firstDataRow} AND ${printNotAside(input, row)}`,
    ...(only ? [`AND ${isAmongRows(raw, only, 't.')}`] : []),
  ].join('\n');
  if (later.length === 0) return order === null ? rows : `${rows}\nORDER BY ${order}`;
  const all = columns.map((column) => (column.over ? named(column) : quoteName(column.name)));
  const ordered = order === null ? '' : ' ORDER BY place_of_row';
  return `SELECT ${['r', ...all].join(', ')} FROM (${rows})${ordered}`;
}

/**
 * Typed rows in their narrow form: few distinct words as ENUM codes, months as integers, no free text. Where columns
 * became rows, those of one source row stand as the columns did: joins would leave them in any order.
 */
export async function createCodedTable(
  engine: Engine,
  input: StageInput,
  columns: readonly TypedColumn[],
  job: Job,
): Promise<void> {
  const table = codedTable(input.stage);
  const narrow = columns.filter(({ storage }) => storage !== 'text');
  const cast = (column: TypedColumn) =>
    isEnum(column) ? (column.coded ?? `CAST(${column.sql} AS ${enumType(column.words)})`) : column.sql;
  const rows = selectTyped(input, narrow, cast, input.saidBy === null ? null : 't.rowid');
  await engine.query(`CREATE TABLE ${quoteName(table)} AS ${rows}`, job);
}
