import type { Draft, IntakeActions, WorkspaceState } from '#app/api.ts';

import type { FakeContext, Scene } from './context.ts';
import { hugeIntake, manyFiles, oneFile, someRefusals, someReturned } from './drafts.ts';
import { FIELD_CHOICES, KINDS } from './fields.ts';
import { rosterDraft } from './roster-draft.ts';
import { FakeSheet } from './sheet-rows.ts';

/** What waits at the start of a scene. */
export function startIntake(scene: Scene): Pick<WorkspaceState, 'drafts' | 'refusals' | 'returned'> {
  return {
    drafts:
      scene === 'draft' ? oneFile() : scene === 'many' ? manyFiles() : scene === 'huge' ? hugeIntake() : [],
    refusals: scene === 'many' ? someRefusals() : [],
    returned: scene === 'many' ? someReturned() : [],
  };
}

/** Handing in files, as the session would, on invented tables. */
export function fakeIntake(context: FakeContext): IntakeActions {
  const sheets = new Map<string, FakeSheet>();
  const drafts = (): readonly Draft[] => context.state().drafts;

  const edit = (id: string, part: (draft: Draft) => Partial<Draft>): Promise<WorkspaceState> =>
    context.set({
      drafts: drafts().map((draft) => (draft.id === id ? { ...draft, ...part(draft) } : draft)),
    });

  function sheetOf(place: string): FakeSheet {
    const known = sheets.get(place);
    if (known) return known;
    const draft = drafts().find(({ id }) => id === place);
    const batch = context.state().batches.find(({ id }) => id === place);
    const sheet = new FakeSheet(draft?.issues ?? batch?.issues ?? []);
    sheets.set(place, sheet);
    return sheet;
  }

  function settle(place: string, change: (sheet: FakeSheet) => void): Promise<WorkspaceState> {
    const sheet = sheetOf(place);
    const before = sheet.current().moved;
    change(sheet);
    const { issues, moved } = sheet.current();
    const settled = <Of extends Pick<Draft, 'counts' | 'issues' | 'edits'>>(one: Of): Of => ({
      ...one,
      issues,
      edits: sheet.changes,
      counts: one.counts && {
        ...one.counts,
        loaded: one.counts.loaded + moved - before,
        setAside: one.counts.setAside - moved + before,
      },
    });
    return context.set({
      drafts: drafts().map((draft) => (draft.id === place ? settled(draft) : draft)),
      batches: context.state().batches.map((batch) => (batch.id === place ? settled(batch) : batch)),
    });
  }

  const without = (id: string): readonly Draft[] => drafts().filter((draft) => draft.id !== id);

  return {
    addFiles: async (files, job) => {
      await context.count(job, '读取', files.length * 520, context.scene === 'slow' ? 4000 : 600);
      return context.set(startIntake(files.length > 1 ? 'many' : 'draft'));
    },
    addText: async (text, job) => {
      await context.count(job, '读取', text.split('\n').length, 300);
      return context.set({
        drafts: [...drafts(), { ...rosterDraft(`p${drafts().length}`, '粘贴的表格.txt', ''), sheet: null }],
      });
    },
    loadSample: async (job) => {
      await context.count(job, '载入', 520, 600);
      return context.set(context.afterImport());
    },
    chooseEncoding: (refusal) =>
      context.set({
        refusals: context.state().refusals.filter(({ id }) => id !== refusal),
        drafts: [...drafts(), { ...rosterDraft(`e${refusal}`, '旧系统导出/干部名册.csv', ''), sheet: null }],
      }),
    chooseHeader: (draft, headerRows) => edit(draft, () => ({ headerRows, headerConfidence: 1 })),
    chooseRange: (draft, range) => edit(draft, () => ({ range })),
    chooseKind: (draft, kind) =>
      edit(draft, (one) => ({
        kind,
        kindLabel: KINDS.find(({ id }) => id === kind)?.label ?? null,
        columns: kind && one.columns.length === 0 ? rosterDraft('x', '', '').columns : one.columns,
      })),
    chooseField: (draft, column, field) =>
      edit(draft, (one) => {
        const missing = one.missing.filter((choice) => choice.field !== field);
        const answered = one.missing.length - missing.length;
        return {
          missing,
          questions: one.questions - answered,
          counts: missing.length === 0 ? (one.counts ?? { read: 520, loaded: 520, setAside: 0 }) : null,
          columns: one.columns.map((each) =>
            each.index === column ? { ...each, field, confidence: field ? 1 : 0, note: undefined } : each,
          ),
        };
      }),
    chooseDraftDate: (draft, asOf) =>
      edit(draft, (one) => ({
        asOf,
        asOfSource: '本人填写',
        questions: one.questions - (one.asOf === null ? 1 : 0),
      })),
    chooseSheetwide: (draft, field, value) =>
      edit(draft, (one) => {
        const sheetwide = one.sheetwide.map((each) =>
          each.field === field ? { ...each, value, source: value === null ? null : '本人填写' } : each,
        );
        return {
          sheetwide,
          questions: sheetwide.filter((each) => each.isAsked && each.value === null).length,
        };
      }),
    chooseReplaced: (draft, replaces) => edit(draft, () => ({ replaces })),
    discardDraft: (draft) => context.set({ drafts: without(draft) }),
    dismissRefusals: () => context.set({ refusals: [] }),
    confirmDrafts: async (ids, job) => {
      await context.count(job, '导入', ids.length * 520, 800);
      return context.set({
        ...context.afterImport(),
        drafts: drafts().filter(({ id }) => !ids.includes(id)),
      });
    },
    editCells: (place, edits) => settle(place, (sheet) => sheet.edit(edits)),
    decideRows: (place, rows, decision) => settle(place, (sheet) => sheet.decide(rows, decision)),
    decideValue: (_field, from) =>
      context.set({
        drafts: drafts().map((draft) => ({
          ...draft,
          issues: draft.issues
            .map((group) => ({ ...group, values: group.values.filter((value) => value !== from) }))
            .filter((group) => group.code !== 'value.unknown' || group.values.length > 0),
        })),
      }),
    sheetRows: (request) => Promise.resolve(sheetOf(request.place).rows(request)),
    applyReturned: (list) =>
      context.set({ returned: context.state().returned.filter(({ id }) => id !== list) }),
    discardReturned: (list) =>
      context.set({ returned: context.state().returned.filter(({ id }) => id !== list) }),
    fieldChoices: (kind) => Promise.resolve(FIELD_CHOICES[kind] ?? []),
    kinds: () => Promise.resolve(KINDS),
  };
}
