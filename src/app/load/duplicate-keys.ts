import type { Job } from '#core/progress.ts';
import type { ColumnTally } from '#ingest/text/column-tally.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { selectTyped } from './coded-table.ts';
import { cellColumn } from './raw-table.ts';
import { KEY_HASH, type KeyExpression, keyExpressions } from './helper-columns.ts';
import { codedTable, issueTable, mappedFields, type StageInput } from './stage-input.ts';
import type { TypedColumn } from './typed-columns.ts';
import { tallyOf } from './tallied-cells.ts';
import { createValuesTable } from './values-table.ts';

interface Candidate {
  readonly row: number;
  readonly text: string;
  /** null: no key is known and the whole row is the same. */
  readonly key: KeyExpression | null;
  readonly cells: string;
}

const CELLS = 'cells';

const column = (name: string, storage: TypedColumn['storage'], sql: string): TypedColumn => ({
  ...{ name, storage, sql },
  ...{ words: [], joins: [] },
});

function cellsColumn(input: StageInput): TypedColumn {
  const cells = mappedFields(input).map(({ index }) => `coalesce(trim(t.${cellColumn(index)}), '')`);
  return column(CELLS, 'text', `concat_ws('\u0001', ${cells.join(', ')})`);
}

const isTrim = ({ cells }: ColumnTally) => cells.every((cell) => cell.trim() === cell);

/** A number that is the same for the same cells; a column that was counted without a space at an end needs no trimming. */
function rowHash(input: StageInput): TypedColumn {
  const tally = tallyOf(input);
  const cells = mappedFields(input).map(({ index }) => {
    const counted = tally?.columns[index];
    return counted && isTrim(counted) ? `t.${cellColumn(index)}` : `nullif(trim(t.${cellColumn(index)}), '')`;
  });
  return column('h', 'number', `hash(${cells.join(', ')})`);
}

/**
 * Rows that may be the same throughout, where they were counted as they are compared: every column a field, and no
 * space at the end of any cell. Null where only the engine can tell.
 */
function countedDoubles(input: StageInput): readonly number[] | null {
  const tally = input.raw.name === input.source.name ? tallyOf(input) : null;
  const compared = new Set(mappedFields(input).map(({ index }) => index));
  const isAsCompared = (counted: ColumnTally | null, index: number) =>
    compared.has(index) && counted !== null && isTrim(counted);
  return tally?.columns.every(isAsCompared) ? Array.from(tally.repeated) : null;
}

async function listRows(engine: Engine, sql: string, job: Job): Promise<number[]> {
  return Array.from((await engine.query(sql, job)).columns[0] ?? [], Number);
}

/** Rows that share a key with another; rows without a key are compared whole. */
async function doubledRows(engine: Engine, input: StageInput, keyed: boolean, job: Job): Promise<number[]> {
  const coded = quoteName(codedTable(input.stage));
  const shared = keyed
    ? await listRows(
        engine,
        `SELECT r FROM ${coded} WHERE ${KEY_HASH} IN (SELECT ${KEY_HASH} FROM ${coded} WHERE ${KEY_HASH} IS NOT NULL GROUP BY ${KEY_HASH} HAVING count(*) > 1)`,
        job,
      )
    : [];
  const keyless = keyed ? `SELECT r FROM ${coded} WHERE ${KEY_HASH} IS NULL` : `SELECT r FROM ${coded}`;
  if ((await engine.query(`${keyless} LIMIT 2`, job)).rowCount < 2) return shared;
  const counted = countedDoubles(input);
  if (counted) return [...shared, ...counted];
  const all = selectTyped(input, [rowHash(input)], asIs);
  const whole = keyed ? `SELECT r, h FROM (${all}) WHERE r IN (${keyless})` : all;
  const same = `WITH whole AS MATERIALIZED (${whole}) SELECT r FROM whole WHERE h IN (SELECT h FROM whole GROUP BY h HAVING count(*) > 1)`;
  return [...shared, ...(await listRows(engine, same, job))];
}

const asIs = ({ sql }: TypedColumn) => sql;

async function candidates(
  engine: Engine,
  input: StageInput,
  columns: readonly TypedColumn[],
  job: Job,
): Promise<Candidate[]> {
  const keys = keyExpressions(input, columns);
  const rows = await doubledRows(engine, input, keys.length > 0, job);
  if (rows.length === 0) return [];
  const cells = cellsColumn(input);
  const cases = keys.map(({ known, text }, i) => `WHEN ${known} THEN '${i}|' || ${text}`);
  const key: TypedColumn = {
    ...cells,
    name: 'key',
    sql: cases.length > 0 ? `CASE ${cases.join(' ')} ELSE '|' || ${cells.sql} END` : `'|' || ${cells.sql}`,
    joins: keys.flatMap((each) => each.columns.flatMap(({ joins }) => joins)),
  };
  const result = await engine.query(
    `SELECT * FROM (${selectTyped(input, [key, cells], asIs, null, rows)}) ORDER BY r`,
    job,
  );
  return toRows(result).map((row) => {
    const text = String(row['key']);
    const place = text.slice(0, text.indexOf('|'));
    const found = place === '' ? null : (keys[Number(place)] ?? null);
    return { row: Number(row['r']), text, key: found, cells: String(row[CELLS]) };
  });
}

const MOST_NAMED = 10;

function nameRows(group: readonly Candidate[]): string {
  const named = group.slice(0, MOST_NAMED).map(({ row }) => row);
  return group.length > MOST_NAMED ? `第${named.join('、')}等${group.length}行` : `第${named.join('、')}行`;
}

interface DoubleIssue {
  readonly row: number;
  readonly field: string | null;
  readonly value: string | null;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly twin: number;
}

/** Identical rows: the first stays. Differing rows with one key: all are set aside, none is preferred. */
function judgeGroup(group: readonly Candidate[], input: StageInput): readonly DoubleIssue[] {
  const rows = [...new Map(group.map((candidate) => [candidate.row, candidate])).values()];
  const [first, ...others] = rows;
  if (!first || others.length === 0) return [];
  const { key } = first;
  const about = { field: key?.field ?? null, value: key ? (first.text.split('|')[1] ?? null) : null };
  const isSame = !key || others.every(({ cells }) => cells === first.cells);
  const policy = input.kind.identicalRows ?? 'set-aside';
  if (isSame && policy === 'keep') return [];
  const chosen = rows.find(({ row }) => input.decisions.get(row) === 'load');
  const issue = (
    { row }: Candidate,
    severity: DoubleIssue['severity'],
    message: string,
    twin = first.row,
  ) => ({
    ...about,
    ...{ row, severity, message, twin },
  });
  const open = rows.filter(({ row }) => input.decisions.get(row) !== 'load');
  if (chosen)
    return open.map((each) => issue(each, 'error', `与第${chosen.row}行重复，已选定那一行`, chosen.row));
  if (isSame) {
    const severity = policy === 'load' ? 'warning' : 'error';
    return others.map((each) => issue(each, severity, `与第${first.row}行完全相同`));
  }
  const message = `${nameRows(rows)}${key.label}相同，内容不同`;
  return rows.map((each) => issue(each, 'error', message));
}

function withoutRepeats(issues: readonly DoubleIssue[]): readonly DoubleIssue[] {
  return [...new Map(issues.map((issue) => [`${issue.row}|${issue.message}`, issue])).values()];
}

/** Raises key.duplicate where rows share a key, or are the same throughout where the kind has no key. */
export async function raiseDuplicates(
  engine: Engine,
  input: StageInput,
  columns: readonly TypedColumn[],
  job: Job,
): Promise<void> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of await candidates(engine, input, columns, job)) {
    const group = groups.get(candidate.text);
    if (group) group.push(candidate);
    else groups.set(candidate.text, [candidate]);
  }
  const issues = withoutRepeats([...groups.values()].flatMap((group) => judgeGroup(group, input)));
  if (issues.length === 0) return;
  const table = `duplicates_${input.stage}`;
  await createValuesTable(
    engine,
    table,
    [
      { name: 'r', type: 'INTEGER' },
      ...['field', 'value', 'severity', 'message'].map((name) => ({ name, type: 'VARCHAR' }) as const),
      { name: 'twin', type: 'INTEGER' },
    ],
    issues.map(({ row, field, value, severity, message, twin }) => [
      row,
      field,
      value,
      severity,
      message,
      twin,
    ]),
  );
  await engine.query(
    `INSERT INTO ${issueTable(input.stage)} (r, field, value, code, severity, message, twin) SELECT r, field, value, 'key.duplicate', severity, message, twin FROM ${table}`,
  );
  await engine.query(`DROP TABLE ${table}`);
}
