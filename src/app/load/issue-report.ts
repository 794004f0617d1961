import type { Issue, IssueCode, Severity } from '#core/issue.ts';
import type { Job } from '#core/progress.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import type { IssueGroup } from '../api.ts';
import { countCoded } from './code-names.ts';
import type { StagedTable } from './stage.ts';
import { headingAt, issueTable } from './stage-input.ts';

/** The order of contract.md's results. */
export const ISSUE_ORDER = 'r, field NULLS FIRST, said NULLS FIRST, code, value';

const MOST_ROWS = 20;
const MOST_VALUES = 5;

interface Unified {
  readonly heading: string;
  readonly text: string;
  readonly spelled: string;
  readonly count: number;
  readonly firstRow: number;
}

function unifiedSpellings(staged: StagedTable): Unified[] {
  // What a heading or the sheet says for many rows is no cell that was spelled otherwise.
  const cells = staged.lookups.filter(({ index }) => index < staged.input.source.columnCount);
  const { wide } = staged.input.kind;
  const value = staged.lookups.filter(
    ({ field }) => field.name === wide?.value && staged.input.saidBy !== null,
  );
  return [...cells, ...value].flatMap(({ heading, spellings }) =>
    spellings.flatMap(({ text, count, firstRow, normal }) =>
      normal.spelled !== undefined && normal.spelled !== text && normal.issue === undefined
        ? [{ heading, text, spelled: normal.spelled, count, firstRow }]
        : [],
    ),
  );
}

export function headingOf(staged: StagedTable, field: string | null, said: string | null): string | null {
  if (said !== null) return said;
  const index = field === null ? undefined : staged.input.columnOf.get(field);
  if (index === undefined) return null;
  const label = staged.input.kind.fields.find(({ name }) => name === field)?.label ?? '';
  return headingAt(staged.input.headings, index, label);
}

async function groupRaised(engine: Engine, staged: StagedTable): Promise<IssueGroup[]> {
  const issues = issueTable(staged.input.stage);
  // Where nothing was found, preparing the statement below would be all the work.
  if ((await engine.query(`SELECT 1 FROM ${issues} LIMIT 1`)).rowCount === 0) return [];
  const result = await engine.query(
    `SELECT code, severity, field, said AS heading, CASE WHEN code = 'key.duplicate' THEN '' ELSE message END AS sentence, any_value(message) AS message,
CAST(count(*) AS INTEGER) AS n, array_to_string(min(r, ${MOST_ROWS}), ',') AS first_rows,
array_to_string(list_slice(list_distinct(arg_min(value, r, ${MOST_ROWS}) FILTER (WHERE value IS NOT NULL)), 1, ${MOST_VALUES}), chr(1)) AS found
FROM ${issues} GROUP BY code, severity, field, heading, sentence ORDER BY severity, min(r)`,
  );
  return toRows(result).map((row): IssueGroup => {
    const found = String(row['found'] ?? '');
    return {
      code: row['code'] as IssueCode,
      severity: row['severity'] as Severity,
      column: headingOf(staged, row['field'] as string | null, row['heading'] as string | null),
      message: row['code'] === 'key.duplicate' ? '与其他行重复' : String(row['message']),
      count: Number(row['n']),
      rows: String(row['first_rows'] ?? '')
        .split(',')
        .filter(Boolean)
        .map(Number),
      values: found === '' ? [] : found.split('\u0001'),
      became: null,
    };
  });
}

interface CodedColumn {
  readonly heading: string;
  readonly message: string;
  readonly count: number;
  readonly firstRow: number;
}

/** Columns in which codes stand for names: how many, and not whose. */
function codedColumns({ lookups }: StagedTable): readonly CodedColumn[] {
  return lookups.flatMap((lookup): CodedColumn[] => {
    const coded = lookup.spellings.filter(({ isCoded }) => isCoded);
    if (coded.length === 0) return [];
    const message = `${lookup.heading}一列是姓名，共${countCoded(lookup)}人，导入时换成代号，姓名不保留`;
    const count = coded.reduce((sum, spelling) => sum + spelling.count, 0);
    const firstRow = Math.min(...coded.map((spelling) => spelling.firstRow));
    return [{ heading: lookup.heading, message, count, firstRow }];
  });
}

/** What was found, gathered the way a person reads it: set aside first, then to look at, then unified. */
export async function groupIssues(engine: Engine, staged: StagedTable): Promise<IssueGroup[]> {
  const raised = await groupRaised(engine, staged);
  const unified = unifiedSpellings(staged).map(({ heading, text, spelled, count, firstRow }): IssueGroup => ({
    code: 'value.unified',
    severity: 'info',
    column: heading,
    message: `${heading}“${text}”→${spelled}`,
    count,
    rows: [firstRow],
    values: [text],
    became: spelled,
  }));
  const coded = codedColumns(staged).map(({ heading, message, count, firstRow }): IssueGroup => ({
    ...{ code: 'value.unified', severity: 'info', column: heading, message, count },
    ...{ rows: [firstRow], values: [], became: null },
  }));
  return [...raised, ...coded, ...unified.sort((a, b) => b.count - a.count)];
}

/** Every issue on its own, in the order of contract.md's results. */
export async function listIssues(
  engine: Engine,
  staged: StagedTable,
  file: string,
  sheet: string | null,
  job?: Job,
): Promise<Issue[]> {
  const result = await engine.query(
    `SELECT * FROM ${issueTable(staged.input.stage)} ORDER BY ${ISSUE_ORDER}`,
    job,
  );
  const raised = toRows(result).map((row): Issue => ({
    file,
    sheet,
    row: Number(row['r']),
    column: headingOf(staged, row['field'] as string | null, row['said'] as string | null),
    value: row['value'] as string | null,
    code: row['code'] as IssueCode,
    severity: row['severity'] as Severity,
    message: String(row['message']),
    count: 1,
  }));
  const unified = unifiedSpellings(staged).map(({ heading, text, spelled, count, firstRow }): Issue => ({
    file,
    sheet,
    row: firstRow,
    column: heading,
    value: text,
    code: 'value.unified',
    severity: 'info',
    message: `统一写作${spelled}`,
    count,
  }));
  const coded = codedColumns(staged).map(({ heading, message, count, firstRow }): Issue => ({
    ...{ file, sheet, row: firstRow, column: heading, value: null },
    ...{ code: 'value.unified', severity: 'info', message, count },
  }));
  return [...raised, ...coded, ...unified];
}
