import { describe, expect, it } from 'vitest';
import { saidWindow, windowChoice, yearProgress } from '#analyses/training/window.ts';
import { settings } from '#analyses/training/settings.ts';
import { answersOn } from './plain-rows.ts';

const AS_OF = '2026-10-31';
const read = (text: string, asOf = AS_OF) => windowChoice.free?.read(text, asOf) ?? null;

describe('a window that is typed', () => {
  it.each([
    ['2026年三季度', '2026年三季度', '2026年三季度'],
    ['2026Q3', '2026年三季度', '2026年三季度'],
    [' 2026年 9月 ', '2026年9月', '2026年9月'],
    ['９月', '2026年9月', '2026年9月'],
    ['2025年上半年', '2025年上半年', '2025年上半年'],
    ['2026-03-01以来', 'since:2026-03-01', '2026-03-01以来'],
    ['2026年3月以来', 'since:2026-03-01', '2026-03-01以来'],
    ['自2026年3月5日起', 'since:2026-03-05', '2026-03-05以来'],
  ])('reads %s', (text, value, label) => {
    expect(read(text)).toEqual({ value, label });
  });

  it.each(['', '去年', '2026年13月', '2026-02-30以来', '2026年12月', '2027年', '2026-11-01以来', 'plan'])(
    'is not understood, or has not begun: %s',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  it('stands in the address as it is read again', () => {
    const value = read('2026年3月以来')?.value ?? '';
    expect(yearProgress(answersOn({}, { choices: { 'training.window': value } }))).toBeNull();
  });
});

describe('the name of a window', () => {
  const said = (window: string, asOf = AS_OF) =>
    saidWindow(answersOn({}, { asOf, choices: { 'training.window': window } }));

  it('gives the days where they do not follow from it', () => {
    expect(said('year')).toBe('2026年1—10月');
    expect(said('last-year')).toBe('2025年');
    expect(said('2026年三季度')).toBe('2026年三季度');
    expect(said('quarter')).toBe('2026年四季度（2026年10月1日至2026年10月31日）');
    expect(said('five-years')).toBe('近五年（2021年11月1日至2026年10月31日）');
    expect(said('plan')).toBe('2023—2027年（2023年1月1日至2026年10月31日）');
    expect(said('year', '2026-11-15')).toBe('2026年1—11月（2026年1月1日至2026年11月15日）');
  });
});

describe('the share of the year that is over', () => {
  it('counts days, also of a leap year', () => {
    expect(yearProgress(answersOn({}, { asOf: '2026-12-31' }))).toBe(1);
    expect(yearProgress(answersOn({}, { asOf: '2026-01-01' }))).toBe(1 / 365);
    expect(yearProgress(answersOn({}, { asOf: '2028-02-29' }))).toBe(60 / 366);
  });
});

describe('the settings of the training', () => {
  it('hold with their defaults, ship no target, and refuse what would mean nothing', () => {
    for (const { id, default: value, check } of settings) {
      if (value !== null) expect(check?.(value), id).toBeNull();
      if (id.endsWith('_target')) expect(value, id).toBeNull();
      expect(check?.(id.endsWith('_words') ? ['班'] : 0), id).toMatch(/至少|应/);
    }
  });
});
