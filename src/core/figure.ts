import type { FigureNote } from './figure-note.ts';
import type { FindingPart } from './finding.ts';
import type { CellRef, TableRow } from './table.ts';

/** What every figure says around its marks. The accessible name is title + subtitle. */
export interface FigureFrame {
  readonly id: string;
  /** A finding, or a neutral title; never a sentence that is not computed. */
  readonly title: readonly FindingPart[];
  /** Measure, population, unit. */
  readonly subtitle: string;
  /** Unknowns, exclusions, what — and 缺 mean. */
  readonly notes: readonly string[];
  /** What the office says of units and periods in the figure; put there by whoever answers the page. */
  readonly unitNotes?: readonly FigureNote[];
  /** Table twin, whose rows are the marks. */
  readonly table: string;
  /** Rows of the table that are drawn. */
  readonly where: TableRow;
}

/** Rows by single year of age, one side a sex; ages up to `toldUpTo` are drawn in full colour. */
export interface PyramidFigure extends FigureFrame {
  readonly form: 'pyramid';
  readonly age: string;
  readonly side: string;
  readonly sides: readonly [string, string];
  readonly value: string;
  readonly toldUpTo: number;
}

/** One 100 % bar a row, split by an ordered dimension; the first segment is compared. */
export interface BandsFigure extends FigureFrame {
  readonly form: 'bands';
  readonly row: string;
  readonly rows: readonly string[];
  readonly segment: string;
  readonly segments: readonly string[];
  readonly value: string;
  readonly share: string;
  /** Count printed under the row's name. */
  readonly base: string;
  readonly toldSegment: string;
  /** The row whose told segment is 朱砂; the others are 石青. */
  readonly toldRow: string | null;
}

/** Sorted columns against one reference line. */
export interface ColumnsFigure extends FigureFrame {
  readonly form: 'columns';
  readonly category: string;
  readonly value: string;
  /** Count and base behind a share, for the tooltip. */
  readonly count: string;
  readonly base: string;
  readonly reference: { readonly cell: CellRef; readonly label: string } | null;
  readonly told: readonly string[];
}

/** Shares of ordered classes within ordered columns, in groups; cells on a base under `minBase` are not coloured. */
export interface HeatFigure extends FigureFrame {
  readonly form: 'heat';
  readonly group: string;
  readonly groups: readonly string[];
  readonly row: string;
  readonly rows: readonly HeatRow[];
  readonly column: string;
  readonly columns: readonly string[];
  readonly share: string;
  readonly base: string;
  readonly minBase: number;
  readonly toldRow: { readonly group: string; readonly row: string } | null;
}

/** A heat row may gather several classes (大专及以下). */
export interface HeatRow {
  readonly label: string;
  readonly classes: readonly string[];
}

/** Horizontal bars with count and share; the told one is last. */
export interface BarsFigure extends FigureFrame {
  readonly form: 'bars';
  readonly category: string;
  readonly value: string;
  readonly share: string;
  readonly told: readonly string[];
}

/** Nothing to draw, and the way out. */
export interface EmptyFigure extends FigureFrame {
  readonly form: 'empty';
  readonly reason: string;
}

export type FigureSpec = (
  PyramidFigure | BandsFigure | ColumnsFigure | HeatFigure | BarsFigure | EmptyFigure
) & {
  /** A second, smaller figure under the same title. */
  readonly companion?: FigureSpec;
};
