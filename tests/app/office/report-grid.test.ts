import { describe, expect, it } from 'vitest';
import {
  expectedPlaces,
  type GridFacts,
  makeReportGrid,
  type ReportedBatch,
} from '#app/office/report-grid.ts';
import { comparePeriodLabels } from '#core/period.ts';

function batch(
  id: string,
  counts: ReportedBatch['counts'],
  more: Partial<ReportedBatch> = {},
): ReportedBatch {
  return { id, kind: 'scores', isSentBack: false, heldPeriods: [], counts, ...more };
}

const count = (place: string | null, period: string | null, rows = 3, setAside = 0, asked = 0) => ({
  ...{ place, period, rows, setAside, asked },
});

function grid(facts: Partial<GridFacts>) {
  return makeReportGrid({
    kinds: [
      { id: 'roster', label: '花名册' },
      { id: 'scores', label: '晾晒得分' },
    ],
    ...{ batches: [], expected: [], closings: [], notes: [] },
    comparePeriods: comparePeriodLabels,
    ...facts,
  });
}

const [SEPTEMBER, OCTOBER] = ['2026年9月', '2026年10月'] as const;

describe('the grid of what has come in', () => {
  it('has a column for each table and period that somebody reported, kinds first, then time', () => {
    const made = grid({
      batches: [
        batch('a', [count('平陵县', OCTOBER), count('平陵县', SEPTEMBER), count(null, '2026年11月')]),
        batch('b', [count('平陵县', '2026年三季度')], { kind: 'roster' }),
      ],
    });
    expect(made.columns.map(({ kindLabel, period }) => `${kindLabel} ${period}`)).toEqual([
      '花名册 2026年三季度',
      '晾晒得分 2026年9月',
      '晾晒得分 2026年10月',
    ]);
  });

  it('tells missing, loaded, set aside, sent back and closed apart', () => {
    const made = grid({
      expected: ['甲县', '乙县', '丙县', '丁县'],
      closings: [{ kind: 'scores', period: SEPTEMBER }],
      batches: [
        batch('a', [count('甲县', SEPTEMBER), count('乙县', OCTOBER, 3, 2), count('甲县', OCTOBER)]),
        batch('b', [count('丙县', OCTOBER, 4, 1)], { isSentBack: true }),
        batch('c', [count('甲县', OCTOBER, 1)]),
      ],
      notes: [{ place: '丁县', period: OCTOBER }],
    });
    expect(made.columns.map(({ isClosed }) => isClosed)).toEqual([true, false]);
    expect(made.cells.map((row) => row.map(({ status }) => status))).toEqual([
      ['closed', 'in'],
      ['missing', 'set-aside'],
      ['missing', 'sent-back'],
      ['missing', 'missing'],
    ]);
    expect(made.cells[0]?.[1]).toEqual({
      ...{ status: 'in', rows: 4, setAside: 0, asked: 0 },
      ...{ batches: ['a', 'c'], notes: 0 },
    });
    expect(made.cells[1]?.[1]?.setAside).toBe(2);
    expect(made.cells[3]?.[1]?.notes).toBe(1);
  });

  it('shows a batch that came after closing and counts none of its rows', () => {
    const made = grid({
      closings: [{ kind: 'scores', period: SEPTEMBER }],
      batches: [batch('late', [count('甲县', SEPTEMBER)], { heldPeriods: [SEPTEMBER] })],
    });
    expect(made.cells[0]?.[0]).toEqual({
      status: 'missing',
      rows: 0,
      setAside: 0,
      asked: 0,
      batches: ['late'],
      notes: 0,
    });
  });

  it('shows a place whose rows are all set aside as one to be looked at, also after closing', () => {
    const counts = [count('甲县', SEPTEMBER), count('乙县', SEPTEMBER, 0, 2), count('丙县', SEPTEMBER, 0, 0)];
    const made = grid({ batches: [batch('a', counts)] });
    expect(made.units).toEqual(['甲县', '乙县']);
    expect(made.cells[1]?.[0]).toEqual({
      status: 'set-aside',
      ...{ rows: 0, setAside: 2, asked: 0 },
      batches: ['a'],
      notes: 0,
    });
    const closed = grid({
      batches: [batch('a', counts)],
      closings: [{ kind: 'scores', period: SEPTEMBER }],
    });
    expect(closed.cells.map(([cell]) => cell?.status)).toEqual(['closed', 'set-aside']);
  });

  it('takes rows that were loaded and are to be looked at as loaded', () => {
    const made = grid({ batches: [batch('a', [count('甲县', OCTOBER, 42, 0, 1)])] });
    expect(made.cells[0]?.[0]).toMatchObject({ status: 'in', rows: 42, setAside: 0, asked: 1 });
  });

  it('counts apart the rows set aside that stand in no cell, so that none is lost', () => {
    const counts = [
      ...[count('甲县', OCTOBER, 3, 1), count(null, OCTOBER, 0, 2), count('甲县', null, 0, 4)],
      ...[count('甲县', '2026年8月', 0, 8), count('乙县', OCTOBER, 0, 16), count(null, SEPTEMBER, 0, 32)],
    ];
    const made = grid({
      expected: ['甲县'],
      batches: [batch('a', counts, { heldPeriods: [SEPTEMBER] })],
    });
    expect(made.cells.map((row) => row.map(({ setAside }) => setAside))).toEqual([[1]]);
    expect(made.unplaced).toBe(2 + 4 + 8 + 16);
  });

  it('has no line for a place that is named only where no row of the period was loaded', () => {
    const made = grid({ batches: [batch('a', [count('甲县', SEPTEMBER), count('乙县', OCTOBER, 0, 2)])] });
    expect(made.units).toEqual(['甲县']);
  });

  it('asks a ranking only of places of a rank that a table of that length has named', () => {
    const QUARTER = '2026年三季度';
    const facts = {
      kinds: [
        { id: 'roster', label: '花名册' },
        { id: 'scores', label: '晾晒得分', isOwedByRank: true },
      ],
      expected: ['市直', '甲县', '乙县'],
      batches: [
        batch('a', [count('甲县', QUARTER), count('市直', OCTOBER)]),
        batch('b', [count('甲县', OCTOBER)], { kind: 'roster' }),
      ],
    };
    const made = grid(facts);
    expect(made.columns.map(({ kind, period }) => `${kind} ${period}`)).toEqual([
      `roster ${OCTOBER}`,
      `scores ${QUARTER}`,
      `scores ${OCTOBER}`,
    ]);
    expect(made.cells.map((row) => row.map(({ status }) => status))).toEqual([
      ['missing', 'not-due', 'in'],
      ['in', 'in', 'not-due'],
      ['missing', 'missing', 'not-due'],
    ]);
    const later = batch('c', [count('市直', '2026年二季度')]);
    const owing = grid({ ...facts, batches: [...facts.batches, later] });
    expect(owing.cells[0]?.map(({ status }) => status)).toEqual(['missing', 'in', 'missing', 'in']);
  });

  it('names places that the official table does not list apart, and shows those found when there is none', () => {
    const batches = [batch('a', [count('甲县', OCTOBER), count('乙县', OCTOBER), count('市直', OCTOBER)])];
    expect(grid({ batches, expected: ['乙县'] })).toMatchObject({
      units: ['乙县'],
      unlisted: ['甲县', '市直'],
    });
    expect(grid({ batches })).toMatchObject({ units: ['市直', '甲县', '乙县'], unlisted: [] });
  });

  it('expects one line a county and one for the city’s own organs', () => {
    const none = {
      shortNames: [],
      category: null,
      level: null,
      staffing: null,
      leaderPosts: null,
      people: null,
    };
    const unit = (name: string, order: number) => ({ ...none, name, order, parent: null });
    const official = ['望川县委组织部', '市委组织部', '平陵县', '平陵县青石镇', '市委宣传部'];
    expect(expectedPlaces(official.map(unit), null)).toEqual(['市直', '望川县', '平陵县']);
  });
});
