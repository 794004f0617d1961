import type { FigureSeries, LinesFigure } from '#core/figure.ts';
import type { StatTable, TableRow } from '#core/table.ts';

import { drawnRows } from './figure-rows.ts';
import { placeLabels, placesOf } from './lines-places.ts';
import { drillOf, type Mark } from './mark.ts';
import { niceTicks, type Ticks } from './nice-ticks.ts';
import { tableText, valueText } from './value-text.ts';

export interface LinePoint extends Mark {
  readonly value: number;
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly estimated: boolean;
}

/** 朱砂 for what is told, 石青 for what it is compared with, grey for the rest; where nothing is told, the first four are categories. */
export type LineTone = 'told' | 'context' | 'category1' | 'category2' | 'category3' | 'category4';

export interface Line {
  readonly label: string;
  readonly tone: LineTone;
  /** In order; a place without a value has no point. */
  readonly points: readonly LinePoint[];
}

export interface LinesShape {
  readonly labels: readonly string[];
  /** Of each label, 0…1. */
  readonly places: readonly number[];
  readonly lines: readonly Line[];
  readonly scale: Ticks;
  /** Texts of the scale's ticks. */
  readonly tickTexts: readonly string[];
  /** Index of the first estimated place; null when everything is observed. */
  readonly estimatedFrom: number | null;
  readonly reference: { readonly value: number; readonly text: string } | null;
  readonly texts: (value: number) => string;
}

/** Among more lines than these, none is the one to compare with. */
const MOST_COMPARED = 2;

const CATEGORIES: readonly LineTone[] = ['category1', 'category2', 'category3', 'category4'];

export function toLines(spec: LinesFigure, table: StatTable): LinesShape {
  const drawn = drawnRows(spec, table);
  const from = spec.estimatedFrom === null ? -1 : spec.xs.indexOf(spec.estimatedFrom);
  const estimatedFrom = from < 0 ? null : from;
  const labels = placeLabels(spec.xs);
  const lines = spec.series.map((series, row): Line => ({
    label: series.label,
    tone: toneOf(spec, row),
    points: spec.xs.flatMap((x, column) =>
      toPoint(spec, table, rowAt(drawn, spec, series, x), {
        series,
        row,
        column,
        label: [series.label, labels[column]].filter((text) => text !== '').join(' '),
        estimated: estimatedFrom !== null && column >= estimatedFrom,
      }),
    ),
  }));
  const { reference } = spec;
  const scale = scaleOf(spec, lines);
  return {
    labels,
    places: placesOf(spec.xs),
    lines,
    scale,
    tickTexts: scale.ticks.map((tick) => tickText(tick, spec, scale)),
    estimatedFrom,
    reference: reference && {
      value: reference.value,
      text: `${reference.label}${tableText(reference.value, spec.format)}`,
    },
    texts: (value) => tableText(value, spec.format),
  };
}

/** Undefined: no such row, which for a count is nobody. */
function rowAt(
  drawn: readonly TableRow[],
  spec: LinesFigure,
  series: FigureSeries,
  x: string | number,
): TableRow | undefined {
  const wanted = Object.entries(series.where);
  return drawn.find((row) => row[spec.x] === x && wanted.every(([dim, value]) => row[dim] === value));
}

interface Place extends Pick<Mark, 'row' | 'column' | 'label'> {
  readonly series: FigureSeries;
  readonly estimated: boolean;
}

function toPoint(
  spec: LinesFigure,
  table: StatTable,
  row: TableRow | undefined,
  { series, estimated, ...place }: Place,
): readonly LinePoint[] {
  const found = row ? row[series.value] : spec.format === 'count' ? 0 : null;
  if (typeof found !== 'number') return [];
  const range = rangeOf(series, row);
  const text = valueText(found, spec.format);
  const details = [estimated ? `推算${text}` : text];
  if (range && range.low !== range.high) {
    const name = estimated ? '推算范围' : '区间';
    details.push(`${name}${tableText(range.low, spec.format)}—${tableText(range.high, spec.format)}`);
  }
  const n = row?.['n'];
  const known = row?.['known'];
  if (series.value === 'share' && typeof n === 'number' && typeof known === 'number') {
    details.push(`${n}/${known}人`);
  }
  const drill = row ? drillOf(table, [row], series.value) : null;
  return [{ ...place, details, drill, value: found, range, estimated }];
}

function rangeOf({ range }: FigureSeries, row: TableRow | undefined): LinePoint['range'] {
  const low = range ? row?.[range.low] : null;
  const high = range ? row?.[range.high] : null;
  return typeof low === 'number' && typeof high === 'number' ? { low, high } : null;
}

function toneOf({ series }: LinesFigure, index: number): LineTone {
  if (series[index]?.told) return 'told';
  const untold = series.map((_, place) => place).filter((place) => !series[place]?.told);
  const rank = untold.indexOf(index);
  if (untold.length === series.length) return CATEGORIES[rank] ?? 'context';
  return rank === 0 && untold.length <= MOST_COMPARED ? 'category1' : 'context';
}

/** The least that an axis spans: a change of one person, or of a point, must not look like a cliff. */
function leastSpan(format: LinesFigure['format'], high: number): number {
  if (format === 'share' || format === 'points') return 0.1;
  return format === 'years' ? 2 : Math.max(5, Math.abs(high) * 0.2);
}

/** The same values in the middle of at least so wide a span; shares stay within 0 and 1. */
function widen(low: number, high: number, format: LinesFigure['format']): readonly [number, number] {
  const least = leastSpan(format, high);
  if (high - low >= least) return [low, high];
  const from = (low + high - least) / 2;
  const lowest = low >= 0 ? Math.max(0, from) : from;
  const start = format === 'share' ? Math.min(lowest, 1 - least) : lowest;
  return [start, start + least];
}

/** From 0 unless that would press the lines together. */
function scaleOf(spec: LinesFigure, lines: readonly Line[]): Ticks {
  const values = lines.flatMap(({ points }) =>
    points.flatMap(({ value, range }) => (range ? [value, range.low, range.high] : [value])),
  );
  if (spec.reference) values.push(spec.reference.value);
  const low = values.length > 0 ? Math.min(...values) : 0;
  const high = values.length > 0 ? Math.max(...values) : 1;
  const fromZero = low >= 0 && low < 0.6 * high;
  const least = spec.format === 'count' ? 1 : 0;
  if (fromZero || low === high) return niceTicks(Math.min(0, low), Math.max(high, 0), 4, least);
  const [from, to] = widen(low, high, spec.format);
  return niceTicks(from, Math.max(to, 0), 4, least);
}

/** Whole numbers on the axis where the steps are whole. */
function tickText(tick: number, { format }: LinesFigure, { ticks }: Ticks): string {
  if (format === 'count' || format === 'number') return tableText(tick, format);
  const factor = format === 'years' ? 1 : 100;
  const whole = ticks.every((each) => Number.isInteger(Number((each * factor).toPrecision(12))));
  if (!whole) return tableText(tick, format);
  const text = String(Math.abs(Math.round(tick * factor))) + (format === 'share' ? '%' : '');
  return tick < 0 ? `\u2212${text}` : text;
}
