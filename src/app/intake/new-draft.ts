import { findKind } from '#datasets/index.ts';
import type { Recognition, SheetWords } from '#datasets/kind.ts';
import type { TableLocation } from '#ingest/detect.ts';
import { findFullMarks } from '#ingest/detect-full-marks.ts';
import { locateChosen } from '#ingest/detect-tables.ts';
import { textsAbove } from '#ingest/heading/texts-above.ts';
import { countKnownHeadings, recognise, recogniseAs } from '#datasets/recognise.ts';
import { applyRemembered } from '#datasets/shape.ts';
import { findSheetwide, findYear } from '#datasets/sheetwide.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import type { TableRange } from '../api.ts';
import { NO_EDITS } from '../ledger/fold.ts';
import { type DraftState, findAsOf, headingsOf, mappingOf, type SaidValue } from './draft.ts';

/** What headings were taken for before, by kind. */
export type Remembered = ReadonlyMap<string, ReadonlyMap<string, string | null>>;

export type NewDraft = Pick<
  DraftState,
  | 'id'
  | 'source'
  | 'original'
  | 'sheet'
  | 'table'
  | 'readMs'
  | 'sample'
  | 'duplicateOf'
  | 'encoding'
  | 'prefilled'
>;

type Place = Pick<DraftState, 'sheet'> & {
  readonly source: Pick<SourceFile, 'path'>;
  readonly location: TableLocation;
};

/** The lines above the heading, and the names that the table goes by. */
export function wordsOf({ sheet, source, location }: Place): SheetWords {
  const [first] = location.headerRows;
  const own = sheet.tables.find((table) => table.location.headerRows[0] === first);
  const above = textsAbove(
    own?.head ?? sheet.head,
    location,
    sheet.tables.map((table) => table.location),
  );
  const file = source.path.slice(source.path.lastIndexOf('/') + 1).replace(/\.[a-z0-9]{1,5}$/i, '');
  return { above, sheet: sheet.name, file };
}

function saidIn(place: Place, recognition: Recognition): ReadonlyMap<string, SaidValue> {
  const kind = recognition.kind === null ? undefined : findKind(recognition.kind);
  if (!kind) return new Map();
  const words = wordsOf(place);
  const byIndex = headingsOf(place.location);
  const headings = new Map(
    [...mappingOf(recognition.columns)].map(([field, index]) => [field, byIndex[index] ?? '']),
  );
  const only: readonly [string, SheetWords][] = [
    ['标题', { above: words.above, sheet: null, file: '' }],
    ['工作表名', { above: [], sheet: words.sheet, file: '' }],
    ['文件名', { above: [], sheet: null, file: words.file }],
  ];
  const wide = recognition.wide ?? [];
  const isInHeadings = (field: string) => wide.length > 0 && wide.every(({ says }) => field in says);
  const found = [...findSheetwide(kind, words, headings)].filter(([field]) => !isInHeadings(field));
  const said = found.map(([field, value]) => {
    const [source] = only.find(([, part]) => findSheetwide(kind, part, headings).get(field) === value) ?? [];
    return [field, { value, source: source ?? '标题和名称' }] as const;
  });
  return new Map(said);
}

function isUsedAgain({ columns }: Recognition, before: Recognition): boolean {
  return columns.some(({ field }, i) => field !== before.columns[i]?.field);
}

const FULL_MARK = 'full_mark';

/** So many headings that the person mapped before make a table of the same kind. */
const ENOUGH_REMEMBERED = 3;

/** A table that is strange but for headings that the person once mapped, all required ones among them. */
function recogniseByMemory(
  columns: TableLocation['columns'],
  words: SheetWords,
  remembered: Remembered,
): Recognition | null {
  for (const [id, fields] of remembered) {
    const kind = findKind(id);
    const mapped = columns.filter(({ heading }) => (fields.get(heading) ?? null) !== null);
    if (!kind || mapped.length < ENOUGH_REMEMBERED) continue;
    const found = applyRemembered(recogniseAs(columns, kind, words), { kind: id, fields }, columns);
    const held = mappingOf(found.columns);
    if (kind.required.every((field) => held.has(field))) return { ...found, confidence: 0.9 };
  }
  return null;
}

/** Full marks that stand in a row under the heading belong to the columns above them. */
function withFullMarks(recognition: Recognition, { sheet, location }: Place): Recognition {
  if (!recognition.wide || !findKind(recognition.kind ?? '')?.wide?.said.includes(FULL_MARK))
    return recognition;
  const marks = findFullMarks({ ...sheet, body: { kind: 'rows', rows: [] } }, location);
  const wide = recognition.wide.map((column) => {
    const mark = marks.get(column.index);
    return mark === undefined ? column : { ...column, says: { [FULL_MARK]: mark, ...column.says } };
  });
  return { ...recognition, wide };
}

/** Recognises a table where it stands, with what the person once said of the same headings. */
export function recogniseTable(
  place: Place,
  remembered: Remembered,
  kind?: string | null,
): Pick<DraftState, 'recognition' | 'isRemembered' | 'sheetwide' | 'year'> {
  const { columns } = place.location;
  const words = wordsOf(place);
  const chosen = kind ? findKind(kind) : undefined;
  const known = kind === undefined ? recognise(columns, words) : null;
  const byMemory = known?.kind === null ? recogniseByMemory(columns, words, remembered) : null;
  const said = chosen ? recogniseAs(columns, chosen, words) : nothingIn(columns);
  const found: Recognition = byMemory ?? known ?? said;
  const fields = found.kind === null ? undefined : remembered.get(found.kind);
  const mapped =
    found.kind !== null && fields ? applyRemembered(found, { kind: found.kind, fields }, columns) : found;
  const recognition = withFullMarks(mapped, place);
  const sheetwide = saidIn(place, recognition);
  return {
    recognition,
    sheetwide,
    isRemembered: byMemory !== null || isUsedAgain(recognition, found),
    year: findYear(words),
  };
}

function nothingIn(columns: TableLocation['columns']): Recognition {
  const unused = columns.map(({ index, heading }) => ({ index, heading, field: null, confidence: 0 }));
  return { kind: null, confidence: 1, columns: unused };
}

/** A table as it was found; nothing of it is in the engine yet. */
export function newDraft(about: NewDraft, remembered: Remembered): DraftState {
  const location = about.sheet.tables[about.table]?.location ?? locateAt(about.sheet, []);
  const found = findAsOf(location, about.sheet, about.source.path);
  return {
    ...about,
    location,
    ...recogniseTable({ ...about, location }, remembered),
    chosen: new Map(),
    asOf: found.asOf,
    asOfSource: found.source,
    edits: NO_EDITS,
    pending: [],
    batch: null,
    replaces: null,
    mayReplace: [],
    differences: null,
    leftOut: null,
    staged: null,
    issues: [],
  };
}

/** The table under heading rows that a person chose. */
export function locateAt(
  sheet: DraftState['sheet'],
  headerRows: readonly number[],
  columns: readonly [first: number, last: number] | null = null,
): TableLocation {
  const there = sheet.tables.filter(({ location }) => location.headerRows.join() === headerRows.join());
  // Tables beside each other have their headings in the same rows.
  const first = columns?.[0] ?? 0;
  const holds = ({ location }: (typeof there)[number]) =>
    location.firstColumn <= first && first <= location.lastColumn;
  const own = there.find(holds) ?? there[0];
  if (own) return { ...own.location, confidence: 1 };
  const { deeper = [] } = sheet;
  const isDeep = deeper.some(({ number }) => headerRows.includes(number));
  const head = isDeep ? [...sheet.head, ...deeper] : sheet.head;
  return locateChosen({ ...sheet, head, body: { kind: 'rows', rows: [] } }, countKnownHeadings, headerRows);
}

/** The location with another range; columns outside it are no part of the table. */
export function withRange(location: TableLocation, range: TableRange): TableLocation {
  const { firstColumn, lastColumn, lastDataRow } = range;
  const columns = location.columns.filter(({ index }) => index >= firstColumn && index <= lastColumn);
  return { ...location, lastDataRow, firstColumn, lastColumn, columns };
}
