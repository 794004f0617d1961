import { STATUSES_OUT_OF_SCOPE } from '#core/codes.ts';
import type { IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import type { DatasetKind, FieldStorage } from '#datasets/kind.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import type { AssembledBatch } from './assembled-batch.ts';
import { isEnum } from './coded-table.ts';
import { enumType } from './enum-type.ts';
import { findDecided, printDecided, writeDecided } from './decided-categories.ts';
import { printPeopleColumns } from './people-columns.ts';
import { printPeople, printPopulation } from './people-sql.ts';
import { codedTable } from './stage-input.ts';
import { type WordColumn, Words } from './words.ts';

interface OutputColumn {
  readonly name: string;
  readonly storage: FieldStorage;
  readonly words: readonly string[];
}

export const SQL_TYPE: Readonly<Record<FieldStorage, string>> = {
  text: 'VARCHAR',
  category: 'VARCHAR',
  month: 'INTEGER',
  date: 'INTEGER',
  number: 'DOUBLE',
};

/** All narrow columns a kind can have, its readings too, in the files or not, with every word of every batch. */
export function outputColumns(kind: DatasetKind, batches: readonly AssembledBatch[]): OutputColumn[] {
  const declared = kind.fields
    .filter(({ storage }) => storage !== 'text')
    .flatMap(({ name, storage }): OutputColumn[] => {
      const own = { name, storage, words: [] };
      return storage === 'month' ? [own, { ...own, name: `${name}_to` }] : [own];
    });
  const also = kind.fields.flatMap((field) =>
    Object.entries(field.also ?? {}).map(([name, storage]): OutputColumn => ({ name, storage, words: [] })),
  );
  return [...declared, ...also].map((column) => {
    const found = batches.flatMap(({ staged }) => staged.columns.filter(({ name }) => name === column.name));
    return { ...column, words: [...new Set(found.flatMap(({ words }) => words))] };
  });
}

function selectBatch(
  columns: readonly OutputColumn[],
  { staged }: AssembledBatch,
  written: ReadonlySet<number>,
  cast: boolean,
): string {
  const list = columns.map((column) => {
    const own = staged.columns.find(({ name }) => name === column.name);
    const type = isEnum(column) && cast ? enumType(column.words) : SQL_TYPE[column.storage];
    const value = own ? quoteName(column.name) : 'NULL';
    return `${own && !cast ? value : `CAST(${value} AS ${type})`} AS ${quoteName(column.name)}`;
  });
  const { stage } = staged.input;
  const decided = printDecided(stage, written);
  return `SELECT ${[`${stage} AS batch`, 'r', ...list, decided].join(', ')} FROM ${quoteName(codedTable(stage))}`;
}

/** Where a column is no ENUM its words are no codes. */
const withCodes = (column: OutputColumn): WordColumn => ({
  name: column.name,
  words: isEnum(column) ? column.words : [],
});

/** The words of the columns of people put together so. */
export const peopleWords = (kind: DatasetKind, batches: readonly AssembledBatch[]): Words =>
  new Words(outputColumns(kind, batches).map(withCodes));

/**
 * Puts the typed rows of all batches of a kind together, with what is worked out of each row (`printPeopleColumns`);
 * a single batch is looked at where it lies.
 */
async function assembleKind(
  engine: Engine,
  kind: DatasetKind,
  batches: readonly AssembledBatch[],
  written: ReadonlySet<number>,
  job: Job,
): Promise<void> {
  const columns = outputColumns(kind, batches);
  const [only, ...more] = batches;
  const worked = printPeopleColumns(peopleWords(kind, batches));
  const view = quoteName(kind.id);
  if (only && more.length === 0) {
    await engine.query(
      `CREATE OR REPLACE VIEW ${view} AS ${worked(selectBatch(columns, only, written, false))}`,
      job,
    );
    return;
  }
  const rows = quoteName(`${kind.id}_rows`);
  const parts = batches.map((batch) => selectBatch(columns, batch, written, true));
  await engine.query(`CREATE OR REPLACE TABLE ${rows} AS ${parts.join('\nUNION ALL\n')}`, job);
  await engine.query(`CREATE OR REPLACE VIEW ${view} AS ${worked(`SELECT * FROM ${rows}`)}`, job);
}

async function createPeopleLinks(
  engine: Engine,
  batches: readonly AssembledBatch[],
  job: Job,
): Promise<void> {
  await engine.query(`CREATE OR REPLACE TABLE person_links AS ${printPeople(batches)}`, job);
}

/** Holds for rows of people in scope; somebody of whom no status is said is. */
export const inScope = (words: Words): string =>
  `coalesce(NOT ${words.has('status', ...STATUSES_OUT_OF_SCOPE)}, TRUE)`;

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
  const [only, ...more] = batches;
  const roster = quoteName(kind.id);
  if (more.length > 0) await createPeopleLinks(engine, batches, job);
  const written = await writeDecided(engine, await findDecided(engine, batches));
  await assembleKind(engine, kind, batches, written, job);
  if (only && more.length === 0 && (only.date === null || only.date <= asOf)) {
    await engine.query(
      `CREATE OR REPLACE VIEW people AS SELECT * FROM ${roster} WHERE ${inScope(peopleWords(kind, batches))}`,
      job,
    );
    return;
  }
  if (more.length === 0) await createPeopleLinks(engine, batches, job);
  await engine.query(`CREATE OR REPLACE TABLE population AS ${printPopulation(kind, batches, asOf)}`, job);
  await engine.query(
    `CREATE OR REPLACE VIEW people AS SELECT k.* FROM ${roster} k JOIN population p ON p.batch = k.batch AND p.r = k.r WHERE p.place = 1 AND ${inScope(peopleWords(kind, batches))}`,
    job,
  );
}

export interface PersonConflict {
  readonly stage: number;
  readonly row: number;
}

/** Rows by which a person does not count and which say something else than the row that does. */
export async function findPersonConflicts(
  engine: Engine,
  kind: DatasetKind,
  batches: readonly AssembledBatch[],
): Promise<readonly PersonConflict[]> {
  if (batches.length < 2) return [];
  const told = outputColumns(kind, batches).map(({ name }) => quoteName(name));
  const roster = quoteName(kind.id);
  const content = `SELECT batch, r, concat_ws('|', ${told.map((name) => `coalesce(CAST(${name} AS VARCHAR), '')`).join(', ')}) AS content FROM ${roster}`;
  const rows = await engine.query(
    `WITH repeated AS (SELECT * FROM population WHERE times > 1), rows AS (${content})
SELECT CAST(o.batch AS INTEGER), CAST(o.r AS INTEGER)
FROM repeated o JOIN repeated k ON k.person = o.person AND k.place = 1 AND o.place > 1
JOIN rows oc ON oc.batch = o.batch AND oc.r = o.r JOIN rows kc ON kc.batch = k.batch AND kc.r = k.r
WHERE oc.content <> kc.content ORDER BY 1, 2`,
  );
  const at = (column: number, row: number) => Number(rows.columns[column]?.[row]);
  return Array.from({ length: rows.rowCount }, (_, i) => ({
    stage: at(0, i),
    row: at(1, i),
  }));
}
