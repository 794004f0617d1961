import type { Analysis, DerivedTable, PageDefinition } from '#analyses/analysis.ts';
import type { TableRow } from '#core/table.ts';

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

/** The rows of a table that may leave: those about one person stay. */
export function leavingRows(
  { personalRow }: Pick<DerivedTable, 'personalRow'>,
  rows: readonly TableRow[],
): readonly TableRow[] {
  return personalRow ? rows.filter((row) => !personalRow(row)) : rows;
}
