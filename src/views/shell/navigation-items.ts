import type { WorkspaceState } from '#app/api.ts';
import { formatCount } from '#core/format.ts';

import { ANALYSIS_ENTRIES, ANALYSIS_PAGES } from '#app/page-list.ts';

export interface NavigationItem {
  readonly path: string;
  readonly title: string;
  readonly count: string | null;
  /** Something waits for the person there. */
  readonly waits: string | null;
}

export interface NavigationGroup {
  readonly heading: string | null;
  readonly items: readonly NavigationItem[];
}

export function toNavigation(
  state: WorkspaceState | null,
  pages: { readonly units: number } = { units: 0 },
): readonly NavigationGroup[] {
  const drafts = state?.drafts.length ?? 0;
  const people = state?.headcount ?? 0;
  const batches = state?.batches.filter((batch) => !batch.removed).length ?? 0;
  const { identity = 0, units = 0 } = state?.openQuestions ?? {};
  const waits: Readonly<Record<string, string | null>> = {
    import: drafts > 0 ? `${drafts}张表待导入` : null,
    identity: identity > 0 ? `${formatCount(identity)}处同名待认` : null,
    units: units > 0 ? `${formatCount(units)}个名称待确认` : null,
  };
  const item = (path: string, title: string, count: string | null = null): NavigationItem => ({
    path,
    title,
    count,
    waits: waits[path] ?? null,
  });
  return [
    {
      heading: null,
      items: [
        item('', '总览'),
        item('import', '数据导入'),
        item('ledger', '导入台账', batches > 0 ? `${batches}批` : null),
        item('identity', '人员对应', identity > 0 ? `${formatCount(identity)}处` : null),
        item('units', '单位名称', units > 0 ? `${formatCount(units)}个` : null),
      ],
    },
    {
      heading: '分析',
      items: [
        ...ANALYSIS_ENTRIES.map(({ path, title }) =>
          item(path, title, people > 0 ? `${formatCount(people)}人` : null),
        ),
        item('compare', '比较'),
        item('cross', '自由交叉表'),
        item('unit', '单位一页', people > 0 && pages.units > 0 ? `${formatCount(pages.units)}个` : null),
      ],
    },
    { heading: '本机', items: [item('settings', '设置'), item('check', '自检')] },
  ];
}

/** The address in the navigation that a page belongs to: the pages of an analysis stand there once. */
export function navigationPath(path: string): string {
  const page = ANALYSIS_PAGES.find((candidate) => candidate.path === path);
  const entry = ANALYSIS_ENTRIES.find(({ analysis }) => analysis === page?.analysis);
  return entry?.path ?? path;
}
