import type { IsoDate } from '#core/month.ts';

const FRESH_DAYS = 92;
const DAY_MS = 86_400_000;

/** `数据已4个月` when the as-of date is older than a quarter; null when it is fresh. */
export function staleText(asOf: IsoDate, today: Date): string | null {
  const days = Math.floor(
    (Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()) - Date.parse(asOf)) / DAY_MS,
  );
  if (!(days > FRESH_DAYS)) return null;
  const months = Math.floor(days / 30.4375);
  return months >= 24 ? `数据已${Math.floor(months / 12)}年` : `数据已${months}个月`;
}
