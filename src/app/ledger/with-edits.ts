import type { EntryContent } from './entry.ts';

/** What a person changed in the rows of one batch. */
export interface BatchEdits {
  /** Text by column by row. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly decisions: ReadonlyMap<number, 'load' | 'set-aside'>;
}

export const NO_EDITS: BatchEdits = { cells: new Map(), decisions: new Map() };

/** The edits with one more entry's worth of them. */
export function withEdits(
  { cells, decisions }: BatchEdits,
  entry: Extract<EntryContent, { type: 'cell-edit' | 'row-decision' }>,
): BatchEdits {
  if (entry.type === 'row-decision') {
    const decided = new Map(decisions);
    for (const row of entry.rows) {
      if (entry.decision === null) decided.delete(row);
      else decided.set(row, entry.decision);
    }
    return { cells, decisions: decided };
  }
  const rows = new Map(cells);
  for (const { row, column, text } of entry.edits) {
    const edited = new Map(rows.get(row));
    if (text === null) edited.delete(column);
    else edited.set(column, text);
    if (edited.size === 0) rows.delete(row);
    else rows.set(row, edited);
  }
  return { cells: rows, decisions };
}
