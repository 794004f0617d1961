import type { RawRow } from '../sheet.ts';

export interface FoundHeading {
  readonly rows: readonly RawRow[];
  /** 0…1 */
  readonly confidence: number;
}
