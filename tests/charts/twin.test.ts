import { describe, expect, it } from 'vitest';

import { toTwin } from '#charts/twin.ts';
import type { FigureSpec } from '#core/figure.ts';

import { bandTable, frame, tableOf } from './sample-tables.ts';

describe('table twin', () => {
  it('says the same counts as the bars, one column a line', () => {
    const spec: FigureSpec = {
      ...frame,
      form: 'bands',
      table: 'bands',
      where: { scope_type: '层级' },
      row: 'scope',
      rows: ['市级', '县级'],
      segment: 'band',
      segments: ['30岁及以下', '31–35岁'],
      value: 'n',
      share: 'share',
      base: 'known',
      toldSegment: '30岁及以下',
      toldRow: null,
    };
    expect(toTwin(spec, { bands: bandTable })).toEqual({
      headings: ['', '市级', '县级'],
      rows: [
        ['30岁及以下', '20.0%（2人）', '45.0%（9人）'],
        ['31–35岁', '0', '5.0%（1人）'],
        ['已填人数', '10', '20'],
      ],
    });
  });

  it('ends a pyramid with the totals of its sides', () => {
    const table = tableOf(
      'p',
      ['sex', 'age'],
      [
        { sex: '男', age: 30, n: 2 },
        { sex: '女', age: 31, n: 5 },
      ],
    );
    const spec: FigureSpec = {
      ...frame,
      form: 'pyramid',
      table: 'p',
      where: {},
      age: 'age',
      side: 'sex',
      sides: ['男', '女'],
      value: 'n',
      toldUpTo: 30,
    };
    expect(toTwin(spec, { p: table }).rows).toEqual([
      ['30岁', '2', '0'],
      ['31岁', '0', '5'],
      ['合计', '2', '5'],
    ]);
  });

  it('is empty without its table', () => {
    const spec: FigureSpec = { ...frame, form: 'empty', table: 'x', where: {}, reason: '没有花名册' };
    expect(toTwin(spec, {})).toEqual({ headings: [], rows: [] });
  });
});
