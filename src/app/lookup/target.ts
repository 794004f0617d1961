import type { Filter } from '#analyses/analysis.ts';
import { ANALYSES } from '#analyses/index.ts';
import type { LookupTarget } from '../api/lookup.ts';
import type { ClassTable, NumberTable } from './asked-table.ts';
import type { Scope } from './reading.ts';

/** The first page on which a table is drawn, else spoken of. */
function pageWith(table: string): string | null {
  for (const { pages, figures, findings } of ANALYSES) {
    const of = (all: readonly { readonly id: string; readonly tables: readonly string[] }[]) =>
      all.filter(({ tables }) => tables.includes(table)).map(({ id }) => id);
    const [drawn, said] = [of(figures), of(findings)];
    const page =
      pages.find((candidate) => candidate.figures.some((figure) => drawn.includes(figure))) ??
      pages.find((candidate) => candidate.findings.some((finding) => said.includes(finding)));
    if (page) return page.id;
  }
  return null;
}

function scopeFilters(scope: Scope): readonly Filter[] {
  if (scope.type === '层级') return [{ dimension: 'level', values: [scope.name] }];
  return scope.type === '单位' ? [{ dimension: 'unit', values: [scope.name] }] : [];
}

/** The page on which a table is drawn, for the people of the scope; the first one where none draws it. */
export function pageTarget(table: string, scope: Scope, filters: readonly Filter[]): LookupTarget | null {
  const path = pageWith(table) ?? ANALYSES[0]?.pages[0]?.id ?? null;
  if (path === null) return null;
  const own = scopeFilters(scope).filter(({ dimension }) =>
    filters.every((filter) => filter.dimension !== dimension),
  );
  return { path, filters: [...filters, ...own], words: {} };
}

/** Where the figure is drawn, for the people of the scope; a free cross table where no page draws it. */
export function targetOf(
  table: ClassTable | NumberTable | null,
  scope: Scope,
  filters: readonly Filter[],
): LookupTarget | null {
  const own = scopeFilters(scope).filter(({ dimension }) =>
    filters.every((filter) => filter.dimension !== dimension),
  );
  const all = [...filters, ...own];
  const first = ANALYSES[0]?.pages[0]?.id ?? null;
  if (table === null) return first === null ? null : { path: first, filters: all, words: {} };
  const path = pageWith(table.definition.id);
  if (path !== null) return { path, filters: all, words: {} };
  if ('dimension' in table) {
    return {
      path: 'cross',
      filters: all,
      words: { rows: table.dimension === 'birth_month' ? 'age' : table.dimension, measure: 'n' },
    };
  }
  return { path: 'cross', filters: all, words: { rows: 'unit', measure: table.measure.name } };
}
