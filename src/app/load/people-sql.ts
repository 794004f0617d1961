import type { IsoDate } from '#core/month.ts';
import type { DatasetKind } from '#datasets/kind.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import type { AssembledBatch } from './assembled-batch.ts';
import { selectTyped } from './coded-table.ts';
import { codedTable, issueTable } from './stage-input.ts';

const IDENTITY = ['person_id', 'name', 'birth', 'birth_to', 'unit'] as const;
const TYPES: Readonly<Record<(typeof IDENTITY)[number], string>> = {
  person_id: 'VARCHAR',
  name: 'VARCHAR',
  birth: 'INTEGER',
  birth_to: 'INTEGER',
  unit: 'VARCHAR',
};

/** The identifying values of every loaded row of a batch; a queried ID is not used. */
function printIdentity({ staged }: AssembledBatch): string {
  const { input, columns } = staged;
  const used = columns.filter(({ name }) => (IDENTITY as readonly string[]).includes(name));
  const rows = selectTyped(input, used, ({ sql }) => sql);
  const list = IDENTITY.map((name) =>
    used.some((column) => column.name === name)
      ? `CAST(i.${name} AS ${TYPES[name]}) AS ${name}`
      : `CAST(NULL AS ${TYPES[name]}) AS ${name}`,
  );
  const person = list.map((item) =>
    item.endsWith('AS person_id')
      ? `CASE WHEN i.r IN (SELECT r FROM ${issueTable(input.stage)} WHERE field = ${quoteText('person_id')}) THEN NULL ELSE ${item.replace(/ AS person_id$/, '')} END AS person_id`
      : item,
  );
  return `SELECT ${input.stage} AS batch, i.r, ${person.join(', ')} FROM (${rows}) i JOIN ${codedTable(input.stage)} c USING (r)`;
}

/**
 * People as an entity over all rosters: by ID; else by name, birth month and unit, which also finds the
 * ID of a row that has none where exactly one is known for them. A row without either is its own person.
 * `alike` is the same for rows of one name and birth month, whatever the unit; `namesake` for rows of one name
 * and unit, whatever the birth month.
 */
export function printPeople(batches: readonly AssembledBatch[]): string {
  return `WITH rows AS (${batches.map(printIdentity).join('\nUNION ALL\n')}),
named AS (SELECT *, CASE WHEN name IS NOT NULL AND birth = birth_to THEN concat_ws('|', name, birth, coalesce(unit, '')) END AS by_name FROM rows),
known AS (SELECT by_name, min(person_id) AS person_id FROM named WHERE person_id IS NOT NULL AND by_name IS NOT NULL GROUP BY by_name HAVING count(DISTINCT person_id) = 1),
keyed AS (
  SELECT n.batch, n.r, CASE WHEN n.by_name IS NOT NULL THEN hash(n.name, n.birth) END AS alike,
    CASE WHEN n.name IS NOT NULL THEN hash(n.name, n.unit) END AS namesake,
    CASE WHEN n.person_id IS NOT NULL THEN 'id' WHEN k.person_id IS NOT NULL THEN 'name+id' WHEN n.by_name IS NOT NULL THEN 'name' ELSE 'row' END AS how,
    CASE WHEN coalesce(n.person_id, k.person_id) IS NOT NULL THEN 'i|' || coalesce(n.person_id, k.person_id)
         WHEN n.by_name IS NOT NULL THEN 'n|' || n.by_name
         ELSE 'r|' || n.batch || '|' || n.r END AS key
  FROM named n LEFT JOIN known k USING (by_name))
SELECT batch, r, CAST(dense_rank() OVER (ORDER BY key) AS INTEGER) AS person, how, alike, namesake FROM keyed`;
}

/**
 * Rows that are current at a date: of each unit those of its newest roster. `place` 1 is the row by
 * which a person counts, `times` how many current rows describe them. Of rosters of one day the earlier in
 * `batches` goes first.
 */
export function printPopulation(
  kind: DatasetKind,
  batches: readonly AssembledBatch[],
  asOf: IsoDate,
): string {
  const dates = batches
    .map(({ staged, date }, turn) => ({ stage: staged.input.stage, day: date ?? asOf, turn }))
    .filter(({ day }) => day <= asOf)
    .map(({ stage, day, turn }) => `(${stage}, ${quoteText(day)}, ${turn})`);
  const dated = dates.length > 0 ? `VALUES ${dates.join(', ')}` : `SELECT 0, '', 0 WHERE FALSE`;
  return `WITH dated(batch, day, turn) AS (${dated}),
rows AS (SELECT k.batch, k.r, k.unit, d.day, d.turn FROM ${quoteName(kind.id)} k JOIN dated d USING (batch)),
newest AS (SELECT unit, max(day) AS day FROM rows GROUP BY unit),
current AS (SELECT rows.batch, rows.r, rows.day, rows.turn FROM rows JOIN newest ON rows.unit IS NOT DISTINCT FROM newest.unit AND rows.day = newest.day)
SELECT c.batch, c.r, l.person,
  row_number() OVER (PARTITION BY l.person ORDER BY c.day DESC, c.turn, c.r) AS place,
  count(*) OVER (PARTITION BY l.person) AS times
FROM current c JOIN person_links l ON l.batch = c.batch AND l.r = c.r`;
}
