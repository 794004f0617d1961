import type { RawRow } from '../sheet.ts';

export interface FoundHeading {
  readonly rows: readonly RawRow[];
  /** How many headings are known words; 0 when it was found by its shape. */
  readonly known: number;
  /** 0…1 */
  readonly confidence: number;
}
