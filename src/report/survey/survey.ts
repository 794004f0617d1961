import type { FindingPart } from '#core/finding.ts';
import type { CellRef } from '#core/table.ts';
import type { OfficeChart } from '../chart-parts/office-chart.ts';
import type { ReportTable } from '../figures/figure-table.ts';

/** A 调研报告 as it stands: what is in it, and what was left out and can be taken in again. */
export interface Survey {
  /** Broken where the lines are. */
  readonly title: readonly string[];
  readonly subtitle: string;
  /** Upper left of the first page; null for none. */
  readonly mark: string | null;
  /** A grey line on every page; null for none. */
  readonly watermark: string | null;
  readonly contents: boolean;
  readonly lead: SurveyParagraph;
  readonly chapters: readonly SurveyChapter[];
  readonly annexes: readonly SurveyAnnex[];
  readonly author: string;
  readonly date: string;
  /** What stands in it, in a sentence. */
  readonly contains: string;
  readonly asOf: string;
}

export interface SurveyChapter {
  readonly title: string;
  readonly sections: readonly SurveySection[];
}

export interface SurveySection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly SurveyBlock[];
  /** Why there is nothing in it; null when there is. */
  readonly problem: string | null;
}

export type SurveyBlock = SurveyParagraph | SurveyFigure;

export interface SurveyParagraph {
  readonly kind: 'paragraph';
  /** Names it in the workspace. */
  readonly place: string;
  /** 一是, 二是: stands before the text and is no part of it. */
  readonly ordinal: string;
  /** As it was computed. */
  readonly machine: readonly FindingPart[];
  /** As a person wrote it, else as it was computed. */
  readonly text: string;
  readonly isEdited: boolean;
  /** It was written over other numbers than there are now. */
  readonly isStale: boolean;
  readonly leftOut: boolean;
}

export interface SurveyFigure {
  readonly kind: 'figure';
  readonly place: string;
  readonly label: '图' | '表';
  /** Null while it is left out, or stands in an annex. */
  readonly number: number | null;
  readonly caption: string;
  /** Measure, people, and what is not counted. */
  readonly note: string;
  readonly chart: OfficeChart | null;
  readonly table: ReportTable | null;
  /** A number that stands for those it draws; null where it draws none. */
  readonly cell: CellRef | null;
  /** Too large for the text: the number of its annex. */
  readonly annex: number | null;
  readonly leftOut: boolean;
}

export interface SurveyAnnex {
  readonly title: string;
  readonly tables: readonly AnnexTable[];
}

export interface AnnexTable {
  /** '' where the annex has one table, which is called as it is. */
  readonly caption: string;
  readonly table: ReportTable;
  readonly notes: readonly string[];
  /** Widths of its columns against each other; absent: the first is the widest. */
  readonly widths?: readonly number[];
  /** Text stands to the left in all columns. */
  readonly isText?: boolean;
}

export function paragraphText({ ordinal, text }: Pick<SurveyParagraph, 'ordinal' | 'text'>): string {
  return `${ordinal}${text}`;
}
