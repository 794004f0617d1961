import type { LinesFigure } from '#core/figure.ts';

import { type Line, type LinePoint, type LinesShape, toLines } from '../lines-marks.ts';
import { shortUnit } from '../short-label.ts';
import { spreadLabels } from '../spread-labels.ts';
import { dotMark, type Ink, lineMark, pathMark, round, textMark, type WallMark } from './marks.ts';
import { emWidth, fitEm } from './measure.ts';
import { type Draw, drawing, LEAST, type Room, type WallDrawing } from './room.ts';

const INKS: readonly Ink[] = ['text-1', 'c-shiqing', 'c-shilv', 'c-tenghuang'];

interface Scale {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (column: number) => number;
  readonly y: (value: number) => number;
}

/** This year ink, last year grey; where an estimate follows, each line its own colour. */
function inkOf(shape: LinesShape, place: number): Ink {
  if (shape.lines[place]?.tone === 'told') return 'accent';
  if (shape.estimatedFrom === null && shape.lines.length === 2 && place === 1) return 'ctx';
  return INKS[place] ?? 'ctx';
}

const endOf = ({ points }: Line): LinePoint | undefined => points[points.length - 1];

function scaleOf(shape: LinesShape, { width, height, u }: Room): Scale {
  const size = LEAST * u;
  const left = Math.max(...shape.tickTexts.map(emWidth)) * size + 12 * u;
  const labels = shape.lines.map((line) => {
    const last = endOf(line);
    return last ? emWidth(`${shortUnit(line.label)} ${shape.texts(last.value)}`) * size * 1.05 : 0;
  });
  const right = width - Math.min(width * 0.36, Math.max(0, ...labels) + 20 * u);
  const [top, bottom] = [20 * u, height - 38 * u];
  const { from, to } = shape.scale;
  return {
    ...{ left, right, top, bottom },
    x: (column) => left + 8 * u + (shape.places[column] ?? 0.5) * (right - left - 8 * u),
    y: (value) => bottom - ((value - from) / (to - from || 1)) * (bottom - top),
  };
}

function frame(shape: LinesShape, scale: Scale, { width, u }: Room): WallMark[] {
  const size = LEAST * u;
  const marks: WallMark[] = shape.scale.ticks.flatMap((tick, place) => [
    lineMark([scale.left, scale.y(tick), scale.right, scale.y(tick)], 'grid', 1.2 * u),
    textMark([scale.left - 8 * u, scale.y(tick)], shape.tickTexts[place] ?? '', size, 'text-3', {
      anchor: 'end',
    }),
  ]);
  const count = shape.labels.length;
  const order = [count - 1, 0, (shape.estimatedFrom ?? 1) - 1];
  for (let column = 0; column < count; column += 1) order.push(column);
  const taken: (readonly [number, number])[] = [];
  for (const column of [...new Set(order)]) {
    const text = shape.labels[column] ?? '';
    const half = (emWidth(text) * size) / 2;
    const at = Math.min(Math.max(scale.x(column), half), width - half);
    if (text === '' || taken.some(([from, to]) => at + half + 12 * u > from && at - half - 12 * u < to))
      continue;
    taken.push([at - half, at + half]);
    marks.push(textMark([at, scale.bottom + 24 * u], text, size, 'text-2', { anchor: 'middle' }));
  }
  return marks;
}

function lineMarks(line: Line, ink: Ink, { x, y }: Scale, u: number): WallMark[] {
  let [solid, dashed] = ['', ''];
  const band: LinePoint[] = [];
  line.points.forEach((point, place) => {
    const before = line.points[place - 1];
    if (before?.column === point.column - 1) {
      const piece = `M${round(x(before.column))} ${round(y(before.value))}L${round(x(point.column))} ${round(y(point.value))}`;
      if (point.estimated) dashed += piece;
      else solid += piece;
    }
    if (point.range && point.estimated) {
      if (band.length === 0 && before) band.push(before);
      band.push(point);
    }
  });
  const edge = (points: readonly LinePoint[], end: 'low' | 'high') =>
    points.map((point) => `${round(x(point.column))} ${round(y(point.range?.[end] ?? point.value))}`);
  const around = [...edge(band, 'high'), ...edge([...band].reverse(), 'low')].join('L');
  const width = (ink === 'ctx' ? 3 : 4) * u;
  return [
    ...(band.length > 1 ? [pathMark(`M${around}Z`, { fill: ink, opacity: 0.18 })] : []),
    ...(solid ? [pathMark(solid, { stroke: ink, width })] : []),
    ...(dashed ? [pathMark(dashed, { stroke: ink, width, dash: `${9 * u} ${7 * u}` })] : []),
  ];
}

function endLabels(shape: LinesShape, scale: Scale, { width, u }: Room): WallMark[] {
  const size = LEAST * 1.05 * u;
  const ends = shape.lines.flatMap((line, place) => {
    const last = endOf(line);
    return last ? [{ line, last, ink: inkOf(shape, place) }] : [];
  });
  const ys = spreadLabels(
    ends.map(({ last }) => scale.y(last.value)),
    27 * u,
    12 * u,
    scale.bottom - 8 * u,
  );
  return ends.flatMap(({ line, last, ink }, place) => {
    const value = shape.texts(last.value);
    const room = (width - scale.right - 16 * u) / size - emWidth(value) - 0.4;
    const name = fitEm(shortUnit(line.label), Math.max(2, room));
    const at = scale.x(last.column);
    const x = at + 12 * u;
    const y = ys[place] ?? scale.y(last.value);
    return [
      dotMark([at, scale.y(last.value)], 6 * u, ink),
      textMark([x, y], `${name} ${value}`, size, ink === 'ctx' ? 'text-2' : ink, { bold: ink !== 'ctx' }),
    ];
  });
}

/** The value where the estimate begins. */
function nowLabels(shape: LinesShape, scale: Scale, u: number): WallMark[] {
  if (shape.estimatedFrom === null) return [];
  const now = shape.estimatedFrom - 1;
  const at = scale.x(now);
  const points = shape.lines.flatMap(({ points: all }, place) =>
    all
      .filter(({ column }, index) => column === now && index < all.length - 1)
      .map((point) => ({ point, ink: inkOf(shape, place) })),
  );
  return [
    lineMark([at, scale.top, at, scale.bottom], 'line-strong', 1.4 * u, `${5 * u} ${5 * u}`),
    ...points.flatMap(({ point, ink }) => [
      dotMark([at, scale.y(point.value)], 6 * u, ink),
      textMark(
        [at + 10 * u, Math.max(12 * u, scale.y(point.value) - 18 * u)],
        shape.texts(point.value),
        LEAST * 1.05 * u,
        ink,
        { bold: true },
      ),
    ]),
  ];
}

export function drawShape(shape: LinesShape, room: Room): WallDrawing | null {
  if (shape.lines.every(({ points }) => points.length === 0)) return null;
  const scale = scaleOf(shape, room);
  const lines = shape.lines.map((line, place) => ({ line, ink: inkOf(shape, place) })).reverse();
  return drawing([
    ...frame(shape, scale, room),
    ...lines.flatMap(({ line, ink }) => lineMarks(line, ink, scale, room.u)),
    ...nowLabels(shape, scale, room.u),
    ...endLabels(shape, scale, room),
  ]);
}

export const drawLines: Draw<LinesFigure> = (spec, tables, room) => {
  const table = tables[spec.table];
  return table ? drawShape(toLines(spec, table), room) : null;
};
