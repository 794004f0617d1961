import { boundsOf } from '#core/bounds.ts';
import { formatPoints, formatShare } from '#core/format.ts';
import type { FindingSeverity } from '#core/finding.ts';
import type { ScopeShare } from './scope-shares.ts';

type Counted = Pick<ScopeShare, 'n' | 'known' | 'total'>;

/** ，来源未填4人，若全部计入则12.3%，结论可能改变: when the condition may fail once all are known; else empty. */
export function doubtOf(
  { n, known, total }: Counted,
  field: string,
  holds: (share: number) => boolean,
): string {
  const bounds = boundsOf(n, known, total);
  if (!bounds || bounds.unknown === 0) return '';
  const unfilled = `，${field}未填${bounds.unknown}人，若`;
  if (!holds(bounds.high)) return `${unfilled}全部计入则${formatShare(bounds.high)}，结论可能改变`;
  if (!holds(bounds.low)) return `${unfilled}均不计入则${formatShare(bounds.low)}，结论可能改变`;
  return '';
}

/** The same of a difference between two groups: the least it can be once all of both are known. */
export function doubtOfGap(
  lower: Counted,
  higher: Counted,
  field: string,
  holds: (lower: number, higher: number) => boolean,
): string {
  const most = boundsOf(lower.n, lower.known, lower.total);
  const least = boundsOf(higher.n, higher.known, higher.total);
  if (!most || !least || holds(most.high, least.low)) return '';
  const difference = least.low - most.high;
  const left = difference > 0 ? `最小可到${formatPoints(difference)}个百分点` : '可能消失';
  return `，${field}未填${most.unknown + least.unknown}人，差距${left}，结论可能改变`;
}

/** A finding that may not hold is shown last. */
export const gravity = (severity: FindingSeverity, doubt: string): FindingSeverity =>
  doubt === '' ? severity : 'low';
