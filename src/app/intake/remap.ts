import type { Job } from '#core/progress.ts';
import { findKind } from '#datasets/index.ts';
import type { ColumnMapping } from '#datasets/kind.ts';
import type { Desk } from '../desk.ts';
import { findSheet } from '../holdings.ts';
import type { LoadedBatch } from '../ledger/entry.ts';
import { NO_EDITS } from '../ledger/fold.ts';
import type { DraftState } from './draft.ts';
import { locateAt, newDraft, recogniseTable, withRange } from './new-draft.ts';

/** The columns as they were confirmed. */
function columnsAsConfirmed(draft: DraftState, { mapping }: LoadedBatch): readonly ColumnMapping[] {
  const fields = new Map<number, string[]>();
  for (const [field, index] of Object.entries(mapping)) {
    fields.set(index, [...(fields.get(index) ?? []), field]);
  }
  return draft.recognition.columns.map(({ index, heading, note }): ColumnMapping => {
    const [field = null, ...also] = fields.get(index) ?? [];
    if (field === null) return { index, heading, field, confidence: 0, ...(note ? { note } : {}) };
    return { index, heading, field, confidence: 1, ...(also.length > 0 ? { also } : {}) };
  });
}

/** Opens a batch again as a draft, the way it was confirmed; confirming that draft replaces the batch. */
export async function draftFromBatch(desk: Desk, id: string, job: Job): Promise<string> {
  const { batch } = desk.holdings.get(id);
  const packed = await desk.holdings.readOriginal(batch, job);
  const sheet = findSheet(packed, batch);
  const blob = await desk.ledger.original(batch.original);
  if (!blob) throw new Error('原文件已不在浏览器存储里，请重新导入');
  const source = { path: batch.file, blob };
  const own = locateAt(sheet, batch.headerRows, batch.columns);
  const found = sheet.tables.findIndex(
    ({ location }) => location.headerRows === own.headerRows && location.firstColumn === own.firstColumn,
  );
  const about = {
    id: desk.platform.newId(),
    source,
    sheet,
    original: batch.original,
    encoding: batch.encoding,
  };
  const fresh = newDraft(
    {
      ...about,
      table: Math.max(0, found),
      readMs: 0,
      sample: batch.sample,
      duplicateOf: null,
      prefilled: null,
    },
    desk.ledger.folded().remembered,
  );
  const [first, last] = batch.columns ?? [0, sheet.columnCount - 1];
  const range = { firstColumn: first, lastColumn: last, lastDataRow: batch.lastDataRow };
  const location = withRange(own, range);
  const kind = findKind(batch.kind) ? batch.kind : null;
  const read = { ...fresh, location, ...recogniseTable({ ...fresh, location }, new Map(), kind) };
  const draft: DraftState = {
    ...read,
    recognition: { ...read.recognition, columns: columnsAsConfirmed(read, batch), wide: batch.wide },
    asOf: batch.asOf,
    asOfSource: batch.asOf === null ? null : '上次导入',
    sheetwide: new Map(
      Object.entries(batch.sheetwide).map(([field, value]) => [field, { value, source: '上次导入' }]),
    ),
    edits: desk.ledger.folded().edits.get(id) ?? NO_EDITS,
    batch: id,
  };
  desk.drafts.take(draft);
  await desk.drafts.restage(draft, job);
  return draft.id;
}
