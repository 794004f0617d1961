import type { RecordPopulation } from '#analyses/plan/definition.ts';
import { DIMENSIONS_OF_RECORDS } from '#analyses/plan/record-dimensions.ts';
import { POPULATIONS } from '#analyses/plan/populations.ts';
import { GRADES_WITHOUT_RANK } from '#core/codes.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import type { RecordBatch } from '../learning/record-batch.ts';
import { fromBatch, hasField } from './batch-sql.ts';
import { fieldOf, isValidity, isYearOfDay } from './dimension-fields.ts';
import { isWords, recordFields } from './record-fields.ts';
import { textFields } from './texts.ts';

/** The unit by whose official place a row is listed. */
const UNIT_OF: Readonly<Record<RecordPopulation, string>> = {
  scores: 'object',
  reviews: 'object',
  honours: 'object',
  outcomes: 'unit',
};

export const rowsRelation = (population: RecordPopulation): string => `${population}_rows`;

const NO_RANK = GRADES_WITHOUT_RANK.map(quoteText).join(', ');

const printValidity = (score: string, grade: string): string =>
  `CASE WHEN ${score} IS NOT NULL OR ${grade} NOT IN (${NO_RANK}) THEN 1 END`;

/** A row of a batch with its dimensions in columns of one type, whatever the batch. */
function printBatch(population: RecordPopulation, batch: RecordBatch): string {
  const { kind, stage } = batch.staged.input;
  const fields = recordFields(kind);
  const dimensions = DIMENSIONS_OF_RECORDS[population];
  const cell = (name: string) => {
    const field = fields.find((each) => each.name === name);
    const type = field && isWords(field) ? 'VARCHAR' : 'DOUBLE';
    return `CAST(${field && hasField(batch, field) ? quoteName(name) : 'NULL'} AS ${type})`;
  };
  const value = (id: string) => {
    if (isValidity(id)) return printValidity(cell('score'), cell('grade'));
    return isYearOfDay(id) ? `floor(${cell(fieldOf(id))} / 10000)` : cell(fieldOf(id));
  };
  const told = dimensions.map(fieldOf);
  const { sums } = POPULATIONS[population];
  // What the heading of a column says of its cells, where nothing counts by it: a full mark.
  const ofWide = kind.wide ? [kind.wide.value, ...kind.wide.said] : [];
  const saidByHeading = ofWide.filter((name) => ![...told, ...sums].includes(name));
  const list = [
    ...dimensions.map((id) => `${value(id)} AS ${quoteName(id)}`),
    ...[...sums, ...saidByHeading].map((name) => `${cell(name)} AS ${quoteName(name)}`),
    ...(dimensions.includes('unit') ? [] : [`${cell(UNIT_OF[population])} AS unit`]),
  ];
  const texts = textFields(batch).flatMap(({ field }) => (told.includes(field.name) ? [field.name] : []));
  return `SELECT ${[`${stage} AS batch`, 'r', ...list].join(', ')} ${fromBatch(batch, texts)}`;
}

/** Makes the view of every row of a kind that counts. Needs the look-ups of free text (`createTexts`). */
export async function createRows(
  engine: Engine,
  population: RecordPopulation,
  batches: readonly RecordBatch[],
): Promise<void> {
  const rows = batches.map((batch) => printBatch(population, batch)).join('\nUNION ALL\n');
  await engine.query(`CREATE OR REPLACE VIEW ${quoteName(rowsRelation(population))} AS ${rows}`);
}
