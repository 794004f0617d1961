import type { Question } from '#analyses/analysis.ts';
import { type DimensionId, isRecordPopulation, type TableDefinition } from '#analyses/plan/definition.ts';
import type { UnitOrder } from '#analyses/plan/official-order.ts';
import { CORE_DIMENSIONS } from '#analyses/plan/people.ts';
import type { IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import { NO_RECORDS, type RecordColumns } from '#core/record-columns.ts';
import type { StatTable } from '#core/table.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { createChanges } from '../load/create-changes.ts';
import {
  type Assembly,
  changesSince,
  createPeopleAt,
  datedBatches,
  dropDated,
  peopleAt,
} from '../load/dated-people.ts';
import type { CountedTables } from './answers.ts';
import { LearningSources } from './learning-sources.ts';
import type { RecordSources } from './record-sources.ts';
import { type Relation, TableSource } from './table-source.ts';

const kept = (name: string, core: readonly DimensionId[]): Relation => ({ name, core, isKept: true });

/** What of a table decides which relation it counts. */
export type Counted = Pick<TableDefinition, 'population' | 'dims' | 'measures'>;

/**
 * What can be counted: people at the as-of date and at every earlier one that a roster is dated, the steps between,
 * and the records of people. All but the first are made when first asked for.
 */
export class DatedSources implements CountedTables {
  readonly current: TableSource;
  /** Dates at which others counted than now, oldest first. */
  readonly earlier: readonly IsoDate[];
  private readonly people = new Map<IsoDate, Promise<TableSource>>();
  private readonly changes = new Map<IsoDate, Promise<TableSource>>();
  private readonly rosters = new Map<IsoDate, Promise<ReadonlySet<number>>>();
  private usual: Promise<IsoDate | null> | null = null;

  constructor(
    private readonly engine: Engine,
    private readonly assembly: Assembly,
    private readonly learning: LearningSources | null = null,
    private readonly recorded: RecordSources | null = null,
  ) {
    this.current = new TableSource(engine, assembly.asOf);
    this.earlier = [...new Set(datedBatches(assembly).map(({ date }) => date))].sort().slice(0, -1);
  }

  /** One attempt at a time; one that failed may be repeated. */
  private once<T>(made: Map<IsoDate, Promise<T>>, date: IsoDate, make: () => Promise<T>): Promise<T> {
    const found = made.get(date);
    if (found) return found;
    const started = make();
    made.set(date, started);
    started.catch(() => made.delete(date));
    return started;
  }

  private peopleAt(date: IsoDate): Promise<TableSource> {
    if (date === this.assembly.asOf) return Promise.resolve(this.current);
    if (!this.earlier.includes(date)) throw new Error(`没有${date}的花名册，请刷新本页`);
    return this.once(this.people, date, async () => {
      await createPeopleAt(this.engine, this.assembly, date);
      return new TableSource(this.engine, date, kept(peopleAt(date), CORE_DIMENSIONS));
    });
  }

  /** Stages of the rosters of which at least one row is counted at a date, whatever the filters. */
  rostersAt(date: IsoDate): Promise<ReadonlySet<number>> {
    return this.once(this.rosters, date, async () => {
      const source = await this.peopleAt(date);
      const [only, ...more] = datedBatches(this.assembly);
      if (only && more.length === 0) {
        return new Set((await source.headcount([])) > 0 ? [only.staged.input.stage] : []);
      }
      const found = await this.engine.query(
        `SELECT DISTINCT CAST(batch AS INTEGER) AS batch FROM ${quoteName(source.relation.name)}`,
      );
      return new Set(toRows(found).map(({ batch }) => Number(batch)));
    });
  }

  private changesSince(since: IsoDate): Promise<TableSource> {
    return this.once(this.changes, since, async () => {
      await this.peopleAt(since);
      await createChanges(this.engine, this.assembly, since);
      const relation = kept(changesSince(since), [...CORE_DIMENSIONS, 'step']);
      return new TableSource(this.engine, this.assembly.asOf, relation);
    });
  }

  /** The date asked for if a roster is dated so; else the newest of those from which most units can be compared. */
  since(wanted?: IsoDate): Promise<IsoDate | null> {
    if (wanted !== undefined && this.earlier.includes(wanted)) return Promise.resolve(wanted);
    if (this.earlier.length < 2) return Promise.resolve(this.earlier[0] ?? null);
    this.usual ??= this.findUsual();
    this.usual.catch(() => (this.usual = null));
    return this.usual;
  }

  private async findUsual(): Promise<IsoDate | null> {
    const { kind } = this.assembly;
    const dates = new Map(datedBatches(this.assembly).map(({ staged, date }) => [staged.input.stage, date]));
    const found = await this.engine.query(
      `SELECT DISTINCT CAST(batch AS INTEGER) AS batch, CAST(unit AS VARCHAR) AS unit FROM ${quoteName(kind.id)}`,
    );
    const days = new Map<unknown, IsoDate[]>();
    for (const { batch, unit } of toRows(found)) {
      const date = dates.get(Number(batch));
      if (date !== undefined) days.set(unit, [...(days.get(unit) ?? []), date]);
    }
    const compared = (since: IsoDate) =>
      [...days.values()].filter((own) => own.some((day) => day <= since) && own.some((day) => day > since));
    const sizes = this.earlier.map((date) => ({ date, units: compared(date).length }));
    return sizes.reduce((best, each) => (each.units >= best.units ? each : best)).date;
  }

  /** What a table counts at the question's dates; null where there are no two dates or no records. */
  async source(counted: Counted, question: Question): Promise<TableSource | null> {
    const { asOf, since } = question;
    if (isRecordPopulation(counted.population))
      return (await this.recorded?.source(counted.population)) ?? null;
    if (counted.population === 'people') return this.peopleAt(asOf);
    if (asOf !== this.assembly.asOf)
      throw new Error(`${counted.population} are counted up to the as-of date`);
    if (counted.population !== 'changes') return (await this.learning?.source(counted, question)) ?? null;
    const from = await this.since(since);
    return from === null ? null : this.changesSince(from);
  }

  records(kind: string): Promise<RecordColumns> {
    return this.recorded?.records(kind) ?? Promise.resolve(NO_RECORDS);
  }

  /** Tables of any population; each relation is gone through once. */
  async tables(
    definitions: readonly TableDefinition[],
    question: Question,
    job?: Job,
    units?: UnitOrder,
  ): Promise<ReadonlyMap<string, StatTable>> {
    const found = new Map<string, StatTable>();
    const bySource = new Map<TableSource | null, TableDefinition[]>();
    for (const definition of definitions) {
      const source = await this.source(definition, question);
      bySource.set(source, [...(bySource.get(source) ?? []), definition]);
    }
    for (const [source, own] of bySource) {
      const filters = filtersOf(own[0], question);
      const tables = source ? await source.tables(own, filters, job, units) : emptyTables(own);
      for (const [id, table] of tables) found.set(id, table);
    }
    return found;
  }

  /** Reads what was put off for the sake of a first answer. */
  async keep(): Promise<void> {
    await this.learning?.keep();
  }

  async drop(): Promise<void> {
    await Promise.allSettled([this.people, this.changes, this.rosters].flatMap((made) => [...made.values()]));
    await dropDated(this.engine, [...this.people.keys()]);
    await this.learning?.drop();
    await this.recorded?.drop();
  }
}

/** Filters say what people are; rows of tables are counted whatever they are. */
export const filtersOf = (counted: Counted | undefined, { filters }: Question): Question['filters'] =>
  counted && isRecordPopulation(counted.population) ? [] : filters;

function emptyTables(definitions: readonly TableDefinition[]): ReadonlyMap<string, StatTable> {
  return new Map(
    definitions.map(({ id, title, dims, measures, personal }) => [
      id,
      {
        ...{ id, title, personal, rows: [] },
        dims: ['scope_type', 'scope', ...dims.map(({ name }) => name)],
        measures: measures.map(({ name }) => name),
      },
    ]),
  );
}
