/** A colour by the name of its design token. */
export type Ink =
  | 'text-1'
  | 'text-2'
  | 'text-3'
  | 'accent'
  | 'accent-text'
  | 'honor'
  | 'line'
  | 'line-strong'
  | 'grid'
  | 'sunken'
  | 'bg'
  | 'ctx'
  | 'missing'
  | 'on-accent'
  | `c-${'shiqing' | 'tenghuang' | 'shilv' | 'yanzhi' | 'zheshi' | 'huaqing'}`
  | `seq-${1 | 2 | 3 | 4 | 5 | 6 | 7}`
  | `band-${1 | 2 | 3 | 4 | 5 | 6}`;

export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  /** Of the middle of the line. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly ink: Ink;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly bold: boolean;
  /** In the face of headlines. */
  readonly display: boolean;
}

export interface BoxMark {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Ink | null;
  readonly opacity: number;
  readonly edge: Ink | null;
  readonly edgeWidth: number;
  /** Missing or kept back. */
  readonly hatched: boolean;
  readonly radius: number;
}

export interface PathMark {
  readonly kind: 'path';
  readonly d: string;
  readonly fill: Ink | null;
  readonly opacity: number;
  readonly stroke: Ink | null;
  readonly width: number;
  readonly dash: string | null;
}

export interface DotMark {
  readonly kind: 'dot';
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly fill: Ink | null;
  readonly edge: Ink | null;
  readonly edgeWidth: number;
}

export type WallMark = TextMark | BoxMark | PathMark | DotMark;

type TextMore = Partial<Pick<TextMark, 'anchor' | 'bold' | 'display'>>;

export function textMark(
  [x, y]: readonly [number, number],
  text: string,
  size: number,
  ink: Ink,
  more: TextMore = {},
): TextMark {
  return { kind: 'text', x, y, text, size, ink, anchor: 'start', bold: false, display: false, ...more };
}

type BoxMore = Partial<Pick<BoxMark, 'opacity' | 'edge' | 'edgeWidth' | 'hatched' | 'radius'>>;

export function boxMark(
  [x, y, width, height]: readonly [number, number, number, number],
  fill: Ink | null,
  more: BoxMore = {},
): BoxMark {
  const plain = { opacity: 1, edge: null, edgeWidth: 0, hatched: false, radius: 0 };
  return {
    ...{ kind: 'box', x, y, width: Math.max(0, width), height: Math.max(0, height) },
    ...{ fill, ...plain, ...more },
  };
}

/** What is not known or kept back: 45° hatch of a neutral length. */
export function hatchMark(box: readonly [number, number, number, number], u: number): BoxMark {
  return boxMark(box, null, { hatched: true, edge: 'missing', edgeWidth: u });
}

type PathMore = Partial<Pick<PathMark, 'fill' | 'opacity' | 'stroke' | 'width' | 'dash'>>;

export function pathMark(d: string, more: PathMore): PathMark {
  return { kind: 'path', d, fill: null, opacity: 1, stroke: null, width: 0, dash: null, ...more };
}

export function lineMark(
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  stroke: Ink,
  width: number,
  dash: string | null = null,
): PathMark {
  return pathMark(`M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`, { stroke, width, dash });
}

export function dotMark(
  [x, y]: readonly [number, number],
  r: number,
  fill: Ink | null,
  edge: Ink | null = null,
  edgeWidth = 0,
): DotMark {
  return { kind: 'dot', x, y, r, fill, edge, edgeWidth };
}

export const round = (value: number): number => Math.round(value * 100) / 100;
