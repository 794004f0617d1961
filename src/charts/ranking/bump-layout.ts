import type { MarkBox } from '../mark-box.ts';
import { spreadLabels } from '../spread-labels.ts';
import { fitText, textWidth } from '../text-width.ts';
import type { BumpLine, BumpShape } from './bump-marks.ts';
import { moveText } from './rank-words.ts';

const TOP = 16;
const BOTTOM = 50;
/** Height of a name at the end of its line. */
const LINE = 15;
const ROW = 20;
const FONT = 12;
/** Between dot, rank and name. */
const GAPS = 14;

export interface BumpLabel {
  readonly line: BumpLine;
  readonly name: string;
  readonly rank: string;
  readonly risen: string;
  /** How far it stands below the end of its line, where others are in the way. */
  readonly down: number;
}

export interface BumpLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (period: number) => number;
  readonly y: (rank: number) => number;
  readonly labels: readonly BumpLabel[];
  /** Room for the ranks before the names. */
  readonly rankRoom: number;
  /** Room for a rank inside a dot. */
  readonly hasRoom: boolean;
  /** Axis labels that fit; the others are empty. */
  readonly axis: readonly { readonly part: string; readonly year: string }[];
  readonly boxes: readonly MarkBox[];
}

/** Twenty pixels a rank, as far as a screen goes. */
export function bumpHeight({ size }: BumpShape): number {
  return Math.min(680, Math.max(220, TOP + BOTTOM + (size - 1) * ROW));
}

export function layoutBump(shape: BumpShape, width: number, height: number): BumpLayout {
  const { lines, size, periods } = shape;
  const rankRoom = Math.max(16, Math.ceil(textWidth(String(size), FONT)) + 2);
  const room = labelRoom(lines, width, rankRoom);
  const left = Math.max(16, Math.ceil(widestLabel(shape) / 2));
  const right = Math.max(left + 40, width - room - 12);
  const bottom = Math.max(TOP + 20, height - BOTTOM);
  const steps = Math.max(1, periods.length - 1);
  const x = (period: number) =>
    periods.length > 1 ? left + (period / steps) * (right - left) : (left + right) / 2;
  const y = (rank: number) => TOP + ((rank - 1) / Math.max(1, size - 1)) * (bottom - TOP);
  const across = (right - left) / steps;
  const down = (bottom - TOP) / Math.max(1, size - 1);
  const hit = Math.max(7, Math.min(20, across, down));
  return {
    ...{ left, right, top: TOP, bottom, x, y, rankRoom },
    labels: endLabels(lines, y, room - rankRoom - GAPS, bottom),
    hasRoom: across >= 24,
    axis: thinned(shape, across),
    boxes: shape.marks.map(({ period, rank }) => ({
      left: x(period) - hit / 2,
      top: y(rank) - hit / 2,
      width: hit,
      height: hit,
    })),
  };
}

const endRank = ({ ranks }: BumpLine): number | null => ranks[ranks.length - 1] ?? null;

/** Room for the longest name, its rank and its rise; never more than two fifths. */
function labelRoom(lines: readonly BumpLine[], width: number, rankRoom: number): number {
  const widest = lines.reduce((most, line) => {
    const rise = line.risen === null ? 0 : textWidth(moveText(line.risen), FONT) + 8;
    return endRank(line) === null ? most : Math.max(most, textWidth(line.name, FONT) + rise);
  }, 0);
  return Math.min(width * 0.4, widest + rankRoom + GAPS);
}

/**
 * Marked lines keep their names before any other. Where there is no room for all, a grey one is named only where
 * its name can stand at the end of its line; the tip and the table have the rest.
 */
function endLabels(
  lines: readonly BumpLine[],
  y: (rank: number) => number,
  room: number,
  bottom: number,
): readonly BumpLabel[] {
  const ending = lines.filter((line) => endRank(line) !== null);
  const heightOf = (line: BumpLine) => y(endRank(line) ?? 0);
  const fitsAll = ending.length <= Math.floor((bottom - TOP) / LINE) + 1;
  const named = ending.filter(({ tone }) => fitsAll || tone !== 'grey');
  for (const line of fitsAll ? [] : ending) {
    const isClear = named.every((other) => Math.abs(heightOf(other) - heightOf(line)) >= LINE);
    if (isClear) named.push(line);
  }
  const kept = ending.filter((line) => named.includes(line));
  const wanted = kept.map(heightOf);
  const placed = spreadLabels(wanted, LINE, TOP - 4, bottom + 6);
  return kept.map((line, index) => {
    const risen = line.risen === null ? '' : moveText(line.risen);
    const left = room - (risen === '' ? 0 : textWidth(risen, FONT) + 8);
    return {
      ...{ line, risen, rank: String(endRank(line) ?? '') },
      name: fitText(line.name, left, FONT),
      down: (placed[index] ?? 0) - (wanted[index] ?? 0),
    };
  });
}

function widestLabel({ periods }: BumpShape): number {
  return Math.max(0, ...periods.flatMap(({ part, year }) => [textWidth(part), textWidth(year)]));
}

/** Every so many periods, counted from the last; a year moves to the next label that is kept. */
function thinned(shape: BumpShape, across: number): BumpLayout['axis'] {
  const { periods } = shape;
  const every = Math.max(1, Math.ceil((widestLabel(shape) + 6) / Math.max(1, across)));
  let year = '';
  return periods.map((label, place) => {
    year = label.year === '' ? year : label.year;
    if ((periods.length - 1 - place) % every !== 0) return { part: '', year: '' };
    const kept = { part: label.part, year };
    year = '';
    return kept;
  });
}
