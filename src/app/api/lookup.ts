import type { Ask, Filter, Question } from '#analyses/analysis.ts';
import type { IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import type { CellRef, CellValue } from '#core/table.ts';
import type { MadeFile } from './ledger.ts';
import type { PageAnswer } from './pages.ts';

/** A piece of what was typed and what it was read as. */
export interface LookupWord {
  readonly text: string;
  readonly kind: 'scope' | 'condition' | 'measure' | 'unread';
  /** 单位 平陵县委组织部, 年龄 30岁及以下; '' for what was not read. */
  readonly says: string;
  /** Other readings: what is shown, and what to type for it. */
  readonly others: readonly { readonly says: string; readonly query: string }[];
}

export type LookupFormat = 'count' | 'share' | 'years' | 'number';

/** Which cells a number is made of: the product of the values, as in a mark of a figure. */
export interface LookupDrill {
  readonly table: string;
  readonly measure: string;
  readonly where: Readonly<Record<string, readonly CellValue[]>>;
}

/** One number, and the cells it was read from. */
export interface LookupFigure {
  /** 平陵县委组织部, 县级, 研究生. */
  readonly label: string;
  readonly format: LookupFormat;
  /** 岁, 人 …; '' where the format says it. */
  readonly unit: string;
  /** Null where it cannot be computed, or is not claimed because the base is too small. */
  readonly value: number | null;
  /** People counted, and those the value is worked out of; null for what is no part of anybody. */
  readonly n: number | null;
  readonly known: number | null;
  /** There are people, but fewer than a comparison needs. */
  readonly isSmall: boolean;
  readonly drill: LookupDrill;
  /** Under which conditions its cells are counted. */
  readonly question: Question;
  /** The same people as one cell, where the number is put together of several; null where it is one. */
  readonly together: { readonly cell: CellRef; readonly question: Question } | null;
  /** The number that was asked for. */
  readonly isAsked: boolean;
}

/** Another figure of the same people. */
export interface LookupNearby {
  /** 平均年龄. */
  readonly label: string;
  readonly figure: LookupFigure;
  /** What it is held against: 县级37.7岁. */
  readonly beside: LookupFigure | null;
  /** What to type for it. */
  readonly query: string;
}

/** A page of the product, as an address says it. */
export interface LookupTarget {
  readonly path: string;
  readonly filters: readonly Filter[];
  readonly words: Readonly<Record<string, string>>;
}

export interface LookupAnswer {
  readonly text: string;
  readonly asOf: IsoDate;
  readonly words: readonly LookupWord[];
  /** 30岁及以下占比, 平均年龄; '' where there is no number. */
  readonly indicator: string;
  /** Why there is no number, in a sentence; null when there is one. */
  readonly problem: string | null;
  /** Which words were passed over, in a sentence; null when all were read. */
  readonly unread: string | null;
  readonly sentence: string | null;
  readonly figure: LookupFigure | null;
  /** The figure among what it is compared with, itself first. */
  readonly rows: readonly LookupFigure[];
  /** Notes under the rows: units that were not compared. */
  readonly notes: readonly string[];
  readonly nearby: readonly LookupNearby[];
  readonly target: LookupTarget | null;
  /** What stands behind the number: people, or records of scores, honours and votes. */
  readonly behind: 'people' | 'records';
  /** Below this base nothing is claimed. */
  readonly minBase: number;
  readonly sample: boolean;
}

export interface CrossRequest {
  readonly rows: string | null;
  readonly columns: string | null;
  readonly measure: string;
}

/** A free cross table as a page answer: its table, its figure. */
export interface CrossAnswer extends PageAnswer {
  readonly request: CrossRequest;
  /** Id of the table in `tables`; null when it was refused. */
  readonly table: string | null;
  /** Measure of the cells. */
  readonly measure: string;
  readonly rows: readonly CellValue[];
  /** A single null when there are no columns. */
  readonly columns: readonly CellValue[];
  /** Tables with the measure of the sums, by id; for means, whose sums are worked out from people. */
  readonly totals: {
    readonly rows: CellTotals;
    readonly columns: CellTotals;
    readonly whole: CellTotals;
  } | null;
  /** Why there is no table and what to do, in a sentence. */
  readonly refusal: string | null;
  /** 口径 and unknowns, in sentences. */
  readonly notes: readonly string[];
}

/** Where the sums of a cross table stand. */
export interface CellTotals {
  readonly table: string;
  readonly measure: string;
}

export interface CrossChoices {
  /** Dimensions that somebody has a value for. */
  readonly dimensions: readonly { readonly id: string; readonly label: string; readonly classes: number }[];
}

export interface LookupQueries {
  /** Reads words as a question about figures and answers it; nothing is guessed that the answer does not say. */
  lookup(text: string, ask: Ask, job?: Job): Promise<LookupAnswer>;
  /** Questions that this data can answer. */
  lookupExamples(job?: Job): Promise<readonly string[]>;
  crossChoices(job?: Job): Promise<CrossChoices>;
  cross(request: CrossRequest, ask: Ask, job?: Job): Promise<CrossAnswer>;
  makeCross(request: CrossRequest, ask: Ask, job?: Job): Promise<MadeFile>;
}
