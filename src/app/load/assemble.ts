import { STATUSES_OUT_OF_SCOPE } from '#core/codes.ts';
import type { IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import type { DatasetKind, FieldStorage } from '#datasets/kind.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName, quoteText, quoteValue } from '#engine/quote.ts';
import { createEnum, isEnum } from './coded-table.ts';
import { printPeople } from './people-sql.ts';
import type { StagedTable } from './stage.ts';
import { codedTable } from './stage-input.ts';

export interface AssembledBatch {
  readonly staged: StagedTable;
  /** Undated rosters take the as-of date. */
  readonly date: IsoDate | null;
}

interface OutputColumn {
  readonly name: string;
  readonly storage: FieldStorage;
  readonly words: readonly string[];
}

const SQL_TYPE: Readonly<Record<FieldStorage, string>> = {
  text: 'VARCHAR',
  category: 'VARCHAR',
  month: 'INTEGER',
  number: 'DOUBLE',
};

/** All narrow columns a kind can have, present in the files or not, with every word of every batch. */
function outputColumns(kind: DatasetKind, batches: readonly AssembledBatch[]): OutputColumn[] {
  const declared = kind.fields
    .filter(({ storage }) => storage !== 'text')
    .flatMap(({ name, storage }): OutputColumn[] => {
      const own = { name, storage, words: [] };
      return storage === 'month' ? [own, { ...own, name: `${name}_to` }] : [own];
    });
  return declared.map((column) => {
    const found = batches.flatMap(({ staged }) => staged.columns.filter(({ name }) => name === column.name));
    return { ...column, words: [...new Set(found.flatMap(({ words }) => words))] };
  });
}

const rosterType = (kind: DatasetKind, column: string) => quoteName(`${kind.id}_${column}`);

function selectBatch(
  kind: DatasetKind,
  columns: readonly OutputColumn[],
  { staged }: AssembledBatch,
  cast: boolean,
): string {
  const list = columns.map((column) => {
    const own = staged.columns.find(({ name }) => name === column.name);
    const type = isEnum(column) && cast ? rosterType(kind, column.name) : SQL_TYPE[column.storage];
    const value = own ? quoteName(column.name) : 'NULL';
    return `${own && !cast ? value : `CAST(${value} AS ${type})`} AS ${quoteName(column.name)}`;
  });
  const { stage } = staged.input;
  return `SELECT ${[`${stage} AS batch`, 'r', ...list].join(', ')} FROM ${quoteName(codedTable(stage))}`;
}

async function dropRoster(engine: Engine, kind: DatasetKind): Promise<void> {
  await engine.query('DROP VIEW IF EXISTS people');
  const found = await engine.query(
    `SELECT table_type FROM information_schema.tables WHERE table_name = ${quoteText(kind.id)}`,
  );
  if (found.rowCount > 0) {
    const drop = found.columns[0]?.[0] === 'VIEW' ? 'DROP VIEW' : 'DROP TABLE';
    await engine.query(`${drop} ${quoteName(kind.id)}`);
  }
  for (const { name } of kind.fields) await engine.query(`DROP TYPE IF EXISTS ${rosterType(kind, name)}`);
}

/** Puts the typed rows of all batches of a kind together; a single batch is looked at where it lies. */
async function assembleKind(
  engine: Engine,
  kind: DatasetKind,
  batches: readonly AssembledBatch[],
  job: Job,
): Promise<void> {
  await dropRoster(engine, kind);
  const columns = outputColumns(kind, batches);
  const [only, ...more] = batches;
  if (only && more.length === 0) {
    await engine.query(
      `CREATE VIEW ${quoteName(kind.id)} AS ${selectBatch(kind, columns, only, false)}`,
      job,
    );
    return;
  }
  for (const column of columns.filter(isEnum)) {
    await createEnum(engine, rosterType(kind, column.name), column.words);
  }
  const parts = batches.map((batch) => selectBatch(kind, columns, batch, true));
  await engine.query(`CREATE TABLE ${quoteName(kind.id)} AS ${parts.join('\nUNION ALL\n')}`, job);
}

function inScope(column: string): string {
  const out = STATUSES_OUT_OF_SCOPE.map(quoteText).join(', ');
  return `(${column} IS NULL OR ${column} NOT IN (${out}))`;
}

/**
 * Makes `people`: those in scope at the date, each once. With several rosters a unit counts by its
 * newest one dated no later than the date, and a person found twice counts once, newest first.
 */
export async function assemblePeople(
  engine: Engine,
  kind: DatasetKind,
  batches: readonly AssembledBatch[],
  asOf: IsoDate,
  job: Job,
): Promise<void> {
  await assembleKind(engine, kind, batches, job);
  const dated = batches.filter(({ date }) => date === null || date <= asOf);
  const scope = inScope('status');
  if (dated.length === batches.length && batches.length === 1) {
    await engine.query(`CREATE VIEW people AS SELECT * FROM ${quoteName(kind.id)} WHERE ${scope}`, job);
    return;
  }
  const dates = dated.map(({ staged, date }) => `(${staged.input.stage}, ${quoteValue(date ?? asOf)})`);
  await engine.query('DROP TABLE IF EXISTS person_links');
  await engine.query(`CREATE TABLE person_links AS ${printPeople(batches)}`, job);
  await engine.query('DROP TABLE IF EXISTS population');
  await engine.query(
    `CREATE TABLE population AS
WITH dated(batch, day) AS (${dates.length > 0 ? `VALUES ${dates.join(', ')}` : `SELECT 0, '' WHERE FALSE`}),
rows AS (SELECT k.batch, k.r, k.unit, d.day FROM ${quoteName(kind.id)} k JOIN dated d USING (batch)),
newest AS (SELECT unit, max(day) AS day FROM rows GROUP BY unit),
current AS (SELECT rows.batch, rows.r, rows.day FROM rows JOIN newest ON rows.unit IS NOT DISTINCT FROM newest.unit AND rows.day = newest.day),
ranked AS (SELECT c.batch, c.r, l.person, row_number() OVER (PARTITION BY l.person ORDER BY c.day DESC, c.batch, c.r) AS place, count(*) OVER (PARTITION BY l.person) AS times FROM current c JOIN person_links l ON l.batch = c.batch AND l.r = c.r)
SELECT batch, r, person, times FROM ranked WHERE place = 1`,
    job,
  );
  await engine.query(
    `CREATE VIEW people AS SELECT k.* FROM ${quoteName(kind.id)} k JOIN population p ON p.batch = k.batch AND p.r = k.r WHERE ${inScope('k.status')}`,
    job,
  );
}
