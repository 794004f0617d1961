import { findKind, KINDS } from '#datasets/index.ts';
import type { Job } from '#core/progress.ts';
import { toPastedFile } from '#ingest/pasted-file.ts';
import type { IntakeActions, WorkspaceState } from '../api.ts';
import { checkDate, type Desk } from '../desk.ts';
import { codeEdits } from '../intake/code-edits.ts';
import { confirmDraft } from '../intake/confirm.ts';
import { type DraftState, headingsOf, isReady } from '../intake/draft.ts';
import {
  withCellEdits,
  withDate,
  withDecision,
  withField,
  withHeader,
  withKind,
  withSheetwide,
  withTableRange,
} from '../intake/draft-choices.ts';
import { listSheetRows, type PlaceOfRows } from '../intake/sheet-rows.ts';
import { NO_EDITS } from '../ledger/fold.ts';

function placeOf(desk: Desk, id: string): PlaceOfRows {
  if (desk.drafts.has(id)) {
    const { staged, edits, location, sheet, recognition } = desk.drafts.get(id);
    if (!staged) throw new Error('还没有对应好必需的列');
    const members = sheet.members ?? null;
    const { firstDataRow } = location;
    return {
      staged,
      edits,
      members,
      headings: headingsOf(location),
      wide: recognition.wide ?? [],
      firstDataRow,
    };
  }
  const { staged, place, batch } = desk.holdings.get(id);
  if (!staged || !place) throw new Error('这张表没有载入');
  const edits = desk.ledger.folded().edits.get(id) ?? NO_EDITS;
  return { staged, edits, wide: batch.wide, ...place };
}

/** Handing in files and putting them right before and after they are imported. */
export function intakeActions(desk: Desk): IntakeActions {
  const { drafts, ledger, platform } = desk;
  const remembered = () => ledger.folded().remembered;

  async function addFiles(
    files: Parameters<IntakeActions['addFiles']>[0],
    job: Job,
  ): Promise<WorkspaceState> {
    desk.warehouse.warmUp(job);
    const undated = desk.undated();
    const added = await drafts.add(files, { sample: false, undated }, job);
    await drafts.stageAll(added, undated, job);
    desk.touch();
    return desk.state();
  }

  /** A table that turns out to describe a day is given one. */
  function dated(draft: DraftState): DraftState {
    const isDated = findKind(draft.recognition.kind ?? '')?.isDated ?? false;
    return isDated && draft.asOf === null ? { ...draft, ...desk.undated()(draft) } : draft;
  }

  async function confirmDrafts(ids: readonly string[], job: Job): Promise<WorkspaceState> {
    // What was confirmed by an earlier click is in the ledger already.
    const waiting = [...new Set(ids)].filter((id) => drafts.has(id));
    const touched = waiting.map((id) => drafts.get(id)).flatMap(({ batch, replaces }) => [batch, replaces]);
    desk.refuseClosed(touched.filter((id) => id !== null));
    for (const id of waiting) await confirmDraft(desk, id);
    return desk.refresh(job);
  }

  async function change(
    id: string,
    changed: (draft: DraftState) => DraftState,
    job: Job = {},
  ): Promise<WorkspaceState> {
    await drafts.change(id, changed, job);
    return desk.state();
  }

  return {
    addFiles: (files, job = {}) => addFiles(files, job),
    addText: (text, job = {}) => addFiles([toPastedFile(text)], job),
    loadSample: async (job = {}) => {
      desk.warehouse.warmUp(job);
      const undated = desk.undated();
      const added = await drafts.add(await platform.sampleFiles(job), { sample: true, undated }, job);
      await drafts.stageAll(added, undated, job);
      const ready = drafts.all().filter((draft) => added.includes(draft.id) && isReady(draft));
      for (const id of added) if (!ready.some((draft) => draft.id === id)) await drafts.discard(id);
      const [refused] = drafts.refusals();
      drafts.dismissRefusals();
      if (ready.length === 0) throw new Error(`示例数据没有读出来${refused ? `：${refused.message}` : ''}`);
      return confirmDrafts(
        ready.map(({ id }) => id),
        job,
      );
    },
    chooseEncoding: async (refusal, encoding, job = {}) => {
      const added = await drafts.addUndecoded(refusal, encoding, job);
      await drafts.stageAll(added, desk.undated(), job);
      return desk.state();
    },

    chooseHeader: (id, rows, job) => change(id, (draft) => withHeader(draft, rows, remembered()), job),
    chooseRange: (id, range, job) => change(id, (draft) => withTableRange(draft, range, remembered()), job),
    chooseKind: (id, kind, job) => change(id, (draft) => dated(withKind(draft, kind, remembered())), job),
    chooseField: (id, column, field, job) => change(id, (draft) => withField(draft, column, field), job),
    chooseDraftDate: async (id, asOf, job) => {
      checkDate(asOf);
      return change(id, (draft) => withDate(draft, asOf), job);
    },
    chooseSheetwide: (id, field, value, job) =>
      change(id, (draft) => withSheetwide(draft, field, value), job),
    chooseReplaced: (id, batch) => {
      drafts.set(id, { replaces: batch });
      return Promise.resolve(desk.state());
    },
    discardDraft: async (id) => {
      await drafts.discard(id);
      return desk.state();
    },
    dismissRefusals: () => {
      drafts.dismissRefusals();
      return Promise.resolve(desk.state());
    },
    confirmDrafts: (ids, job = {}) => confirmDrafts(ids, job),

    editCells: async (place, edits, job = {}) => {
      if (drafts.has(place)) return change(place, (draft) => withCellEdits(draft, edits), job);
      desk.refuseClosed([place]);
      const { staged } = desk.holdings.get(place);
      ledger.add({ type: 'cell-edit', batch: place, edits: codeEdits(staged, edits) });
      return desk.refresh(job);
    },
    decideRows: async (place, rows, decision, job = {}) => {
      if (drafts.has(place)) return change(place, (draft) => withDecision(draft, rows, decision), job);
      desk.refuseClosed([place]);
      ledger.add({ type: 'row-decision', batch: place, rows, decision });
      return desk.refresh(job);
    },
    decideValue: async (field, from, to, job = {}) => {
      ledger.add({ type: 'alias', field, from, to });
      for (const draft of drafts.all()) await drafts.restage(draft, job);
      return desk.refresh(job);
    },
    sheetRows: async (request, job = {}) =>
      listSheetRows(await desk.warehouse.engine(job), placeOf(desk, request.place), request),

    applyReturned: async (list, job = {}) => {
      desk.refuseClosed(desk.returned.batchesOf(list));
      for (const entry of desk.returned.apply(list)) ledger.add(entry);
      return desk.refresh(job);
    },
    discardReturned: (list) => {
      desk.returned.discard(list);
      return Promise.resolve(desk.state());
    },

    fieldChoices: (kind) =>
      Promise.resolve(
        (findKind(kind)?.fields ?? []).map(({ name, label, choices, order }) => ({
          field: name,
          label,
          choices: choices ?? order,
        })),
      ),
    kinds: () =>
      Promise.resolve(
        KINDS.map(({ id, label, shortLabel, question }) => ({ id, label, shortLabel, question })),
      ),
  };
}
