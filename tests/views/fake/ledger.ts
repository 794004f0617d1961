import type { BatchSummary, HistoryLine, LedgerActions, MadeFile } from '#app/api.ts';
import type { Issue } from '#core/issue.ts';

import type { FakeContext } from './context.ts';
import { oneFile } from './drafts.ts';
import { makeGrid } from './grid.ts';
import { fakeHistory } from './history.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function made(name: string): MadeFile {
  return { name, type: XLSX, bytes: new TextEncoder().encode(name) };
}

export function fakeLedger(context: FakeContext): LedgerActions {
  const { set, count } = context;
  const closed = new Set(['roster 2026年上半年', 'training 2026年二季度', 'scores 2026年二季度']);
  let lines: readonly HistoryLine[] = fakeHistory(context.state().batches.length);

  const editBatch = (id: string, part: Partial<BatchSummary>): ReturnType<FakeContext['set']> =>
    set({
      batches: context.state().batches.map((batch) => (batch.id === id ? { ...batch, ...part } : batch)),
    });
  const changed = (): ReturnType<FakeContext['set']> => {
    const { lastSaved } = context.state();
    return set({ lastSaved: { ...lastSaved, changesSince: lastSaved.changesSince + 1 } });
  };

  return {
    removeBatch: (batch) => editBatch(batch, { removed: true }),
    restoreBatch: (batch) => editBatch(batch, { removed: false, replacedBy: null }),
    remapBatch: async (batch, job) => {
      await count(job, '读取', 520, 400);
      return set({ drafts: oneFile().map((draft) => ({ ...draft, replaces: batch })) });
    },
    clearAll: () => set({ batches: [], drafts: [], headcount: null, asOf: null, bytes: 0 }),
    history: () => Promise.resolve(lines),
    undo: (entry) => {
      lines = lines.map((line) => (line.entry === entry ? { ...line, undone: !line.undone } : line));
      return changed();
    },
    draftIssues: () => Promise.resolve(issueList()),
    batchIssues: () => Promise.resolve(issueList()),
    reportGrid: async (job) => {
      if (context.scene === 'slow') await count(job, '统计报送', 520, 4000);
      if (context.scene === 'broken') throw new Error('计算引擎没有回答。');
      return makeGrid(context.scene, closed, context.state().batches.length > 0);
    },
    closePeriod: (kind, period) => {
      closed.add(`${kind} ${period}`);
      return changed();
    },
    reopenPeriod: (kind, period) => {
      closed.delete(`${kind} ${period}`);
      return changed();
    },
    makeIssueList: () => Promise.resolve(made('问题清单.xlsx')),
    makeReminder: () => Promise.resolve(made('催报单.xlsx')),
    makeBulletin: (period) => Promise.resolve(made(`${period}通报.docx`)),
    makeUnitNotices: async (period, job) => {
      await count(job, '写反馈单', 13, 800);
      return made(`${period}反馈单.zip`);
    },
    makeTemplate: (kind) => Promise.resolve(made(`${kind}模板.xlsx`)),
    makePrefilled: (_batch, unit) => Promise.resolve(made(`${unit}核对表.xlsx`)),
    makeMemoryFile: () => Promise.resolve({ ...made('组工镜识别记忆.json'), type: 'application/json' }),
    openMemoryFile: () => changed(),
    makeWorkspaceFile: async (_passphrase, job) => {
      await count(job, '写入', 520, 800);
      await set({ lastSaved: { at: '2026-11-06T09:30:00.000Z', changesSince: 0 } });
      return made('组工镜工作区2026-11-06.zgj');
    },
    inspectWorkspaceFile: (content) =>
      content.size === 0
        ? Promise.reject(new Error('这不是组工镜的工作区文件。'))
        : Promise.resolve({
            isEncrypted: content.size % 2 === 1,
            madeAt: '2026-10-08T02:00:00.000Z',
            batches: 18,
            bytes: content.size,
          }),
    openWorkspaceFile: async (_content, passphrase, job) => {
      await count(job, '解密', 520, 800);
      if (passphrase === '错') throw new Error('口令不对，或者文件已损坏。');
      return set({
        ...context.afterImport(),
        lastSaved: { at: '2026-10-08T02:00:00.000Z', changesSince: 0 },
      });
    },
  };
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
