import type { Line, LinePoint, LinesShape } from './lines-marks.ts';
import type { MarkBox } from './mark-box.ts';
import { nowLabels, type NowLabel } from './lines-now.ts';
import { clearSpot } from './lines-spot.ts';
import { shortUnit } from './short-label.ts';
import { spreadLabels } from './spread-labels.ts';
import { fitText, textWidth } from './text-width.ts';

const TOP = 26;
const BOTTOM = 24;
const LINE = 16;

export interface EndLabel {
  readonly line: Line;
  readonly name: string;
  readonly value: string;
  readonly x: number;
  readonly y: number;
  /** Height of the end of its line, where the label stands apart from it. */
  readonly from: number | null;
}

export interface LinesLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (column: number) => number;
  readonly y: (value: number) => number;
  readonly endLabels: readonly EndLabel[];
  /** Values at the last observed place, where an estimate follows and there is room. */
  readonly nowLabels: readonly NowLabel[];
  readonly axis: readonly { readonly x: number; readonly text: string }[];
  /** Where the name of the line to reach stands clear of the lines. */
  readonly referenceAt: { readonly x: number; readonly y: number; readonly end: boolean } | null;
  /** Where the estimate begins, and where that is said. */
  readonly estimated: { readonly x: number; readonly textX: number } | null;
}

export function layoutLines(shape: LinesShape, width: number, height: number): LinesLayout {
  const left = Math.max(0, ...shape.tickTexts.map((text) => textWidth(text))) + 8;
  const room = labelRoom(shape, width);
  const right = Math.max(left + 40, width - room);
  const bottom = height - BOTTOM;
  const { from, to } = shape.scale;
  const inset = shape.places.length > 1 ? 8 : 0;
  const x = (column: number) =>
    left + inset + (shape.places[column] ?? 0.5) * (right - left - inset - (room > 0 ? 6 : 12));
  const y = (value: number) => bottom - ((value - from) / (to - from || 1)) * (bottom - TOP);
  const now = nowLabels(shape, { x, y, left });
  const begin = x(Math.max(0, (shape.estimatedFrom ?? 0) - 1));
  // 推算 stands beside the line where the estimate begins, and beside a value that is printed up there.
  const crowded = now.find((label) => label.y < TOP + 8);
  return {
    left,
    right,
    top: TOP,
    bottom,
    x,
    y,
    endLabels: endLabels(shape, x, y, room, bottom),
    nowLabels: now,
    axis: axisOf(shape, x, width),
    referenceAt:
      shape.reference && clearSpot(shape, x, y, { left, right, width: textWidth(shape.reference.text) }),
    estimated:
      shape.estimatedFrom === null
        ? null
        : { x: begin, textX: (crowded ? crowded.x + crowded.width / 2 : begin) + 6 },
  };
}

/** As wide as the longest label, but never more than two fifths of the figure. */
function labelRoom({ lines, texts }: LinesShape, width: number): number {
  const widths = lines.map(({ label, points }) => {
    const last = points[points.length - 1];
    return last ? textWidth(`${shortUnit(label)}${texts(last.value)}`) + 20 : 0;
  });
  return Math.min(width * 0.4, Math.max(0, ...widths));
}

function endLabels(
  shape: LinesShape,
  x: LinesLayout['x'],
  y: LinesLayout['y'],
  room: number,
  bottom: number,
): readonly EndLabel[] {
  const ends = shape.lines.flatMap((line) => {
    const last = line.points[line.points.length - 1];
    return last ? [{ line, last }] : [];
  });
  const fitting = Math.max(1, Math.floor((bottom - TOP) / LINE));
  // The told lines keep their names before any other; what has no room is named in the tip and the table.
  const kept = [...ends]
    .sort((a, b) => Number(b.line.tone === 'told') - Number(a.line.tone === 'told'))
    .slice(0, fitting);
  const ys = spreadLabels(
    kept.map(({ last }) => y(last.value)),
    LINE,
    TOP,
    bottom,
  );
  return kept.map(({ line, last }, index): EndLabel => {
    const at = y(last.value);
    const placed = ys[index] ?? at;
    const value = shape.texts(last.value);
    const name = fitText(shortUnit(line.label), Math.max(0, room - textWidth(value) - 16));
    return {
      line,
      name,
      value,
      x: x(last.column) + 10,
      y: placed,
      from: Math.abs(placed - at) > 6 ? at : null,
    };
  });
}

/** Labels that do not touch: the last, the first estimated, the first, then what still fits between. */
function axisOf(shape: LinesShape, x: LinesLayout['x'], width: number): LinesLayout['axis'] {
  const count = shape.labels.length;
  const order = [count - 1, 0, ...(shape.estimatedFrom === null ? [] : [shape.estimatedFrom])];
  for (let column = 0; column < count; column += 1) if (!order.includes(column)) order.push(column);
  const taken: { from: number; to: number; x: number; text: string }[] = [];
  for (const column of [...new Set(order)]) {
    const text = shape.labels[column];
    if (text === undefined) continue;
    const half = textWidth(text) / 2;
    const middle = Math.min(Math.max(x(column), half), Math.max(half, width - half));
    const span = { from: middle - half - 5, to: middle + half + 5 };
    if (taken.every((other) => span.to <= other.from || span.from >= other.to)) {
      taken.push({ ...span, x: middle, text });
    }
  }
  return taken.sort((a, b) => a.x - b.x).map(({ x: middle, text }) => ({ x: middle, text }));
}

/** Runs of points without a gap between them; the estimated part begins at the last observed point. */
export function linePaths(
  line: Line,
  { x, y }: LinesLayout,
): { readonly solid: string; readonly dashed: string; readonly band: string } {
  let solid = '';
  let dashed = '';
  const band: LinePoint[] = [];
  line.points.forEach((point, index) => {
    const before = line.points[index - 1];
    if (before?.column === point.column - 1) {
      const piece = `M${x(before.column)} ${y(before.value)}L${x(point.column)} ${y(point.value)}`;
      if (point.estimated) dashed += piece;
      else solid += piece;
    }
    const isWide = point.range !== null && point.range.low !== point.range.high;
    if (point.range && (point.estimated || isWide)) {
      if (band.length === 0 && point.estimated && before?.estimated === false) band.push(before);
      band.push(point);
    }
  });
  const edge = (points: readonly LinePoint[], end: 'low' | 'high') =>
    points.map((point) => `${x(point.column)} ${y(point.range?.[end] ?? point.value)}`);
  const around = [...edge(band, 'high'), ...edge([...band].reverse(), 'low')];
  return { solid, dashed, band: band.length > 1 ? `M${around.join('L')}Z` : '' };
}

export function linesBoxes(shape: LinesShape, { x, y, left, right }: LinesLayout): readonly MarkBox[] {
  const step = (right - left) / Math.max(1, shape.places.length - 1);
  const width = Math.min(28, Math.max(10, step * 0.9));
  return shape.lines.flatMap(({ points }) =>
    points.map(({ column, value }) => ({
      left: x(column) - width / 2,
      top: y(value) - 11,
      width,
      height: 22,
    })),
  );
}
