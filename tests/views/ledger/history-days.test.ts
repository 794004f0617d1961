import { describe, expect, it } from 'vitest';

import type { HistoryLine } from '#app/api.ts';
import { byDay, timeOfDay } from '#views/ledger/history-days.ts';

function line(entry: string, at: string): HistoryLine {
  return { entry, at, text: '', undone: false, canUndo: true };
}

describe('history', () => {
  it('stands under the days of the calendar here, order kept', () => {
    const days = byDay([
      line('c', '2026-11-06T16:30:00.000Z'),
      line('b', '2026-11-06T15:30:00.000Z'),
      line('a', '2026-11-06T01:00:00.000Z'),
      line('?', '昨天'),
    ]);
    expect(days.map(({ day, lines }) => [day, lines.map(({ entry }) => entry).join('')])).toEqual([
      ['2026年11月7日', 'c'],
      ['2026年11月6日', 'ba'],
      ['昨天', '?'],
    ]);
  });

  it('tells the time of day, and nothing for a time it cannot read', () => {
    expect(timeOfDay('2026-11-06T01:05:00.000Z')).toBe('09:05');
    expect(timeOfDay('昨天')).toBe('');
  });
});
