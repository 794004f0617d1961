import type { FigureFrame, ValueFormat } from './figure-frame.ts';
import type { RankingFigure } from './ranking-figures.ts';
import type { ReviewFigure } from './review-figures.ts';
import type { CellRef, CellValue, TableRow } from './table.ts';
import type { WallFigure } from './wall-figures.ts';

export type { FigureFrame, ValueFormat } from './figure-frame.ts';
export type * from './ranking-figures.ts';
export type * from './review-figures.ts';
export type * from './wall-figures.ts';

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
  /** The classes drawn, where the table has others that gather them; absent: all. */
  readonly classes?: readonly string[];
  /** What the bars measure; absent: people. */
  readonly unit?: '学时';
}

/** A value on the scale of a figure, with its name: 序时进度. */
export interface MarkedValue {
  readonly value: number;
  readonly label: string;
}

/**
 * Shares as bars on one scale from 0 to 100 %, across which `mark` is drawn as a line and `target` as a thinner
 * one. A bar below the mark (below the target, where there is no mark) is outlined, a told one is 朱砂.
 */
export interface BulletFigure extends FigureFrame {
  readonly form: 'bullet';
  readonly category: string;
  /** Measure of the share, and of its parts, which are printed beside it: 106/118. */
  readonly value: string;
  readonly count: string;
  readonly base: string;
  readonly mark: MarkedValue | null;
  readonly target: MarkedValue | null;
  readonly told: readonly string[];
  /** The categories have an order of their own and keep it (职级, 年龄段); else the highest comes first. */
  readonly inOrder?: boolean;
}

/** One share as a hundred squares, a square a whole per cent; the exact share and its parts stand beside. */
export interface WaffleFigure extends FigureFrame {
  readonly form: 'waffle';
  readonly cell: CellRef;
  /** Measures of the cell's row behind the share. */
  readonly count: string;
  readonly base: string;
  /** What the filled squares are: 参训. */
  readonly label: string;
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

/** From one headcount to another, or from one score; the steps add up exactly. */
export interface WaterfallFigure extends FigureFrame {
  readonly form: 'waterfall';
  /** Absent: people. */
  readonly format?: 'score';
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
  /** Measure of the count behind a share, beside its base; absent: n. */
  readonly count?: string;
  readonly minBase: number;
  /** Sums beside the rows and below the columns; only for counts. */
  readonly totals: boolean;
  /** Cells that nobody reported: hatched, never 0. A column of null means the whole row. */
  readonly missing?: readonly MissingCell[];
  /** What is missing of them; absent: 未报送. A whole row says it, a single cell says 缺. */
  readonly missingLabel?: string;
  /** The first row is of all the others together (全部) and is set apart from them; no sum adds it in. */
  readonly firstRow?: boolean;
  /** Measure of the quarter that a value stands in, 1 the best to 4, which colours it instead of its size. */
  readonly quarter?: string;
  /** Columns that the title tells of. */
  readonly toldColumns?: readonly CellValue[];
}

export interface MissingCell {
  readonly row: CellValue;
  readonly column: CellValue;
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
  | BulletFigure
  | WaffleFigure
  | DotsFigure
  | SwarmFigure
  | LinesFigure
  | WaterfallFigure
  | MatrixFigure
  | StripsFigure
  | PostsFigure
  | SheetFigure
  | RankingFigure
  | ReviewFigure
  | WallFigure
  | EmptyFigure
) & {
  /** A second, smaller figure under the same title. */
  readonly companion?: FigureSpec;
};
