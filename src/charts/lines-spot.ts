import type { LinesShape } from './lines-marks.ts';

const HEIGHT = 18;
const GAP = 5;

interface Room {
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

type Along = (value: number) => number;

/** Above or under the line to reach, at either end: the first place through which no other line runs. */
export function clearSpot(
  { lines, reference }: LinesShape,
  x: Along,
  y: Along,
  { left, right, width }: Room,
): { readonly x: number; readonly y: number; readonly end: boolean } | null {
  if (!reference) return null;
  const level = y(reference.value);
  const spots = [false, true].flatMap((end) =>
    [-GAP, HEIGHT - GAP + 1].map((down) => ({ x: end ? right - 4 : left + 4, y: level + down, end })),
  );
  const isClear = (spot: (typeof spots)[number]) => {
    const from = spot.end ? spot.x - width : spot.x;
    return lines.every(({ points }) =>
      points.every((point, index) => {
        const before = points[index - 1] ?? point;
        const x0 = x(before.column);
        const x1 = x(point.column);
        if (x1 < from || x0 > from + width) return true;
        const at = (place: number) =>
          y(before.value) +
          (x1 > x0 ? (Math.min(Math.max(place, x0), x1) - x0) / (x1 - x0) : 1) *
            (y(point.value) - y(before.value));
        const ends = [at(from), at(from + width)];
        return Math.max(...ends) < spot.y - HEIGHT || Math.min(...ends) > spot.y + 4;
      }),
    );
  };
  return spots.find(isClear) ?? spots[0] ?? null;
}
