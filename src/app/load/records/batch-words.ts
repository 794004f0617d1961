import type { Engine } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { enumType, isCodable } from '../enum-type.ts';
import type { RecordBatch } from '../learning/record-batch.ts';
import { fromBatch, hasField } from './batch-sql.ts';
import type { RecordField } from './record-fields.ts';

/** A column of words as numbers: the SQL of a row's number, and the word of each. */
export interface CodedWords {
  readonly sql: string;
  readonly words: readonly string[];
}

/** Text of any number of distinct words; gives the type that was made for them. */
async function makeType(
  engine: Engine,
  batch: RecordBatch,
  { name, storage }: RecordField,
  type: string,
): Promise<readonly string[]> {
  const dictionary = quoteName(`${type}_words`);
  const cell = `CAST(${quoteName(name)} AS VARCHAR)`;
  const from = fromBatch(batch, storage === 'text' ? [name] : []);
  await engine.query(
    `CREATE OR REPLACE TABLE ${dictionary} AS SELECT DISTINCT ${cell} AS word ${from} AND ${quoteName(name)} IS NOT NULL`,
  );
  try {
    const found = await engine.query(`SELECT word FROM ${dictionary}`);
    if (found.rowCount === 0) return [];
    await engine.query(`CREATE TYPE ${quoteName(type)} AS ENUM (SELECT word FROM ${dictionary})`);
    return Array.from(found.columns[0] ?? [], String);
  } finally {
    await engine.query(`DROP TABLE ${dictionary}`);
  }
}

/** Null where a batch has no such words. `made` collects the types that are to be dropped afterwards. */
export async function codeWords(
  engine: Engine,
  batch: RecordBatch,
  field: RecordField,
  made: string[],
): Promise<CodedWords | null> {
  if (!hasField(batch, field)) return null;
  const column = batch.staged.columns.find(({ name }) => name === field.name);
  const code = (type: string) =>
    `coalesce(CAST(enum_code(CAST(${quoteName(field.name)} AS ${type})) AS INTEGER), -1)`;
  if (field.storage === 'category' && column && isCodable(column.words)) {
    return { sql: code(enumType(column.words)), words: column.words };
  }
  const type = `words_${batch.staged.input.stage}_${made.length}`;
  const words = await makeType(engine, batch, field, type);
  if (words.length === 0) return null;
  made.push(type);
  return { sql: code(quoteName(type)), words };
}
