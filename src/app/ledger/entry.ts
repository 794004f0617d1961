import type { IsoDate } from '#core/month.ts';
import type { SettingValue } from '#core/setting.ts';

/** Everything a person did to the data, in order. Loaded data is a fold over this list. */
export type LedgerEntry = { readonly id: string; readonly at: string } & (
  | BatchEntry
  | { readonly type: 'removal'; readonly batch: string }
  | { readonly type: 'restoration'; readonly batch: string }
  | {
      readonly type: 'setting';
      readonly setting: string;
      readonly value: SettingValue;
      readonly from: IsoDate | null;
    }
  | { readonly type: 'as-of'; readonly asOf: IsoDate | null }
  | { readonly type: 'shared-computer'; readonly shared: boolean }
  | {
      readonly type: 'cell-edit';
      readonly batch: string;
      readonly row: number;
      readonly field: string;
      readonly text: string;
    }
  | { readonly type: 'row-decision'; readonly batch: string; readonly row: number; readonly load: boolean }
  | {
      readonly type: 'identity';
      readonly batch: string;
      readonly row: number;
      readonly person: string | null;
    }
  | { readonly type: 'alias'; readonly field: string; readonly from: string; readonly to: string }
  | { readonly type: 'note'; readonly about: string; readonly text: string }
  | { readonly type: 'closing'; readonly kind: string; readonly period: string; readonly closed: boolean }
);

/** One sheet loaded as one kind of table, the way the person confirmed it. */
export interface BatchEntry {
  readonly type: 'batch';
  readonly batch: string;
  /** Key of the original bytes in the store. */
  readonly original: string;
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of the bytes; null until computed after the page is ready. */
  readonly hash: string | null;
  readonly sheet: string | null;
  readonly kind: string;
  readonly headerRows: readonly number[];
  /** Field by column index; columns not named are not imported. */
  readonly mapping: Readonly<Record<number, string>>;
  readonly asOf: IsoDate | null;
  /** True for the fictional sample. */
  readonly sample: boolean;
}

export type LoadedBatch = Omit<BatchEntry, 'type'> & { readonly addedAt: string; readonly removed: boolean };
