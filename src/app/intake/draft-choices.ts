import type { IsoDate } from '#core/month.ts';
import { findKind } from '#datasets/index.ts';
import type { ColumnMapping } from '#datasets/kind.ts';
import type { CellEdit, RowDecision, TableRange } from '../api.ts';
import { withEdits } from '../ledger/with-edits.ts';
import type { DraftState, PendingEntry } from './draft.ts';
import { locateAt, recogniseTable, type Remembered, withRange } from './new-draft.ts';

/** What a person changes about a draft, as functions from one state to the next. */

export function withHeader(
  draft: DraftState,
  headerRows: readonly number[],
  remembered: Remembered,
): DraftState {
  const location = locateAt(draft.sheet, headerRows);
  return { ...draft, location, ...recogniseTable({ ...draft, location }, remembered), chosen: new Map() };
}

export function withTableRange(draft: DraftState, range: TableRange, remembered: Remembered): DraftState {
  const { headerRows, firstColumn, lastColumn } = draft.location;
  const location = withRange(locateAt(draft.sheet, headerRows, [firstColumn, lastColumn]), range);
  const { kind } = draft.recognition;
  const again = recogniseTable({ ...draft, location }, remembered, kind ?? undefined);
  return [...draft.chosen].reduce<DraftState>(
    (next, [column, field]) => (hasColumn(next, column) ? withField(next, column, field) : next),
    { ...draft, location, ...again },
  );
}

const hasColumn = ({ recognition }: DraftState, column: number) =>
  recognition.columns.some(({ index }) => index === column);

export function withKind(draft: DraftState, kind: string | null, remembered: Remembered): DraftState {
  return { ...draft, ...recogniseTable(draft, remembered, kind), chosen: new Map() };
}

/** Maps a column to a field; the column that held the field before lets go of it. */
export function withField(draft: DraftState, column: number, field: string | null): DraftState {
  const columns = draft.recognition.columns.map((mapping): ColumnMapping => {
    if (mapping.index === column) return takeField(mapping, field, draft.recognition.kind);
    if (field === null) return mapping;
    const also = mapping.also?.filter((name) => name !== field);
    if (mapping.field !== field) return also === mapping.also ? mapping : { ...mapping, also };
    const [next = null, ...rest] = also ?? [];
    return { ...mapping, field: next, also: rest, confidence: next === null ? 0 : mapping.confidence };
  });
  const wide = draft.recognition.wide?.filter(({ index }) => index !== column);
  const chosen = new Map(draft.chosen).set(column, field);
  return { ...draft, chosen, recognition: { ...draft.recognition, columns, wide } };
}

function takeField(mapping: ColumnMapping, field: string | null, kind: string | null): ColumnMapping {
  const { index, heading } = mapping;
  if (field === null) return { index, heading, field, confidence: 0, note: '本人不导入' };
  const shared = findKind(kind ?? '')?.shared ?? [];
  const also = shared.find((each) => each.field === field && each.holds(heading, []))?.also;
  return { index, heading, field, confidence: 1, ...(also ? { also } : {}) };
}

export function withDate(draft: DraftState, asOf: IsoDate | null): DraftState {
  return { ...draft, asOf, asOfSource: asOf === null ? null : '手工填写' };
}

export function withSheetwide(draft: DraftState, field: string, value: string | null): DraftState {
  const sheetwide = new Map(draft.sheetwide);
  if (value === null || value.trim() === '') sheetwide.delete(field);
  else sheetwide.set(field, { value: value.trim(), source: '本人填写' });
  return { ...draft, sheetwide };
}

function withPending(draft: DraftState, entry: PendingEntry): DraftState {
  return { ...draft, edits: withEdits(draft.edits, entry), pending: [...draft.pending, entry] };
}

export function withCellEdits(draft: DraftState, edits: readonly CellEdit[]): DraftState {
  return withPending(draft, { type: 'cell-edit', batch: draft.id, edits });
}

export function withDecision(
  draft: DraftState,
  rows: readonly number[],
  decision: RowDecision | null,
): DraftState {
  return withPending(draft, { type: 'row-decision', batch: draft.id, rows, decision });
}
