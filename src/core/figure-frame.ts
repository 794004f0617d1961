import type { FigureNote } from './figure-note.ts';
import type { FindingPart } from './finding.ts';
import type { TableRow } from './table.ts';

/** What every figure says around its marks. The accessible name is title + subtitle. */
export interface FigureFrame {
  readonly id: string;
  /** A finding, or a neutral title; never a sentence that is not computed. */
  readonly title: readonly FindingPart[];
  /** Measure, population, unit. */
  readonly subtitle: string;
  /** Unknowns, exclusions, what — and 缺 mean. */
  readonly notes: readonly string[];
  /** Where what is noted can be put right, beside the notes. */
  readonly links?: readonly { readonly text: string; readonly path: string }[];
  /** What the office says of units and periods in the figure; put there by whoever answers the page. */
  readonly unitNotes?: readonly FigureNote[];
  /** Table twin, whose rows are the marks. */
  readonly table: string;
  /** Rows of the table that are drawn. */
  readonly where: TableRow;
  /** Takes the room of two figures; a sheet and a matrix of many columns do so unasked. */
  readonly wide?: boolean;
}

/** How the values of a figure are said: `count` is of people, `number` of anything else. */
export type ValueFormat = 'count' | 'share' | 'years' | 'points' | 'number';
