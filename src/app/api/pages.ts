import type { Question } from '#analyses/analysis.ts';
import type { ShareBounds } from '#core/bounds.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { FigureNote } from '#core/figure-note.ts';
import type { Finding } from '#core/finding.ts';
import type { IsoDate } from '#core/month.ts';
import type { CellRef, StatTable } from '#core/table.ts';

export interface PageAnswer {
  readonly analysis: string;
  readonly page: string;
  readonly title: string;
  readonly question: Question;
  /** People counted under these filters, and without them. */
  readonly headcount: number;
  readonly headcountUnfiltered: number;
  readonly findings: readonly Finding[];
  readonly figures: readonly FigureSpec[];
  readonly tables: Readonly<Record<string, StatTable>>;
  readonly sources: readonly string[];
  readonly sample: boolean;
}

export interface FilterOption {
  /** null is 未填. */
  readonly value: string | number | null;
  readonly label: string;
  /** People left if this option alone is chosen in its dimension, other filters kept. */
  readonly count: number;
}

export interface FilterChoice {
  readonly dimension: string;
  readonly label: string;
  readonly options: readonly FilterOption[];
}

/** Formula, population, exclusions: what stands behind a figure. */
export interface Passport {
  readonly title: string;
  readonly measure: string;
  readonly value: number | null;
  readonly unit: string;
  readonly formula: string;
  readonly population: string;
  readonly asOf: IsoDate;
  readonly filters: readonly string[];
  /** e.g. 学历未填3人，不计入占比 */
  readonly exclusions: readonly {
    readonly reason: string;
    readonly count: number;
    /** What is counted: 条 of records, 行 of files; absent: 人. */
    readonly unit?: '条' | '行';
  }[];
  readonly caveat: string | null;
  /** Of a share: what it would be with none and with all of the unknown in the class. */
  readonly bounds?: ShareBounds | null;
  /** True where nobody can be named (a projection): there is no list of people. */
  readonly nobody?: boolean;
  /** Cells that the person put right in the rows behind the figure. */
  readonly corrected: number;
  /** 情况说明 on the units and the period of the figure. */
  readonly unitNotes: readonly FigureNote[];
  readonly sources: readonly {
    readonly file: string;
    readonly sheet: string | null;
    readonly asOf: IsoDate | null;
  }[];
}

/** A row of a batch, whatever the file is called in which it is found. */
export interface RowId {
  readonly batch: string;
  readonly row: number;
}

/** Where a person finds a row. */
export interface RowPlace {
  readonly file: string;
  readonly sheet: string | null;
  /** null: the file holds nothing else (任免审批表). */
  readonly row: number | null;
}

export interface PersonRow extends RowPlace {
  readonly id: RowId;
  /**
   * Values by field, already spelled for reading; null is 未填. Of a change also `before_unit`, `before_post_level`,
   * `before_rank` and `before_education`, where they were others before; a 职务层次 that was blank is 未填.
   */
  readonly values: Readonly<Record<string, string | number | null>>;
}

export interface RowPage {
  /** Exactly the figure in the cell (for shares: the numerator); 0 where nobody can be named. */
  readonly total: number;
  readonly matching: number;
  /** Kind of table that the rows are of; absent: people of the rosters. */
  readonly kind?: string;
  readonly rows: readonly PersonRow[];
  /** Four short facts about the whole list: 女 8, 平均 27.7 岁. */
  readonly summary: readonly { readonly label: string; readonly value: string }[];
}

export interface RowRequest {
  /** Cells whose people are listed together; mostly one. */
  readonly cells: readonly CellRef[];
  readonly question: Question;
  readonly offset: number;
  readonly limit: number;
  readonly search?: string;
  readonly sort?: { readonly field: string; readonly descending: boolean };
}

/** One source row with its original cell texts, for the drawer. */
export interface OriginalRow extends RowPlace {
  readonly cells: readonly {
    readonly heading: string;
    /** As the file has it. */
    readonly text: string;
    /** What the person put in its place; null when nothing. */
    readonly edited: string | null;
    /** What it was read as. */
    readonly value: string | null;
    /** True for who gave a vote, which stands on no screen beside it. */
    readonly hidden?: boolean;
  }[];
}
