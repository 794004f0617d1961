import { Field, makeData, RecordBatch, Schema, Struct, Table, tableToIPC, Uint16, Utf8 } from 'apache-arrow';
import { type Job, throwIfCancelled } from '#core/progress.ts';
import type { NewColumn } from './engine.ts';

/** Rows that go in at once; bits of eight rows share a byte, so that pieces begin at one. */
const PIECE_ROWS = 1 << 18;

function toField({ name, values }: NewColumn): Field {
  return new Field(name, values instanceof Uint16Array ? new Uint16() : new Utf8(), false);
}

function toData({ values }: NewColumn, length: number) {
  if (values instanceof Uint16Array) return makeData({ type: new Uint16(), length, data: values });
  const { bytes, bounds } = values;
  return makeData({ type: new Utf8(), length, valueOffsets: bounds, data: bytes });
}

/** Puts columns in as Arrow streams of some rows each, so that it can be counted and stopped; the first makes the table. */
export async function insertInPieces(
  columns: readonly NewColumn[],
  rowCount: number,
  insert: (stream: Uint8Array, isFirst: boolean) => Promise<void> | void,
  job?: Job,
): Promise<void> {
  const fields = columns.map(toField);
  const children = columns.map((column) => toData(column, rowCount));
  const all = makeData({ type: new Struct(fields), length: rowCount, nullCount: 0, children });
  const table = new Table([new RecordBatch(new Schema(fields), all)]);
  for (let done = 0; done === 0 || done < rowCount; done += PIECE_ROWS) {
    throwIfCancelled(job?.signal);
    job?.progress?.({ stage: '载入数据库', done, total: rowCount, unit: '行' });
    const piece = table.slice(done, Math.min(done + PIECE_ROWS, rowCount));
    await insert(tableToIPC(piece, 'stream'), done === 0);
  }
}
