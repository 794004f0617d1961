import type { Job } from '#core/progress.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteText } from '#engine/quote.ts';
import type { PersonCandidate } from '../api.ts';
import { LINK_PEOPLE } from './identity-sql.ts';
import { type PersonFacts, personKey } from './person-key.ts';
import { spellValue } from './spell-value.ts';
import { findColumn, type OfficeBatch, printTypedRows } from './typed-rows.ts';

/** A roster row of somebody who has the name in question. */
interface Namesake extends PersonFacts {
  readonly person: number;
  readonly stage: number;
  readonly row: number;
}

const MOST_CANDIDATES = 30;

async function readNamesakes(
  engine: Engine,
  names: readonly string[],
  job: Job,
): Promise<readonly Namesake[]> {
  if (names.length === 0) return [];
  const list = names.map(quoteText).join(', ');
  const rows = await engine.query(
    `SELECT person, batch, r, person_id, name, birth, unit FROM ${LINK_PEOPLE} WHERE name IN (${list}) ORDER BY batch, r`,
    job,
  );
  return toRows(rows).map((row) => ({
    person: Number(row['person']),
    stage: Number(row['batch']),
    row: Number(row['r']),
    id: row['person_id'] === null ? null : String(row['person_id']),
    name: String(row['name']),
    birth: row['birth'] === null ? null : Number(row['birth']),
    unit: row['unit'] === null ? null : String(row['unit']),
  }));
}

/** Those of the same name who may be meant: in the unit that is said, of the birth month where one has it. */
function mayBe(said: PersonFacts, namesakes: readonly Namesake[]): readonly Namesake[] {
  const named = namesakes.filter(({ name }) => name === said.name);
  const known = new Set(named.filter(({ id }) => id !== null).map(({ person }) => person));
  const possible = said.id === null ? named : named.filter(({ person }) => !known.has(person));
  const born = said.birth === null ? [] : possible.filter(({ birth }) => birth === said.birth);
  if (born.length > 0) return born;
  const there = said.unit === null ? [] : possible.filter(({ unit }) => unit === said.unit);
  return there.length > 0 ? there : possible;
}

/** A person is shown by the row of the roster that comes last. */
function onceEach(rows: readonly Namesake[], place: ReadonlyMap<number, number>): readonly Namesake[] {
  const order = ({ stage }: Namesake) => place.get(stage) ?? -1;
  const last = new Map<number, Namesake>();
  for (const row of rows) {
    const known = last.get(row.person);
    if (!known || order(row) >= order(known)) last.set(row.person, row);
  }
  return [...last.values()].slice(0, MOST_CANDIDATES);
}

async function readPosts(
  engine: Engine,
  rosters: readonly OfficeBatch[],
  rows: readonly Namesake[],
  job: Job,
): Promise<ReadonlyMap<string, string>> {
  const posts = new Map<string, string>();
  for (const { staged } of rosters) {
    const { stage } = staged.input;
    const field = ['unit_post', 'post'].find((name) => findColumn(staged, name) !== undefined);
    const own = [...new Set(rows.filter((row) => row.stage === stage).map(({ row }) => row))];
    if (field === undefined || own.length === 0) continue;
    const sql = `SELECT r, ${field} AS post FROM (${printTypedRows(staged, [field])}) WHERE r IN (${own.join(', ')})`;
    for (const { r, post } of toRows(await engine.query(sql, job))) {
      if (post !== null && post !== undefined) posts.set(`${stage}|${String(r)}`, String(post));
    }
  }
  return posts;
}

/** For each saying, the people of the rosters who may be meant. */
export async function findCandidates(
  engine: Engine,
  rosters: readonly OfficeBatch[],
  sayings: readonly PersonFacts[],
  job: Job,
): Promise<readonly (readonly PersonCandidate[])[]> {
  const names = [...new Set(sayings.map(({ name }) => name))];
  const place = new Map(rosters.map(({ staged }, i) => [staged.input.stage, i]));
  const order = ({ stage }: Namesake) => place.get(stage) ?? -1;
  const found = await readNamesakes(engine, names, job);
  // Numbers of stages tell only what was read last, not what was imported first.
  const namesakes = [...found].sort((a, b) => order(a) - order(b));
  const files = new Map(rosters.map(({ staged, file }) => [staged.input.stage, file]));
  const chosen = sayings.map((said) => onceEach(mayBe(said, namesakes), place));
  const posts = await readPosts(engine, rosters, chosen.flat(), job);
  return chosen.map((rows) =>
    rows.map((row) => ({
      person: personKey(row),
      name: row.name,
      unit: row.unit,
      birth: spellValue('month', row.birth),
      post: posts.get(`${row.stage}|${row.row}`) ?? null,
      file: files.get(row.stage) ?? '',
      row: row.row,
    })),
  );
}
