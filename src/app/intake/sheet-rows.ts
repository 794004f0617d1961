import type { IssueCode, Severity } from '#core/issue.ts';
import type { WideColumn } from '#datasets/kind.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import type { SheetRow, SheetRows, SheetRowsRequest } from '../api.ts';
import type { BatchEdits } from '../ledger/fold.ts';
import { headingOf, ISSUE_ORDER } from '../load/issue-report.ts';
import { cellColumn, isAmongRows, type RawTable } from '../load/raw-table.ts';
import type { StagedTable } from '../load/stage.ts';
import { issueTable } from '../load/stage-input.ts';

/** Original texts by row; `rows` are spreadsheet rows. */
export async function readCells(
  engine: Engine,
  raw: RawTable,
  rows: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  if (rows.length === 0) return new Map();
  const cells = Array.from({ length: raw.columnCount }, (_, i) => cellColumn(i));
  const result = await engine.query(
    `SELECT CAST(${raw.row} AS INTEGER) AS r, ${cells.join(', ')} FROM ${quoteName(raw.name)} WHERE ${isAmongRows(raw, rows)}`,
  );
  return new Map(
    Array.from({ length: result.rowCount }, (_, i) => [
      Number(result.columns[0]?.[i]),
      cells.map((__, c) => String(result.columns[c + 1]?.[i] ?? '')),
    ]),
  );
}

/** SQL over the issue table (`i`) for the rows that are asked about. */
function printWanted(staged: StagedTable, which: SheetRowsRequest['which']): string {
  const issues = issueTable(staged.input.stage);
  if (which.how === 'set-aside') return `SELECT DISTINCT r FROM ${issues} WHERE severity = 'error'`;
  if (which.how !== 'issue') return '';
  const { code, column, message } = which;
  const conditions = [`code = ${quoteText(code)}`];
  if (message !== null && code !== 'key.duplicate') conditions.push(`message = ${quoteText(message)}`);
  const fields = column === null ? [] : fieldsUnder(staged, column);
  if (column !== null) {
    const named =
      fields.length > 0 ? [`(said IS NULL AND field IN (${fields.map(quoteText).join(', ')}))`] : [];
    conditions.push(`(${[...named, `said = ${quoteText(column)}`].join(' OR ')})`);
  }
  const where = conditions.join(' AND ');
  // The row that the others repeat is shown beside them.
  return `SELECT r FROM ${issues} WHERE ${where} UNION SELECT twin FROM ${issues} WHERE twin IS NOT NULL AND ${where}`;
}

function fieldsUnder(staged: StagedTable, heading: string): string[] {
  return [...staged.input.columnOf.keys()].filter((field) => headingOf(staged, field, null) === heading);
}

interface RowIssue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly column: string | null;
  readonly message: string;
  readonly twin: number | null;
}

async function issuesOf(
  engine: Engine,
  staged: StagedTable,
  rows: readonly number[],
): Promise<ReadonlyMap<number, readonly RowIssue[]>> {
  if (rows.length === 0) return new Map();
  const result = await engine.query(
    `SELECT * FROM ${issueTable(staged.input.stage)} WHERE r IN (${rows.join(', ')}) ORDER BY ${ISSUE_ORDER}`,
  );
  const found = new Map<number, RowIssue[]>();
  for (const row of toRows(result)) {
    const issue: RowIssue = {
      code: row['code'] as IssueCode,
      severity: row['severity'] as Severity,
      column: headingOf(staged, row['field'] as string | null, row['said'] as string | null),
      message: String(row['message']),
      twin: row['twin'] === null ? null : Number(row['twin']),
    };
    const key = Number(row['r']);
    found.set(key, [...(found.get(key) ?? []), issue]);
  }
  return found;
}

export interface PlaceOfRows {
  readonly staged: StagedTable;
  readonly edits: BatchEdits;
  readonly headings: readonly string[];
  /** Columns that became rows. */
  readonly wide: readonly WideColumn[];
  readonly firstDataRow: number;
  readonly members: readonly string[] | null;
}

async function wantedRows(
  engine: Engine,
  { staged, edits }: PlaceOfRows,
  request: SheetRowsRequest,
): Promise<{ readonly total: number; readonly rows: readonly number[] }> {
  const { which, offset, limit } = request;
  const page = (all: readonly number[]) => ({ total: all.length, rows: all.slice(offset, offset + limit) });
  if (which.how === 'rows') return page(which.rows);
  if (which.how === 'edited') {
    const rows = new Set([...edits.cells.keys(), ...edits.decisions.keys()]);
    return page([...rows].sort((a, b) => a - b));
  }
  const wanted = printWanted(staged, which);
  const isGrouped = which.how === 'issue' && which.code === 'key.duplicate';
  const order = isGrouped
    ? `coalesce((SELECT min(twin) FROM ${issueTable(staged.input.stage)} i WHERE i.r = w.r), r), r`
    : 'r';
  const counted = await engine.query(`SELECT CAST(count(*) AS INTEGER) FROM (${wanted})`);
  const listed = await engine.query(
    `SELECT CAST(r AS INTEGER) FROM (${wanted}) w ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`,
  );
  return { total: Number(counted.columns[0]?.[0] ?? 0), rows: Array.from(listed.columns[0] ?? [], Number) };
}

/** Rows of a sheet with what was found and what was changed, as many as a page shows. */
export async function listSheetRows(
  engine: Engine,
  place: PlaceOfRows,
  request: SheetRowsRequest,
): Promise<SheetRows> {
  const { staged, edits, headings, wide, members, firstDataRow } = place;
  const { total, rows } = await wantedRows(engine, place, request);
  const { original, columnOf, kind } = staged.input;
  const cells = await readCells(engine, original, rows);
  const issues = await issuesOf(engine, staged, rows);
  const value = kind.wide?.value;
  const fieldAt = new Map([
    ...(value === undefined ? [] : wide.map(({ index }) => [index, value] as const)),
    ...[...columnOf].map(([field, index]) => [index, field] as const),
  ]);
  const shown = headings.flatMap((heading, index) =>
    heading === '' && !rows.some((row) => (cells.get(row)?.[index] ?? '') !== '')
      ? []
      : [{ index, heading, field: fieldAt.get(index) ?? null }],
  );
  return {
    total,
    headings: shown,
    rows: rows.map((row): SheetRow => {
      const own = issues.get(row) ?? [];
      const twin = own.find((issue) => issue.twin !== null)?.twin ?? null;
      const isTwin = [...issues.values()].some((list) => list.some((issue) => issue.twin === row));
      return {
        row,
        file: members?.[row - firstDataRow] ?? null,
        cells: shown.map(({ index }) => ({
          index,
          original: cells.get(row)?.[index] ?? '',
          edited: edits.cells.get(row)?.get(index) ?? null,
        })),
        issues: own.map(({ code, severity, column, message }) => ({ code, severity, column, message })),
        isLoaded: !own.some(({ severity }) => severity === 'error'),
        decision: edits.decisions.get(row) ?? null,
        group: twin !== null ? String(twin) : isTwin ? String(row) : null,
      };
    }),
  };
}
