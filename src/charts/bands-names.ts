import type { BandLine, BandSegment } from './bands-marks.ts';
import { textWidth } from './text-width.ts';

export interface AxisLabel {
  readonly text: string;
  /** Pixels from the left end of the bar. */
  readonly left: number;
}

export interface BandKey {
  readonly text: string;
  readonly shade: number;
  /** How the segment is drawn in the lines, each tone once. */
  readonly tones: readonly BandSegment['tone'][];
}

export interface BandNames {
  /** Over the first line. */
  readonly axis: readonly AxisLabel[];
  /** A line of its own over all bars. */
  readonly key: readonly BandKey[];
}

/** Gap between two names over the bars. */
const APART = 6;

/**
 * Names of the segments over the first line where all lines have the same ones and no name runs into its
 * neighbour; else a key to every segment that is drawn, in their order.
 */
export function nameBands(
  lines: readonly BandLine[],
  name: (segment: BandSegment) => string,
  width: number,
): BandNames {
  const [first] = lines;
  if (!first || width <= 0) return { axis: [], key: [] };
  const axis = axisOf(first, name, width);
  const shadesOf = (line: BandLine) => line.segments.map(({ shade }) => shade).join();
  const areShared = lines.every((line) => line.segments.length === 0 || shadesOf(line) === shadesOf(first));
  return areShared && axis.length === first.segments.length
    ? { axis, key: [] }
    : { axis: [], key: keyOf(lines, name) };
}

function axisOf(
  { segments }: BandLine,
  name: (segment: BandSegment) => string,
  width: number,
): readonly AxisLabel[] {
  const labels: AxisLabel[] = [];
  let start = 0;
  let free = 0;
  for (const segment of segments) {
    const text = name(segment);
    if (start >= free && start + textWidth(text) <= width) {
      labels.push({ text, left: start });
      free = start + textWidth(text) + APART;
    }
    start += segment.share * width;
  }
  return labels;
}

function keyOf(lines: readonly BandLine[], name: (segment: BandSegment) => string): readonly BandKey[] {
  const drawn = lines.flatMap(({ segments }) => segments);
  const shades = [...new Set(drawn.map(({ shade }) => shade))].sort((a, b) => a - b);
  return shades.flatMap((shade) => {
    const own = drawn.filter((segment) => segment.shade === shade);
    const [one] = own;
    return one ? [{ text: name(one), shade, tones: [...new Set(own.map(({ tone }) => tone))] }] : [];
  });
}

/** Left padding of a segment's text, and what stays free at its right. */
const PADDING = 8;
/** Before the bar is measured: the least share that has room for a text. */
const LEAST_SHARE = 0.055;

/** Whether the text of a segment stands within it. */
export function hasRoom({ share, text, tone }: BandSegment, width: number): boolean {
  if (width <= 0) return share >= LEAST_SHARE;
  return textWidth(text, tone === 'context' ? 12 : 13) + PADDING <= share * width;
}

export interface LiftedText {
  readonly text: string;
  readonly tone: BandSegment['tone'];
  readonly left: number;
}

/** The value of a told or compared segment too narrow to bear it, to stand over the bar. */
export function liftedText({ segments }: BandLine, width: number): LiftedText | null {
  let start = 0;
  for (const segment of segments) {
    const { text, tone } = segment;
    if (tone !== 'context' && width > 0 && !hasRoom(segment, width)) {
      return { text, tone, left: Math.max(0, Math.min(start, width - textWidth(text, 13))) };
    }
    start += segment.share * width;
  }
  return null;
}

/** Pixels that the names of the rows take, at least and at most, and on two lines. */
const ROOM = { least: 64, most: 116, wrapped: 156 };

/** Room for the names of the rows on one line, or on two where one would cut them. */
export function roomForNames(names: readonly string[]): { readonly width: number; readonly wraps: boolean } {
  const widest = Math.ceil(Math.max(0, ...names.map((name) => textWidth(name, 14)))) + 4;
  if (widest <= ROOM.most) return { width: Math.max(ROOM.least, widest), wraps: false };
  return { width: Math.min(ROOM.wrapped, Math.max(ROOM.most, Math.ceil(widest / 2) + 14)), wraps: true };
}
