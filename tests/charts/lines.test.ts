import { describe, expect, it } from 'vitest';

import { layoutLines, linePaths, linesBoxes } from '#charts/lines-layout.ts';
import { toLines } from '#charts/lines-marks.ts';
import { placeLabels, placesOf } from '#charts/lines-places.ts';
import { toTwin } from '#charts/twin.ts';
import type { FigureSeries, LinesFigure } from '#core/figure.ts';

import { frame, tableOf } from './sample-tables.ts';

const series = (label: string, told = false): FigureSeries => ({
  label,
  where: { scope: label },
  value: 'share',
  range: { low: 'low', high: 'high' },
  told,
});
const table = tableOf(
  't',
  ['scope', 'year'],
  [
    { scope: '市级', year: 2024, n: 10, known: 100, share: 0.1 },
    { scope: '市级', year: 2025, n: 12, known: 100, share: 0.12 },
    { scope: '市级', year: 2026, n: null, known: null, share: 0.14, low: 0.12, high: 0.17 },
    { scope: '县级', year: 2024, n: 30, known: 100, share: 0.3 },
    { scope: '县级', year: 2026, n: 33, known: 100, share: 0.33 },
  ],
);
const spec: LinesFigure = {
  ...frame,
  form: 'lines',
  table: 't',
  where: {},
  x: 'year',
  xs: [2024, 2025, 2026],
  series: [series('市级', true), series('县级')],
  format: 'share',
  estimatedFrom: 2026,
  reference: { value: 0.2, label: '目标' },
};
const shape = toLines(spec, table);

describe('lines', () => {
  it('have a point where there is a value; a missing share is not 0', () => {
    expect(shape.lines.map(({ points }) => points.map(({ column, value }) => [column, value]))).toEqual([
      [
        [0, 0.1],
        [1, 0.12],
        [2, 0.14],
      ],
      [
        [0, 0.3],
        [2, 0.33],
      ],
    ]);
  });

  it('count nobody where a count has no row', () => {
    const counts = toLines({ ...spec, format: 'count', series: [{ ...series('县级'), value: 'n' }] }, table);
    expect(counts.lines[0]?.points.map(({ value, drill }) => [value, drill !== null])).toEqual([
      [30, true],
      [0, false],
      [33, true],
    ]);
  });

  it('say an estimate with its range, and an observed share with its fraction', () => {
    const points = shape.lines[0]?.points ?? [];
    expect(points[0]?.details).toEqual(['10.0%', '10/100人']);
    expect(points[2]?.details).toEqual(['推算14.0%', '推算范围12.0%—17.0%']);
  });

  it('break where a value is missing, and are dashed from the last observed point on', () => {
    const layout = layoutLines(shape, 600, 240);
    const [city, county] = shape.lines.map((line) => linePaths(line, layout));
    expect(city?.solid.match(/M/g)).toHaveLength(1);
    expect(city?.dashed.startsWith(`M${layout.x(1)} `)).toBe(true);
    expect(city?.band).not.toBe('');
    expect(county).toEqual({ solid: '', dashed: '', band: '' });
  });

  it('colour what is told, one line to compare it with, and no line among many', () => {
    expect(shape.lines.map(({ tone }) => tone)).toEqual(['told', 'category1']);
    const many = toLines(
      { ...spec, series: ['a', 'b', 'c', 'd'].map((name, i) => series(name, i === 1)) },
      table,
    );
    expect(many.lines.map(({ tone }) => tone)).toEqual(['context', 'told', 'context', 'context']);
    const untold = toLines({ ...spec, series: [series('市级'), series('县级')] }, table);
    expect(untold.lines.map(({ tone }) => tone)).toEqual(['category1', 'category2']);
  });

  it('begin at 0 unless that would press them together', () => {
    expect(shape.scale.from).toBe(0);
    const ages = ['a', 'b'].map((scope, index) => ({ scope, year: 2024, share: 38 + index }));
    const close = toLines(
      { ...spec, format: 'years', reference: null, series: [series('a'), series('b')] },
      tableOf('t', ['scope', 'year'], ages),
    );
    expect(close.scale.from).toBeGreaterThan(30);
    expect(close.scale.ticks.length).toBeLessThanOrEqual(5);
  });

  it('hold the reference and the ranges within their scale', () => {
    const high = toLines({ ...spec, reference: { value: 0.9, label: '目标' } }, table);
    expect(high.scale.to).toBeGreaterThanOrEqual(0.9);
    expect(high.reference?.text).toBe('目标90.0%');
  });

  it('name each line at its end without touching the next, however many there are', () => {
    const names = Array.from({ length: 30 }, (_, index) => `第${index}个乡镇（街道）组织办公室`);
    const rows = names.map((scope) => ({ scope, year: 2024, n: 1, known: 5, share: 0.2 }));
    const many = toLines(
      { ...spec, series: names.map((name, index) => series(name, index === 29)) },
      tableOf('t', ['scope', 'year'], rows),
    );
    for (const width of [300, 480, 900]) {
      const { endLabels, right } = layoutLines(many, width, 240);
      const ys = endLabels.map(({ y }) => y).sort((a, b) => a - b);
      expect(ys.every((y, index) => index === 0 || y - (ys[index - 1] ?? 0) >= 15.9)).toBe(true);
      expect(Math.min(...ys)).toBeGreaterThan(0);
      expect(Math.max(...ys)).toBeLessThan(240);
      expect(endLabels.some(({ line }) => line.tone === 'told')).toBe(true);
      expect(right).toBeGreaterThan(width * 0.4);
    }
  });

  it('say on the axis what the marks say, of any format', () => {
    const axis = (format: LinesFigure['format'], value: number) => {
      const rows = [2024, 2025].map((year, i) => ({ scope: '市级', year, share: i * value }));
      const plain = { ...spec, format, reference: null, estimatedFrom: null, series: [series('市级')] };
      const { tickTexts } = toLines(plain, tableOf('t', ['scope', 'year'], rows));
      return tickTexts[tickTexts.length - 1];
    };
    expect([axis('number', 60_000), axis('count', 600), axis('share', 0.6)]).toEqual([
      '60,000',
      '600',
      '60%',
    ]);
  });

  it('leave out the names of places that would touch, but not the first and the last', () => {
    const xs = Array.from({ length: 20 }, (_, index) => `2026-${String(index + 10)}`);
    const rows = xs.map((year) => ({ scope: '市级', year, share: 0.1 }));
    const months = toLines({ ...spec, xs, estimatedFrom: null }, tableOf('t', ['scope', 'year'], rows));
    const texts = layoutLines(months, 300, 240).axis.map(({ text }) => text);
    expect(texts.length).toBeLessThan(8);
    expect([texts[0], texts[texts.length - 1]]).toEqual([xs[0], xs[19]]);
  });

  it('print the value of now beside the axis when nothing was observed before, clear of 推算', () => {
    const first = toLines({ ...spec, xs: [2025, 2026], series: [series('市级')], reference: null }, table);
    const { nowLabels, estimated, left } = layoutLines(first, 400, 220);
    expect(nowLabels.map(({ text }) => text)).toEqual(['12.0%']);
    expect((nowLabels[0]?.x ?? 0) - (nowLabels[0]?.width ?? 0) / 2).toBeGreaterThan(left);
    expect(estimated?.textX).toBe(layoutLines(first, 400, 220).x(0) + 6);
    const falling = [
      { scope: '市级', year: 2025, share: 0.1 },
      { scope: '市级', year: 2026, share: 0.02 },
      { scope: '县级', year: 2025, share: 0.3 },
      { scope: '县级', year: 2026, share: 0.1 },
    ];
    const both = toLines(
      { ...spec, xs: [2025, 2026], reference: null },
      tableOf('t', ['scope', 'year'], falling),
    );
    const layout = layoutLines(both, 400, 220);
    const upper = layout.nowLabels[0];
    expect(layout.estimated?.textX).toBeGreaterThan((upper?.x ?? 0) + (upper?.width ?? 0) / 2);
    expect(layout.nowLabels.map(({ y }, index) => y < layout.y([0.3, 0.1][index] ?? 0))).toEqual([
      true,
      true,
    ]);
  });

  it('give every point a box', () => {
    expect(linesBoxes(shape, layoutLines(shape, 400, 200))).toHaveLength(5);
  });

  it('have a twin that says what is estimated', () => {
    expect(toTwin(spec, { t: table })).toEqual({
      headings: ['', '市级', '县级'],
      rows: [
        ['2024', '10.0%', '30.0%'],
        ['2025', '12.0%', '—'],
        ['2026（推算）', '14.0%（12.0%—17.0%）', '33.0%'],
        ['目标', '20.0%', '20.0%'],
      ],
    });
  });
});

describe('places of lines', () => {
  it('are to scale for numbers and dates, and even for anything else', () => {
    expect(placesOf([2020, 2021, 2024])).toEqual([0, 0.25, 1]);
    expect(placesOf(['2026-01-01', '2026-01-11', '2026-01-21'])).toEqual([0, 0.5, 1]);
    expect(placesOf(['一季度', '二季度', '四季度'])).toEqual([0, 0.5, 1]);
    expect(placesOf([2026])).toEqual([0.5]);
  });

  it('leave out the day of a date where the month is enough', () => {
    expect(placeLabels(['2025-12-31', '2026-10-31'])).toEqual(['2025-12', '2026-10']);
    expect(placeLabels(['2026-10-01', '2026-10-31'])).toEqual(['2026-10-01', '2026-10-31']);
  });
});
