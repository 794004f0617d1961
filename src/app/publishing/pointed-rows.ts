import type { StatTable, TableRow } from '#core/table.ts';
import { NamedRows } from '../named-rows.ts';

type Tables = ReadonlyMap<string, StatTable>;

/** Rows of each table that pages, units and sentences point at, in their order; no table that nothing points at. */
export function pointedRows(tables: Tables, content: unknown): ReadonlyMap<string, StatTable> {
  const named = new NamedRows(content);
  const wanted = named.tables;
  const kept = [...tables].filter(([id]) => wanted.has(id));
  return new Map(kept.map(([id, table]) => [id, keepRows(table, named.test(id))]));
}

/** Some rows of a table, and what is kept back in them. */
function keepRows({ hidden, ...table }: StatTable, isWanted: (row: TableRow) => boolean): StatTable {
  const places = table.rows.flatMap((row, place) => (isWanted(row) ? [place] : []));
  const rows = table.rows.filter(isWanted);
  const left = (hidden ?? []).flatMap(({ row, measures }) => {
    const place = places.indexOf(row);
    return place < 0 ? [] : [{ row: place, measures }];
  });
  return { ...table, rows, ...(left.length > 0 ? { hidden: left } : {}) };
}

/** Ids of the tables that something points at. */
export function pointedTables(content: unknown): ReadonlySet<string> {
  return new NamedRows(content).tables;
}
