import type { Analysis, PageDefinition } from '#analyses/analysis.ts';

/** The tables of a page's figures that may leave it: none that only others are made of or that the office keeps. */
export function leavingTables(
  { tables, derived, figures }: Analysis,
  page: PageDefinition,
): readonly string[] {
  const shown = new Set(figures.filter(({ id }) => page.figures.includes(id)).flatMap((each) => each.tables));
  const counted = tables.filter(({ internal, personal }) => !internal && !personal);
  const made = derived.filter(({ confidential }) => !confidential);
  const mayLeave = new Set([...counted, ...made].map(({ id }) => id));
  return [...shown].filter((id) => mayLeave.has(id));
}
