import type { FigureSpec } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';

import type { Tables } from '../tables.ts';
import type { WallMark } from './marks.ts';

/** Smallest text of a wall in u. */
export const LEAST = 22;

export type RankingShown = '全部名次' | '前列' | '仅进位';

/** Where a figure is drawn, in pixels, and how. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Pixels of one u. */
  readonly u: number;
  /** Which ranks are named. */
  readonly ranking: RankingShown;
  /** A small number that the office let through: it carries its chip. */
  readonly isApproved: (table: string, where: TableRow, measure: string) => boolean;
}

export interface WallDrawing {
  readonly marks: readonly WallMark[];
  /** What is not drawn for want of room: 另有4个单位. */
  readonly left: string | null;
}

/** How much room a figure asks for, in u, besides its title. */
export interface Need {
  readonly leastHeight: number;
  readonly leastWidth: number;
  /** Share of the width that its column takes beside others. */
  readonly weight: number;
  /** Height beyond which it only has more air. */
  readonly ideal: number;
  /** True for what reads better in a whole column than below another figure. */
  readonly tall: boolean;
}

/** Null where there is nothing to draw. */
export type Draw<F extends FigureSpec> = (spec: F, tables: Tables, room: Room) => WallDrawing | null;

export const drawing = (marks: readonly WallMark[], left: string | null = null): WallDrawing => ({
  marks,
  left,
});
