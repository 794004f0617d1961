import { type Job, throwIfCancelled } from '#core/progress.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import { BLANK_PATTERN, SUSPECT_NAME_PATTERN, SUSPECT_PATTERN } from '#ingest/classify-row.ts';
import type { RawRow } from '#ingest/sheet.ts';
import type { TextTally } from '#ingest/text/column-tally.ts';
import { cellColumn, type RawTable } from './raw-table.ts';
import { fromSourceRows, MANY_ROWS, type StageInput } from './stage-input.ts';
import { withoutRows } from './tallied-cells.ts';

/** How many rows after the heading may be a template's examples. */
export const FIRST_ROWS = 3;
const LOOKED_AT = 4;
/** A heading further down is not worth to be taken out of a tally row by row. */
const MOST_ROWS_ABOVE = 500;
/** So many cells are fetched row by row before it is cheaper to pass over the whole table. */
const MOST_SINGLE_CELLS = 1_000;
const MOST_NUMBERS = 5_000;

/** SQL that holds for rows that might not be data, and the numbers of those that are known already. */
interface Suspicion {
  readonly conditions: readonly string[];
  readonly rows: readonly number[];
}

export interface SuspectRows {
  /** In their order in the source. */
  readonly rows: readonly RawRow[];
  /** Without what lies above the first data row. */
  readonly tally: TextTally | null;
}

async function fetchRows(
  engine: Engine,
  raw: RawTable,
  ends: readonly string[],
  job: Job,
): Promise<RawRow[]> {
  const cells = Array.from({ length: raw.columnCount }, (_, i) => cellColumn(i));
  const list = [`CAST(${raw.row} AS INTEGER) AS r`, raw.hasKinds ? 'k' : `'' AS k`, ...cells].join(', ');
  const selects = ends.map((end) => `SELECT ${list} FROM ${quoteName(raw.name)} ${end}`);
  const result = await engine.query(selects.join('\nUNION ALL\n'), job);
  throwIfCancelled(job.signal);
  const text = (column: number, row: number) => String(result.columns[column]?.[row] ?? '');
  return Array.from({ length: result.rowCount }, (_, row) => ({
    number: Number(result.columns[0]?.[row]),
    cells: cells.map((__, i) => text(i + 2, row)),
    ...(raw.hasKinds ? { kinds: text(1, row) } : {}),
  }));
}

/** Every row under the heading, in order. */
export async function fetchDataRows(engine: Engine, input: StageInput, job: Job): Promise<readonly RawRow[]> {
  const { source, firstDataRow } = input;
  return (await fetchRows(engine, source, [`WHERE ${source.row} >= ${firstDataRow}`], job)).sort(byNumber);
}

/** The engine finds single rows at once, but for a list of them it reads every cell of the table. */
async function fetchNumbered(
  engine: Engine,
  raw: RawTable,
  numbers: readonly number[],
  job: Job,
): Promise<RawRow[]> {
  if (numbers.length === 0) return [];
  if (raw.recordCount >= MANY_ROWS && numbers.length * raw.columnCount <= MOST_SINGLE_CELLS) {
    return fetchRows(
      engine,
      raw,
      numbers.map((row) => `WHERE ${raw.row} = ${row}`),
      job,
    );
  }
  const rows: RawRow[] = [];
  for (let at = 0; at < numbers.length; at += MOST_NUMBERS) {
    const some = numbers.slice(at, at + MOST_NUMBERS).join(', ');
    for (const row of await fetchRows(engine, raw, [`WHERE ${raw.row} IN (${some})`], job)) rows.push(row);
  }
  return rows;
}

/** SQL that holds where a cell matches, or null when none does. */
async function printMatches(
  engine: Engine,
  input: StageInput,
  cell: string,
  pattern: string,
): Promise<string | null> {
  const matches = `regexp_matches(${cell}, ${quoteText(pattern)})`;
  if (input.source.recordCount < MANY_ROWS) return matches;
  const words = `SELECT ${cell} ${fromSourceRows(input)} GROUP BY ${cell} HAVING ${matches}`;
  const found = await engine.query(`${words} LIMIT 1`);
  return found.rowCount === 0 ? null : `${cell} IN (${words})`;
}

/** Where the rules may find something other than data; the rules themselves are in TypeScript. */
async function suspect(engine: Engine, input: StageInput, tally: TextTally | null): Promise<Suspicion> {
  const { source } = input;
  const name = input.columnOf.get(input.kind.required[0] ?? '');
  const first = Array.from({ length: Math.min(LOOKED_AT, source.columnCount) }, (_, i) => i);
  const conditions: string[] = [];
  const rows: number[] = [];
  const blanks = name === undefined ? null : tally?.columns[name]?.blanks;
  if (name === undefined) conditions.push('TRUE');
  else if (blanks !== 0) conditions.push(`${cellColumn(name)} IS NULL`);
  for (const index of new Set([...first, ...(name === undefined ? [] : [name])])) {
    const cell = cellColumn(index);
    const pattern = index === name ? `${SUSPECT_NAME_PATTERN}|${BLANK_PATTERN}` : SUSPECT_PATTERN;
    const column = tally?.columns[index];
    if (!column) {
      const matches = await printMatches(engine, input, cell, pattern);
      if (matches) conditions.push(matches);
      continue;
    }
    const isSuspect = new RegExp(pattern);
    const repeated: string[] = [];
    column.cells.forEach((text, i) => {
      if (!isSuspect.test(text)) return;
      if (column.counts[i] === 1) rows.push(column.firsts[i] ?? 0);
      else repeated.push(text);
    });
    if (repeated.length > 0) conditions.push(`${cell} IN (${repeated.map(quoteText).join(', ')})`);
  }
  return { conditions, rows };
}

const byNumber = (a: RawRow, b: RawRow) => a.number - b.number;

async function listNumbers(
  engine: Engine,
  input: StageInput,
  conditions: readonly string[],
  job: Job,
): Promise<number[]> {
  if (conditions.length === 0) return [];
  const row = `CAST(${input.source.row} AS INTEGER)`;
  const rows = `SELECT ${row} ${fromSourceRows(input)} AND (${conditions.join(' OR ')})`;
  return Array.from((await engine.query(rows, job)).columns[0] ?? [], Number);
}

/** The rows down to the first ones under the heading, from this one on; asked of the engine where they are not at hand. */
async function topRows(
  engine: Engine,
  { source, firstDataRow }: StageInput,
  from: number,
  job: Job,
): Promise<readonly RawRow[]> {
  const end = firstDataRow + FIRST_ROWS;
  const known = source.top?.table === source.name ? source.top.rows : [];
  if ((known[known.length - 1]?.number ?? 0) >= end - 1) {
    return known.filter(({ number }) => number >= from && number < end);
  }
  return fetchRows(engine, source, [`WHERE ${source.row} < ${end} AND ${source.row} >= ${from}`], job);
}

/** Every row that might not be data, the first ones under the heading among them. */
export async function findSuspectRows(
  engine: Engine,
  input: StageInput,
  counted: TextTally | null,
  job: Job,
): Promise<SuspectRows> {
  const { source, firstDataRow } = input;
  const isFirst = `${source.row} < ${firstDataRow + FIRST_ROWS}`;
  if (source.recordCount < MANY_ROWS && !counted) {
    const { conditions } = await suspect(engine, input, null);
    const end = `WHERE ${source.row} >= ${firstDataRow} AND (${[isFirst, ...conditions].join(' OR ')})`;
    return { rows: (await fetchRows(engine, source, [end], job)).sort(byNumber), tally: null };
  }
  const isNear = counted !== null && firstDataRow - counted.firstRecord <= MOST_ROWS_ABOVE;
  const top = await topRows(engine, input, isNear ? 0 : firstDataRow, job);
  const above = top.filter(({ number }) => number < firstDataRow);
  const tally = isNear ? withoutRows(counted, above) : null;
  const { conditions, rows } = await suspect(engine, input, tally);
  const known = new Set(top.map(({ number }) => number));
  const numbers = new Set([...rows, ...(await listNumbers(engine, input, conditions, job))]);
  const others = [...numbers].filter((row) => !known.has(row));
  const all = [
    ...top.filter(({ number }) => number >= firstDataRow),
    ...(await fetchNumbered(engine, source, others, job)),
  ];
  return { rows: all.sort(byNumber), tally };
}
