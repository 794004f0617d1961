import type { MarkBox } from '../mark-box.ts';
import { stripLevels } from '../strips-marks.ts';
import { fitText, textWidth } from '../text-width.ts';
import { firstName, type SpreadDot, type SpreadShape, type SpreadStrip } from './spread-marks.ts';

const ROW = 54;
const BOTTOM = 22;
const DOTS_AT = 30;
const EDGE = 8;
/** Of so many dots in a strip each is smaller. */
const MANY = 60;

export interface SpreadPlace {
  readonly dot: SpreadDot;
  readonly x: number;
  readonly y: number;
}

export interface SpreadName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly tone: 'lead' | 'told';
  readonly anchor: 'start' | 'end';
}

export interface SpreadLine {
  readonly strip: SpreadStrip;
  readonly label: string;
  readonly y: number;
  readonly size: number;
  /** So many dots that they run together. */
  readonly isDense: boolean;
  /** Grey ones first, so that the others lie over them. */
  readonly places: readonly SpreadPlace[];
  readonly names: readonly SpreadName[];
  readonly middle: number | null;
}

export interface SpreadLayout {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly lines: readonly SpreadLine[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly boxes: readonly MarkBox[];
}

export function spreadHeight({ strips }: SpreadShape): number {
  return strips.length * ROW + BOTTOM;
}

export function layoutSpread(shape: SpreadShape, width: number): SpreadLayout {
  const { strips, scale, marks } = shape;
  const labelRoom = Math.min(width * 0.3, Math.max(0, ...strips.map(({ label }) => textWidth(label, 13))));
  const missingRoom = Math.max(0, ...strips.map(({ missing }) => textWidth(missing)));
  const left = Math.ceil(labelRoom) + 14;
  const right = Math.max(left + 60, width - missingRoom - 14);
  const x = (value: number) =>
    left + EDGE + ((value - scale.from) / (scale.to - scale.from || 1)) * (right - left - 2 * EDGE);
  const lines = strips.map((strip, row): SpreadLine => {
    const y = row * ROW + DOTS_AT;
    const isDense = strip.dots.length > MANY;
    const size = isDense ? 5 : 8;
    const xs = strip.dots.map(({ value }) => x(value));
    const levels = stripLevels(xs, 1, size * 0.75);
    const places = strip.dots.map((dot, index) => ({
      ...{ dot, x: xs[index] ?? left },
      y: y + (dot.tone === 'grey' ? (levels[index] ?? 0) * 0.5 * size : 0),
    }));
    const over = (place: SpreadPlace) =>
      Number(place.dot.tone !== 'grey') + Number(place.dot.tone === 'told');
    return {
      ...{ strip, y, size, isDense, label: fitText(strip.label, labelRoom + 2, 13) },
      places: [...places].sort((a, b) => over(a) - over(b)),
      names: namesOf(strip, places, { left, right }),
      middle: strip.middle === null ? null : x(strip.middle.value),
    };
  });
  const placeOf = new Map(lines.flatMap((line) => line.places.map((place) => [place.dot, place] as const)));
  return {
    ...{ left, right, lines, bottom: strips.length * ROW },
    ticks: scale.ticks.map((tick) => ({ x: x(tick), text: String(tick) })),
    boxes: marks.map((dot) => {
      const place = placeOf.get(dot);
      const size = dot.tone === 'grey' ? 9 : 14;
      return { left: (place?.x ?? 0) - size / 2, top: (place?.y ?? 0) - size / 2, width: size, height: size };
    }),
  };
}

/** The first above its dot, what is told below; inside the strip. */
function namesOf(
  strip: SpreadStrip,
  places: readonly SpreadPlace[],
  { left, right }: { readonly left: number; readonly right: number },
): readonly SpreadName[] {
  const toName = (place: SpreadPlace, text: string, down: number, tone: SpreadName['tone']): SpreadName => {
    const isRight = place.x - textWidth(text) > left || place.x > (left + right) / 2;
    return {
      ...{ text: fitText(text, right - left), tone, y: place.y + down, anchor: isRight ? 'end' : 'start' },
      x: isRight ? place.x + 6 : place.x - 6,
    };
  };
  const first = places.find(({ dot }) => dot.rank === 1);
  const told = places.find(({ dot }) => dot.tone === 'told' && dot.rank !== 1);
  return [
    ...(first ? [toName(first, firstName(strip), -13, first.dot.tone === 'told' ? 'told' : 'lead')] : []),
    ...(told ? [toName(told, `${told.dot.name} ${told.dot.text}`, 20, 'told')] : []),
  ];
}

/** Outlines of dots as one path. */
export function dotsPath(places: readonly SpreadPlace[], size: number): string {
  const r = size / 2;
  return places
    .map(
      ({ x, y }) =>
        `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${size} 0a${r} ${r} 0 1 0 ${-size} 0`,
    )
    .join('');
}
