import { type Job, throwIfCancelled } from '#core/progress.ts';
import type { Engine } from '#engine/engine.ts';
import type { AssembledBatch } from '../load/assembled-batch.ts';
import { printPeople } from '../load/people-sql.ts';
import { applyDecisions, type IdentityDecision, type NamedSayings } from './identity-decisions.ts';
import {
  LINK_DECISIONS,
  LINK_PEOPLE,
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
  // Rows of one roster that share a key were set aside while loading: each is a person of its own.
  const links =
    more.length > 0
      ? printPeople(rosters)
      : `SELECT ${stage} AS batch, r, r AS person, 'row' AS how FROM coded_${stage}`;
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
  records: readonly Sayings[],
  rosters: readonly OfficeBatch[],
): Promise<TellingParts> {
  const has = (field: string) => rosters.some(({ staged }) => findColumn(staged, field) !== undefined);
  const says = (part: 'id' | 'birth') =>
    records.some(({ staged, reference }) => findColumn(staged, reference[part] ?? '') !== undefined);
  let nameAlone = false;
  for (const { sql } of records) {
    nameAlone ||= (await engine.query(`SELECT 1 FROM (${sql}) WHERE unit IS NULL LIMIT 1`)).rowCount > 0;
  }
  return { id: has('person_id') && says('id'), birth: has('birth') && says('birth'), nameAlone };
}

const LOOKUPS = {
  link_by_birth: ['name', 'birth'],
  link_by_birth_unit: ['name', 'birth', 'unit'],
  link_by_unit: ['name', 'unit'],
  link_by_name: ['name'],
} as const;

async function createLookups(engine: Engine, parts: TellingParts, job: Job): Promise<void> {
  const make = (table: keyof typeof LOOKUPS) =>
    engine.query(`CREATE OR REPLACE TABLE ${table} AS ${printLookup(LOOKUPS[table])}`, job);
  if (parts.id) {
    await engine.query(
      `CREATE OR REPLACE TABLE link_by_id AS SELECT person_id, min(person) AS person FROM ${LINK_PEOPLE} WHERE person_id IS NOT NULL GROUP BY person_id HAVING min(person) = max(person)`,
      job,
    );
  }
  if (parts.birth) {
    await make('link_by_birth');
    await make('link_by_birth_unit');
  }
  await make('link_by_unit');
  if (parts.nameAlone) await make('link_by_name');
}

async function insertLinks(
  engine: Engine,
  records: readonly Sayings[],
  print: (sql: string) => string,
  job: Job,
): Promise<void> {
  for (const [i, { sql }] of records.entries()) {
    throwIfCancelled(job.signal);
    job.progress?.({ stage: '对应人员', done: i, total: records.length, unit: '步' });
    await engine.query(`INSERT INTO ${RECORD_LINKS} ${print(sql)}`, job);
  }
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
    for (const table of [LINK_PEOPLE, LINK_DECISIONS]) await engine.query(`DROP TABLE IF EXISTS ${table}`);
    return;
  }
  const people: Sayings[] = [];
  for (const { staged } of rosters) people.push(await readSayings(engine, staged));
  await engine.query(`CREATE OR REPLACE TABLE ${LINK_PEOPLE} AS ${printLinkPeople(people)}`, job);
  const parts = await findParts(engine, records, rosters);
  await createLookups(engine, parts, job);
  try {
    await insertLinks(engine, records, (sql) => printRecordLinks(sql, parts), job);
    await applyDecisions(engine, records, decisions, job);
  } finally {
    for (const table of ['link_by_id', ...Object.keys(LOOKUPS)]) {
      await engine.query(`DROP TABLE IF EXISTS ${table}`);
    }
  }
}
