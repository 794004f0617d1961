export interface TipPlace {
  /** Middle of the tip, and its lower (or, if `below`, upper) edge, in pixels of the field. */
  readonly left: number;
  readonly top: number;
  readonly below: boolean;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const HALF_WIDTH = 90;
const HEIGHT = 76;

/** Above the mark where there is room on the screen, else below, and never out of the field's sides. */
export function placeTip(mark: Box, field: Box): TipPlace {
  const middle = mark.left + mark.width / 2 - field.left;
  const left =
    field.width < 2 * HALF_WIDTH
      ? field.width / 2
      : Math.min(Math.max(middle, HALF_WIDTH), field.width - HALF_WIDTH);
  const below = mark.top < HEIGHT;
  return { left, top: mark.top - field.top + (below ? mark.height : 0), below };
}
