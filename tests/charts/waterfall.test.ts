import { describe, expect, it } from 'vitest';

import { toTwin } from '#charts/twin.ts';
import { layoutWaterfall } from '#charts/waterfall-layout.ts';
import { toWaterfall } from '#charts/waterfall-marks.ts';
import type { WaterfallFigure } from '#core/figure.ts';

import { frame, tableOf } from './sample-tables.ts';

const spec: WaterfallFigure = {
  ...frame,
  form: 'waterfall',
  table: 'steps',
  where: { scope: '全部' },
  step: 'step',
  steps: [
    { step: '期初', label: '期初', kind: 'total' },
    { step: '新进', label: '新进', kind: 'plus' },
    { step: '调入', label: '调入', kind: 'plus' },
    { step: '离任', label: '离任', kind: 'minus' },
    { step: '期末', label: '期末', kind: 'total' },
  ],
  value: 'n',
};
const stepsOf = (first: number, joined: number, left: number, last: number) =>
  tableOf(
    'steps',
    ['scope', 'step'],
    [
      { scope: '全部', step: '期初', n: first },
      { scope: '全部', step: '新进', n: joined },
      { scope: '全部', step: '离任', n: left },
      { scope: '全部', step: '期末', n: last },
      { scope: '市级', step: '期初', n: 99 },
    ],
  );

describe('waterfall', () => {
  it('goes from one total to the other, step by step', () => {
    const { bars, mismatch } = toWaterfall(spec, stepsOf(10, 6, 4, 12));
    expect(bars.map(({ from, to, text }) => [from, to, text])).toEqual([
      [0, 10, '10'],
      [10, 16, '+6'],
      [16, 16, '0'],
      [12, 16, '−4'],
      [0, 12, '12'],
    ]);
    expect(mismatch).toBeNull();
  });

  it('says by how much the steps and the total differ', () => {
    expect(toWaterfall(spec, stepsOf(10, 6, 4, 11)).mismatch).toBe('各项相加为12人，与期末11人相差1人');
  });

  it('opens who is behind a step, nobody behind an empty one', () => {
    const { bars } = toWaterfall(spec, stepsOf(10, 6, 4, 12));
    expect(bars.map(({ drill }) => drill?.where['step'])).toEqual([
      ['期初'],
      ['新进'],
      undefined,
      ['离任'],
      ['期末'],
    ]);
  });

  it('cuts the axis where the changes are small beside the whole, and only there', () => {
    const cut = toWaterfall(spec, stepsOf(512, 18, 14, 516));
    expect(cut.axisFrom).toBeGreaterThan(400);
    expect(cut.axisFrom).toBeLessThan(512);
    expect(toWaterfall(spec, stepsOf(10, 6, 4, 12)).axisFrom).toBe(0);
    expect(toWaterfall(spec, stepsOf(10, 0, 0, 10)).axisFrom).toBe(0);
  });

  it('keeps all bars and names inside the drawing', () => {
    for (const width of [260, 560, 900]) {
      const { slots, base } = layoutWaterfall(toWaterfall(spec, stepsOf(512, 18, 14, 516)), width, 230);
      for (const slot of slots) {
        expect(slot.left).toBeGreaterThanOrEqual(0);
        expect(slot.left + slot.width).toBeLessThanOrEqual(width);
        expect(slot.top).toBeGreaterThan(15);
        expect(slot.top + slot.height).toBeLessThanOrEqual(base + 1);
      }
      expect(base).toBeLessThan(220);
    }
  });

  it('draws nothing for nobody', () => {
    expect(toWaterfall(spec, tableOf('steps', ['step'], [])).bars.every(({ value }) => value === 0)).toBe(
      true,
    );
  });

  it('has a twin with the headcount after each step', () => {
    expect(toTwin(spec, { steps: stepsOf(10, 6, 4, 12) }).rows).toEqual([
      ['期初', '10', '10'],
      ['新进', '+6', '16'],
      ['调入', '0', '16'],
      ['离任', '−4', '12'],
      ['期末', '12', '12'],
    ]);
  });
});

describe('waterfall of scores', () => {
  const scores: WaterfallFigure = { ...spec, format: 'score' };

  it('prints points with two decimals and adds up over the dust of binary fractions', () => {
    const { bars, mismatch, unit } = toWaterfall(scores, stepsOf(0.1, 0.2, 0, 0.3));
    expect(bars.map(({ text }) => text)).toEqual(['0.10', '+0.20', '0.00', '0.00', '0.30']);
    expect([mismatch, unit]).toEqual([null, '分']);
    expect(toTwin(scores, { steps: stepsOf(0.1, 0.2, 0, 0.3) }).headings).toEqual(['', '分', '累计']);
  });

  it('says by how many points it does not', () => {
    expect(toWaterfall(scores, stepsOf(1, 2, 0, 4)).mismatch).toBe(
      '各项相加为3.00分，与期末4.00分相差1.00分',
    );
  });
});
