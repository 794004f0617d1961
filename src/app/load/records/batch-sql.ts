import { quoteName, quoteText } from '#engine/quote.ts';
import { periodField, printPeriod } from '../../batch-periods.ts';
import type { RecordBatch } from '../learning/record-batch.ts';
import { codedTable } from '../stage-input.ts';
import type { RecordField } from './record-fields.ts';
import { printTexts, textFields } from './texts.ts';

/** Rows whose period was closed before the batch came are left out. */
export function printCounting({ staged, heldPeriods }: RecordBatch): string {
  const field = periodField(staged.input.kind, staged);
  if (!field || heldPeriods.length === 0) return 'TRUE';
  return `coalesce(${printPeriod(field)} NOT IN (${heldPeriods.map(quoteText).join(', ')}), TRUE)`;
}

/** Whether a batch has a column for a field. */
export function hasField(batch: RecordBatch, { name, storage }: RecordField): boolean {
  if (storage === 'text') return textFields(batch).some(({ field }) => field.name === name);
  return batch.staged.columns.some((column) => column.name === name);
}

/** `FROM … WHERE …` of the rows of a batch that count, in their narrow columns; free text beside them where asked for. */
export function fromBatch(batch: RecordBatch, texts: readonly string[] = []): string {
  const { stage } = batch.staged.input;
  const coded = quoteName(codedTable(stage));
  const where = `WHERE ${printCounting(batch)}`;
  if (texts.length === 0) return `FROM ${coded} ${where}`;
  return `FROM (SELECT c.*, c.rowid AS place, x.* EXCLUDE (r) FROM ${coded} c LEFT JOIN (${printTexts(batch, texts)}) x ON x.r = c.r) ${where}`;
}
