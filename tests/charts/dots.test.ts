import { describe, expect, it } from 'vitest';

import { dotBlock, dotPitch, toDots } from '#charts/dots-marks.ts';
import { toTwin } from '#charts/twin.ts';
import type { DotsFigure } from '#core/figure.ts';

import { frame, tableOf } from './sample-tables.ts';

const spec: DotsFigure = {
  ...frame,
  form: 'dots',
  table: 'sources',
  where: { scope: '全部' },
  category: 'source',
  value: 'n',
  share: 'share',
  told: ['考录'],
};
const sources = (most: number) =>
  tableOf(
    'sources',
    ['scope', 'source'],
    [
      { scope: '全部', source: '其他', n: 5, share: 0.1 },
      { scope: '全部', source: '考录', n: 2, share: 0.04 },
      { scope: '全部', source: '交流', n: most, share: 0.86 },
      { scope: '市级', source: '交流', n: 900, share: 1 },
    ],
  );

describe('dots', () => {
  it('are one row a category, 其他 after the named ones and the told one last', () => {
    const rows = toDots(spec, sources(43));
    expect(rows?.map((row) => [row.category, row.count, row.told])).toEqual([
      ['交流', 43, false],
      ['其他', 5, false],
      ['考录', 2, true],
    ]);
    expect(rows?.[2]?.drill?.where).toEqual({ scope: ['全部'], source: ['考录'] });
  });

  it('give way to bars for more than 800 people', () => {
    expect(toDots(spec, sources(793))).toHaveLength(3);
    expect(toDots(spec, sources(794))).toBeNull();
  });

  it('are as many as the people, in lines as wide as the track', () => {
    const { path, height } = dotBlock(7, 32, 10);
    expect(path.match(/M/g)).toHaveLength(7);
    expect(height).toBe(30);
    expect(path.endsWith('M5 25h0')).toBe(true);
  });

  it('move together before the rows grow out of a card', () => {
    expect(dotPitch([20, 4], 300)).toBe(11);
    expect(dotPitch([700, 60], 240)).toBe(8);
    expect(dotPitch([700, 60], 120)).toBe(6);
    expect(dotPitch([700], 0)).toBe(5);
  });

  it('have the twin of bars', () => {
    expect(toTwin(spec, { sources: sources(43) }).rows[0]).toEqual(['交流', '43人', '86.0%']);
  });
});
