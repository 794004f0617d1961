import type { IssueCode } from '#core/issue.ts';
import type { Job } from '#core/progress.ts';
import type { Engine } from '#engine/engine.ts';
import { classifyRow } from '#ingest/classify-row.ts';
import type { RawRow } from '#ingest/sheet.ts';
import type { TextTally } from '#ingest/text/column-tally.ts';
import { asideTable, fromSourceRows, type StageInput } from './stage-input.ts';
import { fetchDataRows, findSuspectRows, FIRST_ROWS, type SuspectRows } from './suspect-rows.ts';
import { tallyOf, withoutRows } from './tallied-cells.ts';
import { createValuesTable } from './values-table.ts';

export interface ClassifiedRows {
  readonly blank: number;
  readonly noData: number;
  /** The distinct cells of the rows that are data, where they were counted. */
  readonly tally: TextTally | null;
  /** The rows that are data, of a table so small that all of it was fetched and is read as it lies. */
  readonly rows: readonly RawRow[] | null;
}

/** So many cells are fetched sooner than the engine can be asked about them. */
const FEW_CELLS = 60_000;

interface LeftOut {
  readonly row: number;
  /** null: the row is blank and counts as nothing. */
  readonly code: IssueCode | null;
  readonly value: string;
  readonly message: string;
}

/** The tally of the rows that stay; none where fields are read from a table made anew from them. */
function countedLeft(
  { raw, source }: StageInput,
  { rows, tally }: SuspectRows,
  leftOut: readonly LeftOut[],
): TextTally | null {
  if (raw.name !== source.name) return null;
  const numbers = new Set(leftOut.map(({ row }) => row));
  const found = rows.filter(({ number }) => numbers.has(number));
  return tally && found.length === numbers.size ? withoutRows(tally, found) : null;
}

/** Those of the rows that the table has: a decision may speak of a row that another range left out. */
async function rowsOfTable(
  engine: Engine,
  input: StageInput,
  rows: readonly number[],
): Promise<readonly number[]> {
  if (rows.length === 0) return [];
  const { source } = input;
  const found = await engine.query(
    `SELECT CAST(${source.row} AS INTEGER) ${fromSourceRows(input)} AND ${source.row} IN (${rows.join(', ')}) ORDER BY 1`,
  );
  return Array.from(found.columns[0] ?? [], Number);
}

/** Finds blank rows, totals, sections, notes, examples and repeated headings among the rows. */
export async function classifyRows(engine: Engine, input: StageInput, job: Job): Promise<ClassifiedRows> {
  const nameColumn = input.columnOf.get(input.kind.required[0] ?? '') ?? null;
  const leftOut: LeftOut[] = [];
  const { source, raw } = input;
  const isSmall = source.recordCount * source.columnCount <= FEW_CELLS;
  const suspects = isSmall
    ? { rows: await fetchDataRows(engine, input, job), tally: null }
    : await findSuspectRows(engine, input, tallyOf(input), job);
  for (const row of suspects.rows) {
    if (row.cells.every((cell) => cell.trim() === '')) {
      leftOut.push({ row: row.number, code: null, value: '', message: '' });
      continue;
    }
    if (input.decisions.get(row.number) === 'load') continue;
    const found = classifyRow(row, {
      nameColumn,
      headings: input.headings,
      columnCount: input.raw.columnCount,
      isFirstDataRows: row.number < input.firstDataRow + FIRST_ROWS,
    });
    const shown = row.cells.find((cell) => cell.trim() !== '') ?? '';
    if (!found) continue;
    const message = input.kind.isDated ? found.message : found.message.replace('不是人员', '不是数据');
    leftOut.push({ row: row.number, code: found.code, value: shown, message });
  }
  const known = new Set(leftOut.map(({ row }) => row));
  const decided = [...input.decisions].flatMap(([row, decision]) => (decision === 'set-aside' ? [row] : []));
  for (const row of await rowsOfTable(engine, input, decided)) {
    if (!known.has(row)) leftOut.push({ row, code: 'row.note', value: '', message: '本人暂存，不导入' });
  }
  await createValuesTable(
    engine,
    asideTable(input.stage),
    [
      { name: 'r', type: 'INTEGER' },
      { name: 'code', type: 'VARCHAR' },
      { name: 'value', type: 'VARCHAR' },
      { name: 'message', type: 'VARCHAR' },
    ],
    leftOut.map(({ row, code, value, message }) => [row, code, value, message]),
  );
  const blank = leftOut.filter(({ code }) => code === null).length;
  const numbers = new Set(leftOut.map(({ row }) => row));
  const rows = suspects.rows.filter(({ number }) => !numbers.has(number));
  return {
    blank,
    noData: leftOut.length - blank,
    tally: countedLeft(input, suspects, leftOut),
    rows: isSmall && raw.name === source.name ? rows : null,
  };
}
