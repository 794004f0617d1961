import type { Job } from '#core/progress.ts';
import { type Engine, type EngineValue, toRows } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import type { IdentityQuestion, IdentityState } from '../api.ts';
import { findCandidates } from './identity-candidates.ts';
import { LINK_DECISIONS, RECORD_LINKS } from './identity-sql.ts';
import { readRecords } from './identity.ts';
import type { NamedSayings } from './identity-decisions.ts';
import type { PersonFacts } from './person-key.ts';
import { spellValue } from './spell-value.ts';
import { findColumn, type OfficeBatch, printTypedRows } from './typed-rows.ts';

/** More are counted, but nobody answers them at one sitting. */
const MOST_QUESTIONS = 500;
const MOST_SAID = 4;
/** Above any row number: batch and row in one number that orders like both. */
const ROWS = 4294967296;

interface Group extends PersonFacts {
  readonly stage: number;
  readonly row: number;
  readonly alike: number;
  readonly decided: string | null;
}

function toGroup(row: Record<string, EngineValue>, stages: readonly number[]): Group {
  const place = Number(row['place']);
  const text = (name: string) => (row[name] === null ? null : String(row[name]));
  return {
    stage: stages[Math.floor(place / ROWS)] ?? 0,
    row: place % ROWS,
    alike: Number(row['n']),
    decided: text('key'),
    id: text('person_id'),
    name: String(row['name']),
    birth: row['birth'] === null ? null : Number(row['birth']),
    unit: text('unit'),
  };
}

interface Groups {
  readonly groups: readonly Group[];
  readonly total: number;
}

const NO_GROUPS: Groups = { groups: [], total: 0 };

/** Records that say the same of their person are one question; of rows decided apart each is one. */
async function readGroups(
  engine: Engine,
  records: readonly NamedSayings[],
  how: 'ambiguous' | 'decided',
  job: Job,
): Promise<Groups> {
  if (records.length === 0) return NO_GROUPS;
  const stages = records.map(({ staged }) => staged.input.stage);
  const sayings = records.map(
    ({ sql }, i) =>
      `SELECT s.*, CAST(${i} AS DOUBLE) * ${ROWS} + s.r AS place FROM (${sql}) s WHERE s.r IN (SELECT r FROM ${RECORD_LINKS} WHERE batch = ${stages[i]} AND how = '${how}')`,
  );
  const rows = `SELECT s.*, d.key AS own FROM (${sayings.join('\nUNION ALL\n')}) s LEFT JOIN ${LINK_DECISIONS} d ON d.batch = s.batch AND d.r = s.r`;
  const grouped = `WITH rows AS (${rows}),
told AS (SELECT person_id, name, birth, unit, count(DISTINCT own) AS kinds, min(own) AS one FROM rows GROUP BY person_id, name, birth, unit)
SELECT r.person_id, r.name, r.birth, r.unit, coalesce(r.own, CASE WHEN t.kinds = 1 THEN t.one END) AS key, min(r.place) AS place, CAST(count(*) AS INTEGER) AS n
FROM rows r JOIN told t ON t.name = r.name AND t.person_id IS NOT DISTINCT FROM r.person_id AND t.birth IS NOT DISTINCT FROM r.birth AND t.unit IS NOT DISTINCT FROM r.unit
GROUP BY r.person_id, r.name, r.birth, r.unit, 5`;
  await engine.query(`CREATE OR REPLACE TABLE link_questions AS ${grouped}`, job);
  const total = toRows(await engine.query('SELECT CAST(count(*) AS INTEGER) AS n FROM link_questions'));
  const first = await engine.query(
    `SELECT * FROM link_questions ORDER BY place LIMIT ${MOST_QUESTIONS}`,
    job,
  );
  await engine.query('DROP TABLE link_questions');
  return { groups: toRows(first).map((row) => toGroup(row, stages)), total: Number(total[0]?.['n'] ?? 0) };
}

type Said = IdentityQuestion['said'];

/** What else the record says, so that a person can tell who is meant. */
async function readSaid(
  engine: Engine,
  { staged }: OfficeBatch,
  rows: readonly number[],
  job: Job,
): Promise<ReadonlyMap<number, Said>> {
  const { kind } = staged.input;
  const { person } = kind;
  const fields = kind.fields
    .filter(({ name, sensitive }) => sensitive !== true && name !== person?.name)
    .filter(({ name }) => findColumn(staged, name) !== undefined)
    .sort((a, b) => Number(b.name === person?.unit) - Number(a.name === person?.unit))
    .slice(0, MOST_SAID);
  if (fields.length === 0 || rows.length === 0) return new Map();
  const list = fields.map(({ name }) => quoteName(name)).join(', ');
  const typed = printTypedRows(
    staged,
    fields.map(({ name }) => name),
  );
  const found = await engine.query(
    `SELECT r, ${list} FROM (${typed}) WHERE r IN (${rows.join(', ')}) ORDER BY r`,
    job,
  );
  const said = new Map<number, Said>();
  for (const row of toRows(found)) {
    const number = Number(row['r']);
    if (said.has(number)) continue;
    const values = fields.flatMap(({ name, label, storage }) => {
      const value = spellValue(storage, row[name] ?? null);
      return value === null ? [] : [{ label, value }];
    });
    said.set(number, values);
  }
  return said;
}

async function toQuestions(
  engine: Engine,
  rosters: readonly OfficeBatch[],
  batches: readonly OfficeBatch[],
  groups: readonly Group[],
  job: Job,
): Promise<IdentityQuestion[]> {
  const candidates = await findCandidates(engine, rosters, groups, job);
  const said = new Map<number, ReadonlyMap<number, Said>>();
  for (const batch of batches) {
    const { stage } = batch.staged.input;
    const rows = groups.filter((group) => group.stage === stage).map(({ row }) => row);
    said.set(stage, await readSaid(engine, batch, rows, job));
  }
  return groups.flatMap(({ stage, row, name, alike, decided }, i) => {
    const batch = batches.find(({ staged }) => staged.input.stage === stage);
    if (!batch) return [];
    return [
      {
        ...{ batch: batch.batch, file: batch.file, sheet: batch.sheet, row, name, alike, decided },
        said: said.get(stage)?.get(row) ?? [],
        candidates: candidates[i] ?? [],
      },
    ];
  });
}

/**
 * What is to be asked about records whose person is not certain, after `linkRecords`: open questions first,
 * each for all records that say the same, then those decided. `open` counts questions, `matched` and
 * `unknown` count records.
 */
export async function identityState(
  engine: Engine,
  rosters: readonly OfficeBatch[],
  batches: readonly OfficeBatch[],
  job: Job = {},
): Promise<IdentityState> {
  const counts = ['ambiguous', 'decided', 'unknown'].map(
    (how) => `CAST(count(*) FILTER (WHERE how = '${how}') AS INTEGER) AS ${how}`,
  );
  const [counted] = toRows(
    await engine.query(
      `SELECT CAST(count(person) AS INTEGER) AS matched, ${counts.join(', ')} FROM ${RECORD_LINKS}`,
      job,
    ),
  );
  const numberOf = (name: string) => Number(counted?.[name] ?? 0);
  const unknown = numberOf('unknown');
  if (rosters.length === 0) return { questions: [], open: 0, unknown, matched: 0 };
  const records = await readRecords(engine, batches);
  const groupsOf = (how: 'ambiguous' | 'decided') =>
    numberOf(how) === 0 ? NO_GROUPS : readGroups(engine, records, how, job);
  const open = await groupsOf('ambiguous');
  const decided = await groupsOf('decided');
  const groups = [...open.groups, ...decided.groups];
  const questions = await toQuestions(engine, rosters, batches, groups, job);
  return { questions, open: open.total, unknown, matched: numberOf('matched') };
}
