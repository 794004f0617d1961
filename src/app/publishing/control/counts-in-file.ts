import type { StatTable } from '#core/table.ts';
import type { Snapshot } from '#publish/snapshot.ts';
import type { FindTable } from '../../query/find-table.ts';
import { shapeOf } from './counted-cell.ts';
import { type PublishedBefore, publishedBefore } from './published-before.ts';
import { cellsOfTable, type CountedSource, Meanings } from './published-cells.ts';
import {
  countOf,
  isSum,
  type PublishedCount,
  type PublishedRow,
  publishedRows,
  sharesOf,
} from './published-rows.ts';
import { isCityTotal, Universe } from './universe.ts';

/** A count and what it is a share of, in one row. */
export interface CountPair {
  readonly of: PublishedCount;
  readonly base: PublishedCount;
}

export const isCityCount = ({ cells }: PublishedCount): boolean =>
  cells.length > 0 && cells.every((cell) => isCityTotal(cell));

/** What a file counts, what those of the same date before it counted, and every cell that has to do with either. */
export class CountsInFile {
  readonly rows: readonly PublishedRow[];
  readonly counts: ReadonlyMap<string, PublishedCount>;
  readonly before: PublishedBefore;
  readonly universe: Universe;
  private readonly find: FindTable;

  constructor(
    tables: ReadonlyMap<string, StatTable>,
    source: CountedSource,
    earlier: readonly Pick<Snapshot, 'tables'>[],
  ) {
    this.find = source.find;
    const meanings = new Meanings(source);
    this.rows = publishedRows(tables, meanings);
    this.before = publishedBefore(earlier, meanings, (id) => source.computed.tables.has(id));
    const counts = this.rows.flatMap((row) =>
      [...row.meanings.values()].flatMap((each) => countOf(each) ?? []),
    );
    this.counts = new Map(counts.map((count) => [count.key, count]));
    const own = [...counts, ...this.before.counts.values()].flatMap(({ cells }) => cells);
    const shapes = new Set(own.map(shapeOf));
    const beside = [...meanings.met.values()].flatMap(({ definition, table, date }) =>
      cellsOfTable(definition, table, date).filter((cell) => shapes.has(shapeOf(cell))),
    );
    this.universe = new Universe([...beside, ...own]);
  }

  *pairs(): Iterable<CountPair> {
    for (const { table, meanings } of this.rows) {
      for (const [numerator, denominator] of sharesOf(this.find, table)) {
        const [of, base] = [countOf(meanings.get(numerator)), countOf(meanings.get(denominator))];
        if (of && base && !isSum(of) && !isSum(base)) yield { of, base };
      }
    }
  }
}
