import type { TableRow } from '#core/table.ts';

type Where = readonly (readonly [string, TableRow[string] | undefined])[];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function collect(value: unknown, found: Map<string, Map<string, TableRow>>): void {
  if (!isObject(value)) return;
  const { table, where } = value;
  if (typeof table === 'string' && isObject(where)) {
    const own = found.get(table) ?? new Map<string, TableRow>();
    found.set(table, own.set(JSON.stringify(where), where as TableRow));
  }
  for (const part of Object.values(value)) collect(part, found);
}

/** Which rows of which tables something names anywhere within it: a figure, a cell behind a number. */
export class NamedRows {
  private readonly found = new Map<string, Map<string, TableRow>>();

  constructor(content: unknown) {
    collect(content, this.found);
  }

  get tables(): ReadonlySet<string> {
    return new Set(this.found.keys());
  }

  /** Whether a row of the table is named; `{}` names every row. */
  test(table: string): (row: TableRow) => boolean {
    const wanted: readonly Where[] = [...(this.found.get(table)?.values() ?? [])].map((where) =>
      Object.entries(where),
    );
    if (wanted.some((where) => where.length === 0)) return () => true;
    return (row) => wanted.some((where) => where.every(([name, value]) => row[name] === value));
  }
}
