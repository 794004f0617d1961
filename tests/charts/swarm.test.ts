import { describe, expect, it } from 'vitest';

import { dotPath, layoutSwarm, swarmBoxes, swarmHeight } from '#charts/swarm-layout.ts';
import { toSwarm } from '#charts/swarm-marks.ts';
import { toTwin } from '#charts/twin.ts';
import type { SwarmFigure } from '#core/figure.ts';

import { frame, tableOf } from './sample-tables.ts';

const ages = tableOf(
  'ages',
  ['scope', 'age'],
  [
    { scope: '市级', age: 25, n: 2 },
    { scope: '市级', age: 40, n: 3 },
    { scope: '县级', age: 30, n: 4 },
    { scope: '县级', age: 31, n: 1 },
    { scope: '县级', age: null, n: 9 },
    { scope: '县级', age: 60, n: 0 },
    { scope: '乡镇', age: 70, n: 5 },
  ],
);
const medians = tableOf(
  'median',
  ['scope'],
  [
    { scope: '市级', median: 40 },
    { scope: '县级', median: 30.5 },
  ],
);
const cell = (scope: string) => ({ table: 'median', where: { scope }, measure: 'median' });
const spec: SwarmFigure = {
  ...frame,
  form: 'swarm',
  table: 'ages',
  where: {},
  lane: 'scope',
  lanes: ['市级', '县级'],
  at: 'age',
  value: 'n',
  unit: '岁',
  marked: { label: '中位数', cells: { 市级: cell('市级'), 县级: cell('县级') } },
  told: { from: null, to: 30 },
};
const tables = { ages, median: medians };
const shape = toSwarm(spec, tables);

describe('swarm', () => {
  it('stacks the people of a lane by year, without the unknown and the years nobody has', () => {
    expect(shape.lanes.map(({ stacks }) => stacks.map(({ at, count }) => [at, count]))).toEqual([
      [
        [25, 2],
        [40, 3],
      ],
      [
        [30, 4],
        [31, 1],
      ],
    ]);
    expect(shape.lanes.map(({ total }) => total)).toEqual([5, 5]);
    expect([shape.from, shape.to]).toEqual([25, 40]);
  });

  it('tells the years in the range, both ends included', () => {
    const told = (range: SwarmFigure['told']) =>
      toSwarm({ ...spec, told: range }, tables).lanes.flatMap(({ stacks }) =>
        stacks.filter((stack) => stack.told).map(({ at }) => at),
      );
    expect(told(spec.told)).toEqual([25, 30]);
    expect(told({ from: 31, to: 40 })).toEqual([40, 31]);
    expect(told(null)).toEqual([]);
  });

  it('marks the value of each lane, and nothing where there is none', () => {
    expect(shape.lanes.map(({ marked }) => marked?.text)).toEqual(['中位数40岁', '中位数30.5岁']);
    const unmarked = toSwarm(spec, { ages }).lanes;
    expect(unmarked.map(({ marked }) => marked)).toEqual([null, null]);
  });

  it('opens exactly the people of a stack', () => {
    expect(shape.lanes[1]?.stacks[0]?.drill?.where).toEqual({ scope: ['县级'], age: [30] });
    expect(shape.lanes[1]?.stacks[0]?.details).toEqual(['4人']);
  });

  it('draws a dot a person on one scale, and columns once a lane has more than 800', () => {
    const layout = layoutSwarm(shape, 400, swarmHeight(shape, 400));
    expect(layout.dots).toBe(true);
    expect(dotPath(shape.lanes[1]?.stacks ?? [], layout, 100).match(/M/g)).toHaveLength(5);
    const many = { ...ages, rows: [...ages.rows, { scope: '县级', age: 33, n: 796 }] };
    const crowd = toSwarm(spec, { ages: many });
    expect(crowd.asDots).toBe(false);
    expect(layoutSwarm(crowd, 400, 300).dots).toBe(false);
  });

  it('puts dots beside each other where the years are wide and the stacks tall', () => {
    const rows = [0, 1, 2].map((age) => ({ scope: '市级', age, n: 60 }));
    const wide = toSwarm({ ...spec, lanes: ['市级'] }, { ages: tableOf('ages', ['scope', 'age'], rows) });
    const layout = layoutSwarm(wide, 500, 300);
    expect(layout.across).toBeGreaterThan(1);
    expect(layout.tall(60)).toBe(Math.ceil(60 / layout.across) * layout.pitch);
    expect(layout.tall(60)).toBeLessThanOrEqual(300 - 42);
    expect(dotPath(wide.lanes[0]?.stacks ?? [], layout, 250).match(/M/g)).toHaveLength(180);
  });

  it('keeps every stack and every lane inside the drawing', () => {
    for (const width of [300, 500, 900]) {
      const height = swarmHeight(shape, width);
      const layout = layoutSwarm(shape, width, height);
      expect(layout.bottom).toBeLessThanOrEqual(height - 20);
      for (const box of swarmBoxes(layout)) {
        expect(box.left).toBeGreaterThanOrEqual(layout.left - 1);
        expect(box.left + box.width).toBeLessThanOrEqual(width + 1);
        expect(box.top).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('is empty without people', () => {
    expect(toSwarm(spec, {})).toMatchObject({ from: 0, to: 0, lanes: [{ stacks: [] }, { stacks: [] }] });
  });

  it('has a twin of years with sums and what is marked', () => {
    expect(toTwin(spec, tables)).toEqual({
      headings: ['', '市级', '县级'],
      rows: [
        ['25岁', '2', '0'],
        ['30岁', '0', '4'],
        ['31岁', '0', '1'],
        ['40岁', '3', '0'],
        ['合计', '5', '5'],
        ['中位数', '40岁', '30.5岁'],
      ],
    });
  });
});
