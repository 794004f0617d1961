import type { Question } from '#analyses/analysis.ts';
import { isRecordPopulation, type RecordPopulation } from '#analyses/plan/definition.ts';
import { CATEGORY_CHOICE, type Population, POPULATIONS, WINDOW_CHOICE } from '#analyses/plan/populations.ts';
import { dutyRulesOf } from '#analyses/training/duty/rules.ts';
import type { IsoDate } from '#core/month.ts';
import type { SettingValue } from '#core/setting.ts';
import { windowOf } from '#core/window.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import type { Words } from '../words.ts';
import { rowsOf } from './beside-people.ts';
import { createLearners } from './create-learners.ts';
import { createLessons, withUndated } from './create-lessons.ts';
import { createMonthly } from './create-monthly.ts';
import { createInService, createRecords, dropRecords, knownWords } from './create-records.ts';
import { createSittings } from './create-sittings.ts';
import { RECORD_DATES, type RecordBatch, type RecordKind } from './record-batch.ts';

/** Everything that what is counted of records depends on besides the question. */
export interface LearningFacts {
  readonly asOf: IsoDate;
  readonly hasRoster: boolean;
  /** The batches of each kind that count. */
  readonly records: ReadonlyMap<string, readonly RecordBatch[]>;
  readonly setting: (id: string) => SettingValue;
  /** Words of the people's columns. */
  readonly people: Words;
}

type Counted = Exclude<Population, 'people' | 'changes' | RecordPopulation>;

const isRecordKind = (kind: string): kind is RecordKind => kind in RECORD_DATES;

/**
 * Records of people as relations: those of one kind are put together when first asked for, and out of them what a
 * population is in a window and under the office's rules. Needs `people`, `person_links` and `record_links`.
 */
export class Learning {
  private readonly made = new Map<string, Promise<void>>();
  private readonly names = new Map<string, string>();
  private next = 1;

  constructor(
    private readonly engine: Engine,
    private readonly facts: LearningFacts,
  ) {}

  /** False where no record is loaded that the population is made of. */
  has(population: Population): boolean {
    if (isRecordPopulation(population)) return false;
    return POPULATIONS[population].reads.some((kind) => (this.facts.records.get(kind) ?? []).length > 0);
  }

  /** Equal for questions that are answered by the same rows. */
  keyOf(population: Population, { choices }: Question): string {
    const { asOf, setting } = this.facts;
    const own = POPULATIONS[population];
    const window = own.choices.includes(WINDOW_CHOICE) ? windowOf(choices?.[WINDOW_CHOICE], asOf) : null;
    const category = own.choices.includes(CATEGORY_CHOICE) ? (choices?.[CATEGORY_CHOICE] ?? '') : '';
    return JSON.stringify([population, window?.from, window?.to, category, own.settings.map(setting)]);
  }

  private once(what: string, make: () => Promise<void>): Promise<void> {
    const found = this.made.get(what);
    if (found) return found;
    const started = make();
    this.made.set(what, started);
    started.catch(() => this.made.delete(what));
    return started;
  }

  /** The records of a kind, before any window; several populations are made of them. */
  private async records(kind: string): Promise<void> {
    if (!isRecordKind(kind)) throw new Error(`${kind} are no records of people`);
    const { records, hasRoster } = this.facts;
    await this.once('in service', () => createInService(this.engine));
    await this.once(kind, () => createRecords(this.engine, kind, records.get(kind) ?? [], hasRoster));
  }

  /** Makes the relation that answers a question; `forget` lets it go. Gives its name and how many rows it has at most. */
  async create(
    population: Counted,
    question: Question,
  ): Promise<{ readonly name: string; readonly rows: number }> {
    for (const kind of POPULATIONS[population].reads) await this.records(kind);
    const name = `${population}_${this.next++}`;
    this.names.set(name, population);
    return { name, rows: await this.fill(population, name, question) };
  }

  private fill(population: Counted, name: string, { choices }: Question): Promise<number> {
    const { engine } = this;
    const { asOf, setting, records, people } = this.facts;
    const window = windowOf(choices?.[WINDOW_CHOICE], asOf);
    const rules = dutyRulesOf(setting);
    const known = knownWords('training', records.get('training') ?? []);
    switch (population) {
      case 'learners': {
        const category = choices?.[CATEGORY_CHOICE] ?? '';
        return createLearners(engine, name, { asOf, window, category, rules, known, people });
      }
      case 'lessons': {
        const alongside = [...rules.networkWords, ...rules.atWorkWords];
        return createLessons(engine, name, { asOf, window, alongside, known });
      }
      case 'monthly':
        return createMonthly(engine, name, asOf);
      case 'sittings':
        return createSittings(engine, name, { asOf, window, passMark: setting('training.pass_mark') });
    }
  }

  async forget(name: string): Promise<void> {
    this.names.delete(name);
    for (const view of [withUndated(name), name]) {
      await this.engine.query(`DROP VIEW IF EXISTS ${quoteName(view)}`);
    }
    await this.engine.query(`DROP TABLE IF EXISTS ${quoteName(rowsOf(name))}`);
  }

  async drop(): Promise<void> {
    await Promise.allSettled(this.made.values());
    for (const name of [...this.names.keys()]) await this.forget(name);
    await dropRecords(this.engine);
    this.made.clear();
  }
}
