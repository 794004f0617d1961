import type { AgeBand } from '#core/age.ts';

export type DimensionId = string;

/** What is counted; `POPULATIONS` says what each is. */
export type Population =
  'people' | 'changes' | 'learners' | 'lessons' | 'monthly' | 'sittings' | RecordPopulation;

/** Rows of a kind of table as they are, of whomever; the kind has the same name. */
export const RECORD_POPULATIONS = ['scores', 'reviews', 'honours', 'outcomes'] as const;
export type RecordPopulation = (typeof RECORD_POPULATIONS)[number];

export const isRecordPopulation = (population: Population): population is RecordPopulation =>
  RECORD_POPULATIONS.some((each) => each === population);

/** How people are put together: all of them, by level, by unit. */
export type ScopeType = '全部' | '层级' | '单位';

/** Where a dimension's value comes from, in words that any printer can say in its own language. */
export type DimensionSource =
  | { readonly kind: 'field'; readonly field: string }
  /** Full years at the as-of month of a month field. */
  | { readonly kind: 'age'; readonly field: string }
  /** Calendar year of a month field; null when its possible months lie in several. */
  | { readonly kind: 'year'; readonly field: string }
  /** A whole number as it stands in the relation, e.g. a month index. */
  | { readonly kind: 'number'; readonly field: string }
  | { readonly kind: 'bands'; readonly of: DimensionId; readonly bands: readonly AgeBand[] }
  /** Values gathered into groups; a value in no group goes to `other`. */
  | {
      readonly kind: 'groups';
      readonly of: DimensionId;
      readonly groups: Readonly<Record<string, readonly string[]>>;
      readonly other: string;
    };

export interface Dimension {
  readonly id: DimensionId;
  /** 性别, 年龄段 */
  readonly label: string;
  readonly source: DimensionSource;
  /** Official order of its values; without one they are ordered by count, then as words. */
  readonly order?: readonly string[];
}

/**
 * Measures are an algebra over counts and sums, so that totals of ratios are right and every value can
 * be recomputed from finer cells. `over` names the dimensions that stay besides the scope, `known`
 * those that must be filled in.
 */
export type MeasureExpression =
  | { readonly op: 'count'; readonly over: readonly DimensionId[]; readonly known?: readonly DimensionId[] }
  | { readonly op: 'sum'; readonly field: string; readonly over: readonly DimensionId[] }
  | { readonly op: 'ratio'; readonly numerator: string; readonly denominator: string }
  | { readonly op: 'mean'; readonly of: DimensionId }
  | { readonly op: 'quantile'; readonly of: DimensionId; readonly q: number }
  | { readonly op: 'extreme'; readonly of: DimensionId; readonly which: 'min' | 'max' };

export interface Measure {
  /** Contract name, e.g. `share`. */
  readonly name: string;
  /** 占比 */
  readonly label: string;
  readonly unit: '人' | '人次' | '条' | '%' | '岁' | '学时' | '分' | '';
  /** The formula in a sentence, for the passport. */
  readonly formula: string;
  /** What it does not say. */
  readonly caveat?: string;
  readonly expression: MeasureExpression;
}

/** A column of a table that holds a dimension's value; the contract names some of them otherwise. */
export interface TableDimension {
  readonly name: string;
  readonly dimension: DimensionId;
}

/** A table is a population, dimensions and measures; everything else follows from it. */
export interface TableDefinition {
  readonly id: string;
  readonly title: string;
  /** The relation counted (`POPULATIONS`). */
  readonly population: Population;
  /** Scopes that have rows; absent: all. One of fine dimensions leaves out units, which would make it large. */
  readonly scopes?: readonly ScopeType[];
  /** Dimensions of a row after scope_type and scope. */
  readonly dims: readonly TableDimension[];
  readonly measures: readonly Measure[];
  readonly personal: boolean;
  /** True for tables that only others are worked out of: not shown and not in results.json. */
  readonly internal?: boolean;
}
