import type { FigureFrame } from './figure-frame.ts';

/** Ages in bands back to back, the youngest at the foot, the count printed at each bar. */
export interface BandPyramidFigure extends FigureFrame {
  readonly form: 'band-pyramid';
  readonly band: string;
  /** Youngest first. */
  readonly bands: readonly string[];
  readonly side: string;
  readonly sides: readonly [string, string];
  readonly value: string;
  /** Drawn in full colour. */
  readonly toldBand: string;
}

/** A share of two scopes in every class of an order, joined by a line, with what they are shares of. */
export interface DumbbellFigure extends FigureFrame {
  readonly form: 'dumbbell';
  readonly row: string;
  readonly rows: readonly string[];
  readonly end: string;
  readonly ends: readonly [string, string];
  readonly share: string;
  readonly count: string;
  readonly base: string;
  /** The end that the title tells of. */
  readonly toldEnd: string | null;
}

export type WallFigure = BandPyramidFigure | DumbbellFigure;
