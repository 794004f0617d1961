import type { Question, UnitNumber } from '#analyses/analysis.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { Finding } from '#core/finding.ts';
import type { Severity } from '#core/issue.ts';
import type { Job } from '#core/progress.ts';
import type { StatTable } from '#core/table.ts';
import type { GridCell, MadeFile } from './ledger.ts';
import type { UnitNote } from './office.ts';

/** A unit that has a page: official, or named by a file and standing for itself. */
export interface UnitEntry {
  readonly name: string;
  /** Of most of its people; as the 单位基本表 or its name says where it has none. */
  readonly level: string | null;
  /** People who count at the as-of date. */
  readonly people: number;
}

/** What one analysis says of the unit. */
export interface UnitSection {
  readonly id: string;
  readonly title: string;
  readonly numbers: readonly UnitNumber[];
  /** What is missing beside the numbers, and the way out. */
  readonly note: string | null;
  readonly findings: readonly Finding[];
  readonly figures: readonly FigureSpec[];
}

export interface UnitPageAnswer {
  /** The official name of what was asked for. */
  readonly name: string;
  readonly level: string | null;
  /** Neighbours of its level in the official order. */
  readonly previous: string | null;
  readonly next: string | null;
  readonly headcount: number;
  readonly question: Question;
  /** Only those that have something to say. */
  readonly sections: readonly UnitSection[];
  /** Rows of the unit, of those it is held against, of the levels and the whole. */
  readonly tables: Readonly<Record<string, StatTable>>;
  readonly sources: readonly string[];
  readonly sample: boolean;
}

/** A table that was handed in. */
export interface UnitBatch {
  readonly batch: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly kindLabel: string;
}

/** Something to look at in rows of the unit: `error` is set aside (待核实), `warning` is loaded. */
export interface UnitIssue extends UnitBatch {
  readonly severity: Exclude<Severity, 'info'>;
  readonly column: string | null;
  readonly message: string;
  readonly count: number;
  /** The first row, where rows of the file can be told. */
  readonly row: number;
}

/** Records of another table that name the unit and whose person nobody is certain to be. */
export interface UnitUnmatched extends UnitBatch {
  readonly unknown: number;
  /** Several people it may be. */
  readonly ambiguous: number;
}

export interface UnitReport {
  readonly kindLabel: string;
  /** The newest period that anybody has reported. */
  readonly period: string;
  readonly status: GridCell['status'];
  readonly setAside: number;
  /** Earlier periods that are missing. */
  readonly missing: readonly string[];
}

export interface UnitFacts {
  readonly name: string;
  readonly issues: readonly UnitIssue[];
  /** Fields that people of the unit lack while others have them; a filter by null names these people. */
  readonly unknown: readonly {
    readonly dimension: string;
    readonly label: string;
    readonly count: number;
  }[];
  readonly unmatched: readonly UnitUnmatched[];
  /** The county-level place that the unit reports under; null when nothing says which. */
  readonly place: string | null;
  readonly reports: readonly UnitReport[];
  readonly notes: readonly UnitNote[];
}

export interface UnitPageQueries {
  /** Every unit that has a page, in the official order. */
  unitList(job?: Job): Promise<readonly UnitEntry[]>;
  /** The page of one unit, by any name it goes by; refused in words for a name that nobody uses. */
  unitPage(name: string, job?: Job): Promise<UnitPageAnswer>;
  /** How good the data of one unit is. */
  unitFacts(name: string, job?: Job): Promise<UnitFacts>;
  /** The tables behind a unit's page, one a sheet. */
  makeUnitTables(name: string, job?: Job): Promise<MadeFile>;
}
