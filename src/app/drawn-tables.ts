import { findAnalysis } from '#analyses/index.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { StatTable, TableRow } from '#core/table.ts';
import type { Workspace } from './api.ts';

type Tables = Readonly<Record<string, StatTable>>;

interface Place {
  readonly table: string;
  readonly where: TableRow;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every table with the rows of it that a figure or a part of it names. */
function placesIn(value: unknown, found: Place[]): void {
  if (!isObject(value)) return;
  const { table, where } = value;
  if (typeof table === 'string' && isObject(where)) found.push({ table, where: where as TableRow });
  for (const part of Object.values(value)) placesIn(part, found);
}

/**
 * The rows that the figures draw, and their twins print: only these travel to the page. `whole` are tables that it
 * reads besides.
 */
export function drawnTables(
  tables: Tables,
  figures: readonly FigureSpec[],
  whole: readonly string[] = [],
): Tables {
  const places: Place[] = [];
  placesIn(figures, places);
  const entries = Object.entries(tables).map(([id, table]): readonly [string, StatTable] => {
    if (whole.includes(id)) return [id, table];
    const wanted = places.filter((place) => place.table === id).map(({ where }) => Object.entries(where));
    const unique = [...new Map(wanted.map((where) => [JSON.stringify(where), where])).values()];
    if (unique.some((where) => where.length === 0)) return [id, table];
    const isDrawn = (row: TableRow) =>
      unique.some((where) => where.every(([name, value]) => row[name] === value));
    return [id, { ...table, rows: table.rows.filter(isDrawn) }];
  });
  return Object.fromEntries(entries);
}

/** The same workspace for a page on another thread: its answers bring along the rows that are drawn and no others. */
export function sendingDrawn(workspace: Workspace): Workspace {
  return {
    ...workspace,
    page: async (id, pageId, ask, job) => {
      const answer = await workspace.page(id, pageId, ask, job);
      const page = findAnalysis(id).pages.find((each) => each.id === pageId);
      const named = [page?.settingsFrom, ...(page?.choices ?? []).map(({ from }) => from)];
      const whole = named.flatMap((from) => (from ? [from.table] : []));
      return { ...answer, tables: drawnTables(answer.tables, answer.figures, whole) };
    },
  };
}
