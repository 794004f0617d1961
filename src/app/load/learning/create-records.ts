import { RECORD_LINKS } from '#analyses/plan/training-dimensions.ts';
import { compareWords } from '#core/order.ts';
import { findKind } from '#datasets/index.ts';
import type { FieldDefinition } from '#datasets/kind.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { enumType, isCodable } from '../enum-type.ts';
import { printCounting } from '../records/batch-sql.ts';
import { codedTable } from '../stage-input.ts';
import { asOne, Words } from '../words.ts';
import { RECORD_DATES, type RecordBatch, type RecordKind, recordsOf } from './record-batch.ts';
import { printDays } from './time-sql.ts';

/** Everybody in service at the as-of date: the person and the row by which they count. */
const IN_SERVICE = 'in_service';

/** Needs `people` and `person_links`. */
export async function createInService(engine: Engine): Promise<void> {
  await engine.query(
    `CREATE OR REPLACE TABLE ${IN_SERVICE} AS SELECT l.person, p.batch, p.r FROM people p JOIN person_links l ON l.batch = p.batch AND l.r = p.r`,
  );
}

type RecordField = Pick<FieldDefinition, 'name' | 'storage'>;

const outputName = ({ name }: RecordField) => (name === 'unit' ? 'said_unit' : name);

/** Fields of a kind, and the columns that its values fill besides. */
function fieldsOf(kind: RecordKind): readonly RecordField[] {
  const fields = findKind(kind)?.fields ?? [];
  const also = fields.flatMap((field) => Object.entries(field.also ?? {}));
  return [
    ...fields.map(({ name, storage }) => ({ name, storage })),
    ...also.map(([name, storage]) => ({ name, storage })),
  ].filter(({ storage }) => storage !== 'text');
}

/** The words of one batch as they stand there: so its codes are taken over as they are. */
function wordsOf({ name }: RecordField, batches: readonly RecordBatch[]): readonly string[] {
  const own = batches.flatMap(({ staged }) => staged.columns.filter((column) => column.name === name));
  const [only, ...more] = own;
  if (only && more.length === 0) return only.words;
  return [...new Set(own.flatMap((column) => column.words))].sort(compareWords);
}

function typeOf(field: RecordField, batches: readonly RecordBatch[]): string {
  const { storage } = field;
  if (storage === 'number') return 'DOUBLE';
  if (storage === 'date' || storage === 'month') return 'INTEGER';
  const words = wordsOf(field, batches);
  return isCodable(words) ? enumType(words) : 'VARCHAR';
}

/** Words of the columns of `records_of_<kind>` that are ENUMs, by field. */
export function knownWords(kind: RecordKind, batches: readonly RecordBatch[]): Words {
  const coded = fieldsOf(kind).filter(({ storage }) => storage === 'category');
  const columns = coded.map((field) => ({ name: field.name, words: wordsOf(field, batches) }));
  return new Words(columns.filter(({ words }) => isCodable(words)));
}

function printBatch(fields: readonly RecordField[], batch: RecordBatch, types: readonly string[]): string {
  const { staged } = batch;
  const list = fields.map((field, i) => {
    const has = staged.columns.some(({ name }) => name === field.name);
    return `CAST(${has ? quoteName(field.name) : 'NULL'} AS ${types[i]}) AS ${quoteName(outputName(field))}`;
  });
  const { stage } = staged.input;
  const own = `SELECT ${[`${stage} AS batch`, 'r', ...list].join(', ')} FROM ${quoteName(codedTable(stage))} WHERE ${printCounting(batch)}`;
  return `SELECT c.*, l.* EXCLUDE (link_r) FROM (${own}) c JOIN (${printLinks(stage)}) l ON l.link_r = c.r`;
}

/** The links of a batch, one of each of its rows, with the rows by which their people count: `linked` is a person of any date, `person` one in service. */
const printLinks = (stage: number) =>
  `SELECT k.r AS link_r, k.person AS linked, k.how = 'ambiguous' AS is_ambiguous, s.person, s.batch AS at_batch, s.r AS at_r FROM record_links k LEFT JOIN ${IN_SERVICE} s ON s.person = k.person WHERE k.batch = ${stage}`;

const asLink = (link: (typeof RECORD_LINKS)[number]) => asOne(link, RECORD_LINKS);

/** Whose a record is; nothing is said of that while there is no roster. */
function printLink(hasRoster: boolean): string {
  if (!hasRoster) return `CAST(NULL AS ${enumType(RECORD_LINKS)})`;
  return `CASE WHEN person IS NOT NULL THEN ${asLink('已对应')} WHEN linked IS NOT NULL THEN ${asLink('已不在册')} WHEN is_ambiguous THEN ${asLink('同名待认')} ELSE ${asLink('名册查无')} END`;
}

/**
 * Makes `records_of_<kind>`: every record that counts, in narrow columns, with the first and the last day that it
 * may be of; `person` and the row of the roster (`at_batch`, `at_r`) where it is of somebody in service. Needs
 * `in_service` and `record_links`.
 */
export async function createRecords(
  engine: Engine,
  kind: RecordKind,
  batches: readonly RecordBatch[],
  hasRoster: boolean,
): Promise<void> {
  const fields = fieldsOf(kind);
  const types = fields.map((field) => typeOf(field, batches));
  const rows = batches.map((batch) => printBatch(fields, batch, types)).join('\nUNION ALL\n');
  const { first, last } = printDays(quoteName(RECORD_DATES[kind]));
  await engine.query(
    `CREATE OR REPLACE TABLE ${recordsOf(kind)} AS
SELECT * EXCLUDE (linked, is_ambiguous, person, at_batch, at_r), ${first} AS first_day, ${last} AS last_day, ${printLink(hasRoster)} AS link, person, at_batch, at_r
FROM (${rows})`,
  );
}

export async function dropRecords(engine: Engine): Promise<void> {
  const kinds = Object.keys(RECORD_DATES) as RecordKind[];
  for (const table of [IN_SERVICE, ...kinds.map(recordsOf)]) {
    await engine.query(`DROP TABLE IF EXISTS ${table}`);
  }
}
