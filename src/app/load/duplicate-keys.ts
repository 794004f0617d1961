import type { Job } from '#core/progress.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import { selectTyped } from './coded-table.ts';
import { cellColumn } from './raw-table.ts';
import { KEY_HASH, keyExpressions } from './helper-columns.ts';
import { codedTable, issueTable, mappedFields, type StageInput } from './stage-input.ts';
import type { TypedColumn } from './typed-columns.ts';
import { createValuesTable } from './values-table.ts';

interface Candidate {
  readonly row: number;
  readonly key: string;
  readonly label: string;
  readonly cells: string;
}

const CELLS = 'cells';

function cellsColumn(input: StageInput): TypedColumn {
  const cells = mappedFields(input).map(({ index }) => `coalesce(trim(t.${cellColumn(index)}), '')`);
  return {
    name: CELLS,
    storage: 'text',
    words: [],
    joins: [],
    sql: `concat_ws('\u0001', ${cells.join(', ')})`,
  };
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
  const whole = `SELECT r, hash(${CELLS}) AS h FROM (${selectTyped(input, [cellsColumn(input)], asIs)}) WHERE r IN (${keyless})`;
  const same = `WITH whole AS (${whole}) SELECT r FROM whole WHERE h IN (SELECT h FROM whole GROUP BY h HAVING count(*) > 1)`;
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
  const cases = keys.map(
    ({ known, text, label }) => `WHEN ${known} THEN ${quoteText(`${label}|`)} || ${text}`,
  );
  const key: TypedColumn = {
    ...cells,
    name: 'key',
    sql: cases.length > 0 ? `CASE ${cases.join(' ')} ELSE '|' || ${cells.sql} END` : `'|' || ${cells.sql}`,
    joins: keys.flatMap((each) => each.columns.flatMap(({ joins }) => joins)),
  };
  const result = await engine.query(
    `SELECT * FROM (${selectTyped(input, [key, cells], asIs)}) WHERE r IN (${rows.join(', ')}) ORDER BY r`,
    job,
  );
  return toRows(result).map((row) => {
    const text = String(row['key']);
    return {
      row: Number(row['r']),
      key: text,
      label: text.slice(0, text.indexOf('|')),
      cells: String(row[CELLS]),
    };
  });
}

/** Identical rows: the first stays. Differing rows with one key: all are set aside, none is preferred. */
export async function raiseDuplicates(
  engine: Engine,
  input: StageInput,
  columns: readonly TypedColumn[],
  job: Job,
): Promise<void> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of await candidates(engine, input, columns, job)) {
    groups.set(candidate.key, [...(groups.get(candidate.key) ?? []), candidate]);
  }
  const issues: (readonly [number, string, string, string])[] = [];
  for (const group of groups.values()) {
    const [first, ...others] = group;
    if (!first || others.length === 0) continue;
    const value = first.key.slice(first.key.indexOf('|') + 1);
    const same = others.every(({ cells }) => cells === first.cells);
    if (same || first.label === '') {
      for (const { row } of others) issues.push([row, first.label, value, `与第${first.row}行完全相同`]);
    } else {
      const all = group.map(({ row }) => row).join('、');
      for (const { row } of group)
        issues.push([row, first.label, value, `第${all}行${first.label}相同，内容不同`]);
    }
  }
  if (issues.length === 0) return;
  const table = `duplicates_${input.stage}`;
  await createValuesTable(
    engine,
    table,
    [
      { name: 'r', type: 'INTEGER' },
      { name: 'label', type: 'VARCHAR' },
      { name: 'value', type: 'VARCHAR' },
      { name: 'message', type: 'VARCHAR' },
    ],
    issues,
  );
  const keyField = input.kind.keys?.[0]?.[0] ?? '';
  await engine.query(
    `INSERT INTO ${issueTable(input.stage)} SELECT r, ${quoteText(keyField)}, value, 'key.duplicate', 'error', message FROM ${table}`,
  );
  await engine.query(`DROP TABLE ${table}`);
}
