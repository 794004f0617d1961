import type { Filter, Question } from '#analyses/analysis.ts';
import type { BatchSummary, PageAnswer, Workspace, WorkspaceState } from '#app/api.ts';
import type { Issue } from '#core/issue.ts';
import { CancelledError, throwIfCancelled, type Job } from '#core/progress.ts';

import { choices, FILE, listRows, makePassport } from './fake/answers.ts';
import { manyFiles, oneFile, someRefusals } from './fake/drafts.ts';
import { makePeople } from './fake/people.ts';
import { makeSettings } from './fake/settings.ts';
import { answerStructure, applyFilters } from './fake/tables.ts';

export type Scene = 'empty' | 'data' | 'draft' | 'many' | 'slow' | 'broken';

const FIELDS = [
  ['name', '姓名'],
  ['unit', '单位'],
  ['office', '科室'],
  ['sex', '性别'],
  ['birth', '出生年月'],
  ['education', '最高学历'],
  ['degree', '最高学位'],
  ['person_id', '身份证号'],
  ['source', '来源'],
  ['post', '职务'],
  ['rank', '职级'],
  ['party_date', '入党时间'],
] as const;

/** The product with 516 invented people, all in memory, for looking at the interface. Nothing of it ships. */
export function fakeWorkspace(scene: Scene): Workspace {
  const people = makePeople();
  const settings = makeSettings();
  const hasData = scene === 'data' || scene === 'slow' || scene === 'broken';
  let state = startState(scene, hasData);
  const set = (part: Partial<WorkspaceState>): Promise<WorkspaceState> => {
    state = { ...state, ...part, revision: state.revision + 1 };
    return Promise.resolve(state);
  };
  const loaded = (): Partial<WorkspaceState> => ({
    batches: [...state.batches, sampleBatch(`b${state.batches.length + 1}`)],
    asOf: '2026-10-31',
    headcount: people.length,
    bytes: state.bytes + 188_416,
  });
  const question = (filters: readonly Filter[]): Question => ({ asOf: state.asOf ?? '2026-10-31', filters });

  return {
    open: () => Promise.resolve(state),
    state: () => Promise.resolve(state),
    addFiles: async (files, job) => {
      await count(job, '读取', files.length * 520, scene === 'slow' ? 4000 : 600);
      return set({
        drafts: files.length > 1 ? manyFiles() : oneFile(),
        refusals: files.length > 1 ? someRefusals() : [],
      });
    },
    loadSample: async (job) => {
      await count(job, '载入', 520, 600);
      return set(loaded());
    },
    chooseHeader: (draft, headerRows) => editDraft(draft, { headerRows }),
    chooseKind: (draft, kind) => editDraft(draft, { kind, kindLabel: kind ? '人员花名册' : null }),
    chooseField: (draft, column, field) => {
      const columns = state.drafts
        .find(({ id }) => id === draft)
        ?.columns.map((one) =>
          one.index === column ? { ...one, field, confidence: field ? 1 : 0, note: undefined } : one,
        );
      return editDraft(draft, { columns: columns ?? [] });
    },
    chooseDraftDate: (draft, asOf) => editDraft(draft, { asOf, asOfSource: '手工填写' }),
    discardDraft: (draft) => set({ drafts: state.drafts.filter(({ id }) => id !== draft) }),
    dismissRefusals: () => set({ refusals: [] }),
    confirmDrafts: async (drafts, job) => {
      await count(job, '导入', drafts.length * 520, 800);
      return set({ ...loaded(), drafts: state.drafts.filter(({ id }) => !drafts.includes(id)) });
    },
    removeBatch: (batch) => editBatch(batch, { removed: true }),
    restoreBatch: (batch) => editBatch(batch, { removed: false }),
    clearAll: () => set({ batches: [], drafts: [], headcount: null, asOf: null, bytes: 0 }),
    answerSharedComputer: (sharedComputer) => set({ sharedComputer }),
    chooseAsOf: (asOf) => set({ asOf: asOf ?? '2026-10-31', asOfChosen: asOf !== null }),
    settings: () => Promise.resolve([...settings.values()]),
    changeSetting: (id, value) => {
      const entry = settings.get(id);
      if (entry) settings.set(id, { ...entry, value });
      return set(id === 'city' && typeof value === 'string' ? { city: value } : {});
    },
    exportSettings: () => Promise.resolve({ format: 1, values: {} }),
    importSettings: () => set({}),
    page: async (analysis, page, filters, job): Promise<PageAnswer> => {
      if (scene === 'slow') await count(job, '统计', 520, 5000);
      if (scene === 'broken') throw new Error('“出生年月”一列有41%未能识别为日期，请在“对应字段”中更正。');
      const counted = applyFilters(people, filters);
      return {
        analysis,
        page,
        title: '队伍结构',
        question: question(filters),
        headcount: counted.length,
        headcountUnfiltered: people.length,
        ...answerStructure(counted, question(filters)),
        sources: [FILE],
        sample: true,
      };
    },
    filterChoices: (filters) => Promise.resolve(choices(people, filters)),
    passport: (cell, asked) =>
      Promise.resolve(makePassport(applyFilters(people, asked.filters), cell, asked)),
    rows: (request) => Promise.resolve(listRows(applyFilters(people, request.question.filters), request)),
    originalRow: (file, sheet, row) => {
      const person = people.find((one) => one.row === row);
      if (!person) return Promise.resolve(null);
      const cells = [
        { heading: '姓名', text: person.name, value: person.name },
        { heading: '单位', text: person.unit, value: person.unit },
        { heading: '出生年月', text: `${2026 - person.age}.6`, value: `${2026 - person.age}.06` },
        {
          heading: '学历',
          text: person.education === '大学本科' ? '大学' : (person.education ?? ''),
          value: person.education,
        },
        { heading: '进部方式', text: person.source ?? '', value: person.source },
        { heading: '联系电话', text: '已脱敏', value: null },
      ];
      return Promise.resolve({ file, sheet, row, cells });
    },
    draftIssues: () => Promise.resolve(issueList()),
    batchIssues: () => Promise.resolve(issueList()),
    fieldChoices: () => Promise.resolve(FIELDS.map(([field, label]) => ({ field, label }))),
    kinds: () =>
      Promise.resolve([{ id: 'roster', label: '人员花名册', question: '年龄、学历、来源结构如何' }]),
    probeEngine: async (_statement, job) => {
      await count(job, '启动', 3, 900);
      return {
        version: 'v1.4.3',
        bundle: 'eh',
        error: 'Catalog Error: Table with name no_such_table does not exist!',
        rowCount: 0,
      };
    },
  };

  function editDraft(id: string, part: Partial<WorkspaceState['drafts'][number]>): Promise<WorkspaceState> {
    return set({ drafts: state.drafts.map((draft) => (draft.id === id ? { ...draft, ...part } : draft)) });
  }

  function editBatch(id: string, part: Partial<BatchSummary>): Promise<WorkspaceState> {
    return set({ batches: state.batches.map((batch) => (batch.id === id ? { ...batch, ...part } : batch)) });
  }
}

function startState(scene: Scene, hasData: boolean): WorkspaceState {
  return {
    revision: 1,
    storage: { kind: 'indexeddb', note: null, saving: false },
    engine: { status: 'ready', bundle: 'eh', note: null },
    drafts: scene === 'draft' ? oneFile() : scene === 'many' ? manyFiles() : [],
    refusals: scene === 'many' ? someRefusals() : [],
    batches: hasData
      ? [
          sampleBatch('b1'),
          {
            ...sampleBatch('b2'),
            file: '松原县花名册（补）.xls',
            removed: true,
            sample: false,
            counts: { read: 29, loaded: 29, setAside: 0 },
          },
        ]
      : [],
    asOf: hasData ? '2026-10-31' : null,
    asOfChosen: false,
    headcount: hasData ? 516 : null,
    city: null,
    bytes: hasData ? 1_887_436 : 0,
    sharedComputer: hasData ? false : null,
    changedElsewhere: false,
  };
}

function sampleBatch(id: string): BatchSummary {
  const [draft] = oneFile();
  return {
    id,
    file: FILE,
    sheet: '花名册',
    kind: 'roster',
    kindLabel: '人员花名册',
    asOf: '2026-10-31',
    addedAt: '2026-11-06T09:12:00.000Z',
    bytes: 188_416,
    counts: { read: 520, loaded: 516, setAside: 4 },
    issues: draft?.issues ?? [],
    removed: false,
    failure: null,
    sample: true,
  };
}

async function count(job: Job | undefined, stage: string, total: number, ms: number): Promise<void> {
  const steps = 20;
  for (let step = 0; step <= steps; step += 1) {
    throwIfCancelled(job?.signal);
    job?.progress?.({ stage, done: Math.round((total * step) / steps), total, unit: '行' });
    await new Promise((resolve) => setTimeout(resolve, ms / steps));
  }
  if (job?.signal?.aborted) throw new CancelledError();
}

function issueList(): readonly Issue[] {
  return oneFile()
    .flatMap((draft) => draft.issues.map((issue) => ({ draft, issue })))
    .map(({ draft, issue }) => ({
      file: draft.file,
      sheet: draft.sheet,
      row: issue.rows[0] ?? null,
      column: issue.column,
      value: issue.values[0] ?? null,
      code: issue.code,
      severity: issue.severity,
      message: issue.message,
      count: issue.count,
    }));
}
