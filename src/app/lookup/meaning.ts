import type { DimensionId } from '#analyses/plan/definition.ts';
import type { CellValue } from '#core/table.ts';
import type { Topic } from './topics/topic.ts';

/** People of some classes of one dimension: 研究生, 35岁及以下. */
export interface ClassMeaning {
  readonly kind: 'class';
  readonly dimension: DimensionId;
  readonly values: readonly CellValue[];
  /** 研究生, 35岁及以下 */
  readonly label: string;
}

/** Whole numbers of a dimension, both ends included; null is open. */
export interface RangeMeaning {
  readonly kind: 'range';
  readonly dimension: DimensionId;
  readonly from: number | null;
  readonly to: number | null;
  readonly label: string;
  /** Other readings of the same words. */
  readonly others: readonly { readonly says: string; readonly text: string }[];
}

/** One unit, or all units of a place. */
export interface UnitMeaning {
  readonly kind: 'unit';
  readonly label: string;
  readonly units: readonly string[];
}

/** What a word may stand for. */
export type Meaning =
  | { readonly kind: 'whole' }
  | { readonly kind: 'level'; readonly level: string }
  | UnitMeaning
  | ClassMeaning
  | RangeMeaning
  | { readonly kind: 'dimension'; readonly dimension: DimensionId }
  | { readonly kind: 'share' }
  | { readonly kind: 'count' }
  | { readonly kind: 'measure'; readonly table: string; readonly measure: string; readonly label: string }
  /** 最高, 最少: the first or the last of the units. */
  | { readonly kind: 'best'; readonly end: 'high' | 'low'; readonly by: 'count' | 'value' }
  /** 哪个县, 的单位: units, not one of them. */
  | { readonly kind: 'which'; readonly level: string | null }
  | { readonly kind: 'topic'; readonly topic: Topic }
  /** 2026年三季度, 三季度: only of what is scored or reviewed by period. */
  | { readonly kind: 'period'; readonly label: string }
  | { readonly kind: 'filler' };

/** A stretch of what was typed; no meaning: it was not read. The first meaning holds. */
export interface Piece {
  readonly text: string;
  readonly meanings: readonly Meaning[];
}
