import type { IssueGroup } from '#app/api.ts';
import { formatCount } from '#core/format.ts';
import type { Severity } from '#core/issue.ts';

export interface Tier {
  readonly severity: Severity;
  readonly heading: string;
  readonly unit: '行' | '处';
  readonly total: number;
  readonly groups: readonly IssueGroup[];
}

const TIERS = [
  { severity: 'error', heading: '待核实', unit: '行' },
  { severity: 'warning', heading: '已导入，请留意', unit: '处' },
  { severity: 'info', heading: '已统一写法，原值保留', unit: '处' },
] as const;

/** The three tiers that have something in them; of names that became codes nothing is kept. */
export function toTiers(issues: readonly IssueGroup[]): readonly Tier[] {
  return TIERS.map((tier) => {
    const groups = issues.filter((issue) => issue.severity === tier.severity);
    const isLost = tier.severity === 'info' && groups.some(({ became }) => became === null);
    const heading = isLost ? '已统一写法' : tier.heading;
    return { ...tier, heading, groups, total: groups.reduce((sum, group) => sum + group.count, 0) };
  }).filter(({ groups }) => groups.length > 0);
}

const ROWS_NAMED = 4;

/** `第87、214行`, `第4、5、8、9行等212处` */
export function rowsText({ rows, count }: Pick<IssueGroup, 'rows' | 'count'>): string {
  if (rows.length === 0) return '';
  const named = `第${rows.slice(0, ROWS_NAMED).join('、')}行`;
  return count > Math.min(rows.length, ROWS_NAMED) ? `${named}等${formatCount(count)}处` : named;
}

/** The column is named unless the message begins with it. */
export function messageText({ column, message }: Pick<IssueGroup, 'column' | 'message'>): string {
  return column === null || message.startsWith(column) ? message : `${column}：${message}`;
}

/** `原值“2062.03”` */
export function valuesText({ values }: Pick<IssueGroup, 'values'>): string {
  return values.length ? `原值${values.map((value) => `“${value}”`).join('、')}` : '';
}

/** `学历“大学”“本科”→ 大学本科`; names that codes take the place of are not read out. */
export function unifiedText(group: IssueGroup): string {
  if (group.became === null) return group.message;
  const from = group.values.map((value) => `“${value}”`).join('');
  return `${group.column ?? ''}${from} → ${group.became}`;
}
