import type { DimensionId } from '#analyses/plan/definition.ts';
import type { CellValue } from '#core/table.ts';
import type { LookupWord } from '../api/lookup.ts';
import type { Topic } from './topics/topic.ts';

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

/** Which units are looked through for the first or the last of them. */
export interface Best {
  readonly end: 'high' | 'low';
  /** 最多 and 最少 count people, 最高 and 最低 take the number as it is. */
  readonly by: 'count' | 'value';
  /** A level, or everybody for the units of all levels. */
  readonly within: Extract<Scope, { readonly type: '全部' | '层级' }>;
}

/** What was typed, as it was understood. */
export interface Reading {
  readonly words: readonly LookupWord[];
  /** The first is asked for, the others are what it is held against. */
  readonly scopes: readonly Scope[];
  readonly conditions: readonly Condition[];
  /** A dimension named without a value: its classes are asked for. */
  readonly dimension: DimensionId | null;
  readonly wanted: Wanted | null;
  /** Units are looked through for the one at an end. */
  readonly best: Best | null;
  /** What is worked out of other tables: 提拔, 差几人. */
  readonly topic: Topic | null;
  /** The period of a ranking or a review that is named; null: the newest. */
  readonly period: string | null;
  /** A question back, when a word may be several units. */
  readonly problem: string | null;
}
