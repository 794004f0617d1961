import { parsePeriod } from '#core/period.ts';
import type { NormaliseValue } from '../kind.ts';
import { toHalfWidth } from './clean.ts';
import { orMissing, withIssue } from './outcome.ts';

/** 2025, 2025年, 2025年度, 2025.0 (written by programs) → 2025. */
export const year: NormaliseValue = orMissing((text) => {
  const found = parsePeriod(
    toHalfWidth(text)
      .replace(/考核$/, '')
      .replace(/^(\d{4})\.0$/, '$1'),
  );
  if (found?.length === 'year') return { value: found.year };
  return withIssue('date.invalid', 'warning', `“${text.trim()}”不是年度，应写成 2025`);
});
