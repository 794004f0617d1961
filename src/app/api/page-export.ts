import type { Ask, Question } from '#analyses/analysis.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { Job } from '#core/progress.ts';
import type { StatTable } from '#core/table.ts';
import type { Naming } from '#core/mask.ts';
import type { MadeFile } from './ledger.ts';

export type { Naming } from '#core/mask.ts';

/** A figure as the page shows it. */
export interface FigureDataRequest {
  readonly figure: FigureSpec;
  readonly tables: Readonly<Record<string, StatTable | undefined>>;
  readonly question: Question;
  readonly sources: readonly string[];
  readonly sample: boolean;
}

/** A page under its filters and choices. */
export interface PageRef {
  readonly analysis: string;
  readonly page: string;
  readonly ask: Ask;
}

/** A figure drawn by the page, for forms that Office has no chart of. */
export interface FigureImage {
  readonly page: string;
  readonly figure: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface SlidesRequest {
  readonly pages: readonly PageRef[];
  readonly images: readonly FigureImage[];
}

export interface WorkbookRequest {
  /** `all`: every table and list of all analyses, of all people. */
  readonly pages: readonly PageRef[] | 'all';
  /** Lists of people are left out without names. */
  readonly naming: Naming;
  readonly paper: 'A4' | 'A3';
  /** 制表人; may be empty. */
  readonly maker: string;
}

export interface PageExports {
  /** The tables behind the figures of a page, one a sheet, unrounded, with how they are counted. */
  makePageTables(analysis: string, page: string, ask: Ask, job?: Job): Promise<MadeFile>;
  /** The numbers of one figure as it says them, and the rows behind them unrounded. */
  makeFigureData(request: FigureDataRequest, job?: Job): Promise<MadeFile>;
  /** Slides: one finding each, with native charts and what to say. */
  makeSlides(request: SlidesRequest, job?: Job): Promise<MadeFile>;
  /** The chosen sections of the 调研报告, in their order. */
  makeReportSlides(job?: Job): Promise<MadeFile>;
  /** Tables and lists in one workbook behind a list of them. */
  makeWorkbook(request: WorkbookRequest, job?: Job): Promise<MadeFile>;
}
