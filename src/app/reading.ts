import type { IsoDate } from '#core/month.ts';
import { findKind } from '#datasets/index.ts';
import type { WideColumn } from '#datasets/kind.ts';
import { type BatchEdits, NO_EDITS } from './ledger/fold.ts';
import type { TableShape } from './load/shape.ts';

/** How a table of a sheet is to be read as rows of a kind: what a draft and a batch have in common. */
export interface Reading {
  readonly kind: string;
  /** Column by field; several fields may share one. */
  readonly mapping: ReadonlyMap<string, number>;
  /** Heading by column index. */
  readonly headings: readonly string[];
  readonly firstDataRow: number;
  readonly shape: TableShape;
  readonly decisions: BatchEdits['decisions'];
  readonly asOf: IsoDate | null;
  /** The year that the sheet's words name. */
  readonly year: number | null;
}

/** What the whole workspace says about reading. */
export interface ReadingContext {
  readonly city: string | null;
  readonly aliases: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export interface ReadingParts {
  readonly kind: string;
  readonly mapping: ReadonlyMap<string, number>;
  readonly headings: readonly string[];
  readonly firstDataRow: number;
  readonly lastDataRow: number | null;
  readonly columns: readonly [first: number, last: number] | null;
  readonly wide: readonly WideColumn[];
  readonly sheetwide: Readonly<Record<string, string>>;
  readonly edits: BatchEdits | undefined;
  readonly asOf: IsoDate | null;
  /** The year that the sheet's words name. */
  readonly year: number | null;
}

/** A period that the person filled in says the year as well. */
function yearOf({ sheetwide, year }: ReadingParts): number | null {
  const said = Object.values(sheetwide).flatMap((text) => /(?:19|20)\d{2}/.exec(text)?.[0] ?? []);
  return said[0] === undefined ? year : Number(said[0]);
}

export function toReading(parts: ReadingParts): Reading {
  const { kind, mapping, headings, firstDataRow, lastDataRow, columns, wide, asOf } = parts;
  const edits = parts.edits ?? NO_EDITS;
  const value = findKind(kind)?.wide?.value;
  const sheetwide = new Map(Object.entries(parts.sheetwide).filter(([field]) => !mapping.has(field)));
  return {
    ...{ kind, mapping, headings, firstDataRow, asOf },
    shape: {
      ...{ lastDataRow, columns, sheetwide },
      edits: edits.cells,
      wide: wide.length > 0 && value !== undefined ? { value, columns: wide } : null,
    },
    decisions: edits.decisions,
    year: yearOf(parts),
  };
}

/** Fields that share their column with another. */
export function sharedFields(mapping: ReadonlyMap<string, number>): ReadonlySet<string> {
  const count = new Map<number, number>();
  for (const column of mapping.values()) count.set(column, (count.get(column) ?? 0) + 1);
  return new Set([...mapping].flatMap(([field, column]) => ((count.get(column) ?? 0) > 1 ? [field] : [])));
}
