import type { RecordBatch } from 'apache-arrow';
import { readColumn } from './arrow-column.ts';
import type { QueryResult } from './engine.ts';

/**
 * Reads the batches one by one instead of through an Arrow `Table`: in Node the engine brings the
 * CommonJS copy of Arrow, whose classes are not those imported here.
 */
export function toQueryResult(batches: readonly RecordBatch[]): QueryResult {
  const [first] = batches;
  if (!first) return { names: [], columns: [], rowCount: 0 };
  const rowCount = batches.reduce((sum, batch) => sum + batch.numRows, 0);
  const names = first.schema.fields.map((field) => field.name);
  const columns = names.map((_, i) => {
    const pieces = batches.map((batch) => batch.getChildAt(i)).filter((piece) => piece !== null);
    return readColumn(pieces, rowCount);
  });
  return { names, columns, rowCount };
}
