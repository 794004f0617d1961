import type { Encoding } from '#core/encoding.ts';
import type { IsoDate } from '#core/month.ts';
import { findKind } from '#datasets/index.ts';
import type { ColumnMapping, Recognition } from '#datasets/kind.ts';
import type { TableLocation } from '#ingest/detect.ts';
import { findAsOfInName } from '#ingest/detect-table.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import type { IssueGroup, RosterDifferences } from '../api.ts';
import type { EntryContent } from '../ledger/entry.ts';
import type { BatchEdits } from '../ledger/fold.ts';
import type { PackedSheet } from '../load/packed-sheet.ts';
import type { StagedTable } from '../load/stage.ts';
import { type Reading, toReading } from '../reading.ts';

/** A value said once for the sheet, and where it was found. */
export interface SaidValue {
  readonly value: string;
  readonly source: string;
}

/** A table on its way in: what was recognised, what the person changed, what staging found. */
export interface DraftState {
  readonly id: string;
  readonly source: SourceFile;
  /** Key under which the original bytes will be stored; tables of one file share it. */
  readonly original: string;
  readonly encoding: Encoding | null;
  readonly sheet: PackedSheet;
  /** 0-based place among the tables of its sheet. */
  readonly table: number;
  readonly readMs: number;
  readonly sample: boolean;
  readonly location: TableLocation;
  readonly recognition: Recognition;
  /** The year that the sheet's words name. */
  readonly year: number | null;
  /** Columns that the person mapped by hand, or said not to import. */
  readonly chosen: ReadonlyMap<number, string | null>;
  readonly isRemembered: boolean;
  readonly asOf: IsoDate | null;
  readonly asOfSource: string | null;
  readonly sheetwide: ReadonlyMap<string, SaidValue>;
  readonly edits: BatchEdits;
  /** Entries for the edits made while this was a draft, to be written when it is confirmed. */
  readonly pending: readonly PendingEntry[];
  /** Batch that is being mapped anew. */
  readonly batch: string | null;
  readonly replaces: string | null;
  readonly mayReplace: readonly { readonly batch: string; readonly label: string }[];
  /** Marker of a 预填核对表 that came back. */
  readonly prefilled: string | null;
  readonly differences: RosterDifferences | null;
  /** Why the sheet is no table to load (说明, 选项); null for all others. */
  readonly leftOut: string | null;
  readonly staged: StagedTable | null;
  readonly issues: readonly IssueGroup[];
  readonly duplicateOf: string | null;
}

export type PendingEntry = Extract<EntryContent, { type: 'cell-edit' | 'row-decision' }>;

/** Heading by column index; a column without one is empty. */
export function headingsOf({ columns }: Pick<TableLocation, 'columns'>): readonly string[] {
  const byIndex = new Map(columns.map(({ index, heading }) => [index, heading]));
  const count = columns.reduce((most, { index }) => Math.max(most, index + 1), 0);
  return Array.from({ length: count }, (_, index) => byIndex.get(index) ?? '');
}

export function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Column by field. */
export function mappingOf(columns: readonly ColumnMapping[]): ReadonlyMap<string, number> {
  return new Map(
    columns.flatMap(({ field, also, index }) =>
      field === null ? [] : [field, ...(also ?? [])].map((name) => [name, index] as const),
    ),
  );
}

/** The date a sheet speaks of: said by its forms or above its heading, else in a name; and where it was found. */
export function findAsOf(
  location: TableLocation,
  sheet: PackedSheet,
  file: string,
): { readonly asOf: IsoDate | null; readonly source: string | null } {
  if (sheet.asOf) return { asOf: sheet.asOf, source: '计算年龄时间' };
  if (location.asOf) return { asOf: location.asOf, source: '填报日期' };
  const inSheet = sheet.name === null ? null : findAsOfInName(sheet.name);
  if (inSheet) return { asOf: inSheet, source: '工作表名' };
  const inFile = findAsOfInName(file);
  return inFile ? { asOf: inFile, source: '文件名' } : { asOf: null, source: null };
}

/** A file that says no date is taken to belong with the others; the person is asked to look. */
export function suggestDate(
  { source }: DraftState,
  others: IsoDate | null,
  now: string,
): Pick<DraftState, 'asOf' | 'asOfSource'> {
  if (others !== null) return { asOf: others, asOfSource: '同其他文件，请核对' };
  const modified = new Date(source.modified ?? now).toISOString().slice(0, 10);
  return { asOf: modified, asOfSource: '文件修改日期，请核对' };
}

/** Fields of the kind that neither a column nor the sheet holds although they must be there. */
export function missingFields({ recognition, sheetwide }: DraftState): readonly string[] {
  const kind = recognition.kind === null ? undefined : findKind(recognition.kind);
  if (!kind) return [];
  const wide = (recognition.wide ?? []).length > 0 ? kind.wide : undefined;
  const found = mappingOf(recognition.columns);
  const isSaid = (field: string) =>
    found.has(field) || sheetwide.has(field) || field === wide?.value || Boolean(wide?.said.includes(field));
  return kind.required.filter((field) => !isSaid(field));
}

/** Sheet-wide fields that nothing says although the table means nothing without them. */
export function askedFields({ recognition, sheetwide }: DraftState): readonly string[] {
  const kind = recognition.kind === null ? undefined : findKind(recognition.kind);
  const found = mappingOf(recognition.columns);
  const wide = recognition.wide ?? [];
  return (kind?.sheetwide ?? []).flatMap(({ field, asked }) => {
    const isSaid =
      found.has(field) ||
      sheetwide.has(field) ||
      (wide.length > 0 && wide.every(({ says }) => field in says));
    return asked && !isSaid ? [field] : [];
  });
}

export function countQuestions(draft: DraftState): number {
  if (draft.recognition.kind === null) return 1;
  return missingFields(draft).length + askedFields(draft).length;
}

export function isReady(draft: DraftState): boolean {
  return draft.staged !== null && countQuestions(draft) === 0;
}

/** Null where the whole width of the sheet is the table. */
export function columnRange({
  location,
  sheet,
}: Pick<DraftState, 'location' | 'sheet'>): [number, number] | null {
  const { firstColumn, lastColumn } = location;
  return firstColumn <= 0 && lastColumn >= sheet.columnCount - 1 ? null : [firstColumn, lastColumn];
}

/** Null while a required column is missing. */
export function readingOf(draft: DraftState): Reading | null {
  const { recognition, location, sheetwide } = draft;
  if (recognition.kind === null || missingFields(draft).length > 0) return null;
  return toReading({
    kind: recognition.kind,
    mapping: mappingOf(recognition.columns),
    headings: headingsOf(location),
    firstDataRow: location.firstDataRow,
    lastDataRow: location.lastDataRow,
    columns: columnRange(draft),
    wide: recognition.wide ?? [],
    sheetwide: Object.fromEntries([...sheetwide].map(([field, { value }]) => [field, value])),
    edits: draft.edits,
    asOf: draft.asOf,
    year: draft.year,
  });
}
