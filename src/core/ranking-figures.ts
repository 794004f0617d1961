import type { FigureFrame, ValueFormat } from './figure-frame.ts';
import type { TableRow } from './table.ts';

/**
 * How an object of a ranking is marked: 藤黄 and thick for one that rose, 藤黄 and thin for one that leads,
 * 朱砂 and thick for what the title tells of. Everything else is grey.
 */
export type RankTone = 'rise' | 'lead' | 'told';

export interface MarkedObject {
  readonly object: string;
  readonly tone: RankTone;
}

/**
 * `rank`: 第3位. `score`: as many decimals as any value of its column has, at most two. `move`: places towards
 * the first, ▲ 3; towards the last, ▼ 3; none, –.
 */
export type ScoreFormat = ValueFormat | 'rank' | 'score' | 'move';

/** Ranks over periods, the first on top, names at the end of the lines; without a rank the line has a gap. */
export interface BumpFigure extends FigureFrame {
  readonly form: 'bump';
  readonly object: string;
  /** Dimension of the periods, and its values in the order of time, spelled as in tables: 2026年三季度. */
  readonly x: string;
  readonly xs: readonly string[];
  /** Measures of the rank and of how many have one. */
  readonly value: string;
  readonly of: string;
  /** At most two of them thick; the first two that ask for it are. */
  readonly marked: readonly MarkedObject[];
  /** Measure of the places moved up in the last period: ▲ 3 beside the name of those who rose; null for none. */
  readonly change: string | null;
}

/** One of the two ends of a slope. */
export interface SlopeEnd {
  readonly label: string;
  /** Rows besides `where` of the figure. */
  readonly where: TableRow;
  readonly value: string;
}

/**
 * Two periods, one small slope an object, on one scale; ranks have the first on top. Who moved most comes first;
 * of very many objects those that moved most are drawn, and the twin has all.
 */
export interface SlopeFigure extends FigureFrame {
  readonly form: 'slope';
  readonly object: string;
  readonly before: SlopeEnd;
  readonly after: SlopeEnd;
  readonly format: 'rank' | 'score';
  readonly marked: readonly MarkedObject[];
}

/** A column beside the scores: a dimension of them. */
export interface RankColumn {
  readonly label: string;
  readonly table: string;
  /** Rows besides the object. */
  readonly where: TableRow;
  readonly measure: string;
  readonly format: ScoreFormat;
  /** Measure of the quarter that the value stands in, 1 the best to 4, which colours it. */
  readonly quarter?: string;
}

/** Measure of places moved towards the first, and against what: 较上季度. */
export interface RankChange {
  readonly label: string;
  readonly measure: string;
}

/** Values of each object over periods, drawn small. */
export interface RankCourse {
  readonly label: string;
  readonly table: string;
  /** Rows besides object and period. */
  readonly where: TableRow;
  readonly x: string;
  readonly xs: readonly string[];
  readonly value: string;
  /** Ranks are drawn with the first on top. */
  readonly format: 'rank' | 'score';
}

/** A table of standings by rank; a heading sorts it. What has no rank (缺) comes last. */
export interface RanksFigure extends FigureFrame {
  readonly form: 'ranks';
  readonly object: string;
  /** Heading of the objects: 单位, 科室, 姓名. */
  readonly kind: string;
  /** Measures of `table`. */
  readonly rank: string;
  readonly of: string;
  readonly score: string;
  /** Heading of the score: 综合得分. */
  readonly scoreLabel: string;
  readonly changes: readonly RankChange[];
  readonly columns: readonly RankColumn[];
  readonly course: RankCourse | null;
  readonly marked: readonly MarkedObject[];
}

/** From the best to the worst rank that an object could have, and its own; those of one band share a ground. */
export interface RangesFigure extends FigureFrame {
  readonly form: 'ranges';
  readonly object: string;
  readonly rank: string;
  readonly best: string;
  readonly worst: string;
  /** Measure or dimension that is the same for neighbours whose difference means nothing; null for none. */
  readonly band: string | null;
  readonly marked: readonly MarkedObject[];
}

/** A strip of dots: a dimension, or a period. */
export interface SpreadRow {
  readonly label: string;
  /** Rows besides `where` of the figure. */
  readonly where: TableRow;
  /** How many have no value and no dot: 缺2. */
  readonly missing: number;
}

/** A strip a row, a dot an object, all on one scale; who has rank 1 is named, and so is what is told. */
export interface SpreadFigure extends FigureFrame {
  readonly form: 'spread';
  readonly object: string;
  readonly rows: readonly SpreadRow[];
  readonly value: string;
  readonly rank: string;
  /** Measure that is the same in all rows of a strip and marked by a tick, with its name: 中位数; null for none. */
  readonly middle: { readonly measure: string; readonly label: string } | null;
  /** Ends of the scale, which the subtitle says (40至100分); a value beyond them widens it. */
  readonly from: number;
  readonly to: number;
  readonly marked: readonly MarkedObject[];
}

/** Honours by level, the newest first within each. The first level is filled. */
export interface HonoursFigure extends FigureFrame {
  readonly form: 'honours';
  /** Columns of the table: date, level, what the honour is called, who has it. */
  readonly date: string;
  readonly level: string;
  readonly honour: string;
  readonly object: string;
  /** Highest first; what is of no named level comes last. */
  readonly levels: readonly string[];
  readonly count: string;
  /** Objects in 藤黄. */
  readonly told: readonly string[];
}

export type RankingFigure =
  BumpFigure | SlopeFigure | RanksFigure | RangesFigure | SpreadFigure | HonoursFigure;
