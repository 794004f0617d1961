import { expect, it } from 'vitest';

import { staleText } from '#views/analysis/stale.ts';

it('says nothing for 92 days, then counts months and later years', () => {
  const at = (day: string): string | null => staleText('2026-07-31', new Date(`${day}T12:00:00`));
  expect(at('2026-10-31')).toBeNull();
  expect(at('2026-11-01')).toBe('数据已3个月');
  expect(at('2026-12-01')).toBe('数据已4个月');
  expect(at('2028-09-01')).toBe('数据已2年');
  expect(at('2026-01-01')).toBeNull();
});
