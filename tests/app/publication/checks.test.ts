import { describe, expect, it } from 'vitest';

import { type CheckFacts, reviewChecks } from '#app/publication/checks.ts';
import { approvalLines, hiddenLines } from '#app/publication/hidden-lines.ts';
import type { Snapshot } from '#publish/snapshot.ts';

const NOTHING = { names: [], alike: [], numbers: [], phones: [] };
const sources = {
  ...{ id: 'structure.sources', title: '来源', dims: ['scope_type', 'scope', 'source'], measures: ['n'] },
  ...{ personal: false, rows: [{ scope_type: '全部', scope: '全部', source: '企业', n: 2 }] },
};
const where = { scope_type: '全部', scope: '全部', source: '企业' };
const exempt = [{ table: 'structure.sources', where, measure: 'n', reason: '全市单项总数' }];
const snapshot = {
  ...{ asOf: '2026-10-31', sample: false, pages: [], tables: { 'structure.sources': sources } },
  disclosure: { k: 5, hiddenCells: 3, exempt },
} as unknown as Snapshot;
const facts: CheckFacts = {
  ...{ snapshot, scan: NOTHING, hidden: { small: 6, besides: 1, before: 0 } },
  batches: [
    { kind: 'roster', isClosed: false, setAside: 4 },
    { kind: 'training', isClosed: true, setAside: 0 },
  ],
  ...{ unmatched: 2, earlier: 0, today: '2026-11-21' },
};
const said = (part: Partial<CheckFacts> = {}) =>
  reviewChecks({ ...facts, ...part }).map(({ state, text, value }) => `${state} ${text} ${value}`);

describe('what the machine has checked', () => {
  it('is said line by line, in the words of the sheet', () => {
    expect(said()).toEqual([
      'ok 不含姓名、身份证号、联系方式 0处',
      'ok 不足5人的格已隐去 6格',
      'ok 防反推另隐去，相减得不出 1格',
      'note 全市单项总数不隐去，其中不足5人的 1格',
      'ok 培训记录已定稿 1批',
      'note 人员花名册未定稿，数还会变 1批',
      'note 人员花名册4行待核实，未计入 请知悉',
      'note 2条记录未认定到人，未计入覆盖 请知悉',
    ]);
  });

  it('stops at a name or a number, and shows where it stands', () => {
    const hit = { text: '张三', context: '张三.xls' };
    const [check] = reviewChecks({ ...facts, scan: { ...NOTHING, names: [hit] } });
    expect(check).toEqual({
      ...{ state: 'stop', text: '疑有姓名、身份证号、联系方式', value: '1处' },
      details: ['姓名“张三”，在“张三.xls”'],
    });
  });

  it('speaks of earlier files and of data that are old only where there are', () => {
    expect(said({ earlier: 2 }).join()).toContain('与同一截至日期的2份上屏文件对照过');
    expect(said({ today: '2027-01-31' }).join()).not.toContain('已过');
    expect(said({ today: '2027-02-01' }).join()).toContain('数据截至2026-10-31，已过3个月');
  });
});

describe('what is kept back', () => {
  const cell = (measure: string, reason: '不足5人' | '防反推，一并隐去', value?: number) => ({
    ...{ table: 'structure.sources', title: '来源', where, measure, reason },
    ...(value === undefined ? {} : { value }),
  });

  it('is one line a row with its gravest reason and the count that could be let through', () => {
    const cells = [cell('share', '防反推，一并隐去'), cell('n', '不足5人', 2)];
    expect(hiddenLines(cells, 5)).toEqual([
      {
        ...{ table: 'structure.sources', tableTitle: '来源', label: '企业', reason: '不足5人', values: 2 },
        approvable: { cell: { table: 'structure.sources', where, measure: 'n' }, value: 2 },
      },
    ]);
  });

  it('offers nothing to let through that is hidden for the sake of others', () => {
    expect(hiddenLines([cell('n', '防反推，一并隐去', 7)], 5)[0]?.approvable).toBeNull();
  });

  it('says of a tick that is not in the file whether there is no such cell or it would tell others', () => {
    const own = { table: 'structure.sources', where, measure: 'n' };
    const approvals = [
      { entry: 'a', cell: own, label: '来源', reason: '关键' },
      { entry: 'b', cell: { ...own, measure: 'x' }, label: '别的', reason: '旧' },
      { entry: 'c', cell: { ...own, measure: 'y' }, label: '又一格', reason: '新' },
    ];
    const lines = approvalLines(approvals, exempt, [{ ...own, measure: 'y' }]);
    expect(lines.map(({ isUsed }) => isUsed)).toEqual([true, false, false]);
    expect(lines.map(({ why }) => why)).toEqual([
      null,
      expect.stringContaining('没有这一格'),
      expect.stringContaining('能算出来'),
    ]);
  });
});
