import type { WorkspaceState } from '#app/api.ts';
import type { AnalysisPage, NeededKind } from '#app/page-list.ts';

/** Kinds of table whose rows count. */
export function kindsPresent(state: Pick<WorkspaceState, 'batches'> | null): ReadonlySet<string> {
  const counting = state?.batches.filter(({ removed, heldBack }) => !removed && heldBack === null) ?? [];
  return new Set(counting.map(({ kind }) => kind));
}

export interface Missing {
  readonly missing: readonly NeededKind[];
  /** Those that it needs and are there. */
  readonly present: readonly NeededKind[];
  /** Pages of the same analysis that have what they need, then the first such page of every other one. */
  readonly elsewhere: readonly AnalysisPage[];
}

const isAnswered = ({ needs }: AnalysisPage, present: ReadonlySet<string>): boolean =>
  needs.every(({ kind }) => present.has(kind));

/** What a page lacks and what can be seen without it; null where nothing is missing. */
export function whatIsMissing(
  page: AnalysisPage,
  pages: readonly AnalysisPage[],
  present: ReadonlySet<string>,
): Missing | null {
  const missing = page.needs.filter(({ kind }) => !present.has(kind));
  if (missing.length === 0) return null;
  const answered = pages.filter((each) => isAnswered(each, present));
  const own = answered.filter(({ analysis }) => analysis === page.analysis);
  const others = answered.filter(
    ({ analysis }, index) =>
      analysis !== page.analysis && answered.findIndex((each) => each.analysis === analysis) === index,
  );
  return {
    missing,
    present: page.needs.filter(({ kind }) => present.has(kind)),
    elsewhere: [...own, ...others],
  };
}

/** 人员花名册和培训记录 */
export function kindNames(kinds: readonly NeededKind[]): string {
  return kinds.map(({ label }) => label).join('和');
}
