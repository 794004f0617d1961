import type { IssueCode, Severity } from '#core/issue.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import type { IssueLine, IssueSource } from '#report/sheets/issue-source.ts';
import { readCells } from '../intake/sheet-rows.ts';
import { headingOf, ISSUE_ORDER } from '../load/issue-report.ts';
import type { StagedTable } from '../load/stage.ts';
import { issueTable } from '../load/stage-input.ts';

/** Rows that are no data are nothing for the sender to put right. */
const NOT_LISTED = "code LIKE 'row.%'";
/** Fields by which a row is recognised, as many as there are columns for. */
const KEY_FIELDS = ['name', 'object', 'unit'];

export interface ListedTable {
  readonly id: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly label: string;
  readonly staged: StagedTable;
}

/** Everything a sender should look at in one table, by row. */
export async function listIssueSource(engine: Engine, table: ListedTable): Promise<IssueSource> {
  const { staged, id, file, sheet, label } = table;
  const { input } = staged;
  const found = toRows(
    await engine.query(
      `SELECT * FROM ${issueTable(input.stage)} WHERE severity <> 'info' AND NOT (${NOT_LISTED}) ORDER BY ${ISSUE_ORDER}`,
    ),
  );
  const numbers = [...new Set(found.map((row) => Number(row['r'])))];
  const cells = await readCells(engine, input.source, numbers);
  const keys = KEY_FIELDS.flatMap((name) => {
    const index = input.columnOf.get(name);
    const field = input.kind.fields.find((candidate) => candidate.name === name);
    const isOwn = index !== undefined && index < input.source.columnCount;
    return isOwn && field ? [{ label: field.label, index }] : [];
  });
  const rows = found.map((issue): IssueLine => {
    const row = Number(issue['r']);
    const field = issue['field'] as string | null;
    return {
      row,
      field,
      keys: keys.map(({ label: key, index }) => ({ label: key, value: cells.get(row)?.[index] ?? '' })),
      column: headingOf(staged, field, issue['said'] as string | null),
      value: issue['value'] as string | null,
      problem: String(issue['message']),
      severity: issue['severity'] as Severity,
      code: issue['code'] as IssueCode,
    };
  });
  return { file, sheet, label, batch: id, rows };
}
