import type { Desk } from '../desk.ts';
import type { BatchEntry } from '../ledger/entry.ts';
import { printReadWith } from '../read-with.ts';
import { columnRange, type DraftState, headingsOf, isReady, mappingOf } from './draft.ts';

/** What headings were taken for, and which the person left out on purpose. */
function headingDecisions({ recognition, chosen }: DraftState): BatchEntry['headings'] {
  return Object.fromEntries(
    recognition.columns.flatMap(({ index, heading, field }) =>
      heading !== '' && (field !== null || chosen.get(index) === null) ? [[heading, field]] : [],
    ),
  );
}

function toBatchEntry(draft: DraftState, kind: string, batch: string): BatchEntry {
  const { location, recognition, source, sheet } = draft;
  return {
    type: 'batch',
    batch,
    original: draft.original,
    file: source.path,
    bytes: source.blob.size,
    hash: null,
    encoding: draft.encoding,
    sheet: sheet.name,
    kind,
    headerRows: location.headerRows,
    lastDataRow: location.lastDataRow,
    columns: columnRange(draft),
    mapping: Object.fromEntries(mappingOf(recognition.columns)),
    headings: headingDecisions(draft),
    wide: recognition.wide ?? [],
    sheetwide: Object.fromEntries([...draft.sheetwide].map(([field, { value }]) => [field, value])),
    asOf: draft.asOf,
    sample: draft.sample,
  };
}

/** Moves a draft into the ledger: its entry, what was edited, and what it takes the place of. */
export async function confirmDraft(desk: Desk, id: string): Promise<void> {
  const draft = desk.drafts.get(id);
  const { kind } = draft.recognition;
  if (!draft.staged || kind === null || !isReady(draft)) return;
  const entry = toBatchEntry(draft, kind, draft.batch ?? desk.platform.newId());
  desk.ledger.addBatch(entry, draft.source.blob);
  for (const pending of draft.pending) desk.ledger.add({ ...pending, batch: entry.batch });
  if (draft.replaces !== null) {
    desk.ledger.add({ type: 'removal', batch: draft.replaces, replacedBy: entry.batch });
  }
  const batch = desk.ledger.folded().batches.find((each) => each.batch === entry.batch);
  if (!batch) throw new Error('the confirmed batch is not in the ledger');
  const { location, sheet, staged, issues } = draft;
  const place = {
    headings: headingsOf(location),
    firstDataRow: location.firstDataRow,
    members: sheet.members ?? null,
    year: draft.year,
  };
  // Words, edits and the city may have changed since the draft was read: then it is read anew.
  const readWith = printReadWith(kind, staged.input, draft.edits);
  await desk.holdings.take(batch, place, staged, issues, readWith);
  desk.drafts.forget(id, batch.batch);
}
