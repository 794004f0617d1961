import { ENCODINGS } from '#core/encoding.ts';
import { isIsoDate } from '#core/month.ts';
import { RETIRE_CATEGORIES } from '#core/retirement.ts';
import type { SettingValue } from '#core/setting.ts';
import { findKind } from '#datasets/index.ts';
import type { WideColumn } from '#datasets/kind.ts';
import {
  APPROVAL_PARTS,
  PLAYLIST_PARTS,
  PUBLICATION_PARTS,
  SHEET_PARTS,
} from '../publication/parse-entries.ts';
import { REPORT_EDIT_PARTS, REPORT_EXPORT_PARTS, REPORT_PLAN_PARTS } from '../report/parse-entries.ts';
import type { CellEditEntry, EntryContent, LedgerEntry, ReportPart } from '../ledger/entry.ts';
import { checkValue, SETTINGS } from '../settings.ts';
import { ExchangeError, NEWER } from './exchange-error.ts';
import {
  fail,
  flag,
  isObject,
  isPlainKey,
  listOf,
  objectOf,
  only,
  orNull,
  oneOf,
  type Parse,
  recordOf,
  text,
  whole,
} from './shape.ts';

const MOST_ITEMS = 1_000_000;
const MOST_ROWS = 100_000_000;
const MOST_COLUMNS = 100_000;

const id = text(200, 1);
const name = text(2_000);
const cell = text(10_000_000);
const row = whole(1, MOST_ROWS);
const column = whole(0, MOST_COLUMNS);

const time: Parse<string> = (value, at) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? value : fail(at, '应为时间');

const date: Parse<string> = (value, at) =>
  typeof value === 'string' && isIsoDate(value) ? value : fail(at, '应为日期');

const kind: Parse<string> = (value, at) => {
  const found = text(100, 1)(value, at);
  if (!findKind(found)) throw new ExchangeError(NEWER);
  return found;
};

const columnRange: Parse<readonly [first: number, last: number]> = (value, at) => {
  const [first, last, ...more] = listOf(column, 2)(value, at);
  return first !== undefined && last !== undefined && more.length === 0
    ? [first, last]
    : fail(at, '应为两列');
};

const settingValue: Parse<SettingValue> = (value, at) => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return listOf(name, 10_000)(value, at);
};

const filterValue: Parse<string | number | null> = (value, at) => {
  if (value === null || (typeof value === 'number' && Number.isFinite(value))) return value;
  return name(value, at);
};

const settingId: Parse<string> = (value, at) => {
  const found = id(value, at);
  return isPlainKey(found) ? found : fail(at, '不对');
};

const headings = recordOf(orNull(name), MOST_COLUMNS);
const wide = objectOf<WideColumn>({ index: column, heading: name, says: recordOf(name, 100) });
const edit = objectOf<CellEditEntry>({ row, column, text: orNull(cell) });

type Content<Type extends EntryContent['type']> = Extract<EntryContent, { readonly type: Type }>;
type Stored<Type extends EntryContent['type']> = Content<Type> & Pick<LedgerEntry, 'id' | 'at'>;

const stored = { id, at: time };

const PARSERS: { readonly [Type in EntryContent['type']]: Parse<Stored<Type>> } = {
  batch: objectOf<Stored<'batch'>>({
    ...stored,
    type: only('batch'),
    batch: id,
    original: id,
    file: name,
    bytes: whole(0, Number.MAX_SAFE_INTEGER),
    hash: orNull((value, at) =>
      typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : fail(at, '不对'),
    ),
    encoding: orNull(oneOf(ENCODINGS)),
    sheet: orNull(name),
    kind,
    headerRows: listOf(row, 100),
    lastDataRow: orNull(whole(0, MOST_ROWS)),
    columns: orNull(columnRange),
    mapping: recordOf(column, MOST_COLUMNS),
    headings,
    wide: listOf(wide, MOST_COLUMNS),
    sheetwide: recordOf(name, 100),
    asOf: orNull(date),
    sample: flag,
  }),
  removal: objectOf<Stored<'removal'>>({
    ...stored,
    type: only('removal'),
    batch: id,
    replacedBy: orNull(id),
  }),
  restoration: objectOf<Stored<'restoration'>>({ ...stored, type: only('restoration'), batch: id }),
  undo: objectOf<Stored<'undo'>>({ ...stored, type: only('undo'), entry: id }),
  setting: objectOf<Stored<'setting'>>({
    ...stored,
    type: only('setting'),
    setting: settingId,
    value: settingValue,
    from: orNull(date),
  }),
  'as-of': objectOf<Stored<'as-of'>>({ ...stored, type: only('as-of'), asOf: orNull(date) }),
  'shared-computer': objectOf<Stored<'shared-computer'>>({
    ...stored,
    type: only('shared-computer'),
    shared: flag,
  }),
  'cell-edit': objectOf<Stored<'cell-edit'>>({
    ...stored,
    type: only('cell-edit'),
    batch: id,
    edits: listOf(edit, MOST_ITEMS),
  }),
  'row-decision': objectOf<Stored<'row-decision'>>({
    ...stored,
    type: only('row-decision'),
    batch: id,
    rows: listOf(row, MOST_ITEMS),
    decision: orNull(oneOf(['load', 'set-aside'])),
  }),
  identity: objectOf<Stored<'identity'>>({
    ...stored,
    type: only('identity'),
    batch: id,
    row,
    person: orNull(name),
  }),
  retirement: objectOf<Stored<'retirement'>>({
    ...stored,
    type: only('retirement'),
    batch: id,
    row,
    category: orNull(oneOf(RETIRE_CATEGORIES)),
  }),
  alias: objectOf<Stored<'alias'>>({
    ...stored,
    type: only('alias'),
    field: settingId,
    from: name,
    to: orNull(name),
  }),
  remembered: objectOf<Stored<'remembered'>>({
    ...stored,
    type: only('remembered'),
    kind,
    fields: headings,
  }),
  note: objectOf<Stored<'note'>>({
    ...stored,
    type: only('note'),
    unit: name,
    period: name,
    item: name,
    text: cell,
  }),
  'sent-back': objectOf<Stored<'sent-back'>>({
    ...stored,
    type: only('sent-back'),
    batches: listOf(id, MOST_ITEMS),
  }),
  'report-part': objectOf<Stored<'report-part'>>({
    ...stored,
    type: only('report-part'),
    part: objectOf<ReportPart>({
      kind: only('cross'),
      request: objectOf({ rows: orNull(name), columns: orNull(name), measure: name }),
      filters: listOf(objectOf({ dimension: name, values: listOf(filterValue, MOST_ITEMS) }), 1_000),
    }),
  }),
  'report-order': objectOf<Stored<'report-order'>>({
    ...stored,
    type: only('report-order'),
    parts: listOf(id, MOST_ITEMS),
  }),
  saved: objectOf<Stored<'saved'>>({ ...stored, type: only('saved') }),
  'report-plan': objectOf<Stored<'report-plan'>>({ ...stored, ...REPORT_PLAN_PARTS }),
  'report-edit': objectOf<Stored<'report-edit'>>({ ...stored, ...REPORT_EDIT_PARTS }),
  'report-export': objectOf<Stored<'report-export'>>({ ...stored, ...REPORT_EXPORT_PARTS }),
  publication: objectOf<Stored<'publication'>>({ ...stored, ...PUBLICATION_PARTS }),
  approval: objectOf<Stored<'approval'>>({ ...stored, ...APPROVAL_PARTS }),
  'publish-sheet': objectOf<Stored<'publish-sheet'>>({ ...stored, ...SHEET_PARTS }),
  playlist: objectOf<Stored<'playlist'>>({ ...stored, ...PLAYLIST_PARTS }),
  closing: objectOf<Stored<'closing'>>({
    ...stored,
    type: only('closing'),
    kind,
    period: name,
    closed: flag,
    batches: listOf(id, MOST_ITEMS),
    reason: orNull(name),
  }),
};

function isType(type: unknown): type is keyof typeof PARSERS {
  return typeof type === 'string' && Object.prototype.hasOwnProperty.call(PARSERS, type);
}

function parseEntry(value: unknown, at: string): LedgerEntry {
  if (!isObject(value)) return fail(at, '应为对象');
  const type = value['type'];
  if (typeof type !== 'string') return fail(`${at}.type`, '应为文字');
  if (!isType(type)) throw new ExchangeError(NEWER);
  const entry: LedgerEntry = PARSERS[type](value, at);
  const isKnown = entry.type === 'setting' && SETTINGS.some((setting) => setting.id === entry.setting);
  if (entry.type === 'setting' && isKnown) {
    try {
      checkValue(entry.setting, entry.value);
    } catch {
      return fail(`${at}.value`, '不是这项设置的值');
    }
  }
  return entry;
}

/** The entries of a file from outside; whatever is no list of entries is refused in a sentence. */
export function parseEntries(value: unknown): readonly LedgerEntry[] {
  const entries = listOf(parseEntry, MOST_ITEMS)(value, '记录');
  const ids = new Set(entries.map((entry) => entry.id));
  return ids.size === entries.length ? entries : fail('记录', '有重复的编号');
}
