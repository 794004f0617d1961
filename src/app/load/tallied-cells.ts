import type { RawRow } from '#ingest/sheet.ts';
import type { ColumnTally, TextTally } from '#ingest/text/column-tally.ts';
import type { StageInput } from './stage-input.ts';

/** The tally of the very rows that are judged; none when they were made anew from those counted. */
export function tallyOf({ source }: StageInput): TextTally | null {
  return source.tally?.table === source.name ? source.tally.text : null;
}

const ID_SHAPE = /^[1-9][0-9]{16}[0-9X]$/;
const NAME_SHAPE = /^[\u4e00-\u9fff]{2,4}$/;

/** null where a cell that stays would need another first record, or one to be taken away was never counted. */
function withoutCells(
  column: ColumnTally,
  cells: readonly string[],
  records: ReadonlySet<number>,
): ColumnTally | null {
  const fewer = new Map<string, number>();
  for (const cell of cells) fewer.set(cell, (fewer.get(cell) ?? 0) + 1);
  let { blanks, ids, names } = column;
  blanks -= fewer.get('') ?? 0;
  fewer.delete('');
  const counts = column.counts.slice();
  const kept: number[] = [];
  for (let i = 0; i < column.cells.length; i++) {
    const cell = column.cells[i] ?? '';
    const taken = fewer.get(cell) ?? 0;
    const left = (counts[i] ?? 0) - taken;
    fewer.delete(cell);
    counts[i] = left;
    if (left > 0) kept.push(i);
    if (left < 0 || (left > 0 && taken > 0 && records.has(column.firsts[i] ?? 0))) return null;
  }
  for (const [cell, taken] of fewer) {
    if (ID_SHAPE.test(cell)) ids -= taken;
    else if (NAME_SHAPE.test(cell)) names -= taken;
    else return null;
  }
  if (blanks < 0 || ids < 0 || names < 0) return null;
  return {
    cells: kept.map((i) => column.cells[i] ?? ''),
    counts: Int32Array.from(kept, (i) => counts[i] ?? 0),
    firsts: Int32Array.from(kept, (i) => column.firsts[i] ?? 0),
    ...{ blanks, ids, names },
    idsDiffer: column.idsDiffer,
  };
}

/** What is counted once these rows are left out. */
export function withoutRows(tally: TextTally, rows: readonly RawRow[]): TextTally {
  if (rows.length === 0) return tally;
  const records = new Set(rows.map(({ number }) => number));
  const columns = tally.columns.map((column, index) => {
    const cells = rows.map((row) => row.cells[index] ?? '');
    return column && withoutCells(column, cells, records);
  });
  return { ...tally, records: tally.records - rows.length, columns };
}
