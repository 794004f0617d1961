import { findAnalysis } from '#analyses/index.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';
import type { Workspace } from './api.ts';
import { NamedRows } from './named-rows.ts';

type Tables = Readonly<Record<string, StatTable>>;

/**
 * The rows that the figures draw, and their twins print: only these travel to the page. `whole` are tables that it
 * reads besides.
 */
export function drawnTables(
  tables: Tables,
  figures: readonly FigureSpec[],
  whole: readonly string[] = [],
): Tables {
  const named = new NamedRows(figures);
  const entries = Object.entries(tables).map(([id, table]): readonly [string, StatTable] =>
    whole.includes(id) ? [id, table] : [id, { ...table, rows: table.rows.filter(named.test(id)) }],
  );
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
