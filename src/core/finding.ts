import type { CellRef, TableRow } from './table.ts';

export type FindingSeverity = 'high' | 'medium' | 'low';

/** A piece of a computed sentence. A number always carries the cell it was read from. */
export interface FindingPart {
  readonly text: string;
  readonly cell?: CellRef;
  /** True for the words that the sentence is about (朱砂 on screen). */
  readonly told?: boolean;
}

/** A sentence that is true of the tables it was computed from. */
export interface Finding {
  readonly id: string;
  readonly severity: FindingSeverity;
  readonly parts: readonly FindingPart[];
  readonly table: string;
  readonly where: TableRow;
  readonly value: number | null;
  /** The large number beside the sentence on a card, e.g. `9.3%`. */
  readonly headline?: string;
  /** One or two short lines of comparison, e.g. `县级19.8%（79/398）`. */
  readonly evidence?: readonly string[];
}

export function findingText(finding: Finding): string {
  return finding.parts.map((part) => part.text).join('');
}
