import type { Histogram } from '#analyses/plan/histogram.ts';
import type { DimensionId } from '#analyses/plan/definition.ts';
import { ALL } from '#analyses/plan/plan.ts';
import type { StatTable, TableRow } from '#core/table.ts';

import { histogramId, type ComparedTables } from './compared-tables.ts';

/** People of one side by class of every compared table; all of it adds up and can be taken off. */
export interface SideCounts {
  readonly headcount: number;
  /** By table: how many have the dimension known, and how many are in each class. */
  readonly shares: ReadonlyMap<string, ClassCounts>;
  /** By dimension: people by whole years. */
  readonly years: ReadonlyMap<DimensionId, Histogram>;
}

export interface ClassCounts {
  readonly known: number;
  readonly classes: ReadonlyMap<string, number>;
}

const ofWhole = (table: StatTable | undefined): readonly TableRow[] =>
  table?.rows.filter((row) => row['scope_type'] === ALL) ?? [];

function classCounts(rows: readonly TableRow[], column: string): ClassCounts {
  const classes = new Map<string, number>();
  let known = 0;
  for (const row of rows) {
    const value = row[column];
    if (value === null || value === undefined) continue;
    classes.set(String(value), Number(row['n'] ?? 0));
    known = Math.max(known, Number(row['known'] ?? 0));
  }
  return { known, classes };
}

function histogram(rows: readonly TableRow[], column: string): Histogram {
  return new Map(
    rows.flatMap((row): [number, number][] => {
      const value = row[column];
      return typeof value === 'number' ? [[value, Number(row['n'] ?? 0)]] : [];
    }),
  );
}

/** Reads what the tables say of the people they were counted of. */
export function readSide(
  compared: ComparedTables,
  tables: ReadonlyMap<string, StatTable>,
  headcount: number,
): SideCounts {
  const shares = compared.shares.map(({ definition, column }) => {
    const counts = classCounts(ofWhole(tables.get(definition.id)), column);
    return [definition.id, counts] as const;
  });
  const years = [...new Set(compared.years.map(({ of }) => of))].map(
    (of) => [of, histogram(ofWhole(tables.get(histogramId(of))), of)] as const,
  );
  return { headcount, shares: new Map(shares), years: new Map(years) };
}

function minus<Key>(
  whole: ReadonlyMap<Key, number>,
  part: ReadonlyMap<Key, number> | undefined,
): Map<Key, number> {
  return new Map([...whole].map(([key, n]) => [key, n - (part?.get(key) ?? 0)]));
}

/** Everybody else: exact, because counts add up and shares and means are made of counts. */
export function takeOff(whole: SideCounts, part: SideCounts): SideCounts {
  const shares = [...whole.shares].map(([id, counts]) => {
    const own = part.shares.get(id);
    const rest = { known: counts.known - (own?.known ?? 0), classes: minus(counts.classes, own?.classes) };
    return [id, rest] as const;
  });
  const years = [...whole.years].map(([of, counts]) => [of, minus(counts, part.years.get(of))] as const);
  return {
    headcount: whole.headcount - part.headcount,
    shares: new Map(shares),
    years: new Map(years),
  };
}
