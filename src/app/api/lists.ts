import type { Ask, ListColumn } from '#analyses/analysis.ts';
import type { Naming } from '#core/mask.ts';
import type { Job } from '#core/progress.ts';
import type { MadeFile } from './ledger.ts';
import type { RowId } from './pages.ts';

export interface ListRequest {
  readonly list: string;
  readonly ask: Ask;
  readonly offset: number;
  readonly limit: number;
  readonly search?: string;
  readonly sort?: { readonly dimension: string; readonly descending: boolean };
}

export interface ListRow {
  readonly id: RowId;
  readonly name: string;
  readonly unit: string | null;
  readonly post: string | null;
  /** Values of the columns, in their order, spelled for reading. */
  readonly values: readonly (string | number | null)[];
}

export interface ListPage {
  readonly title: string;
  readonly about: string;
  readonly empty: string;
  readonly columns: readonly (Omit<ListColumn, 'label' | 'leavesOut'> & {
    readonly label: string;
    /** Of a column of marks: the words, in order. */
    readonly words: readonly string[];
  })[];
  readonly total: number;
  readonly matching: number;
  readonly rows: readonly ListRow[];
  /** There is no roster to name anybody from: `empty` says what can be said without one. */
  readonly lacksRoster?: true;
  readonly file: { readonly name: string; readonly byUnit: boolean } | null;
}

/** A workbook of the whole list. */
export interface ListForm {
  /** One sheet, or one a unit. */
  readonly byUnit: boolean;
  readonly naming: Exclude<Naming, 'none'>;
}

export interface ListQueries {
  list(request: ListRequest, job?: Job): Promise<ListPage>;
  makeList(list: string, ask: Ask, form: ListForm, job?: Job): Promise<MadeFile>;
}
