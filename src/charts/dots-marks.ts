import type { BarsFigure, DotsFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';

import { toBars, type Bar } from './bars-marks.ts';

/** More people than this are drawn as bars. */
export const MOST_DOTS = 800;

const PITCHES = [11, 10, 9, 8, 7, 6, 5];
const TALLEST = 260;

export function asBars(spec: DotsFigure): BarsFigure {
  return { ...spec, form: 'bars' };
}

/** Null when there are too many people for a dot each. */
export function toDots(spec: DotsFigure, table: StatTable): readonly Bar[] | null {
  const rows = toBars(asBars(spec), table);
  return rows.reduce((sum, { count }) => sum + count, 0) > MOST_DOTS ? null : rows;
}

/** Distance of the dots in a track of this width: the widest with which all lines stay in a card's height. */
export function dotPitch(counts: readonly number[], width: number): number {
  const heightAt = (pitch: number) =>
    counts.reduce((sum, count) => sum + linesOf(count, width, pitch) * pitch, 0);
  return PITCHES.find((pitch) => heightAt(pitch) <= TALLEST) ?? 5;
}

function linesOf(count: number, width: number, pitch: number): number {
  return Math.max(1, Math.ceil(count / perLine(width, pitch)));
}

function perLine(width: number, pitch: number): number {
  return Math.max(1, Math.floor(width / pitch));
}

export interface DotBlock {
  readonly height: number;
  /** A path of points, drawn with round ends as wide as a dot. */
  readonly path: string;
}

export function dotBlock(count: number, width: number, pitch: number): DotBlock {
  const across = perLine(width, pitch);
  const at = (index: number) => (index + 0.5) * pitch;
  const points = Array.from(
    { length: count },
    (_, index) => `M${at(index % across)} ${at(Math.floor(index / across))}h0`,
  );
  return { height: linesOf(count, width, pitch) * pitch, path: points.join('') };
}
