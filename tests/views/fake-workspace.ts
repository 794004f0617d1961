import type { Workspace, WorkspaceState } from '#app/api.ts';

import { rosterBatch } from './fake/batches.ts';
import { countUp, type FakeContext, type Scene } from './fake/context.ts';
import { fakeCompare } from './fake/compare.ts';
import { fakeIntake } from './fake/intake.ts';
import { fakeLedger } from './fake/ledger.ts';
import { fakeLists } from './fake/lists.ts';
import { fakeLookup } from './fake/lookup.ts';
import { fakeOffice } from './fake/office.ts';
import { fakePages } from './fake/pages.ts';
import { fakePublish } from './fake/publish.ts';
import { makePeople } from './fake/people.ts';
import { makeSettings } from './fake/settings.ts';
import { startState } from './fake/start-state.ts';
import { fakeUnitPage } from './fake/unit-page.ts';

/** The product with 516 invented people, all in memory, for looking at the interface. Nothing of it ships. */
export function fakeWorkspace(scene: Scene): Workspace {
  const people = makePeople();
  const settings = makeSettings();
  let state = startState(scene);
  const set = (part: Partial<WorkspaceState>): Promise<WorkspaceState> => {
    state = { ...state, ...part, revision: state.revision + 1 };
    return Promise.resolve(state);
  };
  const context: FakeContext = {
    scene,
    people,
    state: () => state,
    set,
    count: countUp,
    afterImport: () => ({
      batches: [...state.batches, rosterBatch(`b${state.batches.length + 1}`)],
      asOf: '2026-10-31',
      headcount: people.length,
      bytes: state.bytes + 188_416,
    }),
  };

  return {
    ...fakeIntake(context),
    ...fakeLedger(context),
    ...fakeOffice(context),
    ...fakePages(context),
    ...fakePublish(context),
    makePageTables: () => Promise.reject(new Error('示意数据里不能导出')),
    makeFigureData: () => Promise.reject(new Error('示意数据里不能导出')),
    makeSlides: () => Promise.reject(new Error('示意数据里不能导出')),
    makeReportSlides: () => Promise.reject(new Error('示意数据里不能导出')),
    makeWorkbook: () => Promise.reject(new Error('示意数据里不能导出')),
    ...fakeCompare(context),
    ...fakeLists(context),
    ...fakeLookup(context),
    ...fakeUnitPage(context),
    reportLines: () => Promise.resolve([]),
    addToReport: () => set({ reportParts: state.reportParts + 1 }),
    orderReport: () => set({}),
    makeReportMaterial: () => Promise.reject(new Error('示意数据里不能导出')),
    report: () => Promise.reject(new Error('示意数据里不写报告')),
    planReport: () => set({}),
    editReport: () => set({}),
    makeReport: () => Promise.reject(new Error('示意数据里不能导出')),
    findReportCode: () => Promise.resolve(null),
    open: () => Promise.resolve(state),
    state: () => Promise.resolve(state),
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
    probeEngine: async (_statement, job) => {
      await countUp(job, '启动', 3, 900);
      return {
        version: 'v1.4.3',
        bundle: 'eh',
        error: 'Catalog Error: Table with name no_such_table does not exist!',
        rowCount: 0,
      };
    },
  };
}
