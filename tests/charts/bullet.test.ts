import { describe, expect, it } from 'vitest';

import { toBullets } from '#charts/bullet-marks.ts';
import { toTwin } from '#charts/twin.ts';
import type { BulletFigure } from '#core/figure.ts';

import { frame, tableOf } from './sample-tables.ts';

const spec: BulletFigure = {
  ...frame,
  form: 'bullet',
  table: 'coverage',
  where: { scope_type: '单位' },
  category: 'scope',
  value: 'share',
  count: 'trained',
  base: 'people',
  mark: { value: 10 / 12, label: '序时进度' },
  target: null,
  told: ['丁'],
};
const unit = (scope: string, trained: number, people: number) => ({
  ...{ scope_type: '单位', scope, trained, people, share: people > 0 ? trained / people : null },
});
const table = tableOf(
  'coverage',
  ['scope_type', 'scope'],
  [
    { ...unit('全部', 9, 10), scope_type: '全部' },
    unit('甲', 25, 30),
    unit('乙', 0, 0),
    unit('丙', 1248, 1250),
    unit('丁', 1, 30),
    unit('戊', 0, 20),
    unit('己', 8329, 10000),
  ],
);

describe('bullets', () => {
  const { bullets, mark } = toBullets(spec, table);
  const of = (name: string) => bullets.find(({ category }) => category === name);

  it('go from the highest share to the lowest, one without anybody last', () => {
    expect(bullets.map(({ category }) => category)).toEqual(['丙', '甲', '己', '丁', '戊', '乙']);
    expect(toBullets({ ...spec, inOrder: true }, table).bullets.map(({ category }) => category)).toEqual([
      ...['甲', '乙', '丙', '丁', '戊', '己'],
    ]);
  });

  it('are outlined below the mark, told in 朱砂, and reach it when the shares are the same', () => {
    expect(bullets.map(({ category, tone }) => `${category} ${tone}`)).toEqual([
      ...['丙 plain', '甲 plain', '己 below', '丁 told', '戊 below', '乙 plain'],
    ]);
    expect(of('甲')?.details).toEqual(['83.3%', '25/30人', '达到序时进度']);
    const third = { ...spec, mark: { value: 0.1 * 3, label: '序时进度' } };
    const same = tableOf('coverage', ['scope_type', 'scope'], [unit('甲', 3, 10)]);
    expect(toBullets(third, same).bullets[0]?.tone).toBe('plain');
  });

  it('say how far they are below the mark, and never 0.0 points', () => {
    expect(of('丁')?.details).toEqual(['3.3%', '1/30人', '低于序时进度80.0个百分点']);
    expect(of('己')?.details[2]).toBe('略低于序时进度');
  });

  it('claim no share of nobody, and open nobody where none was trained', () => {
    expect(of('乙')).toMatchObject({ length: null, shareText: '—', drill: null, details: ['—', '0/0人'] });
    expect(of('戊')).toMatchObject({ length: 0, shareText: '0.0%', drill: null });
    expect(of('丙')?.drill).toMatchObject({ measure: 'share', where: { scope: ['丙'] } });
  });

  it('name the mark with its value, and hold bars against the target where there is no mark', () => {
    expect(mark?.text).toBe('序时进度83.3%');
    const aimed = toBullets({ ...spec, mark: null, target: { value: 0.9, label: '目标' } }, table);
    expect(aimed.bullets.find(({ category }) => category === '甲')?.tone).toBe('below');
    expect(aimed.target?.text).toBe('目标90.0%');
  });

  it('have a twin with the fractions, and the mark below', () => {
    const { headings, rows } = toTwin(spec, { coverage: table });
    expect(headings).toEqual(['', '占比', '人数']);
    expect([rows[0], rows[rows.length - 1]]).toEqual([
      ['丙', '99.8%', '1,248/1,250人'],
      ['序时进度', '83.3%', ''],
    ]);
  });
});
