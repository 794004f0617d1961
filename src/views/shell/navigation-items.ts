import type { WorkspaceState } from '#app/api.ts';
import { formatCount } from '#core/format.ts';

import { PAGES, type PageGroup, type ShellPage } from './pages.ts';

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

const GROUPS: readonly { readonly group: PageGroup; readonly heading: string | null }[] = [
  { group: 'work', heading: null },
  { group: 'analysis', heading: '分析' },
  { group: 'machine', heading: '本机' },
];

const counted = (count: number, word: string): string | null =>
  count > 0 ? `${formatCount(count)}${word}` : null;

/** 1,840人次 of a training, 3,756条 of anything else: the rows of a kind that count. */
function rowsOf(state: WorkspaceState | null, kind: string): string | null {
  const counting = state?.batches.filter(
    (batch) => batch.kind === kind && !batch.removed && batch.heldBack === null,
  );
  const loaded = counting?.reduce((sum, { counts }) => sum + (counts?.loaded ?? 0), 0) ?? 0;
  return counted(loaded, kind === 'training' ? '人次' : '条');
}

export function toNavigation(
  state: WorkspaceState | null,
  pages: { readonly units: number } = { units: 0 },
): readonly NavigationGroup[] {
  const drafts = state?.drafts.length ?? 0;
  const people = state?.headcount ?? 0;
  const batches = state?.batches.filter((batch) => !batch.removed).length ?? 0;
  const { identity = 0, units = 0 } = state?.openQuestions ?? {};
  const counts: Readonly<Record<string, string | null>> = {
    ledger: batches > 0 ? `${batches}批` : null,
    identity: counted(identity, '处'),
    units: counted(units, '个'),
    unit: people > 0 ? counted(pages.units, '个') : null,
    report: counted(state?.reportParts ?? 0, '张'),
  };
  const waits: Readonly<Record<string, string | null>> = {
    import: drafts > 0 ? `${drafts}张表待导入` : null,
    identity: counted(identity, '处同名待认'),
    units: counted(units, '个名称待确认'),
  };
  const countBeside = ({ path, hasTabs = false, rows }: ShellPage): string | null => {
    if (!hasTabs) return counts[path] ?? null;
    return rows === undefined ? counted(people, '人') : rowsOf(state, rows);
  };
  const toItem = (page: ShellPage): NavigationItem => ({
    path: page.path,
    title: page.title,
    count: countBeside(page),
    waits: waits[page.path] ?? null,
  });
  return GROUPS.map(({ group, heading }) => ({
    heading,
    items: PAGES.filter((page) => page.group === group).map(toItem),
  }));
}
