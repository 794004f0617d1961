import type { Engine } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { readCell } from '../../query/row-reader.ts';
import type { RecordBatch } from '../learning/record-batch.ts';
import { cellColumn, kindOf } from '../raw-table.ts';
import { type MappedField, mappedFields } from '../stage-input.ts';
import { createValuesTable } from '../values-table.ts';

/** Free text is not unified while it is loaded: what a cell says is looked up here by its kind and text. */
const textTable = ({ staged }: RecordBatch, field: string): string => `texts_${staged.input.stage}_${field}`;

/** Fields of free text that a batch has a column for. */
export function textFields({ staged }: RecordBatch): readonly MappedField[] {
  return mappedFields(staged.input).filter(({ field }) => field.storage === 'text');
}

function printKey({ staged }: RecordBatch, { index }: MappedField): string {
  const { raw } = staged.input;
  return `${kindOf(raw, index).replace('(k', '(t.k')} || t.${cellColumn(index)}`;
}

function fromRaw({ staged }: RecordBatch): {
  readonly from: string;
  readonly row: string;
  readonly where: string;
} {
  const { raw, firstDataRow } = staged.input;
  const row = raw.row.replace('rowid', 't.rowid').replace(/^r$/, 't.r');
  return { from: `FROM ${quoteName(raw.name)} t`, row, where: `WHERE ${row} >= ${firstDataRow}` };
}

/** Makes the look-ups of a batch's free text; `printTexts` needs them. */
export async function createTexts(engine: Engine, batch: RecordBatch): Promise<void> {
  const { from, where } = fromRaw(batch);
  for (const mapped of textFields(batch)) {
    const found = await engine.query(`SELECT DISTINCT ${printKey(batch, mapped)} AS key ${from} ${where}`);
    const keys = Array.from(found.columns[0] ?? []).filter((key) => typeof key === 'string');
    const rows = keys.map((key) => {
      const { value } = readCell(batch.staged, mapped.field, key.slice(1), key.slice(0, 1));
      return [key, value === null ? null : String(value)];
    });
    const columns = (['key', 'word'] as const).map((name) => ({ name, type: 'VARCHAR' as const }));
    await createValuesTable(engine, textTable(batch, mapped.field.name), columns, rows);
  }
}

export async function dropTexts(engine: Engine, batch: RecordBatch): Promise<void> {
  for (const { field } of textFields(batch)) {
    await engine.query(`DROP TABLE IF EXISTS ${quoteName(textTable(batch, field.name))}`);
  }
}

/** `SELECT` of `r` and fields of free text; where a source row became several they all have its text. */
export function printTexts(batch: RecordBatch, names: readonly string[]): string {
  const { from, row, where } = fromRaw(batch);
  const wanted = textFields(batch).filter(({ field }) => names.includes(field.name));
  const columns = wanted.map(({ field }, i) => `any_value(x${i}.word) AS ${quoteName(field.name)}`);
  const joins = wanted.map(
    (mapped, i) =>
      `LEFT JOIN ${quoteName(textTable(batch, mapped.field.name))} x${i} ON x${i}.key = ${printKey(batch, mapped)}`,
  );
  return `SELECT ${[`CAST(${row} AS INTEGER) AS r`, ...columns].join(', ')} ${from} ${joins.join(' ')} ${where} GROUP BY 1`;
}
