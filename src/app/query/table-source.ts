import type { Filter, Question } from '#analyses/analysis.ts';
import { type Cells, splitGroupings } from '#analyses/plan/cells.ts';
import type { DimensionId, TableDefinition } from '#analyses/plan/definition.ts';
import { evaluateTable } from '#analyses/plan/evaluate.ts';
import { baseOf, CORE_DIMENSIONS } from '#analyses/plan/people.ts';
import { groupingOf, sumsOf } from '#analyses/plan/plan.ts';
import { covers, rollUp } from '#analyses/plan/roll-up.ts';
import type { Job } from '#core/progress.ts';
import type { StatTable } from '#core/table.ts';
import type { Engine } from '#engine/engine.ts';
import { printCells } from './print-duckdb.ts';

const CORE: readonly DimensionId[] = CORE_DIMENSIONS;

/** A grouping asked for twice would be counted twice. */
function distinct(groupings: readonly (readonly DimensionId[])[]): readonly (readonly DimensionId[])[] {
  return [...new Map(groupings.map((dims) => [[...dims].sort().join(), dims])).values()];
}

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
    const result = await this.engine.query(
      printCells({ question, groupings: distinct(groupings), sums }),
      job,
    );
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
    const result = new Map<string, StatTable>();
    const fromCube = this.cube ? definitions.filter(inCore) : [];
    if (fromCube.length > 0) {
      const cube = await this.core();
      for (const table of fromCube) {
        result.set(table.id, evaluateTable(table, rollUp(cube, groupingOf(table), filters)));
      }
    }
    const rest = definitions.filter(({ id }) => !result.has(id));
    if (rest.length > 0) {
      const sums = [...new Set(rest.flatMap(sumsOf))];
      const cells = await this.scan(rest.map(groupingOf), sums, filters, job);
      rest.forEach((table, i) => {
        const own = cells[i];
        if (own) result.set(table.id, evaluateTable(table, own));
      });
    }
    return result;
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
