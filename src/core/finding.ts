import type { CellRef, TableRow } from './table.ts';

export type FindingSeverity = 'high' | 'medium' | 'low';

/** A piece of a computed sentence. A number always carries the cell it was read from. */
export interface FindingPart {
  readonly text: string;
  readonly cell?: CellRef;
  /** True for the words that the sentence is about (朱砂 on screen). */
  readonly told?: boolean;
  /** X: what the office has no data of, to be filled in by a person. */
  readonly blank?: boolean;
}

/** A sentence that is true of the tables it was computed from. */
export interface Finding {
  readonly id: string;
  readonly severity: FindingSeverity;
  /** How far its condition is exceeded: 0 just met, towards 1 far beyond; orders findings of one severity. */
  readonly weight?: number;
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

const SEVERITIES: readonly FindingSeverity[] = ['high', 'medium', 'low'];

/** The graver first, then the one further beyond its condition; else as they were. */
export function compareFindings(a: Finding, b: Finding): number {
  const grave = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  return grave === 0 ? (b.weight ?? 0) - (a.weight ?? 0) : grave;
}
