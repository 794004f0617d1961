import names from 'virtual:analysis-names';

import type { Load } from './parts.ts';

export type PageGroup = 'work' | 'analysis' | 'machine';

/** A line of the navigation and the code behind it, which is fetched when it is opened. */
export interface ShellPage {
  /** First word of the address. */
  readonly path: string;
  readonly title: string;
  readonly group: PageGroup;
  /** True for an analysis: the addresses of its pages begin with the path and a hyphen. */
  readonly hasTabs?: boolean;
  /** Of an analysis of records: the kind of table whose rows stand beside its name; absent: people. */
  readonly rows?: string;
  readonly load: Load;
}

const loadAnalysis: Load = () => import('../analysis/AnalysisRoute.svelte');

/** What an analysis counts beside its name: people, or the rows of the last kind it needs. */
function countedRows(needs: readonly string[]): string | undefined {
  const last = needs[needs.length - 1];
  return last === 'roster' ? undefined : last;
}

const analysisPages = names.map(({ path, title, needs }): ShellPage => ({
  ...{ path, title, group: 'analysis', hasTabs: true, load: loadAnalysis },
  rows: countedRows(needs),
}));

/** Every page of the workbench, in the order of the navigation. */
export const PAGES: readonly ShellPage[] = [
  { path: '', title: '总览', group: 'work', load: () => import('../home/HomePage.svelte') },
  { path: 'import', title: '数据导入', group: 'work', load: () => import('../import/ImportPage.svelte') },
  { path: 'ledger', title: '导入台账', group: 'work', load: () => import('../ledger/LedgerPage.svelte') },
  {
    path: 'identity',
    title: '人员对应',
    group: 'work',
    load: () => import('../identity/IdentityPage.svelte'),
  },
  { path: 'units', title: '单位名称', group: 'work', load: () => import('../units/UnitsPage.svelte') },
  ...analysisPages,
  { path: 'compare', title: '比较', group: 'analysis', load: () => import('../compare/ComparePage.svelte') },
  { path: 'cross', title: '自由交叉表', group: 'analysis', load: () => import('../cross/CrossPage.svelte') },
  { path: 'unit', title: '单位一页', group: 'analysis', load: () => import('../unit-page/UnitPage.svelte') },
  { path: 'report', title: '调研报告', group: 'analysis', load: () => import('../report/ReportPage.svelte') },
  {
    path: 'publish',
    title: '大屏发布',
    group: 'analysis',
    load: () => import('../publish/PublishPage.svelte'),
  },
  {
    path: 'settings',
    title: '设置',
    group: 'machine',
    load: () => import('../settings/SettingsPage.svelte'),
  },
  { path: 'check', title: '自检', group: 'machine', load: () => import('../check/CheckPage.svelte') },
];

/** The page that an address belongs to. */
export function findPage(path: string): ShellPage | undefined {
  return (
    PAGES.find((page) => page.path === path) ??
    PAGES.find((page) => page.hasTabs && path.startsWith(`${page.path}-`))
  );
}
