import type { LinePoint, LinesShape } from './lines-marks.ts';
import { textWidth } from './text-width.ts';

export interface NowLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly width: number;
}

interface Plane {
  readonly x: (column: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
}

const ABOVE = -8;
const BELOW = 18;
/** Heights between two lines in which a value has room. */
const ROOM = 40;

/** Values at the last observed place, of at most two lines; a lower line that falls has its value above. */
export function nowLabels(
  { lines, estimatedFrom, texts }: LinesShape,
  { x, y, left }: Plane,
): readonly NowLabel[] {
  if (estimatedFrom === null || lines.length > 2) return [];
  const found = lines.flatMap(({ points }) =>
    points
      .filter(({ column }) => column === estimatedFrom - 1)
      .map((point) => ({ point, next: points.find(({ column }) => column === estimatedFrom) })),
  );
  const ordered = [...found].sort((a, b) => b.point.value - a.point.value);
  const heightOf = (point: LinePoint | undefined) => (point ? y(point.value) : -Infinity);
  return ordered.map(({ point, next }, index) => {
    const text = texts(point.value);
    const width = textWidth(text);
    const falls = next !== undefined && next.value < point.value;
    const roomAbove = heightOf(point) - heightOf(ordered[index - 1]?.point) > ROOM;
    return {
      x: Math.max(x(point.column), left + width / 2 + 2),
      y: y(point.value) + (index === 0 || (falls && roomAbove) ? ABOVE : BELOW),
      text,
      width,
    };
  });
}
