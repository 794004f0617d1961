import type { Question } from '#analyses/analysis.ts';
import {
  isRecordPopulation,
  type RecordPopulation,
  type TableDefinition,
} from '#analyses/plan/definition.ts';
import { CORE_DIMENSIONS } from '#analyses/plan/people.ts';
import { type Population, POPULATIONS } from '#analyses/plan/populations.ts';
import type { IsoDate } from '#core/month.ts';
import type { Engine } from '#engine/engine.ts';
import { withUndated } from '../load/learning/create-lessons.ts';
import type { Learning } from '../load/learning/learning.ts';
import { MOST_KEPT } from './kept-rows.ts';
import { TableSource } from './table-source.ts';

type Counted = Pick<TableDefinition, 'population' | 'dims' | 'measures'>;
type Recorded = Exclude<Population, 'people' | 'changes' | RecordPopulation>;

interface Made {
  readonly name: string;
  readonly source: TableSource;
  /** Of records: with those whose time is not certain. */
  readonly undated: TableSource;
}

/** Populations that keep the records beside whose time is not certain. */
const WITH_UNDATED: readonly Recorded[] = ['lessons', 'sittings'];
/** Windows and rules of each population that are kept at a time. */
const MOST_MADE = 3;

const countsDoubts = ({ dims, measures }: Counted): boolean =>
  dims.some(({ dimension }) => dimension === 'doubt') ||
  measures.some(({ expression }) => expression.op === 'count' && (expression.known ?? []).includes('doubt'));

/** What is counted of records of people, in the windows and under the rules that were asked for last. */
export class LearningSources {
  private made: { readonly key: string; readonly population: Recorded; readonly found: Promise<Made> }[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly learning: Learning,
    private readonly asOf: IsoDate,
  ) {}

  /** Null where no such records are loaded. */
  async source(counted: Counted, question: Question): Promise<TableSource | null> {
    const { population } = counted;
    if (population === 'people' || population === 'changes' || isRecordPopulation(population)) return null;
    if (!this.learning.has(population)) return null;
    const { source, undated } = await this.find(population, question);
    return countsDoubts(counted) ? undated : source;
  }

  private async find(population: Recorded, question: Question): Promise<Made> {
    const key = this.learning.keyOf(population, question);
    const known = this.made.find((each) => each.key === key);
    const found = known?.found ?? this.make(population, question);
    const others = this.made.filter((each) => each.key !== key);
    this.made = [...others, { key, population, found }];
    if (known) return found;
    found.catch(() => (this.made = this.made.filter((each) => each.found !== found)));
    const own = this.made.filter((each) => each.population === population);
    for (const old of own.slice(0, -MOST_MADE)) await this.forget(old.found);
    return found;
  }

  private async make(population: Recorded, question: Question): Promise<Made> {
    const { name, rows } = await this.learning.create(population, question);
    const source = this.relation(name, population, rows);
    const undated = WITH_UNDATED.includes(population)
      ? this.relation(withUndated(name), population, rows)
      : source;
    return { name, source, undated };
  }

  private relation(name: string, population: Recorded, rows: number): TableSource {
    const { core, sums } = POPULATIONS[population];
    const isKept = rows <= MOST_KEPT;
    const all = [...new Set([...CORE_DIMENSIONS, ...core])];
    const relation = { name, core: all, sums, isKept, asRows: isKept, isKeptLater: isKept };
    return new TableSource(this.engine, this.asOf, relation);
  }

  /** Reads the rows of what has been counted: what is asked next is answered from memory. */
  async keep(): Promise<void> {
    for (const { found } of [...this.made]) {
      const made = await found.catch(() => null);
      await made?.source.keep();
      await made?.undated.keep();
    }
  }

  private async forget(found: Promise<Made>): Promise<void> {
    this.made = this.made.filter((each) => each.found !== found);
    const name = await found.then((made) => made.name).catch(() => null);
    if (name !== null) await this.learning.forget(name);
  }

  async drop(): Promise<void> {
    await Promise.allSettled(this.made.map(({ found }) => found));
    this.made = [];
    await this.learning.drop();
  }
}
