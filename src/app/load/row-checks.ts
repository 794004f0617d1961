import type { Job } from '#core/progress.ts';
import type { NumberBound, RowCheck, WordClash } from '#datasets/kind.ts';
import type { IssueCode } from '#core/issue.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import { selectTyped } from './coded-table.ts';
import { idMonth, idParity } from './helper-columns.ts';
import { cellOf, codedTable, issueTable, saidOf, type StageInput } from './stage-input.ts';
import type { TypedColumn } from './typed-columns.ts';

/** A query about rows: SQL over the typed rows that holds where it fails, and what that makes unknown. */
export interface PrintedCheck {
  readonly field: string;
  readonly code: IssueCode;
  readonly message: string;
  readonly needs: readonly string[];
  readonly fails: string;
  readonly clears: 'nothing' | 'month' | 'number';
}

function printRowCheck({ check, field, code, message }: RowCheck): PrintedCheck {
  const own = { field, code, message };
  switch (check.how) {
    case 'id-birth': {
      const [month, from, to] = [idMonth(field), check.birth, `${check.birth}_to`];
      const fails = `${month} < ${quoteName(from)} OR ${month} > ${quoteName(to)}`;
      return { ...own, needs: [month, from, to], fails, clears: 'nothing' };
    }
    case 'id-sex': {
      const parity = idParity(field);
      const sex = quoteName(check.sex);
      const fails = `(${parity} = 0 AND ${sex} = '男') OR (${parity} = 1 AND ${sex} = '女')`;
      return { ...own, needs: [parity, check.sex], fails, clears: 'nothing' };
    }
    case 'months-after': {
      const fails = `${quoteName(`${field}_to`)} < ${quoteName(check.after)} + ${check.months}`;
      return { ...own, needs: [field, `${field}_to`, check.after], fails, clears: 'month' };
    }
    case 'days-after': {
      const end = quoteName(field);
      // 00 stands for any month and day.
      const last = `${end} + CASE WHEN ${end} % 10000 = 0 THEN 1231 WHEN ${end} % 100 = 0 THEN 31 ELSE 0 END`;
      const fails = `${last} < ${quoteName(check.start)}`;
      return { ...own, needs: [field, check.start], fails, clears: 'number' };
    }
  }
}

/** Words that a column cannot hold are left out: comparing with them would be comparing texts. */
function isOneOf(column: TypedColumn, words: readonly string[]): string | null {
  const found = words.filter((word) => column.words.includes(word));
  return found.length === 0 ? null : `${quoteName(column.name)} IN (${found.map(quoteText).join(', ')})`;
}

/** A column that was worked out from others cannot contradict them. */
function printClash(clash: WordClash, input: StageInput, columns: readonly TypedColumn[]): PrintedCheck[] {
  const { code, field, other, message } = clash;
  const [own, its] = [field, other].map((name) => columns.find((column) => column.name === name));
  const isDerived = (input.kind.derived ?? []).some(
    (rule) => rule.field === other && rule.how === 'highest' && rule.of.includes(field),
  );
  if (!own || !its || (isDerived && !input.columnOf.has(other))) return [];
  const fails = clash.clashes.flatMap(({ own: words, others }) => {
    const [here, there] = [isOneOf(own, words), isOneOf(its, others)];
    return here === null || there === null ? [] : [`(${here} AND ${there})`];
  });
  const needs = [field, other];
  return fails.length === 0
    ? []
    : [{ code, field, message, needs, fails: fails.join(' OR '), clears: 'nothing' }];
}

function printBound(
  { field, least, most, otherwise, message }: NumberBound,
  has: (name: string) => boolean,
): PrintedCheck {
  const upper = has(most) ? `coalesce(${quoteName(most)}, ${otherwise})` : String(otherwise);
  const fails = `${quoteName(field)} < ${least} OR ${quoteName(field)} > ${upper}`;
  return { code: 'value.out_of_range', field, message, needs: [field], fails, clears: 'number' };
}

function printChecks(input: StageInput, columns: readonly TypedColumn[]): readonly PrintedCheck[] {
  const { kind } = input;
  const has = (name: string) => columns.some((column) => column.name === name);
  return [
    ...(kind.checks ?? []).map(printRowCheck),
    ...(kind.clashes ?? []).flatMap((clash) => printClash(clash, input, columns)),
    ...(kind.bounds ?? []).map((bound) => printBound(bound, has)),
  ].filter(({ needs }) => needs.every(has));
}

/** Raises the kind's queries about rows: nothing is corrected. Gives the checks that found something. */
export async function raiseRowChecks(
  engine: Engine,
  input: StageInput,
  columns: readonly TypedColumn[],
  job: Job,
): Promise<readonly PrintedCheck[]> {
  const printed = printChecks(input, columns);
  if (printed.length === 0) return [];
  const table = quoteName(codedTable(input.stage));
  const counts = printed.map(({ fails }) => `CAST(count(*) FILTER (WHERE ${fails}) AS INTEGER)`);
  const counted = await engine.query(`SELECT ${counts.join(', ')} FROM ${table}`, job);
  const failing = printed.filter((_, i) => Number(counted.columns[i]?.[0]) > 0);
  for (const check of failing) await listFailing(engine, input, columns, check, job);
  return failing;
}

async function listFailing(
  engine: Engine,
  input: StageInput,
  columns: readonly TypedColumn[],
  { field, code, message, fails }: PrintedCheck,
  job: Job,
): Promise<void> {
  const cell = cellOf(input, field);
  const about = `${quoteText(code)}, 'warning', ${quoteText(message)}`;
  const into = `INSERT INTO ${issueTable(input.stage)} (r, field, value, code, severity, message, said)`;
  if (input.saidBy === null) {
    const { raw, stage } = input;
    const failing = `FROM ${quoteName(codedTable(stage))} WHERE ${fails}`;
    if (cell === null) {
      await engine.query(`${into} SELECT r, ${quoteText(field)}, NULL, ${about}, NULL ${failing}`, job);
      return;
    }
    await engine.query(
      `${into} SELECT CAST(${raw.row} AS INTEGER), ${quoteText(field)}, ${cell}, ${about}, NULL FROM ${quoteName(raw.name)} WHERE ${raw.row} IN (SELECT r ${failing})`,
      job,
    );
    return;
  }
  const shown = (name: string, sql: string): TypedColumn => ({
    name,
    storage: 'text',
    sql,
    joins: [],
    words: [],
  });
  const said = saidOf(input, field);
  const rows = selectTyped(
    input,
    [
      ...columns,
      shown('shown_cell', cell === null ? 'CAST(NULL AS VARCHAR)' : `t.${cell}`),
      shown('shown_said', said === 'NULL' ? 'CAST(NULL AS VARCHAR)' : `t.${said}`),
    ],
    ({ sql }) => sql,
  );
  await engine.query(
    `${into} SELECT DISTINCT r, ${quoteText(field)}, shown_cell, ${about}, shown_said FROM (${rows}) WHERE ${fails}`,
    job,
  );
}

/** A queried value becomes unknown in the typed table. */
async function clearQueried(
  engine: Engine,
  input: StageInput,
  columns: readonly TypedColumn[],
  raised: readonly PrintedCheck[],
  job: Job,
): Promise<void> {
  const table = quoteName(codedTable(input.stage));
  for (const { field, code, clears, fails } of raised) {
    if (clears === 'number') {
      await engine.query(`UPDATE ${table} SET ${quoteName(field)} = NULL WHERE ${fails}`, job);
    }
    if (clears !== 'month') continue;
    const own = columns.filter(({ name }) => name === field || name === `${field}_to`);
    const cleared = own.map(({ name }) => `${quoteName(name)} = NULL`).join(', ');
    const rows = `SELECT r FROM ${issueTable(input.stage)} WHERE field = ${quoteText(field)} AND code = ${quoteText(code)}`;
    await engine.query(`UPDATE ${table} SET ${cleared} WHERE r IN (${rows})`, job);
  }
}

/** Rows with an error leave the typed table; a queried value becomes unknown there. */
export async function settleCodedTable(
  engine: Engine,
  input: StageInput,
  columns: readonly TypedColumn[],
  raised: readonly PrintedCheck[],
  hasErrors: boolean,
  job: Job,
): Promise<void> {
  const table = quoteName(codedTable(input.stage));
  if (hasErrors) {
    const errors = `SELECT r FROM ${issueTable(input.stage)} WHERE severity = 'error'`;
    await engine.query(`DELETE FROM ${table} WHERE r IN (${errors})`, job);
  }
  await clearQueried(engine, input, columns, raised, job);
}
