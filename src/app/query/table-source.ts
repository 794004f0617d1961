import type { Filter, Question } from '#analyses/analysis.ts';
import { type Cells, splitGroupings } from '#analyses/plan/cells.ts';
import type { DimensionId, TableDefinition } from '#analyses/plan/definition.ts';
import { evaluateTable } from '#analyses/plan/evaluate.ts';
import { baseOf, CORE_DIMENSIONS } from '#analyses/plan/people.ts';
import { groupingOf, sumsOf } from '#analyses/plan/plan.ts';
import { covers, finestOf, rollUp, rollUpEach } from '#analyses/plan/roll-up.ts';
import type { Job } from '#core/progress.ts';
import type { StatTable } from '#core/table.ts';
import type { Engine } from '#engine/engine.ts';
import { printCells } from './print-duckdb.ts';

const CORE: readonly DimensionId[] = CORE_DIMENSIONS;

/** Gives statistical tables: out of memory where the core cube reaches, else in one scan of the people. */
export class TableSource {
  private cube: Promise<Cells> | null = null;

  constructor(
    private readonly engine: Engine,
    private readonly asOf: string,
  ) {}

  /** People by the core dimensions, counted once for this date. */
  private core(): Promise<Cells> {
    this.cube ??= this.scan([CORE], [], []).then(([cells]) => {
      if (!cells) throw new Error('the core cube is missing');
      return cells;
    });
    return this.cube;
  }

  private async scan(
    groupings: readonly (readonly DimensionId[])[],
    sums: readonly string[],
    filters: readonly Filter[],
    job?: Job,
  ): Promise<Cells[]> {
    const question: Question = { asOf: this.asOf, filters };
    const result = await this.engine.query(printCells({ question, groupings, sums }), job);
    return splitGroupings(result, groupings, sums);
  }

  async tables(
    definitions: readonly TableDefinition[],
    filters: readonly Filter[],
    job?: Job,
  ): Promise<Map<string, StatTable>> {
    const filtered = filters.map(({ dimension }) => baseOf(dimension).id);
    const inCore = (table: TableDefinition) =>
      sumsOf(table).length === 0 && [...groupingOf(table), ...filtered].every((id) => CORE.includes(id));
    const fromCube = this.cube ? definitions.filter(inCore) : [];
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
        return own ? [[table.id, evaluateTable(table, own)]] : [];
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

  async headcount(filters: readonly Filter[], job?: Job): Promise<number> {
    if (this.cube && filters.every(({ dimension }) => CORE.includes(baseOf(dimension).id))) {
      return rollUp(await this.core(), [], filters).counts[0] ?? 0;
    }
    const [cells] = await this.scan([[]], [], filters, job);
    return cells?.counts[0] ?? 0;
  }
}
