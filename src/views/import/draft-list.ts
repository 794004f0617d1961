import type { Draft } from '#app/api.ts';

import { isCertain } from './draft-state.ts';

export type DraftGroup = 'all' | 'look' | 'certain' | 'unknown';

export function groupOf(draft: Draft): Exclude<DraftGroup, 'all'> {
  if (draft.kind === null) return 'unknown';
  return isCertain(draft) ? 'certain' : 'look';
}

const GROUPS = [
  { group: 'all', label: '全部' },
  { group: 'look', label: '要看一眼' },
  { group: 'certain', label: '可直接导入' },
  { group: 'unknown', label: '暂不识别' },
] as const;

export interface DraftGroupCount {
  readonly group: DraftGroup;
  readonly label: string;
  readonly count: number;
}

/** The groups that have tables in them, all of them first. */
export function countGroups(drafts: readonly Draft[]): readonly DraftGroupCount[] {
  const groups = drafts.map(groupOf);
  return GROUPS.map(({ group, label }) => ({
    group,
    label,
    count: group === 'all' ? drafts.length : groups.filter((one) => one === group).length,
  })).filter(({ count }) => count > 0);
}

export function draftsOf(drafts: readonly Draft[], group: DraftGroup, search: string): readonly Draft[] {
  const words = search.trim().toLowerCase();
  return drafts.filter(
    (draft) =>
      (group === 'all' || groupOf(draft) === group) &&
      (words === '' || draftName(draft, true).toLowerCase().includes(words)),
  );
}

/** File and sheet, and which of the tables on the sheet it is. */
export function draftName(draft: Draft, withFile: boolean): string {
  const sheet = draft.sheet === null || draft.sheet === '' ? null : draft.sheet;
  const words = withFile ? [draft.file, sheet] : [sheet ?? draft.file];
  const name = words.filter((word) => word !== null).join(' · ');
  return draft.tablesOnSheet > 1 ? `${name}（第${draft.table}张，共${draft.tablesOnSheet}张）` : name;
}

/** The table to show when none was chosen: the first with something to say, then the first known one. */
export function firstDraft(drafts: readonly Draft[]): Draft | undefined {
  return (
    drafts.find((draft) => groupOf(draft) === 'look') ??
    drafts.find((draft) => draft.kind !== null) ??
    drafts[0]
  );
}

/** Where the arrow keys lead in a list; undefined for other keys. */
export function stepInList(length: number, at: number, key: string): number | undefined {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: length - 1,
  };
  const wanted = to[key];
  return wanted === undefined ? undefined : Math.max(0, Math.min(length - 1, wanted));
}
