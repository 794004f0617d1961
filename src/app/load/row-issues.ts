import type { Job } from '#core/progress.ts';
import type { RowCheck } from '#datasets/kind.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import { selectTyped } from './coded-table.ts';
import { idMonth, idParity } from './helper-columns.ts';
import { type ColumnLookup, hasIssues } from './lookups.ts';
import {
  asideTable,
  cellOf,
  codedTable,
  fromDataRows,
  issueTable,
  lookupTable,
  type StageInput,
} from './stage-input.ts';
import type { TypedColumn } from './typed-columns.ts';

const insert = (input: StageInput, select: string) => `INSERT INTO ${issueTable(input.stage)} ${select}`;

export async function createIssueTable(engine: Engine, input: StageInput): Promise<void> {
  await engine.query(
    `CREATE OR REPLACE TABLE ${issueTable(input.stage)} (r INTEGER, field VARCHAR, value VARCHAR, code VARCHAR, severity VARCHAR, message VARCHAR)`,
  );
  await engine.query(
    insert(
      input,
      `SELECT r, NULL, value, code, 'error', message FROM ${asideTable(input.stage)} WHERE code IS NOT NULL`,
    ),
  );
}

/** Issues of single values, spread over the rows that hold them. */
export async function raiseValueIssues(
  engine: Engine,
  input: StageInput,
  lookups: readonly ColumnLookup[],
  job: Job,
): Promise<void> {
  for (const lookup of lookups.filter((each) => hasIssues(each, ['error', 'warning']))) {
    const { field, index } = lookup;
    const kind = input.raw.hasKinds ? ` AND l.kind = substr(k, ${index + 1}, 1)` : '';
    const cell = cellOf(input, field.name) ?? '';
    await engine.query(
      insert(
        input,
        `SELECT CAST(t.r AS INTEGER), ${quoteText(field.name)}, t.${cell}, l.code, l.severity, l.message
FROM (SELECT ${input.raw.row} AS r, ${cell}${input.raw.hasKinds ? ', k' : ''} ${fromDataRows(input, true)}) t
JOIN ${lookupTable(input.stage)} l ON l.v = t.${cell}${kind} AND l.field = ${quoteText(field.name)} AND l."column" = ${index}
WHERE l.code IS NOT NULL AND l.severity IN ('error', 'warning')`,
      ),
      job,
    );
  }
}

/** A row without its name (or object) cannot be told from another. */
export async function raiseMissingKeys(
  engine: Engine,
  input: StageInput,
  columns: readonly TypedColumn[],
  job: Job,
): Promise<void> {
  for (const required of input.kind.required) {
    const column = columns.find(({ name }) => name === required);
    const field = input.kind.fields.find(({ name }) => name === required);
    if (!column || !field) continue;
    const rows = selectTyped(input, [column], ({ sql }) => sql);
    await engine.query(
      insert(
        input,
        `SELECT r, ${quoteText(required)}, NULL, 'key.missing', 'error', ${quoteText(`${field.label}为空`)} FROM (${rows}) WHERE ${quoteName(required)} IS NULL OR trim(${quoteName(required)}) = ''`,
      ),
      job,
    );
  }
}

/** SQL over the typed rows that holds where a check fails, and the columns it needs. */
function printCheck({ check, field }: RowCheck): {
  readonly needs: readonly string[];
  readonly fails: string;
} {
  switch (check.how) {
    case 'id-birth': {
      const [month, from, to] = [idMonth(field), check.birth, `${check.birth}_to`];
      return {
        needs: [month, from, to],
        fails: `${month} < ${quoteName(from)} OR ${month} > ${quoteName(to)}`,
      };
    }
    case 'id-sex': {
      const parity = idParity(field);
      const sex = quoteName(check.sex);
      return {
        needs: [parity, check.sex],
        fails: `(${parity} = 0 AND ${sex} = '男') OR (${parity} = 1 AND ${sex} = '女')`,
      };
    }
    case 'months-after':
      return {
        needs: [field, `${field}_to`, check.after],
        fails: `${quoteName(`${field}_to`)} < ${quoteName(check.after)} + ${check.months}`,
      };
  }
}

/** Raises the kind's queries about rows: nothing is corrected. Gives the checks that found something. */
export async function raiseRowChecks(
  engine: Engine,
  input: StageInput,
  columns: readonly TypedColumn[],
  job: Job,
): Promise<readonly RowCheck[]> {
  const has = (name: string) => columns.some((column) => column.name === name);
  const printed = (input.kind.checks ?? [])
    .map((check) => ({ check, ...printCheck(check) }))
    .filter(({ needs }) => needs.every(has));
  if (printed.length === 0) return [];
  const table = quoteName(codedTable(input.stage));
  const counts = printed.map(({ fails }) => `CAST(count(*) FILTER (WHERE ${fails}) AS INTEGER)`);
  const counted = await engine.query(`SELECT ${counts.join(', ')} FROM ${table}`, job);
  const failing = printed.filter((_, i) => Number(counted.columns[i]?.[0]) > 0);
  const { raw } = input;
  for (const { check, fails } of failing) {
    const cell = cellOf(input, check.field) ?? 'NULL';
    const found = `SELECT CAST(${raw.row} AS INTEGER), ${quoteText(check.field)}, ${cell}, ${quoteText(check.code)}, 'warning', ${quoteText(check.message)} FROM ${quoteName(raw.name)} WHERE ${raw.row} IN (SELECT r FROM ${table} WHERE ${fails})`;
    await engine.query(insert(input, found), job);
  }
  return failing.map(({ check }) => check);
}

/** Rows with an error leave the typed table; a queried value becomes unknown there. */
export async function settleCodedTable(
  engine: Engine,
  input: StageInput,
  columns: readonly TypedColumn[],
  raised: readonly RowCheck[],
  job: Job,
): Promise<void> {
  const table = quoteName(codedTable(input.stage));
  const issues = issueTable(input.stage);
  const errors = `SELECT r FROM ${issues} WHERE severity = 'error'`;
  if ((await engine.query(`${errors} LIMIT 1`)).rowCount > 0) {
    await engine.query(`DELETE FROM ${table} WHERE r IN (${errors})`, job);
  }
  for (const { field, code } of raised) {
    const own = columns.filter(
      ({ name, storage }) => storage === 'month' && (name === field || name === `${field}_to`),
    );
    if (own.length === 0) continue;
    const cleared = own.map(({ name }) => `${quoteName(name)} = NULL`).join(', ');
    const rows = `SELECT r FROM ${issues} WHERE field = ${quoteText(field)} AND code = ${quoteText(code)}`;
    await engine.query(`UPDATE ${table} SET ${cleared} WHERE r IN (${rows})`, job);
  }
}
