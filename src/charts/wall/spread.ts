import type { SpreadFigure } from '#core/figure.ts';

import { stripLevels } from '../strips-marks.ts';
import { firstName, type SpreadShape, type SpreadStrip, toSpread } from '../ranking/spread-marks.ts';
import { dotMark, lineMark, textMark, type WallMark } from './marks.ts';
import { emWidth, fitEm } from './measure.ts';
import { type Draw, drawing, LEAST, type Room } from './room.ts';

interface Lane {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

function stripMarks(strip: SpreadStrip, { scale }: SpreadShape, lane: Lane, { width, u }: Room): WallMark[] {
  const { left, right, y } = lane;
  const x = (value: number) => left + ((value - scale.from) / (scale.to - scale.from || 1)) * (right - left);
  const levels = stripLevels(
    strip.dots.map(({ value }) => x(value)),
    1,
    10 * u,
  );
  // Where all have the same there is no first.
  const isTold = strip.dots.length === 1 || strip.dots.some(({ rank }) => rank !== 1);
  const first = isTold ? strip.dots.filter(({ rank }) => rank === 1) : [];
  const others = strip.dots.filter((dot) => !first.includes(dot));
  const name = firstName(strip);
  const [one] = first;
  const half = (emWidth(name) * LEAST * u) / 2;
  const at = one ? Math.min(Math.max(x(one.value), left + half), right - half + 30 * u) : 0;
  return [
    lineMark([left, y, right, y], 'line', 1.6 * u),
    ...(strip.middle
      ? [lineMark([x(strip.middle.value), y - 14 * u, x(strip.middle.value), y + 14 * u], 'text-1', 2.4 * u)]
      : []),
    ...others.map((dot) =>
      dotMark([x(dot.value), y + (levels[strip.dots.indexOf(dot)] ?? 0) * 3 * u], 7.5 * u, 'ctx', 'bg', u),
    ),
    ...first.map((dot) => dotMark([x(dot.value), y], 10 * u, 'c-tenghuang')),
    ...(one
      ? [textMark([at, y - 27 * u], name, LEAST * u, 'c-tenghuang', { anchor: 'middle', bold: true })]
      : []),
    ...(strip.missing === ''
      ? []
      : [textMark([width, y], strip.missing, LEAST * u, 'text-3', { anchor: 'end' })]),
  ];
}

/** A strip a dimension, a dot an object; only the first is named. */
export const drawSpread: Draw<SpreadFigure> = (spec, tables, room) => {
  const table = tables[spec.table];
  if (!table) return null;
  const shape = toSpread(spec, table);
  const strips = shape.strips.filter(({ dots }) => dots.length > 0);
  if (strips.length === 0) return null;
  const { width, height, u } = room;
  const fits = Math.max(1, Math.floor(height / (58 * u)));
  const shown = strips.slice(0, fits);
  const size = 24 * u;
  const labels = Math.min(
    width * 0.34,
    Math.max(...shown.map(({ label }) => emWidth(label))) * size + 26 * u,
  );
  const missing = Math.max(...shown.map((strip) => emWidth(strip.missing))) * LEAST * u;
  const [left, right] = [labels, width - missing - 22 * u];
  const pitch = Math.min(128 * u, height / shown.length);
  const marks = shown.flatMap((strip, place) => {
    const y = (place + 1) * pitch - Math.min(20 * u, pitch * 0.3);
    return [
      textMark([0, y], fitEm(strip.label, (labels - 12 * u) / size), size, 'text-1'),
      ...stripMarks(strip, shape, { left, right, y }, room),
    ];
  });
  const hidden = strips.length - shown.length;
  return drawing(marks, hidden > 0 ? `另有${hidden}项` : null);
};
