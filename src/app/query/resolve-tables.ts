import type { DerivedTable } from '#analyses/analysis.ts';
import { isRecordPopulation, type TableDefinition } from '#analyses/plan/definition.ts';
import type { FindTable } from './find-table.ts';

/** Everything that has to be computed before some tables can be read. */
export interface TableNeeds {
  readonly counted: readonly TableDefinition[];
  /** Counted at every earlier roster date as well. */
  readonly history: readonly TableDefinition[];
  /** Each after those that it reads. */
  readonly derived: readonly DerivedTable[];
  /** Kinds of table whose records are read one by one. */
  readonly records: readonly string[];
}

/** Whether nothing but rows of tables of records is behind them: no people, no filters by what people are. */
export function isOfRecordsOnly({ counted, history, records }: TableNeeds): boolean {
  return (
    counted.length + records.length > 0 &&
    history.length === 0 &&
    counted.every(({ population }) => isRecordPopulation(population))
  );
}

/** Follows derived tables down to what they are worked out of; a circle is an error. */
export function resolveTables(ids: Iterable<string>, find: FindTable): TableNeeds {
  const counted = new Map<string, TableDefinition>();
  const history = new Map<string, TableDefinition>();
  const derived = new Map<string, DerivedTable>();
  const remember = (id: string) => {
    const found = find(id);
    if (found.kind === 'derived') throw new Error(`${id} is worked out of others and has no history`);
    history.set(id, found.table);
  };
  const visit = (id: string, path: readonly string[]) => {
    if (path.includes(id)) throw new Error(`tables go round in a circle: ${[...path, id].join(' → ')}`);
    const found = find(id);
    if (found.kind === 'counted') {
      counted.set(id, found.table);
      return;
    }
    if (derived.has(id)) return;
    for (const needed of found.table.from) visit(needed, [...path, id]);
    found.table.history?.forEach(remember);
    derived.set(id, found.table);
  };
  for (const id of ids) visit(id, []);
  const records = new Set([...derived.values()].flatMap((each) => each.records ?? []));
  return {
    counted: [...counted.values()],
    history: [...history.values()],
    derived: [...derived.values()],
    records: [...records],
  };
}
