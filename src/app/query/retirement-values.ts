import { formatMonth } from '#core/month.ts';
import type { PersonRow } from '../api.ts';

/** Columns of `people` that a list has besides what its person's row says. */
export const RETIREMENT_COLUMNS = ['retire_category', 'retire_month'] as const;

/** The same values with the latest retirement month as people write it: 2039.09. */
export function spellRetirement(values: PersonRow['values']): PersonRow['values'] {
  const month = values['retire_month'] ?? null;
  return { ...values, retire_month: month === null ? null : formatMonth(Number(month)) };
}
