import { type Job, throwIfCancelled } from '#core/progress.ts';
import type { Engine } from '#engine/engine.ts';
import type { AssembledBatch } from '../load/assembled-batch.ts';
import { printPeople } from '../load/people-sql.ts';
import { applyDecisions, type IdentityDecision, type NamedSayings } from './identity-decisions.ts';
import {
  LINK_DECISIONS,
  LINK_PEOPLE,
  PEOPLE_ROWS,
  PERSON_OF_ROW,
  printById,
  printLinkPeople,
  printLookup,
  printRecordLinks,
  readSayings,
  RECORD_LINKS,
  type Sayings,
  type TellingParts,
} from './identity-sql.ts';
import { findColumn, type OfficeBatch } from './typed-rows.ts';

/** Batches of kinds whose rows name people of the rosters. */
export function recordBatches(batches: readonly OfficeBatch[]): readonly OfficeBatch[] {
  return batches.filter(({ staged }) => {
    const { person } = staged.input.kind;
    return person !== undefined && findColumn(staged, person.name) !== undefined;
  });
}

/** Makes `person_links(batch, r, person, how)`, whatever the number of rosters. */
export async function createPersonLinks(
  engine: Engine,
  rosters: readonly AssembledBatch[],
  job: Job = {},
): Promise<void> {
  const [only, ...more] = rosters;
  const create = 'CREATE OR REPLACE TABLE person_links';
  if (!only) {
    await engine.query(`${create} (batch INTEGER, r INTEGER, person INTEGER, how VARCHAR)`, job);
    return;
  }
  const { stage } = only.staged.input;
  const links =
    more.length > 0
      ? printPeople(rosters)
      : `SELECT ${stage} AS batch, r, ${PERSON_OF_ROW}, 'row' AS how FROM coded_${stage}`;
  await engine.query(`${create} AS ${links}`, job);
}

/** SQL of who the records say they are. */
export async function readRecords(
  engine: Engine,
  batches: readonly OfficeBatch[],
): Promise<readonly NamedSayings[]> {
  const records: NamedSayings[] = [];
  for (const { batch, staged } of recordBatches(batches)) {
    records.push({ batch, ...(await readSayings(engine, staged, staged.input.kind.person)) });
  }
  return records;
}

async function findParts(
  engine: Engine,
  open: readonly Sayings[],
  rosters: readonly OfficeBatch[],
): Promise<TellingParts> {
  const born = open.some(({ staged, reference }) => findColumn(staged, reference.birth ?? '') !== undefined);
  let nameAlone = false;
  for (const { sql } of open) {
    nameAlone ||= (await engine.query(`SELECT 1 FROM (${sql}) WHERE unit IS NULL LIMIT 1`)).rowCount > 0;
  }
  return { birth: born && hasColumn(rosters, 'birth'), nameAlone };
}

const hasColumn = (rosters: readonly OfficeBatch[], field: string) =>
  rosters.some(({ staged }) => findColumn(staged, field) !== undefined);

const LOOKUPS = {
  link_by_birth: ['name', 'birth'],
  link_by_birth_unit: ['name', 'birth', 'unit'],
  link_by_unit: ['name', 'unit'],
  link_by_name: ['name'],
} as const;

async function createLookups(engine: Engine, parts: TellingParts, job: Job): Promise<void> {
  const make = (table: keyof typeof LOOKUPS) =>
    engine.query(`CREATE OR REPLACE TABLE ${table} AS ${printLookup(LOOKUPS[table])}`, job);
  if (parts.birth) {
    await make('link_by_birth');
    await make('link_by_birth_unit');
  }
  await make('link_by_unit');
  if (parts.nameAlone) await make('link_by_name');
}

/** Everybody of the rosters as a relation: gone through once where it is read several times, else when it is asked. */
async function createPeople(
  engine: Engine,
  people: readonly Sayings[],
  isReadOften: boolean,
  job: Job,
): Promise<void> {
  const rows = printLinkPeople(people);
  const from = isReadOften ? `SELECT * FROM ${PEOPLE_ROWS}` : rows;
  if (isReadOften) await engine.query(`CREATE OR REPLACE TABLE ${PEOPLE_ROWS} AS ${rows}`, job);
  await engine.query(`CREATE OR REPLACE VIEW ${LINK_PEOPLE} AS ${from}`, job);
}

/** SQL of the IDs and whose they are, null where no roster has any; read several times they are gone through once. */
async function readIds(
  engine: Engine,
  { rosters, people, records }: Sides,
  job: Job,
): Promise<string | null> {
  if (!hasColumn(rosters, 'person_id')) return null;
  const ids = printById(people);
  if (records.length === 1) return ids;
  await engine.query(`CREATE OR REPLACE TABLE link_by_id AS ${ids}`, job);
  return 'SELECT * FROM link_by_id';
}

/**
 * Links the records of a batch whose ID one person of the rosters has; gives SQL of those that are left, null where
 * there are none.
 */
async function linkById(engine: Engine, record: Sayings, ids: string, job: Job): Promise<Sayings | null> {
  const { sql, staged, reference } = record;
  if (findColumn(staged, reference.id ?? '') === undefined) return record;
  // The engine takes rows under a condition for a fifth of all, and hashes the side that it takes for the smaller one:
  // a condition that everybody meets keeps the records from being that.
  const fewer = `SELECT * FROM (${ids}) WHERE person > 0`;
  const linked = await engine.query(
    `INSERT INTO ${RECORD_LINKS} SELECT s.batch, s.r, i.person, 'id' FROM (${sql}) s JOIN (${fewer}) i ON i.person_id = s.person_id`,
    job,
  );
  const { stage, saidBy = null } = staged.input;
  if (saidBy === null && Number(linked.columns[0]?.[0]) === staged.counts?.loaded) return null;
  const left = `link_open_${stage}`;
  await engine.query(
    `CREATE OR REPLACE TABLE ${left} AS SELECT * FROM (${sql}) WHERE r NOT IN (SELECT r FROM ${RECORD_LINKS} WHERE batch = ${stage})`,
    job,
  );
  return { ...record, sql: `SELECT * FROM ${left}` };
}

async function insertLinks(
  engine: Engine,
  records: readonly Sayings[],
  print: (sql: string) => string,
  job: Job,
): Promise<void> {
  for (const { sql } of records) {
    throwIfCancelled(job.signal);
    await engine.query(`INSERT INTO ${RECORD_LINKS} ${print(sql)}`, job);
  }
}

/** Links by ID first: what is left, mostly little, goes through the other steps. */
async function linkAll(engine: Engine, sides: Sides, isReadOften: boolean, job: Job): Promise<void> {
  const { rosters, people, records } = sides;
  const ids = await readIds(engine, sides, job);
  const open: Sayings[] = [];
  for (const [i, record] of records.entries()) {
    throwIfCancelled(job.signal);
    job.progress?.({ stage: '对应人员', done: i, total: records.length, unit: '步' });
    const left = ids === null ? record : await linkById(engine, record, ids, job);
    if (left) open.push(left);
  }
  await createPeople(engine, people, isReadOften || open.length > 0, job);
  if (open.length === 0) return;
  const parts = await findParts(engine, open, rosters);
  await createLookups(engine, parts, job);
  await insertLinks(engine, open, (sql) => printRecordLinks(sql, parts), job);
}

interface Sides {
  readonly rosters: readonly OfficeBatch[];
  /** Who the rows of the rosters say they are. */
  readonly people: readonly Sayings[];
  readonly records: readonly Sayings[];
}

/**
 * Makes `record_links(batch, r, person, how)` for every row of other kinds that names a person, by the
 * rosters as they are loaded. `how`: id, name+birth, name+unit, name, decided (person null: nobody),
 * ambiguous or unknown (person null). Needs `person_links`; changes nothing that is loaded.
 */
export async function linkRecords(
  engine: Engine,
  rosters: readonly OfficeBatch[],
  batches: readonly OfficeBatch[],
  decisions: readonly IdentityDecision[],
  job: Job = {},
): Promise<void> {
  const records = await readRecords(engine, batches);
  await engine.query(
    `CREATE OR REPLACE TABLE ${RECORD_LINKS} (batch INTEGER, r INTEGER, person INTEGER, how VARCHAR)`,
    job,
  );
  if (rosters.length === 0) {
    await insertLinks(engine, records, (sql) => `SELECT batch, r, NULL, 'unknown' FROM (${sql})`, job);
    await engine.query(`DROP VIEW IF EXISTS ${LINK_PEOPLE}`);
    for (const table of [PEOPLE_ROWS, LINK_DECISIONS]) await engine.query(`DROP TABLE IF EXISTS ${table}`);
    return;
  }
  const people: Sayings[] = [];
  for (const { staged } of rosters) people.push(await readSayings(engine, staged));
  const left = records.map(({ staged }) => `link_open_${staged.input.stage}`);
  try {
    await linkAll(engine, { rosters, people, records }, decisions.length > 0, job);
    await applyDecisions(engine, records, decisions, job);
  } finally {
    for (const table of ['link_by_id', ...Object.keys(LOOKUPS), ...left]) {
      await engine.query(`DROP TABLE IF EXISTS ${table}`);
    }
  }
}
