import type { FindingPart } from './finding.ts';
import type { CellRef } from './table.ts';

/** A large figure with its name: 38.3岁 平均年龄. `value` is said already; null is kept back or unknown. */
export interface SayingNumber {
  readonly label: string;
  readonly value: string | null;
  readonly unit: string;
  /** Where it was read; null for what counts nobody. */
  readonly cell: CellRef | null;
}

/** What a screen says: one sentence, one line of evidence, a few figures. */
export interface Saying {
  readonly headline: readonly FindingPart[];
  readonly lead: readonly FindingPart[];
  readonly numbers: readonly SayingNumber[];
}

/** A line of a projection: its value each year, null where there is none. */
export interface WalkLine {
  readonly label: string;
  readonly values: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  /** Where each value was read. */
  readonly cells: readonly CellRef[];
}

/** A projection to be played year by year, marked 推算. */
export interface Walk extends Saying {
  /** 30岁及以下占比 */
  readonly measure: string;
  readonly years: readonly number[];
  readonly lines: readonly WalkLine[];
  readonly notes: readonly string[];
}
