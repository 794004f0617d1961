import type { Desk } from '../desk.ts';
import type { BatchEntry } from '../ledger/entry.ts';
import { type KeptSource, writeKeptSheet } from '../load/kept-sheet.ts';
import { printReadWith } from '../read-with.ts';
import { columnRange, type DraftState, headingsOf, isReady, mappingOf } from './draft.ts';
import { hasNames, withoutNames } from './without-names.ts';

/** What headings were taken for, and which the person left out on purpose. */
function headingDecisions({ recognition, chosen }: DraftState): BatchEntry['headings'] {
  return Object.fromEntries(
    recognition.columns.flatMap(({ index, heading, field }) =>
      heading !== '' && (field !== null || chosen.get(index) === null) ? [[heading, field]] : [],
    ),
  );
}

function toBatchEntry(
  draft: DraftState,
  kind: string,
  batch: string,
  { original, blob }: Stored,
): BatchEntry {
  const { location, recognition, source, sheet } = draft;
  return {
    type: 'batch',
    batch,
    original,
    file: source.path,
    bytes: blob.size,
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

/** What is stored of a draft's file. */
interface Stored {
  readonly original: string;
  readonly blob: Blob;
  /** Absent where it is the file itself. */
  readonly kept?: KeptSource;
}

/** Whether another table of the same file is stored as a copy without names: then the file is not stored at all. */
async function hasCopies(desk: Desk, blob: Blob): Promise<boolean> {
  const alike = desk.holdings.all().filter(({ kept }) => kept?.bytes === blob.size);
  if (alike.length === 0) return false;
  const hash = await desk.platform.hashFile(blob);
  return alike.some(({ kept }) => kept?.hash === hash);
}

/** The file itself; where names in it are not kept a copy of the sheet with codes in their place, read anew. */
async function toStore(desk: Desk, id: string): Promise<Stored> {
  const { source, original, batch } = desk.drafts.get(id);
  const before = batch === null ? null : desk.holdings.get(batch).kept;
  const stored: Stored = { original, blob: source.blob, ...(before ? { kept: before } : {}) };
  const raw = desk.drafts.rawOf(id);
  const engine = desk.warehouse.started;
  if (!raw || !engine) return stored;
  const own = desk.drafts.get(id);
  const together = desk.drafts.all().filter((draft) => draft.original === original);
  const isNamed = together.some(hasNames) || (before === null && (await hasCopies(desk, source.blob)));
  if (!isNamed) return stored;
  const without = await withoutNames(engine, raw, own);
  await desk.drafts.reread(id, { sheet: without.sheet, ...without.edits }, {});
  const names = without.names + (before?.names ?? 0);
  const { bytes, hash } = before ?? {
    bytes: source.blob.size,
    hash: await desk.platform.hashFile(source.blob),
  };
  const kept = { bytes, hash, names };
  return { original: desk.platform.newId(), blob: writeKeptSheet(without.sheet, kept), kept };
}

/** Moves a draft into the ledger: its entry, what was edited, and what it takes the place of. */
export async function confirmDraft(desk: Desk, id: string): Promise<void> {
  const { recognition } = desk.drafts.get(id);
  const { kind } = recognition;
  if (kind === null || !isReady(desk.drafts.get(id))) return;
  const stored = await toStore(desk, id);
  const draft = desk.drafts.get(id);
  if (!draft.staged) return;
  const entry = toBatchEntry(draft, kind, draft.batch ?? desk.platform.newId(), stored);
  desk.ledger.addBatch(entry, stored.blob);
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
  await desk.holdings.take({ batch, place, staged, issues, readWith, kept: stored.kept ?? null });
  desk.drafts.forget(id, batch.batch);
}
