import type { Job } from '#core/progress.ts';
import type { Engine } from '#engine/engine.ts';
import { createValuesTable } from '../load/values-table.ts';
import {
  DECIDED_ALIKE,
  LINK_DECISIONS,
  LINK_PEOPLE,
  printDecided,
  RECORD_LINKS,
  type Sayings,
} from './identity-sql.ts';
import { NOBODY, parsePersonKey } from './person-key.ts';

/** A decision of the ledger: a row of a batch is this person. */
export interface IdentityDecision {
  readonly batch: string;
  readonly row: number;
  /** Stable key of a person, or `none`. */
  readonly person: string;
}

export interface NamedSayings extends Sayings {
  readonly batch: string;
}

const SAID = 'link_said_decisions';

function toRow(stage: number, { row, person }: IdentityDecision) {
  if (person === NOBODY) return [[stage, row, person, 'none', null, null, null, null]];
  const told = parsePersonKey(person);
  if (told === null) return [];
  return 'id' in told
    ? [[stage, row, person, 'id', told.id, null, null, null]]
    : [[stage, row, person, 'name', null, told.name, told.birth, told.unit]];
}

/** Decisions of loaded rows with their person; a key that no roster knows, or knows twice, decides nothing. */
async function findDecided(
  engine: Engine,
  rows: readonly (readonly (string | number | null)[])[],
  job: Job,
): Promise<void> {
  const numbers = ['batch', 'r'].map((name) => ({ name, type: 'INTEGER' }) as const);
  const texts = ['key', 'form', 'person_id', 'name'].map((name) => ({ name, type: 'VARCHAR' }) as const);
  const last = [{ name: 'birth', type: 'INTEGER' } as const, { name: 'unit', type: 'VARCHAR' } as const];
  await createValuesTable(engine, SAID, [...numbers, ...texts, ...last], rows);
  const from = `SELECT d.batch, d.r, d.key, p.person FROM ${SAID} d JOIN ${LINK_PEOPLE} p ON`;
  const found = [
    `${from} p.person_id = d.person_id WHERE d.form = 'id'`,
    `${from} p.name = d.name AND p.birth IS NOT DISTINCT FROM d.birth AND p.unit IS NOT DISTINCT FROM d.unit WHERE d.form = 'name'`,
  ].join('\nUNION ALL\n');
  await engine.query(
    `CREATE OR REPLACE TABLE ${LINK_DECISIONS} AS
SELECT batch, r, key, min(person) AS person FROM (${found}) GROUP BY batch, r, key HAVING count(DISTINCT person) = 1
UNION ALL SELECT batch, r, key, NULL FROM ${SAID} WHERE form = 'none'`,
    job,
  );
  await engine.query(`DROP TABLE ${SAID}`);
}

/**
 * Puts decisions over what was matched, for the rows decided and for every record that says the same (ID,
 * name, birth, unit). Where rows that say the same were decided differently, only those rows are decided.
 */
export async function applyDecisions(
  engine: Engine,
  records: readonly NamedSayings[],
  decisions: readonly IdentityDecision[],
  job: Job,
): Promise<void> {
  const stageOf = new Map(records.map(({ batch, staged }) => [batch, staged.input.stage]));
  const rows = decisions.flatMap((decision) => {
    const stage = stageOf.get(decision.batch);
    return stage === undefined ? [] : toRow(stage, decision);
  });
  if (rows.length === 0) {
    await engine.query(
      `CREATE OR REPLACE TABLE ${LINK_DECISIONS} (batch INTEGER, r INTEGER, key VARCHAR, person INTEGER)`,
    );
    return;
  }
  await findDecided(engine, rows, job);
  const said = records
    .filter(({ staged }) => rows.some(([stage]) => stage === staged.input.stage))
    .map(
      ({ sql, staged }) =>
        `SELECT * FROM (${sql}) WHERE r IN (SELECT r FROM ${LINK_DECISIONS} WHERE batch = ${staged.input.stage})`,
    );
  await engine.query(
    `CREATE OR REPLACE TABLE ${DECIDED_ALIKE} AS
SELECT coalesce(s.person_id, '') AS person_id, s.name, coalesce(s.birth, -1) AS birth, coalesce(s.unit, '') AS unit, min(d.person) AS person, count(DISTINCT d.key) = 1 AS is_one
FROM (${said.join('\nUNION ALL\n')}) s JOIN ${LINK_DECISIONS} d ON d.batch = s.batch AND d.r = s.r GROUP BY 1, 2, 3, 4`,
    job,
  );
  for (const { sql } of records) {
    await engine.query(`CREATE OR REPLACE TABLE link_decided AS ${printDecided(sql)}`, job);
    await engine.query(
      `UPDATE ${RECORD_LINKS} SET person = d.person, how = 'decided' FROM link_decided d WHERE d.batch = ${RECORD_LINKS}.batch AND d.r = ${RECORD_LINKS}.r`,
      job,
    );
  }
  await engine.query('DROP TABLE IF EXISTS link_decided');
  await engine.query(`DROP TABLE IF EXISTS ${DECIDED_ALIKE}`);
}
