import type { CellEditEntry } from '../ledger/entry.ts';
import { nameCodes } from '../load/code-names.ts';
import type { StagedTable } from '../load/stage.ts';

/** Corrections of a loaded table: a name that is typed where names are not kept becomes a code before it is stored. */
export function codeEdits(
  staged: StagedTable | null,
  edits: readonly CellEditEntry[],
): readonly CellEditEntry[] {
  const lookups = staged?.lookups ?? [];
  const coding = new Map(
    lookups.flatMap((lookup) => {
      const codes = nameCodes(lookup, lookups);
      return codes ? [[lookup.index, codes] as const] : [];
    }),
  );
  return edits.map((edit) => {
    const codes = coding.get(edit.column);
    return codes && edit.text !== null
      ? { ...edit, text: codes.codeOf(edit.text.trim()) ?? edit.text }
      : edit;
  });
}
