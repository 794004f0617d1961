import { findKind } from '#datasets/index.ts';
import type { DatasetKind } from '#datasets/kind.ts';
import type { Draft, SheetwideChoice, WideChoice } from '../api.ts';
import type { BatchEdits } from '../ledger/fold.ts';
import { draftSamples } from './draft-samples.ts';
import { askedFields, countQuestions, type DraftState, letterOf, mappingOf, missingFields } from './draft.ts';

const PREVIEW_ABOVE = 6;
const LEAST_PREVIEW = 12;
const MOST_PREVIEW = 60;
/** A sheet of thousands of columns shows few rows of them. */
const MOST_CELLS = 20_000;

function previewOf({ sheet, location }: DraftState): Draft['preview'] {
  const head = headAround(sheet, location.headerRows[0]);
  const heading = location.headerRows[location.headerRows.length - 1] ?? 0;
  const found = head.findIndex(({ number }) => number >= heading - PREVIEW_ABOVE);
  const from = Math.max(0, found);
  const fitting = Math.floor(MOST_CELLS / Math.max(1, sheet.columnCount));
  const count = Math.min(MOST_PREVIEW, Math.max(LEAST_PREVIEW, fitting)) + location.headerRows.length;
  return {
    rows: head.slice(from, from + count).map(({ number, cells }) => ({ number, cells })),
    columnCount: sheet.columnCount,
    merges: sheet.merges
      .filter(({ firstRow, lastRow }) => firstRow === lastRow)
      .map(({ firstRow, firstColumn, lastColumn }) => ({ row: firstRow, firstColumn, lastColumn })),
  };
}

/** Rows to show near a heading that stands too far down for the sheet's head. */
function headAround(sheet: DraftState['sheet'], heading = 0): DraftState['sheet']['head'] {
  const { head, deeper = [], tables } = sheet;
  const last = head[head.length - 1]?.number ?? 0;
  if (heading <= last - MOST_PREVIEW) return head;
  const isFar = heading > (deeper[deeper.length - 1]?.number ?? last);
  const own = isFar ? tables.find(({ location }) => location.headerRows[0] === heading)?.head : undefined;
  return own ?? [...head, ...deeper];
}

function columnsOf({ location, recognition, staged }: DraftState): Draft['columns'] {
  const lookups = new Map(staged?.lookups.map((lookup) => [lookup.index, lookup]));
  const samples = new Map(location.columns.map((column) => [column.index, column.samples]));
  return recognition.columns.map((mapping) => {
    const lookup = lookups.get(mapping.index);
    const values = new Set(lookup?.spellings.map(({ normal }) => normal.value));
    return {
      ...mapping,
      letter: letterOf(mapping.index),
      ...draftSamples(samples.get(mapping.index) ?? [], lookup),
      spellings: lookup ? lookup.spellings.length : null,
      values: lookup ? values.size : null,
    };
  });
}

const labelOf = (kind: DatasetKind, field: string) =>
  kind.fields.find(({ name }) => name === field)?.label ?? field;

function sheetwideOf(draft: DraftState, kind: DatasetKind): readonly SheetwideChoice[] {
  const mapped = mappingOf(draft.recognition.columns);
  const asked = askedFields(draft);
  const wide = draft.recognition.wide ?? [];
  return (kind.sheetwide ?? []).flatMap(({ field }) => {
    if (mapped.has(field) || (wide.length > 0 && wide.every(({ says }) => field in says))) return [];
    const said = draft.sheetwide.get(field);
    const choices = kind.fields.find(({ name }) => name === field)?.choices ?? [];
    return [
      {
        ...{ field, label: labelOf(kind, field), choices },
        value: said?.value ?? null,
        source: said?.source ?? null,
        isAsked: asked.includes(field),
      },
    ];
  });
}

function wideOf({ recognition }: DraftState, kind: DatasetKind): readonly WideChoice[] {
  return (recognition.wide ?? []).map(({ index, heading, says }) => ({
    index,
    heading,
    letter: letterOf(index),
    says: Object.entries(says).map(([field, value]) => ({ label: labelOf(kind, field), value })),
  }));
}

export function countEdits({ cells, decisions }: BatchEdits): number {
  return [...cells.values()].reduce((sum, row) => sum + row.size, 0) + decisions.size;
}

/** The draft as the interface sees it. */
export function toDraft(state: DraftState): Draft {
  const { location, recognition, sheet, source, staged } = state;
  const kind = recognition.kind === null ? undefined : findKind(recognition.kind);
  return {
    id: state.id,
    file: source.path,
    sheet: sheet.name,
    files: sheet.members?.length ?? 1,
    table: state.table + 1,
    tablesOnSheet: Math.max(1, sheet.tables.length),
    bytes: source.blob.size,
    readMs: state.readMs,
    encoding: sheet.encoding,
    kind: kind?.id ?? null,
    kindLabel: kind?.label ?? null,
    confidence: recognition.confidence,
    headerRows: location.headerRows,
    headerConfidence: location.confidence,
    range: {
      lastDataRow: location.lastDataRow,
      firstColumn: location.firstColumn,
      lastColumn: location.lastColumn,
    },
    isDated: kind?.isDated ?? false,
    asOf: state.asOf,
    asOfSource: state.asOfSource,
    sheetwide: kind ? sheetwideOf(state, kind) : [],
    preview: previewOf(state),
    columns: columnsOf(state),
    wide: kind ? wideOf(state, kind) : [],
    missing: kind ? missingFields(state).map((field) => ({ field, label: labelOf(kind, field) })) : [],
    questions: countQuestions(state),
    isRemembered: state.isRemembered,
    counts: staged?.counts ?? null,
    issues: state.issues,
    edits: countEdits(state.edits),
    duplicateOf: state.duplicateOf,
    replaces: state.replaces,
    mayReplace: state.mayReplace,
    differences: state.differences,
  };
}
