import type { Filter } from '#analyses/analysis.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import type { StatTable, TableRow } from '#core/table.ts';

/** What a group is held against: another group, everybody else, or the office's targets. */
export type CompareWith =
  | { readonly how: 'people'; readonly filters: readonly Filter[] }
  | { readonly how: 'others' }
  | { readonly how: 'targets' };

export interface CompareRequest {
  /** The group; no filter means everybody within. */
  readonly a: readonly Filter[];
  readonly b: CompareWith;
  /** Holds for both sides. */
  readonly within: readonly Filter[];
}

export interface CompareSide {
  /** 市级, 平陵县委组织部·女, 其余, 目标. */
  readonly label: string;
  /** People of the side; null for targets. */
  readonly headcount: number | null;
  /** Filters under which a cell of the side opens its people; null where no filters say who they are. */
  readonly filters: readonly Filter[] | null;
}

export interface CompareValue {
  /** Null where it cannot be computed, or is not claimed because the base is too small. */
  readonly value: number | null;
  /** People counted, and those the value is a part of; both null for targets. */
  readonly n: number | null;
  readonly known: number | null;
  /** True when there are people but fewer than a comparison needs. */
  readonly isSmall: boolean;
}

export interface CompareRow {
  readonly table: string;
  /** 30岁及以下, 平均年龄. */
  readonly label: string;
  readonly measure: string;
  readonly format: 'share' | 'years';
  /** 岁, 年; of a share: 个百分点. */
  readonly unit: string;
  /** Rows of the table for the whole, which are counted together; mostly one. */
  readonly where: readonly TableRow[];
  readonly a: CompareValue;
  readonly b: CompareValue;
  /** a − b: a share of one, or years; null when one side is not claimed. */
  readonly difference: number | null;
  /** How many people of a the difference is, rounded, with its sign; null for years. */
  readonly people: number | null;
}

/** The rows of one table of an analysis. */
export interface CompareSection {
  readonly table: string;
  readonly title: string;
  readonly rows: readonly CompareRow[];
}

export interface CompareAnswer {
  readonly asOf: IsoDate;
  readonly within: readonly Filter[];
  readonly a: CompareSide;
  readonly b: CompareSide;
  /** People in both groups, where both are groups; null else. */
  readonly shared: number | null;
  /** Below this base nothing is claimed. */
  readonly minBase: number;
  readonly sections: readonly CompareSection[];
  /** Bands side by side; their rows are the two labels. */
  readonly figures: readonly FigureSpec[];
  readonly tables: Readonly<Record<string, StatTable>>;
  readonly sample: boolean;
}

export interface CompareQueries {
  compare(request: CompareRequest, job?: Job): Promise<CompareAnswer>;
}
