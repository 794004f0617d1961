import { describe, expect, it } from 'vitest';

import type { Analysis, DerivedTable } from '#analyses/analysis.ts';
import { Leaving } from '#app/report/leaving.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { Finding } from '#core/finding.ts';
import type { StatTable } from '#core/table.ts';

const table: StatTable = {
  ...{ id: 't', title: '名次', dims: ['kind', 'object'], measures: ['rank'], personal: true },
  rows: [
    { kind: '单位', object: '平陵县委组织部', rank: 1 },
    { kind: '个人', object: '甲一', rank: 2 },
  ],
};
const derived = (more: Partial<DerivedTable>): DerivedTable => ({
  ...{ id: 't', title: '名次', dims: [], measures: [], from: [], derive: () => [], behind: () => null },
  ...more,
});
// Only the table is asked for.
const analysis = {} as Analysis;
const leavingOf = (more: Partial<DerivedTable>) =>
  new Leaving(() => ({ kind: 'derived', analysis, table: derived(more) }), new Map([['t', table]]));
const findingOf = (object: string): Finding => {
  const where = { object };
  const cell = { table: 't', where, measure: 'rank' };
  return { id: 'f', severity: 'low', parts: [{ text: object, cell }], table: 't', where, value: 1 };
};
const figure: FigureSpec = {
  ...{ form: 'empty', id: 'f', subtitle: '', notes: [], table: 't', where: {}, reason: '' },
  title: findingOf('甲一').parts,
};

describe('what may stand in a report', () => {
  const personalRow: DerivedTable['personalRow'] = (row) => row['kind'] === '个人';

  it('is no row, no sentence and no title about one person', () => {
    const leaving = leavingOf({ personalRow });
    expect(leaving.tables['t']?.rows.map(({ object }) => object)).toEqual(['平陵县委组织部']);
    expect([findingOf('甲一'), findingOf('平陵县委组织部')].map((each) => leaving.mayTell(each))).toEqual([
      false,
      true,
    ]);
    expect(leaving.title(figure)).toBe('名次');
    expect(leaving.title({ ...figure, title: [{ text: '首位' }] })).toBe('首位');
  });

  it('is nothing of a table that the office keeps to itself', () => {
    const leaving = leavingOf({ confidential: true });
    expect(leaving.tables['t']).toBeUndefined();
    expect([leaving.mayDraw(figure), leaving.mayTell(findingOf('平陵县委组织部'))]).toEqual([false, false]);
  });
});
