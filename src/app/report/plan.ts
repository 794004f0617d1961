import type { Filter } from '#analyses/analysis.ts';

/** Of whom a report is. */
export interface ReportScope {
  readonly type: 'whole' | 'level' | 'unit';
  /** '' of the whole. */
  readonly name: string;
}

/** What a person chose for the report; null everywhere: as it is proposed. */
export interface ReportPlan {
  readonly scope: ReportScope;
  /** The stretch of time that training is counted in, as its page says it. */
  readonly period: string | null;
  /** Sections in their order; null: all that the data can fill. */
  readonly sections: readonly string[] | null;
  /** Places of paragraphs and figures that are not wanted. */
  readonly leftOut: readonly string[];
  readonly title: string | null;
  readonly author: string | null;
  /** As it is written: 2026年11月21日. */
  readonly date: string | null;
  /** Upper left of the first page. */
  readonly mark: string | null;
  /** Charts as pictures, for programs that do not draw them. */
  readonly pictures: boolean;
  readonly contents: boolean;
  /** The annex that says where every number comes from. */
  readonly codes: boolean;
}

export const WHOLE: ReportScope = { type: 'whole', name: '' };

export const PROPOSED_PLAN: ReportPlan = {
  ...{ scope: WHOLE, period: null, sections: null, leftOut: [] },
  ...{ title: null, author: null, date: null, mark: null },
  ...{ pictures: false, contents: true, codes: true },
};

export function scopeFilters({ type, name }: ReportScope): readonly Filter[] {
  return type === 'whole' ? [] : [{ dimension: type, values: [name] }];
}

/** 全市, 县级, 平陵县委组织部. */
export const scopeName = ({ type, name }: ReportScope): string => (type === 'whole' ? '全市' : name);

/** Names a paragraph of a report of this scope in the workspace. */
export const scopedPlace = ({ type, name }: ReportScope, place: string): string =>
  type === 'whole' ? place : `${type}=${name}/${place}`;
