import { describe, expect, it } from 'vitest';

import { drillCells, drillOf, isSameDrill } from '#charts/mark.ts';

import { bandTable, tableOf } from './sample-tables.ts';

describe('what is behind a mark', () => {
  it('names every dimension of the row', () => {
    const drill = drillOf(bandTable, bandTable.rows.slice(0, 1), 'share');
    expect(drill && drillCells(drill)).toEqual([
      { table: 'bands', measure: 'share', where: { scope_type: '层级', scope: '市级', band: '30岁及以下' } },
    ]);
  });

  it('is nothing when nobody is counted', () => {
    expect(drillOf(tableOf('t', ['a'], []), [{ a: 'x', n: 0 }], 'n')).toBeNull();
    expect(drillOf(bandTable, [], 'n')).toBeNull();
  });

  it('gathers several rows into one cell each and leaves out the empty ones', () => {
    const rows = [
      { education: '大专', n: 4 },
      { education: '中专', n: 0 },
      { education: '高中', n: 1 },
    ];
    const drill = drillOf(tableOf('t', ['education'], rows), rows, 'n');
    expect(drill && drillCells(drill).map((cell) => cell.where)).toEqual([
      { education: '大专' },
      { education: '高中' },
    ]);
  });

  it('is the same people whatever the measure and the order of the dimensions', () => {
    const a = { table: 't', measure: 'n', where: { x: [1], y: ['b'] } };
    expect(isSameDrill(a, { table: 't', measure: 'share', where: { y: ['b'], x: [1] } })).toBe(true);
    expect(isSameDrill(a, { table: 't', measure: 'n', where: { y: ['c'], x: [1] } })).toBe(false);
    expect(isSameDrill(a, null)).toBe(false);
  });
});
