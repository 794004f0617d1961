import type { RecordColumns } from '#core/record-columns.ts';
import { type Job, throwIfCancelled } from '#core/progress.ts';
import type { DatasetKind } from '#datasets/kind.ts';
import type { Engine, QueryResult } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import type { RecordBatch } from '../learning/record-batch.ts';
import { fromBatch, hasField } from './batch-sql.ts';
import { codeWords, type CodedWords } from './batch-words.ts';
import { GatheredRecords } from './gathered-records.ts';
import { isWords, type RecordField, recordFields } from './record-fields.ts';

/** One statement reads so many batches at most. */
const BATCHES_AT_ONCE = 40;

/** How the columns of one batch are read; null for those that it does not have. */
interface BatchColumns {
  readonly batch: RecordBatch;
  readonly words: readonly (CodedWords | null)[];
}

const printNumber = (batch: RecordBatch, field: RecordField) =>
  hasField(batch, field)
    ? `coalesce(CAST(${quoteName(field.name)} AS DOUBLE), CAST('NaN' AS DOUBLE))`
    : `CAST('NaN' AS DOUBLE)`;

/** Some batches of a kind as one result: which of them, the row, the codes of words, the numbers. */
function readSome(
  engine: Engine,
  some: readonly BatchColumns[],
  fields: { readonly words: readonly RecordField[]; readonly numbers: readonly RecordField[] },
  job?: Job,
): Promise<QueryResult> {
  const parts = some.map(({ batch, words }, place) => {
    const texts = fields.words.filter((field) => field.storage === 'text' && hasField(batch, field));
    const list = [
      ...[`${place} AS place_of_batch`, 'CAST(r AS INTEGER) AS r'],
      ...words.map((coded, i) => `${coded?.sql ?? '-1'} AS w${i}`),
      ...fields.numbers.map((field, i) => `${printNumber(batch, field)} AS n${i}`),
    ];
    const order = texts.length > 0 ? ' ORDER BY r, place' : '';
    const names = texts.map(({ name }) => name);
    return `(SELECT ${list.join(', ')} ${fromBatch(batch, names)}${order})`;
  });
  return engine.query(parts.join('\nUNION ALL\n'), job);
}

/**
 * Every record of a kind that counts, a column a field: batches in the order given, rows as in their sheets, the
 * values of one row as their columns stand. Words are numbered in the order they are first met. Needs the look-ups of
 * free text (`createTexts`).
 */
export async function readRecords(
  engine: Engine,
  kind: DatasetKind,
  batches: readonly RecordBatch[],
  job?: Job,
): Promise<RecordColumns> {
  const all = recordFields(kind);
  const told = all.filter((field) => batches.some((batch) => hasField(batch, field)));
  const fields = {
    words: told.filter(isWords),
    numbers: told.filter((field) => !isWords(field)),
  };
  const gathered = new GatheredRecords(all, fields);
  for (let from = 0; from < batches.length; from += BATCHES_AT_ONCE) {
    throwIfCancelled(job?.signal);
    const made: string[] = [];
    try {
      const some: BatchColumns[] = [];
      for (const batch of batches.slice(from, from + BATCHES_AT_ONCE)) {
        const words: (CodedWords | null)[] = [];
        for (const field of fields.words) words.push(await codeWords(engine, batch, field, made));
        some.push({ batch, words });
      }
      const result = await readSome(engine, some, fields, job);
      gathered.add(
        result,
        some.map(({ words }) => words.map((coded) => coded?.words ?? [])),
      );
    } finally {
      for (const type of made) await engine.query(`DROP TYPE IF EXISTS ${quoteName(type)}`);
    }
  }
  return gathered.columns();
}
