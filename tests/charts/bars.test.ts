import { describe, expect, it } from 'vitest';

import { toBars } from '#charts/bars-marks.ts';
import type { BarsFigure } from '#core/figure.ts';

import { frame, tableOf } from './sample-tables.ts';

const spec: BarsFigure = {
  ...frame,
  form: 'bars',
  table: 'sources',
  where: {},
  category: 'source',
  value: 'n',
  share: 'share',
  told: ['企事业单位遴选'],
};
const table = tableOf(
  'sources',
  ['source'],
  [
    { source: '企事业单位遴选', n: 2, known: 40, share: 0.05 },
    { source: '其他', n: 20, known: 40, share: 0.5 },
    { source: '公开遴选', n: 8, known: 40, share: 0.2 },
    { source: '党政机关交流', n: 10, known: 40, share: null },
  ],
);

describe('bars', () => {
  const bars = toBars(spec, table);

  it('go from long to short, 其他 after them and what is told last', () => {
    expect(bars.map((bar) => bar.category)).toEqual(['党政机关交流', '公开遴选', '其他', '企事业单位遴选']);
    expect(bars.map((bar) => bar.told)).toEqual([false, false, false, true]);
  });

  it('stand in the order of the table where they are equally long', () => {
    const rows = ['乙', '甲'].map((source) => ({ source, n: 8, known: 40, share: 0.2 }));
    const both = toBars(spec, { ...table, rows: [...table.rows, ...rows] });
    expect(both.map((bar) => bar.category).slice(1, 4)).toEqual(['公开遴选', '乙', '甲']);
  });

  it('keep the order of the table where the classes have one', () => {
    const ordered = toBars({ ...spec, inOrder: true }, table);
    expect(ordered.map((bar) => bar.category)).toEqual([
      '企事业单位遴选',
      '其他',
      '公开遴选',
      '党政机关交流',
    ]);
  });

  it('leave out a class that nobody is in', () => {
    const rows = [...table.rows, { source: '选调生', n: 0, known: 40, share: 0 }];
    expect(toBars(spec, { ...table, rows })).toEqual(bars);
  });

  it('keep a class of nobody between others where the classes have an order', () => {
    const rows = ['0次', '1次', '2次', '3次'].map((source, n) => ({ source, n: n % 2, known: 2, share: 0 }));
    const again = [...rows, { source: '4次', n: 0, known: 2, share: 0 }];
    const ordered = toBars({ ...spec, inOrder: true }, { ...table, rows: again });
    expect(ordered.map((bar) => bar.category)).toEqual(['1次', '2次', '3次']);
  });

  it('are as long as their count against the longest', () => {
    expect(bars.map((bar) => bar.length)).toEqual([0.5, 0.4, 1, 0.1]);
  });

  it('say — for a share that is not known', () => {
    expect(bars.map((bar) => bar.shareText)).toEqual(['—', '20.0%', '50.0%', '5.0%']);
  });
});
