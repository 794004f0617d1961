import type { StatTable, TableRow } from '#core/table.ts';

/** Where people are counted: 全部, a level or a unit. */
export type ScopeName = Readonly<Record<'scope_type' | 'scope', string>>;

export type ScopeCount = ScopeName & { readonly n: number; readonly known: number };

export const scopeName = (row: TableRow): ScopeName => ({
  scope_type: String(row['scope_type']),
  scope: String(row['scope']),
});

const keyOf = (row: TableRow) => `${String(row['scope_type'])}\t${String(row['scope'])}`;

/** The people of some classes in every scope that has anyone, also where they are none. */
export function countByScope(
  headcount: StatTable,
  table: StatTable,
  isCounted: (row: TableRow) => boolean,
): readonly ScopeCount[] {
  const counts = new Map<string, { n: number; known: number }>();
  for (const row of table.rows) {
    const key = keyOf(row);
    const count = counts.get(key) ?? { n: 0, known: Number(row['known'] ?? 0) };
    if (isCounted(row)) count.n += Number(row['n'] ?? 0);
    counts.set(key, count);
  }
  return headcount.rows.map((row) => ({
    ...scopeName(row),
    ...(counts.get(keyOf(row)) ?? { n: 0, known: 0 }),
  }));
}

/** The rows of a table by the scope they stand in. */
export function rowsByScope(table: StatTable): ReadonlyMap<string, readonly TableRow[]> {
  const groups = new Map<string, TableRow[]>();
  for (const row of table.rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

export const rowsAt = (
  groups: ReadonlyMap<string, readonly TableRow[]>,
  scope: TableRow,
): readonly TableRow[] => groups.get(keyOf(scope)) ?? [];
