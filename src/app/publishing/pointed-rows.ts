import type { StatTable, TableRow } from '#core/table.ts';

type Tables = ReadonlyMap<string, StatTable>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every table with the rows of it that something names: a figure, a cell behind a number. */
function placesIn(value: unknown, found: Map<string, Map<string, TableRow>>): void {
  if (!isObject(value)) return;
  const { table, where } = value;
  if (typeof table === 'string' && isObject(where)) {
    const own = found.get(table) ?? new Map<string, TableRow>();
    found.set(table, own.set(JSON.stringify(where), where as TableRow));
  }
  for (const part of Object.values(value)) placesIn(part, found);
}

/** Rows of each table that pages, units and sentences point at, in their order; no table that nothing points at. */
export function pointedRows(tables: Tables, content: unknown): ReadonlyMap<string, StatTable> {
  const found = new Map<string, Map<string, TableRow>>();
  placesIn(content, found);
  const cut = new Map<string, StatTable>();
  for (const [id, table] of tables) {
    const wanted = [...(found.get(id)?.values() ?? [])].map((where) => Object.entries(where));
    if (wanted.length === 0) continue;
    const isWanted = (row: TableRow) =>
      wanted.some((where) => where.every(([name, value]) => row[name] === value));
    cut.set(id, keepRows(table, isWanted));
  }
  return cut;
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
  const found = new Map<string, Map<string, TableRow>>();
  placesIn(content, found);
  return new Set(found.keys());
}
