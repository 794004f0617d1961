import type { IsoDate } from '#core/month.ts';

const DAY_MS = 86_400_000;
const STALE_DAYS = 92;

/** 数据已4个月: of data older than a quarter; null of newer, and where the device's date is before it. */
export function ageText(asOf: IsoDate, today: IsoDate): string | null {
  const days = Math.floor((Date.parse(today) - Date.parse(asOf)) / DAY_MS);
  if (!(days > STALE_DAYS)) return null;
  return days >= 730 ? `数据已${Math.floor(days / 365)}年` : `数据已${Math.floor(days / 30.4)}个月`;
}
