import { describe, expect, it } from 'vitest';

import { toHonours } from '#charts/ranking/honours-marks.ts';
import { toTwin } from '#charts/twin.ts';
import type { HonoursFigure } from '#core/figure.ts';

import { scoreTable } from './ranking-tables.ts';
import { frame } from './sample-tables.ts';

const row = (date: string | null, level: string, title: string, n = 1) => ({
  date,
  level,
  title,
  object: '甲县',
  n,
});
const table = scoreTable(
  'honours',
  ['date', 'level', 'title', 'object'],
  [
    row('2026-01-05', '省级', '早'),
    row(null, '省级', '无日期'),
    row('2026-08-05', '其他', '末'),
    row('2026-09-30', '省级', '晚', 2),
    row('2025-03-01', '国家级', '首'),
  ],
);
const spec: HonoursFigure = {
  ...{ ...frame, form: 'honours', table: 'honours', where: {}, date: 'date', level: 'level' },
  ...{ honour: 'title', object: 'object', levels: ['国家级', '省级'], count: 'n', told: ['甲县'] },
};

describe('honours', () => {
  it('stand by level, the newest first in each, without a date last of its level', () => {
    expect(toHonours(spec, table).map(({ title }) => title)).toEqual(['首', '晚', '早', '无日期', '末']);
  });

  it('fill only the stamp of the first level', () => {
    expect(toHonours(spec, table).map(({ highest }) => highest)).toEqual([true, false, false, false, false]);
  });

  it('say when they are several, and open each its own rows', () => {
    const [, late, , undated] = toHonours(spec, table);
    expect([late?.times, late?.details]).toEqual(['2项', ['省级，2026-09-30', '2项']]);
    expect(undated?.date).toBe('日期未填');
    expect(late?.drill?.where['title']).toEqual(['晚']);
  });

  it('have a twin', () => {
    expect(toTwin(spec, { honours: table }).rows[1]).toEqual(['晚（2项）', '省级', '甲县', '2026-09-30']);
  });
});
