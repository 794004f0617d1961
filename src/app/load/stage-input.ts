import type { MonthIndex } from '#core/month.ts';
import type { DatasetKind, FieldDefinition } from '#datasets/kind.ts';
import { quoteName } from '#engine/quote.ts';
import { cellColumn, type RawTable } from './raw-table.ts';

/** Everything that decides how a raw table becomes typed rows. */
export interface StageInput {
  /** Unique within the engine's life; part of every table name of the stage. */
  readonly stage: number;
  readonly raw: RawTable;
  readonly kind: DatasetKind;
  /** Column index by field. */
  readonly columnOf: ReadonlyMap<string, number>;
  /** Heading by column index. */
  readonly headings: readonly string[];
  readonly firstDataRow: number;
  readonly asOf: MonthIndex | null;
  readonly city: string | null;
}

export interface MappedField {
  readonly field: FieldDefinition;
  readonly index: number;
  readonly heading: string;
}

export function mappedFields(input: StageInput): readonly MappedField[] {
  return input.kind.fields.flatMap((field) => {
    const index = input.columnOf.get(field.name);
    return index === undefined ? [] : [{ field, index, heading: input.headings[index] ?? field.label }];
  });
}

/** From here on the engine is asked column by column, and patterns are tried on distinct cells. */
export const MANY_ROWS = 20_000;

export const asideTable = (stage: number): string => `aside_${stage}`;
export const lookupTable = (stage: number): string => `lookup_${stage}`;
export const issueTable = (stage: number): string => `issues_${stage}`;
export const codedTable = (stage: number): string => `coded_${stage}`;

/** `FROM … WHERE …` of the rows under the heading that were not left out as titles, totals or notes. */
export function fromDataRows(input: StageInput, aside: boolean): string {
  const { raw, stage } = input;
  const left = aside ? ` AND ${raw.row} NOT IN (SELECT r FROM ${asideTable(stage)})` : '';
  return `FROM ${quoteName(raw.name)} WHERE ${raw.row} >= ${input.firstDataRow}${left}`;
}

export function cellOf(input: StageInput, field: string): string | null {
  const index = input.columnOf.get(field);
  return index === undefined ? null : cellColumn(index);
}
