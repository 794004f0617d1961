import type { DimensionId } from '#analyses/plan/definition.ts';
import type { CellValue } from '#core/table.ts';
import type { LookupWord } from '../api/lookup.ts';

/** Whose figure it is. */
export type Scope =
  | { readonly type: '全部' }
  | { readonly type: '层级'; readonly name: string }
  | { readonly type: '单位'; readonly name: string }
  /** Several units taken together. */
  | { readonly type: 'place'; readonly name: string; readonly units: readonly string[] };

export interface Span {
  readonly from: number | null;
  readonly to: number | null;
}

/** One thing that people are: these values, or whole numbers within one of the spans. */
export interface Condition {
  readonly dimension: DimensionId;
  readonly label: string;
  readonly values: readonly CellValue[];
  readonly spans: readonly Span[];
}

export type Wanted =
  | { readonly kind: 'share' }
  | { readonly kind: 'count' }
  | { readonly kind: 'measure'; readonly table: string; readonly measure: string; readonly label: string };

/** What was typed, as it was understood. */
export interface Reading {
  readonly words: readonly LookupWord[];
  /** The first is asked for, the others are what it is held against. */
  readonly scopes: readonly Scope[];
  readonly conditions: readonly Condition[];
  /** A dimension named without a value: its classes are asked for. */
  readonly dimension: DimensionId | null;
  readonly wanted: Wanted | null;
  /** A question back, when a word may be several units. */
  readonly problem: string | null;
}
