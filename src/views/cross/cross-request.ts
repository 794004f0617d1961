import type { CrossChoices, CrossRequest } from '#app/api.ts';
import { crossMeasures } from '#app/cross/cross-headings.ts';

export const NO_COLUMNS = '-';

type Words = Readonly<Record<string, string>>;

/** What the address asks for; without words the ages of each level. */
export function requestOf(words: Words, { dimensions }: CrossChoices): CrossRequest {
  const has = (id: string | undefined): id is string => dimensions.some((dimension) => dimension.id === id);
  const rows = words['rows'] ?? ['band', 'education', 'sex', 'unit'].find(has) ?? dimensions[0]?.id ?? null;
  const first =
    words['rows'] === undefined ? ['level', 'sex'].find((id) => has(id) && id !== rows) : undefined;
  const columns = words['columns'] ?? first ?? null;
  return {
    rows,
    columns: columns === NO_COLUMNS ? null : columns,
    measure: words['measure'] ?? crossMeasures[0]?.id ?? '',
  };
}

export function wordsOf({ rows, columns, measure }: CrossRequest): Words {
  return { ...(rows !== null && { rows }), columns: columns ?? NO_COLUMNS, measure };
}

/** Another choice, kept possible: a share of a row needs columns, and no dimension crosses itself. */
export function withChoice(request: CrossRequest, part: Partial<CrossRequest>): CrossRequest {
  const next = { ...request, ...part };
  const columns =
    next.columns === next.rows ? (part.columns === undefined ? null : next.columns) : next.columns;
  const rows = next.columns === next.rows && part.columns !== undefined ? request.columns : next.rows;
  const needsColumns = crossMeasures.find(({ id }) => id === next.measure)?.needsColumns ?? false;
  return { rows, columns, measure: needsColumns && columns === null ? 'n' : next.measure };
}

/** Rows and columns change places; shares of rows become those of columns. */
export function turned({ rows, columns, measure }: CrossRequest): CrossRequest {
  const other: Readonly<Record<string, string>> = { row: 'column', column: 'row' };
  return { rows: columns, columns: rows, measure: other[measure] ?? measure };
}
