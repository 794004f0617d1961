import type { PersonReference } from '#datasets/kind.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import { issueTable } from '../load/stage-input.ts';
import { findColumn, printTypedRows, type TypedSource } from './typed-rows.ts';

/** How a roster says who a row is. */
export const ROSTER_PERSON: PersonReference = {
  id: 'person_id',
  name: 'name',
  birth: 'birth',
  unit: 'unit',
};

/** Everybody of the rosters as they are told there; of the rows themselves where they were put together. */
export const LINK_PEOPLE = 'link_people';
export const PEOPLE_ROWS = 'link_people_rows';
export const RECORD_LINKS = 'record_links';
export const LINK_DECISIONS = 'link_decisions';
export const DECIDED_ALIKE = 'link_decided_alike';

/** What a record may be matched by besides its ID; which of them occur in any of the tables decides what is joined. */
export interface TellingParts {
  readonly birth: boolean;
  readonly nameAlone: boolean;
}

/** Rows that name a person: batch, r, person_id, name, birth, unit. A queried ID and a birth not known to the month are null. */
async function printSayings(
  engine: Engine,
  staged: TypedSource,
  reference: PersonReference,
): Promise<string> {
  const { id, name, birth, unit, when } = reference;
  const wanted = [id, name, birth, birth && `${birth}_to`, unit, when?.field];
  const names = wanted.filter((field): field is string => !!field && findColumn(staged, field) !== undefined);
  const has = (field: string | undefined): field is string => field !== undefined && names.includes(field);
  const text = (field: string | undefined) =>
    has(field) ? `CAST(${quoteName(field)} AS VARCHAR)` : 'CAST(NULL AS VARCHAR)';
  const { stage, saidBy = null } = staged.input;
  const queried = `SELECT r FROM ${issueTable(stage)} WHERE field = ${quoteText(id ?? '')}`;
  const isQueried = has(id) && (await engine.query(`${queried} LIMIT 1`)).rowCount > 0;
  const ownId = isQueried ? `CASE WHEN r NOT IN (${queried}) THEN ${text(id)} END` : text(id);
  const ownBirth = has(birth)
    ? `CASE WHEN ${quoteName(birth)} = ${quoteName(`${birth}_to`)} THEN CAST(${quoteName(birth)} AS INTEGER) END`
    : 'CAST(NULL AS INTEGER)';
  const isPerson = when === undefined ? '' : ` WHERE ${text(when.field)} = ${quoteText(when.is)}`;
  // Where columns became rows, a source row says the same thing several times.
  const distinct = saidBy === null ? '' : 'DISTINCT ';
  return `SELECT ${distinct}${stage} AS batch, r, ${ownId} AS person_id, ${text(name)} AS name, ${ownBirth} AS birth, ${text(unit)} AS unit FROM (${printTypedRows(staged, names)})${isPerson}`;
}

/** Records of a batch, and the SQL of who each says it is. */
export interface Sayings {
  readonly staged: TypedSource;
  readonly reference: PersonReference;
  readonly sql: string;
}

export async function readSayings(
  engine: Engine,
  staged: TypedSource,
  reference: PersonReference = ROSTER_PERSON,
): Promise<Sayings> {
  return { staged, reference, sql: await printSayings(engine, staged, reference) };
}

/** Rows of one roster that share a key were set aside while loading: each is a person of its own, by its row. */
export const PERSON_OF_ROW = 'r AS person';

function printLinked(rosters: readonly Sayings[]): string {
  const [only, ...more] = rosters;
  if (only && more.length === 0) return `SELECT *, ${PERSON_OF_ROW} FROM (${only.sql})`;
  const rows = rosters.map(({ sql }) => sql).join('\nUNION ALL\n');
  return `SELECT s.*, l.person FROM (${rows}) s JOIN person_links l ON l.batch = s.batch AND l.r = s.r`;
}

/** IDs of which it is certain whose they are. */
export function printById(rosters: readonly Sayings[]): string {
  const [only, ...more] = rosters;
  if (only?.staged.hasOwnKeys && more.length === 0) {
    return `SELECT person_id, person FROM (${printLinked(rosters)}) WHERE person_id IS NOT NULL`;
  }
  return `SELECT person_id, min(person) AS person FROM (${printLinked(rosters)}) WHERE person_id IS NOT NULL GROUP BY person_id HAVING min(person) = max(person)`;
}

/** Every roster row with its person, and whether an ID is known of that person anywhere. */
export function printLinkPeople(rosters: readonly Sayings[]): string {
  const linked = printLinked(rosters);
  if (rosters.length === 1) return `SELECT *, person_id IS NOT NULL AS has_id FROM (${linked})`;
  return `WITH linked AS (${linked}), known AS (SELECT DISTINCT person FROM linked WHERE person_id IS NOT NULL)
SELECT linked.*, known.person IS NOT NULL AS has_id FROM linked LEFT JOIN known ON known.person = linked.person`;
}

/**
 * Persons by what they have in common: the least and the greatest number, alike when there is only one;
 * `_free` the same over those of whom no ID is known, since a record with another ID is not of the others.
 */
export function printLookup(fields: readonly string[]): string {
  const known = fields.map((field) => `${field} IS NOT NULL`).join(' AND ');
  const free = 'FILTER (WHERE NOT has_id)';
  return `SELECT ${fields.join(', ')}, min(person) AS lo, max(person) AS hi, bool_or(birth IS NOT NULL) AS dated,
min(person) ${free} AS lo_free, max(person) ${free} AS hi_free, bool_or(birth IS NOT NULL) ${free} AS dated_free
FROM ${LINK_PEOPLE} WHERE ${known} GROUP BY ${fields.join(', ')}`;
}

const pick = (table: string, column: string) =>
  `CASE WHEN s.person_id IS NULL THEN ${table}.${column} ELSE ${table}.${column}_free END`;

/** One step of the rule: known, known once, ambiguous or not at all. */
function printStep(table: string, how: string): { readonly how: string; readonly person: string } {
  const [lo, hi, dated] = ['lo', 'hi', 'dated'].map((column) => pick(table, column));
  // The records of one name and birth would have matched by birth: another known birth is a contradiction.
  const certain = `${lo} = ${hi} AND NOT (s.birth IS NOT NULL AND ${dated})`;
  return {
    how: `CASE WHEN ${lo} IS NULL THEN 'unknown' WHEN ${certain} THEN ${quoteText(how)} ELSE 'ambiguous' END`,
    person: `CASE WHEN ${certain} THEN ${lo} END`,
  };
}

interface Step {
  readonly when: string;
  readonly how: string;
  readonly person: string;
}

function printSteps(parts: TellingParts): Step[] {
  const steps: Step[] = [];
  if (parts.birth) {
    const [lo, hi, inLo, inHi] = [
      ...['lo', 'hi'].map((column) => pick('nb', column)),
      ...['lo', 'hi'].map((column) => pick('nbu', column)),
    ];
    steps.push({ when: `${lo} = ${hi}`, how: `'name+birth'`, person: String(lo) });
    steps.push({ when: `${inLo} = ${inHi}`, how: `'name+birth'`, person: String(inLo) });
    steps.push({ when: `${lo} IS NOT NULL`, how: `'ambiguous'`, person: 'NULL' });
  }
  steps.push({ when: 's.unit IS NOT NULL', ...printStep('nu', 'name+unit') });
  if (parts.nameAlone) steps.push({ when: 's.unit IS NULL', ...printStep('n', 'name') });
  return steps;
}

function printJoins({ birth, nameAlone }: TellingParts): string {
  return [
    birth ? `LEFT JOIN link_by_birth nb ON nb.name = s.name AND nb.birth = s.birth` : '',
    birth
      ? `LEFT JOIN link_by_birth_unit nbu ON nbu.name = s.name AND nbu.birth = s.birth AND nbu.unit = s.unit`
      : '',
    `LEFT JOIN link_by_unit nu ON nu.name = s.name AND nu.unit = s.unit`,
    // A key that is null is not looked up.
    nameAlone ? `LEFT JOIN link_by_name n ON n.name = CASE WHEN s.unit IS NULL THEN s.name END` : '',
  ].join('\n');
}

/** `batch, r, person, how` of every record without a known ID, by the contract's order: name and birth, name and unit, name alone. */
export function printRecordLinks(sayings: string, parts: TellingParts): string {
  const steps = printSteps(parts);
  const choose = (part: 'how' | 'person', otherwise: string) =>
    `CASE ${steps.map((step) => `WHEN ${step.when} THEN ${step[part]}`).join('\n')} ELSE ${otherwise} END`;
  return `SELECT s.batch, s.r, CAST(${choose('person', 'NULL')} AS INTEGER) AS person, ${choose('how', `'unknown'`)} AS how
FROM (${sayings}) s
${printJoins(parts)}`;
}

/** Records that a decision speaks of, itself or another that says the same of its person. */
export function printDecided(sayings: string): string {
  return `SELECT s.batch, s.r, CASE WHEN d.r IS NULL THEN a.person ELSE d.person END AS person FROM (${sayings}) s
LEFT JOIN ${LINK_DECISIONS} d ON d.batch = s.batch AND d.r = s.r
LEFT JOIN ${DECIDED_ALIKE} a ON a.name = s.name AND a.person_id = coalesce(s.person_id, '') AND a.birth = coalesce(s.birth, -1) AND a.unit = coalesce(s.unit, '')
WHERE s.name IN (SELECT name FROM ${DECIDED_ALIKE}) AND (d.r IS NOT NULL OR a.is_one)`;
}
