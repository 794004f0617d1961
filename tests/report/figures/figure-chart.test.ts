import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { BandsFigure, BarsFigure, FigureSpec, LinesFigure, PyramidFigure } from '#core/figure.ts';
import type { StatTable, TableRow } from '#core/table.ts';
import { figureChart } from '#report/figures/figure-chart.ts';
import { figureTable } from '#report/figures/figure-table.ts';

const frame = { id: 'f', title: [{ text: '来源' }], subtitle: '人', notes: [], table: 't', where: {} };
const tableOf = (dims: readonly string[], rows: readonly TableRow[]): StatTable => ({
  ...{ id: 't', title: 't', dims, measures: ['n', 'known', 'share'], personal: false, rows },
});
const bars: BarsFigure = { ...frame, form: 'bars', category: 'c', value: 'n', share: 'share', told: [] };
const counts = fc.array(fc.nat(500), { minLength: 1, maxLength: 12 });

describe('a figure as a chart of Office', () => {
  it('has the counts of the table, whatever they are', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const known = values.reduce((sum, value) => sum + value, 0);
        const rows = values.map((n, i) => ({ c: `类${i}`, n, known, share: known === 0 ? null : n / known }));
        const chart = figureChart(bars, { t: tableOf(['c'], rows) });
        const drawn = chart?.series[0]?.values ?? [];
        expect([...drawn].sort()).toEqual(values.filter((n) => n > 0).sort());
        chart?.categories.forEach((category, at) => {
          const row = rows.find(({ c }) => category.startsWith(`${c}（`));
          expect(row?.n).toBe(drawn[at]);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('has the shares of bands unrounded, and none where nobody is', () => {
    const spec: BandsFigure = {
      ...{
        ...frame,
        form: 'bands',
        row: 'r',
        rows: ['市级', '县级'],
        segment: 's',
        segments: ['青', '中', '老'],
      },
      ...{ value: 'n', share: 'share', base: 'known', toldSegment: '青', toldRow: '市级' },
    };
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)),
        fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)),
        (a, b) => {
          const of = (r: string, ns: readonly number[]) => {
            const known = ns.reduce((sum, n) => sum + n, 0);
            return ns.map((n, i) => ({
              r,
              s: spec.segments[i] ?? '',
              n,
              known,
              share: known === 0 ? null : n / known,
            }));
          };
          const rows = [...of('市级', a), ...of('县级', b)];
          const chart = figureChart(spec, { t: tableOf(['r', 's'], rows) });
          chart?.series.forEach(({ label, values }) =>
            values.forEach((value, at) => {
              const row = rows.find(({ r, s }) => r === spec.rows[at] && s === label);
              expect(value).toBe(row && row.n > 0 ? row.share : null);
            }),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('marks what is told by colour and by an outline, so that grey print keeps it', () => {
    const rows = ['甲', '乙'].map((c, i) => ({ c, n: i + 1, known: 3, share: (i + 1) / 3 }));
    const chart = figureChart({ ...bars, told: ['乙'] }, { t: tableOf(['c'], rows) });
    expect(chart?.categories).toEqual(['甲（33.3%）', '乙（66.7%）']);
    expect(chart?.series[0]?.points).toEqual([{ at: 1, color: 'B23A22', outlined: true }]);
  });

  it('counts one side of a pyramid below zero', () => {
    const spec: PyramidFigure = {
      ...{
        ...frame,
        form: 'pyramid',
        age: 'age',
        side: 'sex',
        sides: ['男', '女'],
        value: 'n',
        toldUpTo: 30,
      },
    };
    const rows = [
      { sex: '男', age: 30, n: 2 },
      { sex: '女', age: 32, n: 3 },
    ];
    const chart = figureChart(spec, { t: tableOf(['sex', 'age'], rows) });
    expect(chart?.categories).toEqual(['30岁', '31岁', '32岁']);
    expect(chart?.series.map(({ values }) => values)).toEqual([
      [-2, 0, 0],
      [0, 0, 3],
    ]);
    expect([chart?.axis.min, chart?.axis.max]).toEqual([-3, 3]);
  });

  it('keeps dates as far apart as they are', () => {
    const spec: LinesFigure = {
      ...{ ...frame, form: 'lines', x: 'd', xs: ['2023-12-31', '2024-12-31', '2025-03-31'], format: 'share' },
      series: [{ label: '全市', where: {}, value: 'share', range: null, told: false }],
      ...{ estimatedFrom: null, reference: null },
    };
    const rows = spec.xs.map((d, i) => ({ d, share: 0.1 * (i + 1) }));
    const chart = figureChart(spec, { t: tableOf(['d'], rows) });
    const places = chart?.series[0]?.values.flatMap((value, at) => (value === null ? [] : [at]));
    expect(places).toEqual([0, 4, 5]);
    expect(chart?.spanned).toBe(true);
  });

  it('prints no share of a band that would run into the next one, but that of a compared one', () => {
    const spec: BandsFigure = {
      ...{ ...frame, form: 'bands', row: 'r', rows: ['市级'], segment: 's', segments: ['青', '中', '老'] },
      ...{ value: 'n', share: 'share', base: 'known', toldSegment: '青', toldRow: null },
    };
    const rows = [4, 92, 4].map((n, i) => ({
      r: '市级',
      s: spec.segments[i] ?? '',
      n,
      known: 100,
      share: n / 100,
    }));
    const chart = figureChart(spec, { t: tableOf(['r', 's'], rows) });
    expect(chart?.series.map(({ labels }) => labels)).toEqual([[0], [0], []]);
  });

  it('names every line at its end, and of many only the told ones, the rest together', () => {
    const chartOf = (names: readonly string[]) => {
      const spec: LinesFigure = {
        ...{ ...frame, form: 'lines', x: 'd', xs: ['一月', '二月'], format: 'number' },
        series: names.map((u) => ({
          ...{ label: u, where: { u }, value: 'n', range: null, told: u === '研究室' },
        })),
        ...{ estimatedFrom: null, reference: null },
      };
      const rows = names.flatMap((u, i) => spec.xs.map((d) => ({ d, u, n: 90 + i })));
      return figureChart(spec, { t: tableOf(['d', 'u'], rows) });
    };
    const few = chartOf(['全部', '市级', '县级']);
    expect(few?.series.map(({ named }) => named)).toEqual([true, true, true]);
    expect(few?.legend).toBe(false);
    const many = chartOf(['研究室', ...Array.from({ length: 11 }, (_, i) => `处室${i}`)]);
    expect(many?.series.filter(({ named }) => named).map(({ label }) => label)).toEqual(['研究室']);
    expect(many?.series.filter(({ unlisted }) => !unlisted).map(({ label }) => label)).toEqual([
      '灰线：其余11个',
    ]);
    expect(many?.legend).toBe(true);
  });

  it('becomes a table where Office has no such chart, or there is too much for one', () => {
    const rows = Array.from({ length: 60 }, (_, i) => ({ c: `单位${i}`, n: i + 1, known: 2000, share: 0.1 }));
    const tables = { t: tableOf(['c'], rows) };
    expect(figureChart(bars, tables)).toBeNull();
    expect(figureTable(bars, tables)?.rows).toHaveLength(60);
    const matrix: FigureSpec = {
      ...{ ...frame, form: 'matrix', row: 'c', rows: ['单位0'], column: 'k', columns: ['甲'], value: 'n' },
      ...{ format: 'count', base: null, minBase: 5, totals: false },
    };
    const counted = { t: tableOf(['c', 'k'], [{ c: '单位0', k: '甲', n: 9 }]) };
    expect(figureChart(matrix, counted)).toBeNull();
    expect(figureTable(matrix, counted)?.rows[0]?.map(({ text }) => text)).toEqual(['单位0', '9']);
    expect(figureTable(matrix, counted)?.rows[0]?.[1]?.shade).toMatch(/^[0-9A-F]{6}$/);
  });

  it('is nothing where there is nothing', () => {
    expect(figureChart(bars, { t: tableOf(['c'], []) })).toBeNull();
    expect(figureTable(bars, { t: tableOf(['c'], []) })).toBeNull();
    expect(figureChart(bars, {})).toBeNull();
  });
});
