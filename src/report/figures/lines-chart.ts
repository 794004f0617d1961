import { type Line, type LineTone, toLines } from '#charts/lines-marks.ts';
import { toBump } from '#charts/ranking/bump-marks.ts';
import type { BumpFigure, LinesFigure, ValueFormat } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';
import type { OfficeChart, OfficeSeries } from '../chart-parts/office-chart.ts';
import { ACCENT, CATEGORIES, CONTEXT, HONOUR, INK } from '../chart-parts/palette.ts';
import { chartOf, PEOPLE, SHARE } from './chart-frame.ts';
import { spreadPlaces } from './spread-places.ts';

const TONES: Readonly<Record<LineTone, string>> = {
  told: ACCENT,
  context: CONTEXT,
  category1: CATEGORIES[0],
  category2: CATEGORIES[1],
  category3: CATEGORIES[2],
  category4: CATEGORIES[3],
};

const FORMATS: Readonly<Record<ValueFormat, string>> = {
  count: PEOPLE,
  number: '#,##0.##',
  share: SHARE,
  years: '0.0',
  points: '+0.0;-0.0;0.0',
};
/** Of so few places and lines every value is printed. */
const MOST_PRINTED = { places: 8, lines: 2 };
const RANGE_LINES = 2;
/** Among more lines than these, those that are not told have no name. */
const MOST_NAMED = 6;

function valuesOf({ points }: Line, places: number, of: (point: Line['points'][number]) => number | null) {
  return Array.from({ length: places }, (_, at) => {
    const point = points.find(({ column }) => column === at);
    return point ? of(point) : null;
  });
}

/**
 * Lines over places, each with its name and value at its end; what is estimated is dashed, says 推算 and has its range as two thin lines.
 */
export function linesChart(spec: LinesFigure, table: StatTable): OfficeChart {
  const { labels, places, lines, estimatedFrom, reference, scale } = toLines(spec, table);
  const factor = spec.format === 'points' ? 100 : 1;
  const isFew = labels.length <= MOST_PRINTED.places && lines.length <= MOST_PRINTED.lines;
  const isMany = lines.length > MOST_NAMED;
  const isGrey = ({ tone }: Line) => isMany && tone === 'context';
  const greys = lines.filter(isGrey).length;
  const series = lines.flatMap((line): OfficeSeries[] => {
    const color = TONES[line.tone];
    const values = valuesOf(line, labels.length, ({ value }) => value * factor);
    const own: OfficeSeries = {
      ...{ label: line.label, color, values, width: line.tone === 'context' ? 'thin' : 'thick' },
      ...(isGrey(line)
        ? { labels: 'none', unlisted: true }
        : { labels: isFew ? 'all' : 'none', named: true, unlisted: true }),
      dashedFrom: estimatedFrom,
    };
    const hasRange = line.points.some(({ range }) => range && range.low !== range.high);
    if (!hasRange || lines.length > RANGE_LINES) return [own];
    const edge = (name: string, which: 'low' | 'high'): OfficeSeries => ({
      ...{ label: `${line.label}推算范围${name}`, color, width: 'thin', labels: 'none', dashedFrom: 0 },
      values: valuesOf(line, labels.length, ({ range }) => (range ? range[which] * factor : null)),
    });
    return [own, edge('下限', 'low'), edge('上限', 'high')];
  });
  const held: OfficeSeries[] = reference
    ? [
        {
          ...{ label: reference.text, color: INK, labels: 'none', dashedFrom: 0, width: 'thin' },
          values: labels.map(() => reference.value * factor),
        },
      ]
    : [];
  const rest: OfficeSeries[] =
    greys === 0
      ? []
      : [
          {
            ...{ label: `灰线：其余${greys}个`, color: CONTEXT, labels: 'none', width: 'thin' },
            values: labels.map(() => null),
          },
        ];
  const isWhole = series.every(({ values }) => values.every((value) => value !== null));
  const spread = spreadPlaces(
    labels.map((label, at) => (estimatedFrom !== null && at >= estimatedFrom ? `${label}（推算）` : label)),
    isWhole ? places : [],
    [...series, ...held, ...rest],
  );
  return chartOf(spec, {
    form: 'lines',
    format: FORMATS[spec.format],
    heading: '时间',
    ...spread,
    axis: {
      ...{ shown: true, reversed: false, upward: false },
      min: (scale.ticks[0] ?? 0) * factor,
      max: null,
    },
    legend: [...series, ...held, ...rest].some(({ unlisted }) => !unlisted),
  });
}

const RANK_TONES = { rise: HONOUR, lead: HONOUR, told: ACCENT, grey: CONTEXT } as const;

/** Ranks over periods, the first on top; every line has its name at its end. */
export function bumpChart(spec: BumpFigure, table: StatTable): OfficeChart {
  const { lines, size } = toBump(spec, table);
  return chartOf(spec, {
    form: 'lines',
    format: '0',
    heading: '期间',
    categories: spec.xs,
    series: lines.map(({ object, name, ranks, tone }) => ({
      ...{ label: name === '' ? object : name, color: RANK_TONES[tone], values: ranks },
      ...{
        labels: 'none' as const,
        named: true,
        width: tone === 'grey' || tone === 'lead' ? 'thin' : 'thick',
      },
    })),
    axis: { shown: false, min: 0.5, max: size + 0.5, reversed: true, upward: false },
    heightMm: Math.min(150, Math.max(60, 18 + size * 6)),
  });
}
