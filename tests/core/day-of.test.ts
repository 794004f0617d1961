import { describe, expect, it } from 'vitest';

import { dayOf } from '#core/month.ts';

describe('the day of a moment', () => {
  it('is the one where the office is, also before eight in the morning', () => {
    expect(dayOf('2026-11-21T20:00:00.000Z')).toBe('2026-11-22');
    expect(dayOf('2026-11-21T08:00:00.000Z')).toBe('2026-11-21');
    expect(dayOf('2026-12-31T16:30:00.000Z')).toBe('2027-01-01');
  });
});
