import type { Passport } from '#app/api.ts';
import { formatCount, formatOneDecimal, formatShare } from '#core/format.ts';

export function passportValue(passport: Pick<Passport, 'value' | 'unit'>): string {
  const { value, unit } = passport;
  if (value === null) return '—';
  if (unit === '%') return formatShare(value);
  return `${Number.isInteger(value) ? formatCount(value) : formatOneDecimal(value)}${unit}`;
}
