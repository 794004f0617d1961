import type { DatasetKind, SheetWords } from './kind.ts';

export { findPeriod, findYear } from './sheet-words/periods.ts';

/**
 * What the title, the sheet's and the file's names say for all rows, as text for the fields' normalisers, of
 * the fields without a column. `headings` are those of the mapped fields. Of a wide sheet a column's own
 * `says` goes before.
 */
export function findSheetwide(
  kind: DatasetKind,
  words: SheetWords,
  headings: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { field, find } of kind.sheetwide ?? []) {
    if (headings.has(field)) continue;
    const text = find(words, headings);
    if (text !== null && text !== '') found.set(field, text);
  }
  return found;
}
