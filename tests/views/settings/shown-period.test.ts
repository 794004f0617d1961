import { describe, expect, it } from 'vitest';

import type { SettingDefinition } from '#core/setting.ts';
import type { SettingEntry } from '#views/settings/setting-text.ts';
import { offeredDay, shownPeriod, sinceText, valueShown } from '#views/settings/shown-period.ts';

const NAMED = { table: 'about', dimension: 'period' };
const tables = (period: string | null) => ({
  about: {
    ...{ id: 'about', title: '口径', dims: ['period'], measures: [], personal: false },
    rows: period === null ? [] : [{ period }],
  },
});
const QUARTER = { label: '2026年三季度', first: '2026-07-01', last: '2026-09-30' };

const weights: SettingDefinition = {
  ...{ id: 'ranking.weights', label: '权重', type: 'words', default: [], source: '示例', dated: true },
};
const said = (...days: readonly string[]): SettingEntry => ({
  definition: weights,
  value: ['今天=1'],
  said: days.map((from) => ({ from, value: [`${from}=1`] })),
});

describe('the period that a page shows', () => {
  it('is read off what the page says names it', () => {
    expect(shownPeriod(tables('2026年三季度'), NAMED)).toEqual(QUARTER);
  });

  it.each(['第一轮', null])('is none where the page names %j', (label) => {
    expect(shownPeriod(tables(label), NAMED)).toBeNull();
  });

  it('is none on a page about a day', () => {
    expect(shownPeriod(tables('2026年三季度'), null)).toBeNull();
  });
});

describe('a dated setting on the page of a period', () => {
  it('is offered from the first day of the period', () => {
    expect(offeredDay(said(), QUARTER)).toBe('2026-07-01');
    expect(offeredDay(said('2026-01-01', '2026-10-31'), QUARTER)).toBe('2026-07-01');
  });

  it('is offered from the day within the period on which it last changed', () => {
    expect(offeredDay(said('2026-01-01', '2026-08-01'), QUARTER)).toBe('2026-08-01');
  });

  it('shows what holds at the last day of the period, not what came later', () => {
    expect(valueShown(said('2026-01-01', '2026-10-31'), QUARTER)).toEqual(['2026-01-01=1']);
    expect(valueShown(said('2026-10-31'), QUARTER)).toEqual([]);
    expect(valueShown(said('2026-01-01'), null)).toEqual(['今天=1']);
  });

  it('says whether the page changes with the chosen day', () => {
    expect(sinceText(said(), QUARTER, '2026-07-01')).toBe('，本页的2026年三季度按新值算');
    expect(sinceText(said(), QUARTER, '2026-10-31')).toBe('，本页的2026年三季度仍按原来的');
    expect(sinceText(said('2026-08-01'), QUARTER, '2026-07-01')).toBe('，本页的2026年三季度仍按原来的');
  });
});
