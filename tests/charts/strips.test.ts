import { describe, expect, it } from 'vitest';

import { stripLevels, toStrips } from '#charts/strips-marks.ts';
import { toTwin } from '#charts/twin.ts';
import type { StripsFigure } from '#core/figure.ts';

import { bandTable, frame, tableOf } from './sample-tables.ts';

const spec: StripsFigure = {
  ...frame,
  form: 'strips',
  table: 'bands',
  where: { scope_type: '单位' },
  unit: '甲县委组织部',
  peers: ['甲县委组织部', '乙县委组织部', '丙县委组织部', '丁县委组织部'],
  rows: [
    {
      label: '30岁及以下',
      about: '占在职人数',
      table: 'bands',
      where: { band: '30岁及以下' },
      measure: 'share',
      format: 'share',
      fraction: { count: 'n', base: 'known' },
      mean: {
        label: '平均',
        cell: { table: 'bands', where: { scope: '县级', band: '30岁及以下' }, measure: 'share' },
      },
      told: true,
    },
    {
      label: '平均年龄',
      about: '周岁',
      table: 'ages',
      where: {},
      measure: 'mean',
      format: 'years',
      fraction: null,
      mean: null,
      told: false,
    },
  ],
};
const ages = tableOf(
  'ages',
  ['scope_type', 'scope'],
  [
    { scope_type: '单位', scope: '乙县委组织部', mean: 36 },
    { scope_type: '单位', scope: '丁县委组织部', mean: 40 },
  ],
);
const tables = { bands: bandTable, ages };
const { strips, marks, unit } = toStrips(spec, tables);

describe('strips', () => {
  it('have a dot for each unit with a value, the unit itself last so that it lies on top', () => {
    expect(strips[0]?.dots.map((dot) => [dot.unit, dot.own])).toEqual([
      ['乙县委组织部', false],
      ['甲县委组织部', true],
    ]);
    expect(unit).toBe('甲县');
  });

  it('go from the least to the greatest, and the keys walk in that order', () => {
    expect(strips[0]?.dots.map(({ place, column }) => [place, column])).toEqual([
      [1, 1],
      [0, 0],
    ]);
    expect(strips[0]?.mean).toEqual({ place: (0.45 - 0.125) / (2 / 3 - 0.125), text: '平均45.0%' });
  });

  it('say value and fraction of the unit, — where it has none', () => {
    expect(strips.map(({ text, fraction }) => [text, fraction])).toEqual([
      ['12.5%', '1/8'],
      ['—', ''],
    ]);
    expect(strips[1]?.dots.map((dot) => dot.unit)).toEqual(['乙县委组织部', '丁县委组织部']);
  });

  it('open the people of each unit', () => {
    expect(marks[0]?.drill?.where).toEqual({
      scope_type: ['单位'],
      scope: ['乙县委组织部'],
      band: ['30岁及以下'],
    });
    expect(marks[1]?.details).toEqual(['12.5%', '1/8']);
    expect(strips[1]?.first).toBe(2);
  });

  it('put the only unit in the middle', () => {
    const alone = toStrips(
      { ...spec, peers: [], rows: spec.rows.slice(0, 1).map((row) => ({ ...row, mean: null })) },
      tables,
    );
    expect(alone.strips[0]?.dots.map(({ place }) => place)).toEqual([0.5]);
  });

  it('cut a name that is too long to stand over its dot', () => {
    const long = { ...spec, unit: '平陵县重大项目建设推进服务中心' };
    expect(toStrips(long, tables).unit).toBe('平陵县重大项目建…');
    expect(toStrips(spec, tables).unit).toBe('甲县');
  });

  it('move equal dots apart', () => {
    expect(stripLevels([0, 0, 0, 0.5], 100, 8)).toEqual([0, -1, 1, 0]);
  });

  it('have a twin with the unit first', () => {
    expect(toTwin(spec, tables)).toEqual({
      headings: ['单位', '30岁及以下', '平均年龄'],
      rows: [
        ['甲县委组织部', '12.5%，1/8', '—'],
        ['乙县委组织部', '66.7%，8/12', '36.0'],
        ['丙县委组织部', '—', '—'],
        ['丁县委组织部', '—', '40.0'],
        ['参照', '平均45.0%', '—'],
      ],
    });
  });
});
