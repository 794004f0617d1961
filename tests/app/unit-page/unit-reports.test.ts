import { describe, expect, it } from 'vitest';
import type { GridCell, ReportGrid } from '#app/api.ts';
import { reportsOf } from '#app/unit-page/unit-reports.ts';

const cell = (status: GridCell['status'], setAside = 0): GridCell => ({
  ...{ status, setAside, asked: setAside, rows: status === 'missing' ? 0 : 3, batches: [], notes: 0 },
});
const column = (kind: string, period: string) => ({ kind, kindLabel: kind, period, isClosed: false });
const grid: ReportGrid = {
  units: ['市直', '平陵县'],
  columns: [column('花名册', '2025年10月'), column('花名册', '2026年10月'), column('培训', '2026年')],
  cells: [
    [cell('in'), cell('closed'), cell('in')],
    [cell('missing'), cell('set-aside', 2), cell('missing')],
  ],
  unlisted: [],
  unplaced: 0,
};

describe('how a place has reported', () => {
  it('is its newest period of every kind, with the earlier ones it missed', () => {
    expect(reportsOf(grid, '平陵县')).toEqual([
      {
        kindLabel: '花名册',
        period: '2026年10月',
        status: 'set-aside',
        setAside: 2,
        missing: ['2025年10月'],
      },
      { kindLabel: '培训', period: '2026年', status: 'missing', setAside: 0, missing: [] },
    ]);
    expect(reportsOf(grid, '市直').map(({ status }) => status)).toEqual(['closed', 'in']);
  });

  it('leaves out what the place does not owe', () => {
    const cells = [[cell('in'), cell('not-due'), cell('not-due')], ...grid.cells.slice(1)];
    expect(reportsOf({ ...grid, cells }, '市直')).toEqual([
      { kindLabel: '花名册', period: '2025年10月', status: 'in', setAside: 0, missing: [] },
    ]);
  });

  it('is nothing of a place that nobody expects a report from', () => {
    expect(reportsOf(grid, '驻京办')).toEqual([]);
    expect(reportsOf(grid, null)).toEqual([]);
  });
});
