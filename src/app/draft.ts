import { findKind } from '#datasets/index.ts';
import { countKnownHeadings, recognise } from '#datasets/recognise.ts';
import type { ColumnMapping, Recognition } from '#datasets/kind.ts';
import type { IsoDate } from '#core/month.ts';
import { detectTable, findAsOfInName } from '#ingest/detect-table.ts';
import type { TableLocation } from '#ingest/detect.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import type { Draft, IssueGroup, RowCounts } from './api.ts';
import type { PackedSheet } from './load/packed-sheet.ts';
import type { StagedTable } from './load/stage.ts';

/** A sheet on its way in: what was recognised, what the person changed, what staging found. */
export interface DraftState {
  readonly id: string;
  readonly source: SourceFile;
  /** Key under which the original bytes will be stored; sheets of one file share it. */
  readonly original: string;
  readonly sheet: PackedSheet;
  readonly readMs: number;
  readonly sample: boolean;
  readonly location: TableLocation;
  readonly recognition: Recognition;
  readonly asOf: IsoDate | null;
  readonly asOfSource: string | null;
  readonly staged: StagedTable | null;
  readonly issues: readonly IssueGroup[];
  readonly duplicateOf: string | null;
}

export function locateTable(sheet: PackedSheet, headerRows?: readonly number[]): TableLocation {
  return detectTable({ ...sheet, body: { kind: 'rows', rows: [] } }, countKnownHeadings, headerRows);
}

/** Heading by column index; a column without one is empty. */
export function headingsOf({ columns }: TableLocation): readonly string[] {
  const byIndex = new Map(columns.map(({ index, heading }) => [index, heading]));
  return Array.from({ length: Math.max(-1, ...byIndex.keys()) + 1 }, (_, index) => byIndex.get(index) ?? '');
}

/** The date a sheet speaks of: said above its heading, else in a name; where it was found goes along. */
export function findAsOf(
  location: TableLocation,
  sheet: string | null,
  file: string,
): { readonly asOf: IsoDate | null; readonly source: string | null } {
  if (location.asOf) return { asOf: location.asOf, source: '填报日期' };
  const inSheet = sheet === null ? null : findAsOfInName(sheet);
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

export function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

export function mappingOf(columns: readonly ColumnMapping[]): ReadonlyMap<string, number> {
  return new Map(columns.flatMap(({ field, index }) => (field === null ? [] : [[field, index] as const])));
}

export function recogniseLocated(location: TableLocation): Recognition {
  return recognise(location.columns);
}

const PREVIEW_ROWS = 12;

function previewOf({ sheet, location }: DraftState): Draft['preview'] {
  const heading = location.headerRows[location.headerRows.length - 1] ?? 0;
  const from = Math.max(
    0,
    sheet.head.findIndex(({ number }) => number >= heading - PREVIEW_ROWS / 2),
  );
  const rows = sheet.head.slice(from, from + PREVIEW_ROWS + location.headerRows.length);
  return {
    rows: rows.map(({ number, cells }) => ({ number, cells })),
    columnCount: sheet.columnCount,
    merges: sheet.merges
      .filter(({ firstRow, lastRow }) => firstRow === lastRow)
      .map(({ firstRow, firstColumn, lastColumn }) => ({ row: firstRow, firstColumn, lastColumn })),
  };
}

function columnsOf({ location, recognition, staged }: DraftState): Draft['columns'] {
  return recognition.columns.map((mapping) => {
    const lookup = staged?.lookups.find(({ index }) => index === mapping.index);
    const values = new Set(lookup?.spellings.map(({ normal }) => normal.value));
    return {
      ...mapping,
      letter: letterOf(mapping.index),
      samples: location.columns.find(({ index }) => index === mapping.index)?.samples ?? [],
      spellings: lookup ? lookup.spellings.length : null,
      values: lookup ? values.size : null,
    };
  });
}

function missingFields({ recognition }: DraftState): Draft['missing'] {
  const kind = recognition.kind === null ? null : findKind(recognition.kind);
  if (!kind) return [];
  const found = mappingOf(recognition.columns);
  return kind.required
    .filter((field) => !found.has(field))
    .map((field) => ({ field, label: kind.fields.find(({ name }) => name === field)?.label ?? field }));
}

export function isReady(draft: DraftState): boolean {
  return draft.staged !== null && missingFields(draft).length === 0;
}

const countsOf = (staged: StagedTable | null): RowCounts | null => staged?.counts ?? null;

/** The draft as the interface sees it. */
export function toDraft(state: DraftState): Draft {
  const kind = state.recognition.kind === null ? null : findKind(state.recognition.kind);
  return {
    id: state.id,
    file: state.source.path,
    sheet: state.sheet.name,
    bytes: state.source.blob.size,
    readMs: state.readMs,
    kind: kind?.id ?? null,
    kindLabel: kind?.label ?? null,
    confidence: state.recognition.confidence,
    headerRows: state.location.headerRows,
    headerConfidence: state.location.confidence,
    asOf: state.asOf,
    asOfSource: state.asOfSource,
    preview: previewOf(state),
    columns: columnsOf(state),
    missing: missingFields(state),
    counts: countsOf(state.staged),
    issues: state.issues,
    duplicateOf: state.duplicateOf,
  };
}
