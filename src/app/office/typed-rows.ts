import { quoteName } from '#engine/quote.ts';
import { selectTyped } from '../load/coded-table.ts';
import type { StagedTable } from '../load/stage.ts';
import { codedTable } from '../load/stage-input.ts';
import type { TypedColumn } from '../load/typed-columns.ts';

/** What reading typed rows needs of a staged table. */
export type TypedSource = Pick<StagedTable, 'columns'> &
  Partial<Pick<StagedTable, 'counts' | 'hasOwnKeys'>> & {
    readonly input: Pick<StagedTable['input'], 'stage' | 'raw' | 'kind' | 'firstDataRow' | 'columnOf'> &
      Partial<Pick<StagedTable['input'], 'saidBy' | 'headings'>>;
  };

/** A loaded batch as it lies in the engine. */
export interface OfficeBatch {
  /** Id in the ledger; in the engine it is `staged.input.stage`. */
  readonly batch: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly staged: TypedSource;
}

export function findColumn(staged: TypedSource, name: string): TypedColumn | undefined {
  return staged.columns.find((column) => column.name === name);
}

/** `SELECT` of `r` and the named columns, free text too, of every row that is loaded. */
export function printTypedRows(staged: TypedSource, names: readonly string[]): string {
  const columns = staged.columns.filter(({ name }) => names.includes(name));
  const rows = selectTyped(staged.input as StagedTable['input'], columns, ({ sql }) => sql);
  if (staged.counts?.setAside === 0) return rows;
  const coded = quoteName(codedTable(staged.input.stage));
  return `SELECT * FROM (${rows}) WHERE r IN (SELECT r FROM ${coded})`;
}
