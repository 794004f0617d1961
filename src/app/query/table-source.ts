import type { Filter, Question } from '#analyses/analysis.ts';
import { type Cells, splitGroupings } from '#analyses/plan/cells.ts';
import type { DimensionId, TableDefinition } from '#analyses/plan/definition.ts';
import { evaluateTable } from '#analyses/plan/evaluate.ts';
import { NO_UNITS, type UnitOrder } from '#analyses/plan/official-order.ts';
import { baseOf, CORE_DIMENSIONS } from '#analyses/plan/people.ts';
import { groupingOf, sumsOf } from '#analyses/plan/plan.ts';
import { covers, finestOf, rollUp, rollUpEach } from '#analyses/plan/roll-up.ts';
import type { Job } from '#core/progress.ts';
import type { StatTable } from '#core/table.ts';
import type { Engine } from '#engine/engine.ts';
import { readKeptRows } from './kept-rows.ts';
import { PEOPLE, printCells } from './print-duckdb.ts';

/** What is counted, and by which dimensions it is kept in memory. */
export interface Relation {
  readonly name: string;
  readonly core: readonly DimensionId[];
  /** Sums that are kept with them. */
  readonly sums?: readonly string[];
  /** True where every row is kept, not the cells that rows make. */
  readonly asRows?: boolean;
  /** Every row where it is in memory already: instead of asking the engine. */
  readonly rows?: () => Promise<Cells>;
  /** True for one that is only ever asked for tables: kept in memory from the first that it reaches. */
  readonly isKept: boolean;
  /** True where the engine counts what is asked first: so little of it is told that all the rows come after it. */
  readonly isKeptLater?: boolean;
}

const NOW: Relation = { name: PEOPLE, core: CORE_DIMENSIONS, isKept: false };

/** Gives statistical tables: out of memory where the core cube reaches, else in one scan of the people. */
export class TableSource {
  private cube: Promise<Cells> | null = null;
  private isAsked = false;
  /** How many people pass filters, by these as text, where a scan has told. */
  private readonly totals = new Map<string, number>();

  constructor(
    private readonly engine: Engine,
    readonly asOf: string,
    readonly relation: Relation = NOW,
  ) {}

  /** Reads what is to be kept, if that was put off; what cannot be read now is read when it is needed. */
  async keep(): Promise<void> {
    if (this.relation.isKeptLater && this.isAsked) await this.core().catch(() => undefined);
  }

  /** People by the core dimensions, counted once for this date. */
  private core(): Promise<Cells> {
    this.cube ??= this.relation.asRows ? this.rows() : this.cells();
    this.cube.catch(() => (this.cube = null));
    return this.cube;
  }

  private async cells(): Promise<Cells> {
    const [cells] = await this.scan([this.relation.core], [], []);
    if (!cells) throw new Error('the core cube is missing');
    return cells;
  }

  private rows(): Promise<Cells> {
    const { name, core, sums = [], rows } = this.relation;
    if (rows) return rows();
    return readKeptRows(this.engine, name, core, sums, { asOf: this.asOf, filters: [] });
  }

  private isInCore(dims: readonly DimensionId[]): boolean {
    return dims.every((id) => this.relation.core.includes(baseOf(id).id));
  }

  private async scan(
    groupings: readonly (readonly DimensionId[])[],
    sums: readonly string[],
    filters: readonly Filter[],
    job?: Job,
  ): Promise<Cells[]> {
    const question: Question = { asOf: this.asOf, filters };
    const result = await this.engine.query(
      printCells({ question, groupings, sums }, this.relation.name),
      job,
    );
    const split = splitGroupings(result, groupings, sums);
    const [any] = split;
    if (any) this.totals.set(JSON.stringify(filters), totalOf(any));
    return split;
  }

  async tables(
    definitions: readonly TableDefinition[],
    filters: readonly Filter[],
    job?: Job,
    units: UnitOrder = NO_UNITS,
  ): Promise<Map<string, StatTable>> {
    const filtered = filters.map(({ dimension }) => dimension);
    const { sums: kept = [] } = this.relation;
    const inCore = (table: TableDefinition) =>
      sumsOf(table).every((name) => kept.includes(name)) &&
      this.isInCore([...groupingOf(table), ...filtered]);
    const { isKept, isKeptLater = false } = this.relation;
    const isReady = this.cube !== null || (isKept && (this.isAsked || !isKeptLater));
    this.isAsked = true;
    const fromCube = isReady ? definitions.filter(inCore) : [];
    const rest = definitions.filter((table) => !fromCube.includes(table));
    const cells = new Map<string, Cells>();
    const add = (tables: readonly TableDefinition[], sources: readonly Cells[], left: readonly Filter[]) => {
      const rolled = rollUpEach(sources, tables.map(groupingOf), left);
      tables.forEach(({ id }, i) => {
        const own = rolled[i];
        if (own) cells.set(id, own);
      });
    };
    if (fromCube.length > 0) add(fromCube, [await this.core()], filters);
    if (rest.length > 0) {
      const sums = [...new Set(rest.flatMap(sumsOf))];
      add(rest, await this.scan(finestOf(rest.map(groupingOf)), sums, filters, job), []);
    }
    return new Map(
      definitions.flatMap((table) => {
        const own = cells.get(table.id);
        return own ? [[table.id, evaluateTable(table, own, units)]] : [];
      }),
    );
  }

  /** How many people have each value of a dimension under the other filters. */
  async counts(dimension: DimensionId, filters: readonly Filter[], job?: Job): Promise<Cells> {
    const others = filters.filter((filter) => filter.dimension !== dimension);
    const base = baseOf(dimension).id;
    const cube = await this.core();
    if (covers(cube, [base, ...others.map((filter) => filter.dimension)]))
      return rollUp(cube, [base], others);
    const [cells] = await this.scan([[base]], [], others, job);
    if (!cells) throw new Error(`no counts for ${dimension}`);
    return cells;
  }

  /** The same of several dimensions, those out of the cube's reach in one scan. */
  async countsOfEach(
    dimensions: readonly DimensionId[],
    filters: readonly Filter[],
    job?: Job,
  ): Promise<ReadonlyMap<DimensionId, Cells>> {
    const filtered = filters.map(({ dimension }) => dimension);
    const together = dimensions.filter((id) => !filtered.includes(id) && !this.isInCore([id, ...filtered]));
    const bases = [...new Set(together.map((id) => baseOf(id).id))];
    const scanned =
      bases.length === 0
        ? []
        : await this.scan(
            bases.map((id) => [id]),
            [],
            filters,
            job,
          );
    const counts = new Map<DimensionId, Cells>();
    for (const id of dimensions) {
      const place = together.includes(id) ? bases.indexOf(baseOf(id).id) : -1;
      counts.set(id, scanned[place] ?? (await this.counts(id, filters, job)));
    }
    return counts;
  }

  async headcount(filters: readonly Filter[], job?: Job): Promise<number> {
    const known = this.totals.get(JSON.stringify(filters));
    if (known !== undefined) return known;
    if (this.cube && this.isInCore(filters.map(({ dimension }) => dimension))) {
      return rollUp(await this.core(), [], filters).counts[0] ?? 0;
    }
    const [cells] = await this.scan([[]], [], filters, job);
    return cells ? totalOf(cells) : 0;
  }
}

/** Each person is in one cell of a grouping, whether their values are known or not. */
function totalOf({ counts }: Cells): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
