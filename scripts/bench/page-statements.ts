import type { Filter } from '#analyses/analysis.ts';
import { ANALYSES, findAnalysis } from '#analyses/index.ts';
import { groupingOf, sumsOf } from '#analyses/plan/plan.ts';
import { tablesOf } from '#app/query/find-table.ts';
import { printCells } from '#app/query/print-duckdb.ts';
import { resolveTables } from '#app/query/resolve-tables.ts';

const AS_OF = '2026-10-31';

/** What a page would ask if each of its counted tables were a statement of its own over the people. */
export function pageStatements(pageId: string, filters: readonly Filter[]): readonly string[] {
  const analysis = findAnalysis('structure');
  const page = analysis.pages.find(({ id }) => id === pageId);
  if (!page) throw new Error(`no page ${pageId}`);
  const shown = [
    ...analysis.findings.filter(({ id }) => page.findings.includes(id)),
    ...analysis.figures.filter(({ id }) => page.figures.includes(id)),
  ];
  const ids = new Set(shown.flatMap(({ tables }) => tables));
  const { counted } = resolveTables(ids, tablesOf(ANALYSES));
  const question = { asOf: AS_OF, filters };
  return counted
    .filter(({ population }) => population === 'people')
    .map((table) => printCells({ question, groupings: [groupingOf(table)], sums: sumsOf(table) }));
}
