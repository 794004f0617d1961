import type { Filter } from '#analyses/analysis.ts';
import type { Encoding } from '#core/encoding.ts';
import type { IsoDate } from '#core/month.ts';
import type { SettingValue } from '#core/setting.ts';
import type { RetireCategory } from '#core/retirement.ts';
import type { WideColumn } from '#datasets/kind.ts';
import type { CrossRequest } from '../api/lookup.ts';
import type { PublishingEntry } from '../publication/entries.ts';
import type { ReportEntry } from '../report/entries.ts';

/** Everything a person did to the data, in order. Loaded data is a fold over this list. */
export type LedgerEntry = { readonly id: string; readonly at: string } & EntryContent;

export type EntryContent =
  /** A batch entry with the id of an earlier one takes its place: the table was mapped anew. */
  | BatchEntry
  | { readonly type: 'removal'; readonly batch: string; readonly replacedBy: string | null }
  | { readonly type: 'restoration'; readonly batch: string }
  /** Takes another entry back; taking this one back brings that one into force again. */
  | { readonly type: 'undo'; readonly entry: string }
  | {
      readonly type: 'setting';
      readonly setting: string;
      readonly value: SettingValue;
      readonly from: IsoDate | null;
    }
  | { readonly type: 'as-of'; readonly asOf: IsoDate | null }
  | { readonly type: 'shared-computer'; readonly shared: boolean }
  | { readonly type: 'cell-edit'; readonly batch: string; readonly edits: readonly CellEditEntry[] }
  | {
      readonly type: 'row-decision';
      readonly batch: string;
      readonly rows: readonly number[];
      /** null: as the rules decide. */
      readonly decision: 'load' | 'set-aside' | null;
    }
  /** Rows of a batch that are a person: `person` is a stable key, `none` for nobody known; null: open again. */
  | {
      readonly type: 'identity';
      readonly batch: string;
      readonly row: number;
      readonly person: string | null;
    }
  /** Category by which the person of a roster's row retires, in every roster of theirs; null: as presumed. */
  | {
      readonly type: 'retirement';
      readonly batch: string;
      readonly row: number;
      readonly category: RetireCategory | null;
    }
  /** What a spelling of a field means, in every file; null: as it stands. `from` = `to` keeps it for itself. */
  | { readonly type: 'alias'; readonly field: string; readonly from: string; readonly to: string | null }
  /** Headings mapped on another machine, from a memory file. */
  | {
      readonly type: 'remembered';
      readonly kind: string;
      readonly fields: Readonly<Record<string, string | null>>;
    }
  | {
      readonly type: 'note';
      readonly unit: string;
      readonly period: string;
      readonly item: string;
      readonly text: string;
    }
  | { readonly type: 'sent-back'; readonly batches: readonly string[] }
  | { readonly type: 'saved' }
  | PublishingEntry
  | ReportEntry
  /** Put aside for the report; taking the entry back takes it out. */
  | { readonly type: 'report-part'; readonly part: ReportPart }
  /** Entries of parts in the order wanted. */
  | { readonly type: 'report-order'; readonly parts: readonly string[] }
  /** `batches` are those the period was closed with; later ones do not count until it is reopened. */
  | {
      readonly type: 'closing';
      readonly kind: string;
      readonly period: string;
      readonly closed: boolean;
      readonly batches: readonly string[];
      readonly reason: string | null;
    };

/** What stands in the report: a free cross table of some people. */
export interface ReportPart {
  readonly kind: 'cross';
  readonly request: CrossRequest;
  readonly filters: readonly Filter[];
}

export interface CellEditEntry {
  readonly row: number;
  /** 0-based column of the sheet. */
  readonly column: number;
  /** null: as the file has it. */
  readonly text: string | null;
}

/** One table loaded as one kind, the way the person confirmed it. */
export interface BatchEntry {
  readonly type: 'batch';
  readonly batch: string;
  /** Key of the original bytes in the store. */
  readonly original: string;
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of the bytes; null until computed after the page is ready. */
  readonly hash: string | null;
  readonly encoding: Encoding | null;
  readonly sheet: string | null;
  readonly kind: string;
  readonly headerRows: readonly number[];
  /** 1-based last row; null: to the end. */
  readonly lastDataRow: number | null;
  /** 0-based columns of the table on its sheet; null: all. */
  readonly columns: readonly [first: number, last: number] | null;
  /** Column by field; fields not named are not imported. */
  readonly mapping: Readonly<Record<string, number>>;
  /** What each heading was taken for: remembered for files to come. */
  readonly headings: Readonly<Record<string, string | null>>;
  readonly wide: readonly WideColumn[];
  readonly sheetwide: Readonly<Record<string, string>>;
  readonly asOf: IsoDate | null;
  /** True for the fictional sample. */
  readonly sample: boolean;
}

export type LoadedBatch = Omit<BatchEntry, 'type'> & {
  readonly addedAt: string;
  readonly removed: boolean;
  readonly replacedBy: string | null;
};
