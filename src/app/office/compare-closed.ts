import { throwIfCancelled, type Job } from '#core/progress.ts';
import type { DatasetKind, FieldStorage } from '#datasets/kind.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import type { ClosedDifference } from '../api.ts';
import { findColumn, printTypedRows, type TypedSource } from './typed-rows.ts';

const PERIOD_FIELDS = ['period', 'round'];
const UNIT = 'unit';
/** Stands for the text of a row's unit in a condition. */
const OWN_UNIT = '{unit}';

interface ComparedColumn {
  readonly name: string;
  readonly storage: FieldStorage;
}

/** Columns that every side has: what one file does not tell is no change. */
function sharedColumns(kind: DatasetKind, sides: readonly TypedSource[]): ComparedColumn[] {
  const names = kind.fields.flatMap(({ name, storage }): ComparedColumn[] => {
    const own = { name, storage };
    return storage === 'month' ? [own, { ...own, name: `${name}_to` }] : [own];
  });
  return names.filter(({ name }) => sides.every((side) => findColumn(side, name) !== undefined));
}

const asText = (name: string) => `trim(CAST(${quoteName(name)} AS VARCHAR))`;
const asPart = (name: string) => `coalesce(${asText(name)}, '')`;

/** Keys that all sides can tell: the text of each, null where it is not known. */
function printKeys(kind: DatasetKind, columns: readonly ComparedColumn[]): string[] {
  const storageOf = (name: string) => columns.find((column) => column.name === name)?.storage;
  return (kind.keys ?? []).flatMap((fields) => {
    const [first = ''] = fields;
    const known = fields.filter((field) => storageOf(field) !== undefined);
    const months = fields.filter(
      (field) => kind.fields.find(({ name }) => name === field)?.storage === 'month',
    );
    if (known[0] !== first || months.some((field) => storageOf(field) === undefined)) return [];
    const holds = [
      `${quoteName(first)} IS NOT NULL`,
      ...months.map((field) => `${quoteName(field)} = ${quoteName(`${field}_to`)}`),
    ].join(' AND ');
    return [`CASE WHEN ${holds} THEN concat_ws(chr(1), ${known.map(asPart).join(', ')}) END`];
  });
}

interface Side {
  readonly columns: readonly ComparedColumn[];
  readonly keys: readonly string[];
  readonly unit: string | null;
  readonly period: string;
}

function printSide(sources: readonly TypedSource[], side: Side, only: string): string {
  const { columns, keys, unit, period } = side;
  const names = columns.map(({ name }) => name);
  const unitText = unit === null ? `''` : asPart(unit);
  const rows = sources.map((source) => {
    const list = names.map((name) => `CAST(${quoteName(name)} AS VARCHAR) AS ${quoteName(name)}`);
    return `SELECT ${list.join(', ')} FROM (${printTypedRows(source, names)})`;
  });
  const spoken = PERIOD_FIELDS.filter((field) => names.includes(field));
  const inPeriod = spoken.slice(0, 1).map((field) => `${quoteName(field)} = ${quoteText(period)}`);
  const where = [...inPeriod, only.replace(OWN_UNIT, unitText)].join(' AND ');
  const content = `concat_ws(chr(1), ${names.map(asPart).join(', ')})`;
  const list = [...keys.map((key, i) => `${key} AS k${i}`), `${unitText} AS unit`, `${content} AS content`];
  return `SELECT ${list.join(', ')} FROM (${rows.join('\nUNION ALL\n')}) WHERE ${where}`;
}

const HELD = 'closing_held';
const CLOSED = 'closing_closed';

async function countRows(engine: Engine, table: string): Promise<number> {
  const rows = toRows(await engine.query(`SELECT CAST(count(*) AS INTEGER) AS n FROM ${table}`));
  return Number(rows[0]?.['n'] ?? 0);
}

/** Takes pairs with the same text out of both tables, each row once, and says how many there were. */
async function pairOff(engine: Engine, text: string, job: Job): Promise<number> {
  throwIfCancelled(job.signal);
  const numbered = (table: string) =>
    `SELECT n, ${text} AS text, row_number() OVER (PARTITION BY ${text} ORDER BY n) AS place FROM ${table} WHERE ${text} IS NOT NULL`;
  await engine.query(
    `CREATE OR REPLACE TABLE closing_pairs AS SELECT h.n AS h, c.n AS c FROM (${numbered(HELD)}) h JOIN (${numbered(CLOSED)}) c ON h.text = c.text AND h.place = c.place`,
    job,
  );
  await engine.query(`DELETE FROM ${HELD} WHERE n IN (SELECT h FROM closing_pairs)`, job);
  await engine.query(`DELETE FROM ${CLOSED} WHERE n IN (SELECT c FROM closing_pairs)`, job);
  return countRows(engine, 'closing_pairs');
}

/**
 * How a batch that came after its period was closed differs from what the period was closed with, over the
 * columns that both have and the units that the batch speaks of. Rows alike in every column are the same;
 * of the rest, rows of one key are changed. Where no key is known nothing can be called changed.
 */
export async function compareClosed(
  engine: Engine,
  held: TypedSource,
  closed: readonly TypedSource[],
  period: string,
  kind: DatasetKind,
  job: Job = {},
): Promise<ClosedDifference> {
  const columns = sharedColumns(kind, [held, ...closed]);
  const keys = printKeys(kind, columns);
  const hasUnit = columns.some(({ name }) => name === UNIT) && !kind.required.includes(UNIT);
  const side: Side = { columns, keys, unit: hasUnit ? UNIT : null, period };
  const make = (table: string, sources: readonly TypedSource[], only: string) =>
    engine.query(
      `CREATE OR REPLACE TABLE ${table} AS SELECT row_number() OVER () AS n, * FROM (${printSide(sources, side, only)})`,
      job,
    );
  try {
    await make(HELD, [held], 'TRUE');
    if (closed.length > 0) await make(CLOSED, closed, `${OWN_UNIT} IN (SELECT unit FROM ${HELD})`);
    else await make(CLOSED, [held], 'FALSE');
    const same = await pairOff(engine, 'content', job);
    let changed = 0;
    for (const i of keys.keys()) changed += await pairOff(engine, `k${i}`, job);
    return {
      ...{ period, same, changed },
      added: await countRows(engine, HELD),
      missing: await countRows(engine, CLOSED),
    };
  } finally {
    for (const table of [HELD, CLOSED, 'closing_pairs']) await engine.query(`DROP TABLE IF EXISTS ${table}`);
  }
}
