import { describe, expect, it } from 'vitest';

import { layoutFlows } from '#charts/reviews/flows-layout.ts';
import { toFlows } from '#charts/reviews/flows-marks.ts';
import { toTwin } from '#charts/twin.ts';
import type { FlowsFigure } from '#core/figure.ts';

import { scoreTable } from './ranking-tables.ts';
import { frame } from './sample-tables.ts';

const table = scoreTable(
  'linkage',
  ['third', 'outcome'],
  [
    { third: '前', outcome: '提拔', n: 6 },
    { third: '前', outcome: '优秀', n: 2 },
    { third: '中', outcome: '优秀', n: 4 },
    { third: '中', outcome: '提拔', n: 0 },
    { third: '后', outcome: '提拔', n: 0 },
  ],
);
const spec: FlowsFigure = {
  ...{ ...frame, form: 'flows', table: 'linkage', where: {}, from: 'third', froms: ['前', '中', '后'] },
  ...{ to: 'outcome', tos: ['优秀', '提拔'], value: 'n', unit: '人次', told: { from: '前', to: '提拔' } },
};

describe('flows', () => {
  it('keep out what nothing flows from, and add up at their ends', () => {
    const { froms, tos, flows } = toFlows(spec, table);
    expect(froms.map(({ label, total }) => [label, total])).toEqual([
      ['前', 8],
      ['中', 4],
    ]);
    expect(tos.map(({ label, total }) => [label, total])).toEqual([
      ['优秀', 6],
      ['提拔', 6],
    ]);
    expect(flows.map(({ label, row, column }) => [label, row, column])).toEqual([
      ['前→优秀', 0, 0],
      ['前→提拔', 0, 1],
      ['中→优秀', 1, 0],
    ]);
  });

  it('tell one flow, or all from one end', () => {
    const told = (figure: FlowsFigure) => toFlows(figure, table).flows.map((flow) => flow.told);
    expect(told(spec)).toEqual([false, true, false]);
    expect(told({ ...spec, told: { from: '前', to: null } })).toEqual([true, true, false]);
    expect(told({ ...spec, told: null })).toEqual([false, false, false]);
  });

  it('say their number and its share of where they come from', () => {
    expect(toFlows(spec, table).flows[1]?.details).toEqual(['6人次', '占前各项的75.0%']);
  });

  it('are as thick as their numbers, and do not lie over each other at either end', () => {
    const { places, top, height } = layoutFlows(toFlows(spec, table), 500, 240);
    const unit = (places[0]?.thick ?? 0) / 2;
    [2, 6, 4].forEach((times, place) => expect((places[place]?.thick ?? 0) / unit).toBeCloseTo(times, 9));
    const spans = (end: 'from' | 'to') =>
      places.map((place) => [place[end] - place.thick / 2, place[end] + place.thick / 2] as const);
    for (const end of ['from', 'to'] as const) {
      const ordered = [...spans(end)].sort(([a], [b]) => a - b);
      ordered.forEach(([low], index) => {
        expect(low).toBeGreaterThanOrEqual((ordered[index - 1]?.[1] ?? top) - 1e-9);
      });
      expect(ordered[ordered.length - 1]?.[1]).toBeLessThanOrEqual(top + height + 1e-9);
    }
  });

  it('have a twin with sums', () => {
    expect(toTwin(spec, { linkage: table })).toEqual({
      headings: ['人次', '优秀', '提拔', '合计'],
      rows: [
        ['前', '2', '6', '8'],
        ['中', '4', '0', '4'],
        ['合计', '6', '6', '12'],
      ],
    });
  });
});
