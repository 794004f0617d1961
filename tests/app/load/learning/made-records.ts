import fc from 'fast-check';
import { Learning } from '#app/load/learning/learning.ts';
import type { RecordBatch } from '#app/load/learning/record-batch.ts';
import { Words } from '#app/load/words.ts';
import { DatedSources } from '#app/query/dated-sources.ts';
import { LearningSources } from '#app/query/learning-sources.ts';
import { settingAt } from '#app/settings.ts';
import type { SettingValue } from '#core/setting.ts';
import { findKind } from '#datasets/index.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteValue } from '#engine/quote.ts';
import { createTwoRosters, type KnownPerson, NOW } from '../../../analyses/two-rosters.ts';

/** A training record as the loader leaves it, and whom it was matched with. */
export interface MadeRecord {
  readonly person: number | null;
  readonly how: string;
  readonly unit?: string;
  readonly course?: string;
  readonly category?: string;
  readonly form?: string;
  readonly organiser_level?: string;
  readonly start?: number;
  readonly end?: number;
  readonly days?: number;
  readonly hours?: number;
}

const STAGE = 9;
const TEXTS = ['unit', 'course', 'category', 'form', 'organiser_level'] as const;
const NUMBERS = ['start', 'end', 'days', 'hours'] as const;

/** Puts records into the engine as the loader leaves them. */
export async function createTraining(engine: Engine, records: readonly MadeRecord[]): Promise<RecordBatch> {
  const kind = findKind('training');
  if (!kind) throw new Error('the kind is not declared');
  const columns = [...TEXTS.map((name) => `"${name}" VARCHAR`), ...NUMBERS.map((name) => `"${name}" DOUBLE`)];
  await engine.query(`CREATE OR REPLACE TABLE coded_${STAGE} (r INTEGER, ${columns.join(', ')})`);
  await engine.query(
    'CREATE OR REPLACE TABLE record_links (batch INTEGER, r INTEGER, person INTEGER, how VARCHAR)',
  );
  const rows = records.map((record, i) => {
    const values = [...TEXTS, ...NUMBERS].map((name) => quoteValue(record[name] ?? null));
    return `(${[i + 2, ...values].join(', ')})`;
  });
  const links = records.map(
    ({ person, how }, i) => `(${[STAGE, i + 2, person, how].map(quoteValue).join(', ')})`,
  );
  if (rows.length > 0) {
    await engine.query(`INSERT INTO coded_${STAGE} VALUES ${rows.join(', ')}`);
    await engine.query(`INSERT INTO record_links VALUES ${links.join(', ')}`);
  }
  const wordsOf = (name: (typeof TEXTS)[number]) => [
    ...new Set(records.flatMap((record) => record[name] ?? [])),
  ];
  const said = [
    // Units stay text: a column of very many words is no ENUM.
    ...TEXTS.map((name) => ({ name, words: name === 'unit' ? [] : wordsOf(name) })),
    ...NUMBERS.map((name) => ({ name, words: [] })),
  ];
  // Of a staged table only these are read once its rows lie in the engine.
  const staged = { input: { stage: STAGE, kind }, columns: said } as unknown as RecordBatch['staged'];
  return { staged, heldPeriods: [] };
}

interface Scene {
  readonly older?: readonly KnownPerson[];
  readonly newer: readonly KnownPerson[];
  readonly records: readonly MadeRecord[];
  readonly settings?: Readonly<Record<string, SettingValue>>;
}

/** People of two rosters and what they were trained in, ready to be asked. */
export async function openLearning(engine: Engine, scene: Scene): Promise<DatedSources> {
  const { older = [], newer, records, settings = {} } = scene;
  const assembly = await createTwoRosters(engine, older, newer);
  const batch = await createTraining(engine, records);
  const learning = new Learning(engine, {
    ...{ asOf: NOW, hasRoster: true, records: new Map([['training', [batch]]]) },
    people: new Words([]),
    setting: (id) => (id in settings ? (settings[id] ?? null) : settingAt({}, id, NOW)),
  });
  return new DatedSources(engine, assembly, new LearningSources(engine, learning, NOW));
}

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const one = (...words: string[]) => maybe(fc.constantFrom(...words));

const day = fc
  .record({
    year: fc.constantFrom(2021, 2022, 2023, 2025, 2026, 2026, 2027),
    month: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 })),
    day: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 28 })),
  })
  .map(({ year, month, day: of }) => year * 10_000 + (month === 0 ? 0 : month * 100 + of));

const whose = fc.oneof(
  fc.nat(24).map((person) => ({ person, how: 'name+unit' })),
  fc.constantFrom(
    { person: null, how: 'ambiguous' },
    { person: null, how: 'unknown' },
    { person: null, how: 'decided' },
  ),
);

const record: fc.Arbitrary<MadeRecord> = fc
  .tuple(
    whose,
    fc.record({
      unit: one('市委组织部', '石桥镇', '没有的单位'),
      course: one('春季班', '秋季班', '必修课'),
      category: one('党性教育', '政治理论', '初任培训', '任职培训', '网络培训'),
      form: one('脱产', '集中', '网络', '跟班'),
      organiser_level: one('省级', '市级', '县级'),
      start: maybe(day),
      end: maybe(day),
      days: maybe(fc.constantFrom(1, 5, 12, 60, 90)),
      hours: maybe(fc.constantFrom(0, 8, 40, 90.5, 300)),
    }),
  )
  .map(([who, said]) => ({ ...said, ...who }));

export const someRecords = fc.array(record, { minLength: 20, maxLength: 60 });
