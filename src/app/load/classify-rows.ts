import type { IssueCode } from '#core/issue.ts';
import { type Job, throwIfCancelled } from '#core/progress.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteText } from '#engine/quote.ts';
import { BLANK_PATTERN, classifyRow, SUSPECT_NAME_PATTERN, SUSPECT_PATTERN } from '#ingest/classify-row.ts';
import type { RawRow } from '#ingest/sheet.ts';
import { cellColumn } from './raw-table.ts';
import { asideTable, cellOf, fromDataRows, MANY_ROWS, type StageInput } from './stage-input.ts';
import { createValuesTable } from './values-table.ts';

/** How many rows after the heading may be a template's examples. */
const FIRST_ROWS = 3;
const LOOKED_AT = 4;

export interface AsideCounts {
  readonly blank: number;
  readonly noData: number;
}

interface LeftOut {
  readonly row: number;
  /** null: the row is blank and counts as nothing. */
  readonly code: IssueCode | null;
  readonly value: string;
  readonly message: string;
}

/** SQL that holds where a cell matches, or null when none does. */
async function printMatches(
  engine: Engine,
  input: StageInput,
  cell: string,
  pattern: string,
): Promise<string | null> {
  const matches = `regexp_matches(${cell}, ${quoteText(pattern)})`;
  if (input.raw.recordCount < MANY_ROWS) return matches;
  const words = `SELECT ${cell} ${fromDataRows(input, false)} GROUP BY ${cell} HAVING ${matches}`;
  const found = await engine.query(`${words} LIMIT 1`);
  return found.rowCount === 0 ? null : `${cell} IN (${words})`;
}

/** SQL for every row that might not be data; the rules themselves are in TypeScript. */
async function suspicious(engine: Engine, input: StageInput): Promise<string> {
  const name = cellOf(input, input.kind.required[0] ?? '');
  const { raw } = input;
  const first = Array.from({ length: Math.min(LOOKED_AT, raw.columnCount) }, (_, i) => cellColumn(i));
  const conditions: string[] = [`${raw.row} < ${input.firstDataRow + FIRST_ROWS}`];
  conditions.push(name ? `${name} IS NULL` : 'TRUE');
  for (const cell of new Set([...first, ...(name ? [name] : [])])) {
    const pattern = cell === name ? `${SUSPECT_NAME_PATTERN}|${BLANK_PATTERN}` : SUSPECT_PATTERN;
    const matches = await printMatches(engine, input, cell, pattern);
    if (matches) conditions.push(matches);
  }
  return conditions.join(' OR ');
}

async function suspects(engine: Engine, input: StageInput, job: Job): Promise<RawRow[]> {
  const { raw } = input;
  const cells = Array.from({ length: raw.columnCount }, (_, i) => cellColumn(i));
  const kinds = raw.hasKinds ? 'k' : `'' AS k`;
  const result = await engine.query(
    `SELECT CAST(${raw.row} AS INTEGER) AS r, ${kinds}, ${cells.join(', ')} ${fromDataRows(input, false)} AND (${await suspicious(engine, input)}) ORDER BY 1`,
    job,
  );
  throwIfCancelled(job.signal);
  const text = (column: number, row: number) => String(result.columns[column]?.[row] ?? '');
  return Array.from({ length: result.rowCount }, (_, row) => ({
    number: Number(result.columns[0]?.[row]),
    cells: cells.map((__, i) => text(i + 2, row)),
    ...(raw.hasKinds ? { kinds: text(1, row) } : {}),
  }));
}

/** Finds blank rows, totals, sections, notes, examples and repeated headings among the rows. */
export async function classifyRows(engine: Engine, input: StageInput, job: Job): Promise<AsideCounts> {
  const nameColumn = input.columnOf.get(input.kind.required[0] ?? '') ?? null;
  const leftOut: LeftOut[] = [];
  for (const row of await suspects(engine, input, job)) {
    if (row.cells.every((cell) => cell.trim() === '')) {
      leftOut.push({ row: row.number, code: null, value: '', message: '' });
      continue;
    }
    const found = classifyRow(row, {
      nameColumn,
      headings: input.headings,
      columnCount: input.raw.columnCount,
      isFirstDataRows: row.number < input.firstDataRow + FIRST_ROWS,
    });
    const shown = row.cells.find((cell) => cell.trim() !== '') ?? '';
    if (found) leftOut.push({ row: row.number, code: found.code, value: shown, message: found.message });
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
  return { blank, noData: leftOut.length - blank };
}
