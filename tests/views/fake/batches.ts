import type { BatchSummary } from '#app/api.ts';

import { FILE } from './answers.ts';
import { oneFile } from './drafts.ts';

const PLAIN: Omit<BatchSummary, 'id'> = {
  file: FILE,
  sheet: '花名册',
  kind: 'roster',
  kindLabel: '人员花名册',
  asOf: '2026-10-31',
  periods: ['2026年10月'],
  addedAt: '2026-11-06T09:12:00.000Z',
  bytes: 188_416,
  counts: { read: 520, loaded: 516, setAside: 4 },
  issues: [],
  edits: 0,
  removed: false,
  replacedBy: null,
  heldBack: null,
  isSentBack: false,
  failure: null,
  sample: false,
};

export function rosterBatch(id: string): BatchSummary {
  const [draft] = oneFile();
  return { ...PLAIN, id, issues: draft?.issues ?? [], sample: true };
}

function clean(rows: number): Partial<BatchSummary> {
  return { counts: { read: rows, loaded: rows, setAside: 0 }, issues: [] };
}

const TRAINING = { kind: 'training', kindLabel: '培训记录', asOf: null, sheet: '台账' };
const SCORES = { kind: 'scores', kindLabel: '晾晒得分', asOf: null, sheet: null };

/** A year of an office, with one of every state a batch can be in. */
export function yearOfBatches(): readonly BatchSummary[] {
  const issues = oneFile()[0]?.issues ?? [];
  const list: readonly Partial<BatchSummary>[] = [
    { file: '二季度培训记录.xlsx', ...TRAINING, periods: ['2026年二季度'], ...clean(296) },
    { file: '二季度晾晒得分.csv', ...SCORES, periods: ['2026年二季度'], ...clean(12) },
    {
      file: '组工干部花名册（2026年9月）.xlsx',
      asOf: '2026-09-30',
      periods: ['2026年9月'],
      ...clean(514),
    },
    {
      file: '各县报送/平陵县2026年三季度培训记录台账（含补报和更正，第三稿，请以此件为准）.xls',
      ...TRAINING,
      periods: ['2026年三季度'],
      counts: { read: 318, loaded: 310, setAside: 8 },
      issues: issues.slice(0, 3),
      edits: 12,
      isSentBack: true,
    },
    { file: '三季度晾晒得分.csv', ...SCORES, periods: ['2026年三季度'], ...clean(12) },
    {
      file: '三季度晾晒得分（更正）.csv',
      ...SCORES,
      periods: ['2026年三季度'],
      ...clean(12),
      heldBack: { period: '2026年三季度', added: 3, missing: 2, changed: 5, same: 4 },
    },
    {
      file: '松原县花名册（补）.xls',
      sheet: 'Sheet1',
      ...clean(29),
      removed: true,
      counts: null,
      replacedBy: 'b9',
    },
    { file: '河湾县花名册.xls', sheet: 'Sheet1', counts: null, removed: true },
    { issues, sample: true },
    {
      file: '1—10月培训台账.xlsx',
      ...TRAINING,
      periods: ['2026年8月', '2026年9月', '2026年10月'],
      counts: null,
      failure: '原始文件不在这个浏览器里，请重新导入',
    },
  ];
  return list.map((part, index) => ({
    ...PLAIN,
    id: `b${index + 1}`,
    ...part,
    addedAt: `2026-11-${String(Math.floor(index / 3) + 3).padStart(2, '0')}T0${index % 10}:12:00.000Z`,
  }));
}

/** 300 tables of a hundred units. */
export function hugeBatches(): readonly BatchSummary[] {
  const issues = oneFile()[0]?.issues ?? [];
  return Array.from({ length: 300 }, (_, index): BatchSummary => {
    const month = (index % 10) + 1;
    return {
      ...PLAIN,
      id: `h${index + 1}`,
      file: `各县报送/第${index + 1}单位/花名册（${month}月）.xlsx`,
      asOf: `2026-${String(month).padStart(2, '0')}-28`,
      periods: [`2026年${month}月`],
      ...(index % 7 === 0 ? { issues } : clean(40 + (index % 50))),
      removed: index % 23 === 0,
    };
  });
}
