import type { MonthIndex } from '#core/month.ts';
import type { DatasetKind, FieldDefinition } from '#datasets/kind.ts';
import { quoteName } from '#engine/quote.ts';
import { cellColumn, type RawTable } from './raw-table.ts';

/** Everything that decides how a raw table becomes typed rows. */
export interface StageInput {
  /** Unique within the engine's life; part of every table name of the stage. */
  readonly stage: number;
  readonly raw: RawTable;
  /** The sheet as it stood in the file. */
  readonly original: RawTable;
  /** What was made between the two, to be dropped with the stage. */
  readonly made: readonly MadeTable[];
  /** One row a source row: `raw`, unless columns became rows. Rows are judged and counted by it. */
  readonly source: RawTable;
  readonly kind: DatasetKind;
  /** Column index by field. */
  readonly columnOf: ReadonlyMap<string, number>;
  /** Fields that share their column with others and are read by `FieldDefinition.shared`. */
  readonly shared: ReadonlySet<string>;
  /** Heading by column index. */
  readonly headings: readonly string[];
  readonly firstDataRow: number;
  readonly asOf: MonthIndex | null;
  readonly city: string | null;
  /** The year that the sheet's words name. */
  readonly year: number | null;
  /** Column that names the source column of a value, where columns became rows. */
  readonly saidBy: number | null;
  /** What spellings mean, by field, as the person decided. */
  readonly aliases: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Rows that the person decided about. */
  readonly decisions: ReadonlyMap<number, 'load' | 'set-aside'>;
  /** True once it is known that all rows under the heading are data. */
  readonly isAllData?: boolean;
}

export interface MadeTable {
  readonly name: string;
  readonly type: 'VIEW' | 'TABLE';
}

export interface MappedField {
  readonly field: FieldDefinition;
  readonly index: number;
  readonly heading: string;
}

/** A column without a heading goes by what it holds. */
export function headingAt(headings: readonly string[], index: number, otherwise: string): string {
  const heading = headings[index] ?? '';
  return heading === '' ? otherwise : heading;
}

export function mappedFields(input: StageInput): readonly MappedField[] {
  return input.kind.fields.flatMap((field) => {
    const index = input.columnOf.get(field.name);
    if (index === undefined) return [];
    const heading = headingAt(input.headings, index, field.label);
    const isShared = input.shared.has(field.name) && field.shared !== undefined;
    const own = isShared ? { ...field, normalise: field.shared, plain: undefined } : field;
    return [{ field: own, index, heading }];
  });
}

/** From here on the engine is asked column by column, and patterns are tried on distinct cells. */
export const MANY_ROWS = 20_000;

export const asideTable = (stage: number): string => `aside_${stage}`;
export const lookupTable = (stage: number): string => `lookup_${stage}`;
export const issueTable = (stage: number): string => `issues_${stage}`;
export const codedTable = (stage: number): string => `coded_${stage}`;

/** `FROM … WHERE …` of the source rows under the heading. */
export function fromSourceRows({ source, firstDataRow }: StageInput): string {
  return `FROM ${quoteName(source.name)} WHERE ${source.row} >= ${firstDataRow}`;
}

/** `FROM … WHERE …` of the rows under the heading that were not left out as titles, totals or notes. */
export function fromDataRows(input: StageInput, aside: boolean): string {
  const { raw } = input;
  const left = aside ? ` AND ${printNotAside(input, raw.row)}` : '';
  return `FROM ${quoteName(raw.name)} WHERE ${raw.row} >= ${input.firstDataRow}${left}`;
}

/** Holds for the rows that were not left out. */
export function printNotAside({ isAllData, stage }: StageInput, row: string): string {
  return isAllData ? 'TRUE' : `${row} NOT IN (SELECT r FROM ${asideTable(stage)})`;
}

export function cellOf(input: StageInput, field: string): string | null {
  const index = input.columnOf.get(field);
  return index === undefined ? null : cellColumn(index);
}

/** SQL for the heading that says what a value is, where columns became rows. */
export function saidOf(input: StageInput, field: string): string {
  const { saidBy, kind } = input;
  return saidBy !== null && kind.wide?.value === field ? cellColumn(saidBy) : 'NULL';
}
