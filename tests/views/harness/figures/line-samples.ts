import type { FigureSeries, LinesFigure, WaterfallFigure } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';

import { chance, plain, tableOf, UNITS } from './invent.ts';
import type { SampleSource } from './samples.ts';

const DATES = ['2023-12-31', '2024-06-30', '2024-12-31', '2025-12-31', '2026-06-30', '2026-10-31'];

function series(label: string, told = false, range: FigureSeries['range'] = null): FigureSeries {
  return { label, where: { scope: label }, value: 'value', range, told };
}

function lines(id: string, part: Partial<LinesFigure>, rows: readonly TableRow[]): SampleSource {
  return {
    spec: {
      id,
      form: 'lines',
      title: plain('30岁及以下占比连续三期下降'),
      subtitle: '各期占已填人数，%',
      notes: [],
      table: id,
      where: {},
      x: 'date',
      xs: DATES,
      series: [],
      format: 'share',
      estimatedFrom: null,
      reference: null,
      ...part,
    },
    tables: [tableOf(id, ['scope', 'date'], rows)],
  };
}

function trend(scope: string, start: number, seed: number): readonly TableRow[] {
  const next = chance(seed);
  let value = start;
  return DATES.map((date) => {
    value += (next() - 0.55) * 0.03;
    return { scope, date, value, n: Math.round(value * 118), known: 118 };
  });
}

const YEARS = Array.from({ length: 11 }, (_, index) => 2022 + index);

function estimate(scope: string, start: number, slope: number): readonly TableRow[] {
  return YEARS.map((date, index) => {
    const value = start + slope * index + (index % 3) * 0.2;
    const spread = Math.max(0, index - 4) * 0.35;
    return { scope, date, value, low: value - spread, high: value + spread };
  });
}

const range = { low: 'low', high: 'high' };

function waterfall(id: string, values: readonly number[], labels: readonly string[]): SampleSource {
  const kinds = labels.map((label): WaterfallFigure['steps'][number]['kind'] =>
    label.startsWith('期') ? 'total' : /^(新进|调入|提)/.test(label) ? 'plus' : 'minus',
  );
  const spec: WaterfallFigure = {
    id,
    form: 'waterfall',
    title: plain('一年来进26人、出22人'),
    subtitle: '2025年10月31日至2026年10月31日，人',
    notes: [],
    table: id,
    where: {},
    step: 'step',
    steps: labels.map((label, index) => ({ step: label, label, kind: kinds[index] ?? 'total' })),
    value: 'n',
  };
  const rows = labels.map((step, index) => ({ step, n: values[index] ?? 0 }));
  return { spec, tables: [tableOf(id, ['step'], rows)] };
}

export const lineSamples: readonly SampleSource[] = [
  lines(
    'lines.trend',
    { series: [series('市级', true), series('县级')], reference: { value: 0.2, label: '目标' } },
    [...trend('市级', 0.12, 3), ...trend('县级', 0.21, 9)],
  ),
  lines(
    'lines.estimate',
    {
      title: plain('按现有进出推算，平均年龄继续升高'),
      subtitle: '平均年龄，周岁；虚线为推算，带为推算范围，非考核目标',
      xs: YEARS,
      series: [series('市级', false, range), series('县级', false, range)],
      format: 'years',
      estimatedFrom: 2027,
    },
    [...estimate('市级', 38.9, 0.22), ...estimate('县级', 37.4, 0.1)],
  ),
  lines(
    'lines.ahead',
    {
      title: plain('只推算现有人员变老'),
      xs: YEARS.slice(0, 8),
      series: [series('市级', false, range), series('县级', false, range)],
      estimatedFrom: 2023,
    },
    ['市级', '县级'].flatMap((scope, place) =>
      YEARS.slice(0, 8).map((date, index) => ({ scope, date, value: (place + 1) * 0.1 * 0.55 ** index })),
    ),
  ),
  lines(
    'lines.units',
    { series: UNITS.map((unit, index) => series(unit, index === 11)) },
    UNITS.flatMap((unit, index) => trend(unit, 0.08 + index * 0.018, index + 2)),
  ),
  lines('lines.one', { xs: ['2026-10-31'], series: [series('全部')] }, [
    { scope: '全部', date: '2026-10-31', value: 0.174, n: 90, known: 516 },
  ]),
  lines('lines.gap', { series: [series('市级'), series('县级'), series('乡镇（街道）及所属事业单位')] }, [
    ...trend('市级', 0.12, 3).filter((_, index) => index !== 2),
    ...trend('县级', 0.125, 3),
    ...trend('乡镇（街道）及所属事业单位', 0.13, 3),
  ]),
  waterfall('waterfall', [512, 18, 8, 12, 10, 516], ['期初', '新进', '调入', '离任', '调出', '期末']),
  waterfall('waterfall.small', [34, 6, 0, 9, 0, 31], ['期初', '新进', '调入', '离任', '调出', '期末']),
  waterfall(
    'waterfall.names',
    [100, 12, 9, 7, 4, 3, 2, 110],
    [
      '期初人数',
      '新进高校毕业生考录',
      '调入公开遴选',
      '提拔进入',
      '离任退休',
      '辞去公职',
      '调出',
      '期末人数',
    ],
  ),
];
