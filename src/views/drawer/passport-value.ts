import type { Passport } from '#app/api.ts';
import { formatCount, formatOneDecimal, formatShare } from '#core/format.ts';

export function passportValue(passport: Pick<Passport, 'value' | 'unit'>): string {
  const { value, unit } = passport;
  if (value === null) return '—';
  if (unit === '%') return formatShare(value);
  return `${Number.isInteger(value) ? formatCount(value) : formatOneDecimal(value)}${unit}`;
}

/** What the share would be with the unknown: 若未填4人全部计入则12.3%，全部不属则9.0%. */
export function boundsText({ bounds }: Pick<Passport, 'bounds'>): string | null {
  if (!bounds || bounds.unknown === 0) return null;
  const unknown = formatCount(bounds.unknown);
  return `若未填${unknown}人全部计入则${formatShare(bounds.high)}，若都不属此类则${formatShare(bounds.low)}`;
}
