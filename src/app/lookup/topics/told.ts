import type { CellValue, TableRow } from '#core/table.ts';
import type { LookupFigure, LookupFormat } from '../../api/lookup.ts';
import type { ValueCondition } from '../conditions.ts';
import type { Scope } from '../reading.ts';

/** A number of a table that is worked out of others. */
export interface ToldCell {
  readonly table: string;
  /** The row besides its scope. */
  readonly where: TableRow;
  readonly measure: string;
  readonly format: LookupFormat;
  readonly unit: string;
  /** Measures of the people counted and of their base; null for what is no part of anybody. */
  readonly n: string | null;
  readonly known: string | null;
}

/** What is said of a scope once its numbers are read. */
export interface Said {
  /** 平陵县委组织部 */
  readonly name: string;
  /** 女，30岁及以下 */
  readonly narrowed: string;
  readonly own: LookupFigure;
  /** The further cells of the scope, in their order; a cell that is not there is null. */
  readonly more: readonly (LookupFigure | null)[];
  readonly text: (figure: LookupFigure) => string;
  readonly row: TableRow;
}

/** One question about a table that is worked out of others. */
export interface Told {
  /** 提拔, 空编 */
  readonly label: string;
  readonly cell: ToldCell;
  /** Told along with it, of the same scope. */
  readonly more: readonly ToldCell[];
  /** Conditions that narrow down whom the table is worked out of. */
  readonly narrowing: readonly ValueCondition[];
  /** Whether every unit has a row. */
  readonly hasUnits: boolean;
  /** An absent row counts nobody where the scope has others. */
  readonly absentIsNone: boolean;
  /** Why there is nothing of a scope, in a sentence. */
  readonly missing: (name: string) => string;
  /** Stands beside the numbers: 推算. */
  readonly mark?: string;
  readonly say: (said: Said) => string;
  readonly notes: readonly string[];
  /** A table of the page where it is drawn, when that is another than the cell's. */
  readonly drawn?: string;
}

/** Why a question cannot be answered, and what to type instead. */
export interface Refused {
  readonly problem: string;
}

export const refuse = (problem: string): Refused => ({ problem });

export const isRefused = (told: Told | Refused): told is Refused => 'problem' in told;

/** The scope as the rows of such a table name it; a place of several units has none. */
export function rowScope(scope: Scope): Readonly<Record<'scope_type' | 'scope', string>> | null {
  if (scope.type === 'place') return null;
  if (scope.type === '全部') return { scope_type: '全部', scope: '全部' };
  return { scope_type: scope.type, scope: scope.name };
}

export const matches = (row: TableRow, where: Readonly<Record<string, CellValue>>): boolean =>
  Object.entries(where).every(([name, value]) => row[name] === value);
