import { ageAt } from '#core/age.ts';
import { formatMonth, type IsoDate, monthOfIsoDate } from '#core/month.ts';
import type { CellValue } from '#core/table.ts';
import type { FieldDefinition, NormalValue } from '#datasets/kind.ts';
import { formatDateNumber } from '#datasets/values/date.ts';
import { type Engine } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { cellColumn, isAmongRows, type RawTable } from '../load/raw-table.ts';
import { mappedFields } from '../load/stage-input.ts';
import type { StagedTable } from '../load/stage.ts';

/** The original texts of a source row, by column index. */
export interface SourceCells {
  readonly row: number;
  readonly cells: readonly string[];
  readonly kinds: string;
}

/** Fetches rows of a sheet; `rows` are spreadsheet rows. */
export async function fetchSourceRows(
  engine: Engine,
  raw: RawTable,
  rows: readonly number[],
): Promise<ReadonlyMap<number, SourceCells>> {
  if (rows.length === 0) return new Map();
  const cells = Array.from({ length: raw.columnCount }, (_, i) => cellColumn(i));
  const kinds = raw.hasKinds ? 'k' : `''`;
  const result = await engine.query(
    `SELECT CAST(${raw.row} AS INTEGER) AS r, ${kinds} AS k, ${cells.join(', ')} FROM ${quoteName(raw.name)} WHERE ${isAmongRows(raw, rows)}`,
  );
  const found = new Map<number, SourceCells>();
  for (let i = 0; i < result.rowCount; i++) {
    const at = (column: number) => String(result.columns[column]?.[i] ?? '');
    const row = Number(result.columns[0]?.[i]);
    found.set(row, { row, kinds: at(1), cells: cells.map((_, c) => at(c + 2)) });
  }
  return found;
}

/** What the loader made of one cell: looked up among the known spellings, else worked out again. */
export function readCell(
  staged: StagedTable,
  field: FieldDefinition,
  text: string,
  cellKind: string,
): NormalValue {
  const lookup = staged.lookups.find((candidate) => candidate.field.name === field.name);
  const known = lookup?.spellings.find(
    (spelling) => spelling.text === text && spelling.cellKind === cellKind,
  );
  if (known) return known.normal;
  const { asOf, year, raw } = staged.input;
  return field.normalise(text, { cellKind, column: { spellings: [] }, asOf, year, is1904: raw.is1904 });
}

/** A value as a person reads it; null where it is not known for certain. */
export function shownValue(field: FieldDefinition, normal: NormalValue): CellValue {
  if (normal.value === null) return null;
  if (field.storage !== 'month') return normal.value;
  const from = Number(normal.value);
  const to = normal.to ?? from;
  if (from === to) return formatMonth(from);
  return Math.floor(from / 12) === Math.floor(to / 12) ? String(Math.floor(from / 12)) : null;
}

/** What the loader made of every mapped cell of a row. */
function readFields(
  staged: StagedTable,
  source: SourceCells,
): readonly { readonly field: FieldDefinition; readonly normal: NormalValue }[] {
  return mappedFields(staged.input).map(({ field, index }) => {
    const cellKind = staged.input.raw.hasKinds ? (source.kinds[index] ?? '-') : 't';
    const text = source.cells[index] ?? '';
    return { field, normal: text === '' ? { value: null } : readCell(staged, field, text, cellKind) };
  });
}

/** A record of a person as one reads it: every mapped field unified, days spelled as far as they are known. */
export function readRecord(staged: StagedTable, source: SourceCells): Record<string, CellValue> {
  const values: Record<string, CellValue> = {};
  for (const { field, normal } of readFields(staged, source)) {
    const { value } = normal;
    const isDay = field.storage === 'date' && typeof value === 'number';
    const shown = isDay ? formatDateNumber(value) : shownValue(field, normal);
    values[field.name] = field.sensitive ? null : shown;
  }
  return values;
}

/** A source row as a person reads it: every mapped field unified, the age worked out. */
export function readPerson(
  staged: StagedTable,
  source: SourceCells,
  asOf: IsoDate,
): Record<string, CellValue> {
  const values: Record<string, CellValue> = {};
  for (const { field, normal } of readFields(staged, source)) {
    values[field.name] = field.sensitive ? null : shownValue(field, normal);
    if (field.name === 'birth' && typeof normal.value === 'number') {
      values['age'] = ageAt({ from: normal.value, to: normal.to ?? normal.value }, monthOfIsoDate(asOf));
    }
  }
  return values;
}
