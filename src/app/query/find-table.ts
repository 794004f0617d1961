import type { Analysis, DerivedTable } from '#analyses/analysis.ts';
import { crossTable, crossTables, parseCrossId } from '#analyses/cross.ts';
import type { TableDefinition } from '#analyses/plan/definition.ts';

/** A table by its id: counted out of people, or worked out of other tables. */
export type FoundTable = { readonly analysis: Analysis } & (
  | { readonly kind: 'counted'; readonly table: TableDefinition }
  | { readonly kind: 'derived'; readonly table: DerivedTable }
);

/** A free cross table says in its id what it counts. */
function findCross(id: string): FoundTable | undefined {
  const key = parseCrossId(id);
  return key && { kind: 'counted', analysis: crossTables, table: crossTable(key) };
}

/** Throws for a table that nobody declares. */
export type FindTable = (id: string) => FoundTable;

/** The tables that analyses declare, and the free cross tables by their ids. */
export function tablesOf(analyses: readonly Analysis[]): FindTable {
  const found = new Map<string, FoundTable>();
  for (const analysis of analyses) {
    for (const table of analysis.tables) found.set(table.id, { kind: 'counted', analysis, table });
    for (const table of analysis.derived) found.set(table.id, { kind: 'derived', analysis, table });
  }
  return (id) => {
    const table = found.get(id) ?? findCross(id);
    if (!table) throw new Error(`unknown table: ${id}`);
    return table;
  };
}

/** Whether a table is worked out of more than people who are there. */
export const isDerivedBeyond = (found: FoundTable, beyond: DerivedTable['beyond']): boolean =>
  found.kind === 'derived' && found.table.beyond === beyond;
