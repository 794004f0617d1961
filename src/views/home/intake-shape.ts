/** The picture on the start page: rows of a table run into the seal and come out as a pyramid. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const ROW_STEP = 15.5;
const TOP = 35;
const MIDDLE = 95;
const PYRAMID = [3, 5, 8, 11, 12, 9, 6, 3] as const;

export const SEAL = { x: 133, y: 79, size: 32 } as const;

export function tableCells(): readonly Box[] {
  return PYRAMID.flatMap((_, row) =>
    [20, 24, 25].map((width, column) => ({
      x: 8 + column * 29,
      y: TOP + row * ROW_STEP,
      width: row === 0 || column === 0 ? width : width - ((row * 7 + column * 5) % 8),
      height: 6.5,
    })),
  );
}

/** Curves into the seal, one a row below the heading. */
export function threadsIn(): readonly string[] {
  return PYRAMID.slice(1).map((_, index) => {
    const y = TOP + (index + 1) * ROW_STEP + 3;
    return `M100 ${y} C118 ${y} 120 ${MIDDLE} ${SEAL.x - 1} ${MIDDLE}`;
  });
}

export interface PyramidRow {
  readonly left: Box;
  readonly right: Box;
  readonly thread: string;
  /** The youngest, at the foot. */
  readonly told: boolean;
}

export function pyramidRows(): readonly PyramidRow[] {
  return PYRAMID.map((value, row) => {
    const y = TOP + 2 + row * ROW_STEP;
    const height = 9;
    return {
      left: { x: 238 - value * 3.6, y, width: value * 3.6, height },
      right: { x: 241, y, width: value * 3, height },
      thread: `M165 ${MIDDLE} C178 ${MIDDLE} 178 ${y + 4.5} 190 ${y + 4.5}`,
      told: row === PYRAMID.length - 1,
    };
  });
}
