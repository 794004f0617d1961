import type { DumbbellFigure } from '#core/figure.ts';
import { formatCount, formatShare } from '#core/format.ts';

import { drawnRows } from '../figure-rows.ts';
import { dotMark, hatchMark, type Ink, lineMark, textMark, type WallMark } from './marks.ts';
import { emWidth } from './measure.ts';
import { type Draw, drawing, LEAST } from './room.ts';
import { isNumber, type Value, valueAt } from './values.ts';

interface End {
  readonly share: Value;
  readonly fraction: string;
  readonly fill: Ink;
  readonly ink: Ink;
}

const isBare = ({ share }: End): boolean => share === null;

/** A share of two scopes, joined by a line, the fractions in columns at the right. */
export const drawDumbbell: Draw<DumbbellFigure> = (spec, tables, { width, height, u }) => {
  const table = tables[spec.table];
  if (!table) return null;
  const drawn = drawnRows(spec, table);
  const size = LEAST * u;
  const fractionOf = (count: Value, base: Value) =>
    isNumber(count) && isNumber(base) ? `${formatCount(count)}/${formatCount(base)}` : '—';
  const rows = spec.rows
    .map((name) => ({
      name,
      ends: spec.ends.map((end, place): End => {
        const row = drawn.find((each) => each[spec.row] === name && each[spec.end] === end);
        const isTold = end === spec.toldEnd;
        const other: Ink = place === 0 ? 'c-shiqing' : 'c-shilv';
        return {
          share: valueAt(table, row, spec.share),
          fraction: fractionOf(valueAt(table, row, spec.count), valueAt(table, row, spec.base)),
          fill: isTold ? 'accent' : other,
          ink: isTold ? 'accent-text' : other,
        };
      }),
    }))
    .filter(({ ends }) => !ends.every(isBare));
  const shares = rows.flatMap(({ ends }) => ends.map(({ share }) => share)).filter(isNumber);
  if (rows.length === 0 || shares.length === 0) return null;
  const fits = Math.max(1, Math.floor((height - 34 * u) / (32 * u)));
  const shown = rows.slice(0, fits);
  const most = Math.max(0.1, ...shares);
  const labels = Math.max(...shown.map(({ name }) => emWidth(name))) * size * 1.04 + 10 * u;
  const columns = spec.ends.map((end, place) => {
    const texts = shown.map(({ ends }) => ends[place]?.fraction ?? '');
    return Math.max(emWidth(end), ...texts.map(emWidth)) * size + 16 * u;
  });
  const [firstColumn = 0, secondColumn = 0] = columns;
  const value = emWidth('100.0%') * size * 1.05 + 18 * u;
  const left = labels + value;
  const right = width - firstColumn - secondColumn - value;
  const x = (share: number) => left + (share / most) * Math.max(u, right - left);
  const top = 34 * u;
  const pitch = Math.min(96 * u, (height - top) / shown.length);
  const marks: WallMark[] = [];
  const columnEnds = [width - secondColumn, width];
  spec.ends.forEach((end, place) => {
    const ink = rows[0]?.ends[place]?.ink ?? 'text-2';
    marks.push(textMark([columnEnds[place] ?? width, 14 * u], end, size, ink, { anchor: 'end', bold: true }));
  });
  shown.forEach(({ name, ends }, place) => {
    const y = top + (place + 0.5) * pitch;
    marks.push(textMark([0, y], name, size * 1.04, 'text-2'));
    marks.push(lineMark([left, y, right, y], 'grid', 1.5 * u));
    const dots = ends.filter((end): end is End & { share: number } => isNumber(end.share));
    const ordered = [...dots].sort((a, b) => a.share - b.share);
    const [low, high] = ordered;
    if (low && high) marks.push(lineMark([x(low.share), y, x(high.share), y], 'line-strong', 2.6 * u));
    for (const dot of ordered) {
      const isLow = dot === low && high !== undefined;
      const at = x(dot.share) + (isLow ? -16 : 16) * u;
      marks.push(dotMark([x(dot.share), y], 9.5 * u, dot.fill));
      marks.push(
        textMark([at, y], formatShare(dot.share), size * 1.05, dot.ink, {
          ...{ anchor: isLow ? 'end' : 'start', bold: true },
        }),
      );
    }
    if (ordered.length === 0) marks.push(hatchMark([left, y - 12 * u, 48 * u, 24 * u], u));
    ends.forEach(({ fraction }, end) => {
      marks.push(textMark([columnEnds[end] ?? width, y], fraction, size, 'text-2', { anchor: 'end' }));
    });
  });
  return drawing(marks, shown.length < rows.length ? `另有${rows.length - shown.length}行` : null);
};
