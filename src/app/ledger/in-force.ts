import type { LedgerEntry } from './entry.ts';

/** Ids of entries that were taken back and not brought into force again. */
export function undoneEntries(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i];
    if (entry?.type === 'undo' && !undone.has(entry.id)) undone.add(entry.entry);
  }
  return undone;
}

export function entriesInForce(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const undone = undoneEntries(entries);
  return undone.size === 0 ? entries : entries.filter(({ id }) => !undone.has(id));
}

/** What to take back so that an entry in force ceases to be, or one that was taken back is again. */
export function undoTarget(entries: readonly LedgerEntry[], entry: string): string {
  const undone = undoneEntries(entries);
  const taken = entries.find((each) => each.type === 'undo' && each.entry === entry && !undone.has(each.id));
  return taken?.id ?? entry;
}
