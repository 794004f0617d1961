import type { FigureNote } from './figure-note.ts';
import type { FindingPart } from './finding.ts';
import type { CellRef, CellValue, TableRow } from './table.ts';

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
  /** Takes the room of two figures; a sheet and a matrix of many columns do so unasked. */
  readonly wide?: boolean;
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
  /** The classes have an order of their own and keep it (学历, 职级); else the longest comes first. */
  readonly inOrder?: boolean;
}

/** One dot a person, one row a category; drawn when at most 800 people are shown, else use bars. */
export interface DotsFigure extends FigureFrame {
  readonly form: 'dots';
  readonly category: string;
  readonly value: string;
  readonly share: string;
  readonly told: readonly string[];
}

/** People by whole years in lanes: one dot a person while a lane has at most 800, columns beyond. */
export interface SwarmFigure extends FigureFrame {
  readonly form: 'swarm';
  readonly lane: string;
  readonly lanes: readonly string[];
  /** Dimension with the whole years. */
  readonly at: string;
  readonly value: string;
  readonly unit: string;
  /** The value marked in each lane, e.g. its median. */
  readonly marked: { readonly label: string; readonly cells: Readonly<Record<string, CellRef>> } | null;
  /** Whole years that are told, both ends included; null is open. */
  readonly told: { readonly from: number | null; readonly to: number | null } | null;
}

/** How the values of a figure are said: `count` is of people, `number` of anything else. */
export type ValueFormat = 'count' | 'share' | 'years' | 'points' | 'number';

export interface FigureSeries {
  readonly label: string;
  /** Rows of the series besides `where` of the figure. */
  readonly where: TableRow;
  readonly value: string;
  /** Measures of a range around the value, for estimates. */
  readonly range: { readonly low: string; readonly high: string } | null;
  readonly told: boolean;
}

/**
 * Values over ordered places; numbers and dates stand as far apart as they are. From `estimatedFrom` on the
 * line is dashed, with its range, named 推算. No value breaks the line; an absent row of a count is 0.
 */
export interface LinesFigure extends FigureFrame {
  readonly form: 'lines';
  readonly x: string;
  readonly xs: readonly (string | number)[];
  readonly series: readonly FigureSeries[];
  readonly format: ValueFormat;
  readonly estimatedFrom: string | number | null;
  /** A line to reach, with its name. */
  readonly reference: { readonly value: number; readonly label: string } | null;
}

export interface WaterfallStep {
  /** Value of the step's dimension. */
  readonly step: string;
  readonly label: string;
  readonly kind: 'total' | 'plus' | 'minus';
}

/** From one headcount to another; the steps add up exactly. */
export interface WaterfallFigure extends FigureFrame {
  readonly form: 'waterfall';
  readonly step: string;
  readonly steps: readonly WaterfallStep[];
  readonly value: string;
}

/** Counts or shares in rows and columns, e.g. unit × year of retirement. Zero is 0, an absent row too. */
export interface MatrixFigure extends FigureFrame {
  readonly form: 'matrix';
  readonly row: string;
  readonly rows: readonly CellValue[];
  readonly column: string;
  readonly columns: readonly CellValue[];
  readonly value: string;
  readonly format: ValueFormat;
  /** Base of shares; cells on a base under `minBase` are not coloured. */
  readonly base: string | null;
  readonly minBase: number;
  /** Sums beside the rows and below the columns; only for counts. */
  readonly totals: boolean;
}

export interface StripRow {
  readonly label: string;
  /** 占在职人数 */
  readonly about: string;
  readonly table: string;
  /** Rows besides the unit: the class whose share it is. */
  readonly where: TableRow;
  readonly measure: string;
  readonly format: ValueFormat;
  /** Measures of count and base behind a share. */
  readonly fraction: { readonly count: string; readonly base: string } | null;
  /** What is marked between the dots: the level's or whole's value. */
  readonly mean: { readonly label: string; readonly cell: CellRef } | null;
  readonly told: boolean;
}

/** One unit among its peers: a strip a measure, a dot a unit, this unit larger and named. */
export interface StripsFigure extends FigureFrame {
  readonly form: 'strips';
  readonly unit: string;
  readonly peers: readonly string[];
  readonly rows: readonly StripRow[];
}

export interface PostsRow {
  readonly label: string;
  /** Established posts; null when the unit table does not say. */
  readonly established: number | null;
  readonly filled: number;
  /** Cell whose people fill them. */
  readonly cell: CellRef | null;
}

/** One cell a post, hollow where it is vacant, over the line where there are too many people. */
export interface PostsFigure extends FigureFrame {
  readonly form: 'posts';
  readonly rows: readonly PostsRow[];
}

/** A heading over columns of a sheet figure. */
export interface SheetColumn {
  /** Upper heading, shared by neighbours. */
  readonly group: string;
  readonly label: string;
  /** Rows of the table that fill the column. */
  readonly where: TableRow;
  readonly measure: string;
  readonly format: ValueFormat;
}

export interface SheetRow {
  /** Upper heading, shared by neighbours: 年龄. */
  readonly group: string;
  readonly label: string;
  readonly where: TableRow;
  /** When it is not that of the column: the mean age has its own. */
  readonly measure?: string;
  readonly format?: ValueFormat;
}

/**
 * A statistics sheet as the office prints it: two-level headings across and down. Neighbouring columns of the
 * same people are one cell in a row with a measure of its own: a mean age has no 比率.
 */
export interface SheetFigure extends FigureFrame {
  readonly form: 'sheet';
  readonly rows: readonly SheetRow[];
  readonly columns: readonly SheetColumn[];
}

/** Nothing to draw, and the way out. */
export interface EmptyFigure extends FigureFrame {
  readonly form: 'empty';
  readonly reason: string;
}

export type FigureSpec = (
  | PyramidFigure
  | BandsFigure
  | ColumnsFigure
  | HeatFigure
  | BarsFigure
  | DotsFigure
  | SwarmFigure
  | LinesFigure
  | WaterfallFigure
  | MatrixFigure
  | StripsFigure
  | PostsFigure
  | SheetFigure
  | EmptyFigure
) & {
  /** A second, smaller figure under the same title. */
  readonly companion?: FigureSpec;
};
