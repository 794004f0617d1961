import type { Job } from '#core/progress.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import { selectTyped } from './coded-table.ts';
import { cellColumn } from './raw-table.ts';
import { issueTable, mappedFields, type StageInput } from './stage-input.ts';
import type { TypedColumn } from './typed-columns.ts';
import { createValuesTable } from './values-table.ts';

interface KeyExpression {
  readonly label: string;
  readonly known: string;
  readonly text: string;
  readonly columns: readonly TypedColumn[];
}

/** The kind's keys as SQL, strongest first; a month is part of a key only when it is known exactly. */
function keyExpressions(input: StageInput, columns: readonly TypedColumn[]): KeyExpression[] {
  return (input.kind.keys ?? []).flatMap((fields): KeyExpression[] => {
    const found = fields.flatMap((field) =>
      columns.filter(({ name }) => name === field || name === `${field}_to`),
    );
    const [first] = fields;
    if (!first || !found.some(({ name }) => name === first)) return [];
    const exact = found
      .filter(({ name }) => name.endsWith('_to'))
      .map(({ name }) => `${quoteName(name)} = ${quoteName(name.slice(0, -3))}`);
    const parts = found.filter(({ name }) => fields.includes(name)).map(({ name }) => quoteName(name));
    const label = fields
      .map((field) => input.kind.fields.find(({ name }) => name === field)?.label ?? field)
      .join('、');
    const known = [`${quoteName(first)} IS NOT NULL`, ...exact].join(' AND ');
    if (fields.length > 1 && exact.length === 0) return [];
    return [{ label, known, text: `concat_ws('|', ${parts.join(', ')})`, columns: found }];
  });
}

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

/** Rows that share a key with another; rows without a key are compared whole. */
async function candidates(
  engine: Engine,
  input: StageInput,
  columns: readonly TypedColumn[],
  job: Job,
): Promise<Candidate[]> {
  const keys = keyExpressions(input, columns);
  const used = [...new Set(keys.flatMap((key) => key.columns))];
  const cells = cellsColumn(input);
  const asIs = ({ sql }: TypedColumn) => sql;
  const choose = (value: (key: KeyExpression, i: number) => string, otherwise: string) =>
    keys.length === 0
      ? otherwise
      : `CASE ${keys.map((key, i) => `WHEN ${key.known} THEN ${value(key, i)}`).join(' ')} ELSE ${otherwise} END`;
  const hashed = (otherwise: string) => choose((key, i) => `hash(${i}, ${key.text})`, otherwise);
  const shared = (rows: string, h: string) =>
    `SELECT h FROM (SELECT ${h} AS h FROM (${rows})) WHERE h IS NOT NULL GROUP BY h HAVING count(*) > 1`;
  const byKey = shared(selectTyped(input, used, asIs), hashed('NULL'));
  const whole = selectTyped(input, [...used, cells], asIs);
  const anyKeyless = `SELECT 1 FROM (${selectTyped(input, used, asIs)}) WHERE ${hashed('NULL')} IS NULL LIMIT 1`;
  const keyless = (await engine.query(anyKeyless, job)).rowCount > 0;
  const doubles = keyless ? shared(whole, hashed(`hash(${CELLS})`)) : byKey;
  if ((await engine.query(`${doubles} LIMIT 1`, job)).rowCount === 0) return [];
  const text = choose((key) => `${quoteText(`${key.label}|`)} || ${key.text}`, `'|' || ${CELLS}`);
  const full = `SELECT r, ${CELLS}, ${hashed(`hash(${CELLS})`)} AS h, ${text} AS key FROM (${whole})`;
  const result = await engine.query(
    `SELECT r, key, ${CELLS} FROM (${full}) WHERE h IN (${doubles}) ORDER BY r`,
    job,
  );
  return toRows(result).map((row) => {
    const key = String(row['key']);
    return { row: Number(row['r']), key, label: key.slice(0, key.indexOf('|')), cells: String(row[CELLS]) };
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
