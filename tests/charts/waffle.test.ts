import { describe, expect, it } from 'vitest';

import { toTwin } from '#charts/twin.ts';
import { toWaffle } from '#charts/waffle-marks.ts';
import type { WaffleFigure } from '#core/figure.ts';

import { frame, tableOf } from './sample-tables.ts';

const spec: WaffleFigure = {
  ...frame,
  form: 'waffle',
  table: 'coverage',
  where: {},
  cell: { table: 'coverage', where: { scope: '全部' }, measure: 'share' },
  count: 'trained',
  base: 'people',
  label: '参训',
};
const tablesOf = (trained: number, people: number) => ({
  coverage: tableOf('coverage', ['scope'], [{ scope: '全部', trained, people, share: trained / people }]),
});
const filledOf = (trained: number, people: number) => toWaffle(spec, tablesOf(trained, people))?.filled;

describe('waffle', () => {
  it('fills whole per cents and says the exact share with its parts', () => {
    expect(toWaffle(spec, tablesOf(431, 516))).toMatchObject({
      filled: 84,
      label: '参训',
      details: ['83.5%', '431/516人'],
      drill: { table: 'coverage', measure: 'share', where: { scope: ['全部'] } },
    });
  });

  it('is empty or full only where it is exactly so', () => {
    expect([filledOf(0, 516), filledOf(1, 516), filledOf(515, 516), filledOf(516, 516)]).toEqual([
      0, 1, 99, 100,
    ]);
  });

  it('opens nobody where none was trained', () => {
    expect(toWaffle(spec, tablesOf(0, 516))?.drill).toBeNull();
  });

  it('is not drawn, and has no twin, where there is nobody to take a share of', () => {
    expect(toWaffle(spec, {})).toBeNull();
    expect(toTwin(spec, {}).rows).toEqual([]);
    expect(toTwin(spec, tablesOf(431, 516)).rows).toEqual([['参训', '83.5%', '431/516人']]);
  });
});
