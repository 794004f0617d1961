import type { FigureFrame } from './figure-frame.ts';

/** A grade of a review, on the side of the middle that it is drawn on. */
export interface ReviewGrade {
  readonly label: string;
  readonly side: 'positive' | 'negative';
}

/**
 * Shares of grades as one bar a row, drawn apart from a middle: what is positive to the right. A row whose
 * shares are null says `hidden` instead of a bar.
 */
export interface DivergingFigure extends FigureFrame {
  readonly form: 'diverging';
  readonly row: string;
  readonly rows: readonly string[];
  /** Dimension of the grades, and its values, best first. */
  readonly grade: string;
  readonly grades: readonly ReviewGrade[];
  /** Votes and their share of the base, by row and grade. */
  readonly value: string;
  readonly share: string;
  /** Valid votes of the row, and those that abstained; the same in all its grades. */
  readonly base: string;
  readonly abstained: string | null;
  /** 票数不足 */
  readonly hidden: string;
  readonly told: readonly string[];
}

/** What one gave to another: a square of names × names, those beyond what is usual labelled 明显偏离. */
export interface SquareFigure extends FigureFrame {
  readonly form: 'square';
  /** Dimensions of who gave and who received, and what they are called: 打分方, 被评方. */
  readonly from: string;
  readonly to: string;
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly names: readonly string[];
  readonly value: string;
  /** Measure of what is left unexplained, labelled where it is further from 0 than `beyond`. */
  readonly mark: { readonly measure: string; readonly beyond: number } | null;
  /** Nobody gives to themselves: the cells of the 45° line are struck out. */
  readonly diagonal: 'struck' | 'drawn';
}

/** How many went from each of `froms` to each of `tos`; one flow, or all from one, is told. */
export interface FlowsFigure extends FigureFrame {
  readonly form: 'flows';
  readonly from: string;
  readonly froms: readonly string[];
  readonly to: string;
  readonly tos: readonly string[];
  readonly value: string;
  /** 人次 where one person is in several flows. */
  readonly unit: string;
  readonly told: { readonly from: string; readonly to: string | null } | null;
}

export type ReviewFigure = DivergingFigure | SquareFigure | FlowsFigure;
