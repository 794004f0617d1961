import type { RankingShown } from './room.ts';

/** The screen that is drawn on, and how it is looked at. */
export interface Screen {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** How much larger than designed everything is drawn: for viewers farther away. */
  readonly scale: number;
  /** Safe area on each side, in per cent of the shorter side. */
  readonly safe: number;
  /** Seams in per cent of the width. */
  readonly seams: readonly number[];
  readonly ranking: RankingShown;
}

/** From this ratio on the headline has a column of its own. */
const WIDE = 2.6;
/** Narrower than this the width decides about the size of everything. */
const NARROW = 1280 / 1080;
/** Key text keeps so far from a seam, in u. */
export const SEAM_CLEAR = 120;

export interface Frame {
  /** Pixels of one u. */
  readonly u: number;
  readonly isWide: boolean;
  /** Of the content, in u. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Places of the seams from the left of the content, in u. */
  readonly seams: readonly number[];
}

const MARGIN = { side: 60, top: 36, bottom: 26 };

/** The part of the screen that is drawn on, in units that keep their size on any screen of the same height. */
export function frameOf({ width, height, scale, safe, seams }: Screen): Frame {
  const ratio = width / height;
  const base = ratio < NARROW ? width / (1080 * NARROW) : height / 1080;
  const u = base * Math.max(1, scale);
  const edge = ((Math.min(width, height) / u) * Math.max(0, Math.min(safe, 20))) / 100;
  const [side, top, bottom] = [MARGIN.side, MARGIN.top, MARGIN.bottom].map((margin) =>
    Math.max(margin, edge),
  );
  const left = side ?? MARGIN.side;
  return {
    ...{ u, isWide: ratio >= WIDE, left, top: top ?? MARGIN.top },
    width: width / u - 2 * left,
    height: height / u - (top ?? 0) - (bottom ?? 0),
    seams: [...seams].sort((a, b) => a - b).map((seam) => ((width / u) * seam) / 100 - left),
  };
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Parts of a span clear of the seams; seams between which nothing could stand are not heeded. */
export function clearSpans(span: Span, seams: readonly number[], least: number): readonly Span[] {
  let spans: readonly Span[] = [span];
  for (const seam of seams) {
    const parted = spans.flatMap(({ from, to }): readonly Span[] => {
      if (seam <= from - SEAM_CLEAR || seam >= to + SEAM_CLEAR) return [{ from, to }];
      const before = { from, to: Math.min(to, seam - SEAM_CLEAR) };
      const after = { from: Math.max(from, seam + SEAM_CLEAR), to };
      return [before, after].filter((each) => each.to - each.from >= least);
    });
    if (parted.length > 0) spans = parted;
  }
  return spans;
}
