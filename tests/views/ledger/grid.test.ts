import { describe, expect, it } from 'vitest';

import type { GridCell, ReportGrid } from '#app/api.ts';
import { suggestedDue, toIsoDay } from '#views/ledger/due-date.ts';
import { moveInGrid } from '#views/ledger/grid-keys.ts';
import {
  cellMark,
  cellWords,
  dueIn,
  gridTitle,
  kindGroups,
  reportedIn,
  splitPeriod,
  STATUSES,
} from '#views/ledger/grid-text.ts';

const MISSING: GridCell = { status: 'missing', rows: 0, setAside: 0, asked: 0, batches: [], notes: 0 };
const CLOSED: GridCell = { ...MISSING, status: 'closed', rows: 31 };
const ASIDE: GridCell = { ...MISSING, status: 'set-aside', rows: 31, setAside: 3, notes: 1 };

function column(kind: string, period: string): ReportGrid['columns'][number] {
  return { kind, kindLabel: kind, period, isClosed: false };
}

describe('a cell of the grid', () => {
  it('is told by its mark, never by colour alone', () => {
    const marks = STATUSES.map(({ status }) => cellMark({ ...MISSING, status, setAside: 3 }));
    expect(marks).toEqual(['定', '入', '3', '退', '缺', '—']);
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('says in words what is in it', () => {
    expect(cellWords(MISSING)).toBe('未报');
    expect(cellWords(CLOSED)).toBe('已定稿，31行');
    expect(cellWords(ASIDE)).toBe('待核实3行，已导入31行，情况说明1条');
    expect(cellWords({ ...ASIDE, status: 'sent-back', asked: 2, notes: 0 })).toBe(
      '已退回，2行未答复，待核实3行，已导入31行',
    );
  });
});

describe('the grid', () => {
  const grid: ReportGrid = {
    units: ['市直', '平陵县', '石桥县'],
    columns: [column('花名册', '2026年9月'), column('得分', '2026年三季度')],
    cells: [
      [CLOSED, MISSING],
      [ASIDE, MISSING],
      [MISSING, CLOSED],
    ],
    unlisted: [],
    unplaced: 0,
  };

  it('counts what is due, came and is closed', () => {
    expect(gridTitle(grid)).toBe('报送进度：应报6份，已报3份，已定稿2份');
    expect([reportedIn(grid, 0), reportedIn(grid, 1)]).toEqual([2, 1]);
  });

  it('counts what a unit does not owe neither as due nor as come', () => {
    const cells = [[CLOSED, { ...MISSING, status: 'not-due' as const }], ...grid.cells.slice(1)];
    expect(gridTitle({ ...grid, cells })).toBe('报送进度：应报5份，已报3份，已定稿2份');
    expect([reportedIn({ ...grid, cells }, 1), dueIn({ ...grid, cells }, 1)]).toEqual([1, 2]);
  });

  it('puts neighbouring columns of a kind under one heading', () => {
    const columns = [column('a', '1'), column('a', '2'), column('b', '1'), column('a', '3')];
    expect(kindGroups(columns).map(({ kind, span }) => [kind, span])).toEqual([
      ['a', 2],
      ['b', 1],
      ['a', 1],
    ]);
  });

  it('breaks a period after its year', () => {
    expect(splitPeriod('2026年三季度')).toEqual({ year: '2026年', rest: '三季度' });
    expect(splitPeriod('2025年')).toEqual({ year: '', rest: '2025年' });
    expect(splitPeriod('第一轮')).toEqual({ year: '', rest: '第一轮' });
  });

  it('is walked with the arrow keys and has edges', () => {
    const size = { units: 15, columns: 4 };
    const from = { unit: 2, column: 1 };
    const reached = (key: string): readonly number[] | null => {
      const place = moveInGrid(key, from, size);
      return place && [place.unit, place.column];
    };
    expect(reached('ArrowUp')).toEqual([1, 1]);
    expect(reached('ArrowRight')).toEqual([2, 2]);
    expect(reached('Home')).toEqual([2, 0]);
    expect(reached('End')).toEqual([2, 3]);
    expect(reached('PageUp')).toEqual([0, 1]);
    expect(reached('PageDown')).toEqual([12, 1]);
    expect(reached('Enter')).toBeNull();
    expect(moveInGrid('ArrowDown', { unit: 14, column: 3 }, size)).toEqual({ unit: 14, column: 3 });
    expect(moveInGrid('ArrowLeft', { unit: 0, column: 0 }, size)).toEqual({ unit: 0, column: 0 });
  });
});

describe('the day of a reminder', () => {
  it('is a week ahead, and a Monday when that is a weekend', () => {
    expect(suggestedDue(new Date('2026-11-06T09:00:00+08:00'))).toBe('2026-11-13');
    expect(suggestedDue(new Date('2026-11-07T09:00:00+08:00'))).toBe('2026-11-16');
    expect(suggestedDue(new Date('2026-11-08T09:00:00+08:00'))).toBe('2026-11-16');
  });

  it('is the day of the calendar here, not of Greenwich', () => {
    expect(toIsoDay(new Date('2026-11-06T20:00:00.000Z'))).toBe('2026-11-07');
  });
});
