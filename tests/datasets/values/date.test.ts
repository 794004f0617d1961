import { describe, expect, it } from 'vitest';
import { date, formatDateNumber } from '#datasets/values/date.ts';
import { quietRangeEnd, rangeEnd, rangeStart } from '#datasets/values/date-range.ts';
import { issueOf, textCell } from './context.ts';

describe('a day', () => {
  it.each([
    ...[
      '2026-03-02',
      '2026.3.2',
      '2026/3/2',
      '2026年3月2日',
      '2026年03月02号',
      '20260302',
      '２０２６.３.２',
      '2026-03-02 09:30:00',
      '二〇二六年三月二日',
      '46083',
    ].map((text) => [text, 20260302]),
    ['2026.03', 20260300],
    ['2026年3月', 20260300],
    ['202603', 20260300],
    ['2026', 20260000],
    ['2026年', 20260000],
    ['2024.2.29', 20240229],
  ])('is read from %j as %s', (text, expected) => {
    expect(date(String(text), textCell()).value).toBe(expected);
    expect(date(String(text), textCell()).issue).toBeUndefined();
  });

  it.each([
    ['46083', 'n', 20260302],
    ['46083.5', 'n', 20260302],
    ['2026.1', 'n', 20261000],
    ['2026.09', 'n', 20260900],
  ])('%j in a %s cell is %s', (text, cellKind, expected) => {
    expect(date(text, textCell({ cellKind })).value).toBe(expected);
  });

  it('counts from 1904 where the workbook does', () => {
    expect(date('44621', textCell({ cellKind: 'n', is1904: true })).value).toBe(20260302);
  });

  it('takes the year of the sheet, and asks without one', () => {
    expect(date('3月2日', textCell({ year: 2026 })).value).toBe(20260302);
    expect(issueOf(date, '3月2日')).toBe('warning date.ambiguous');
  });

  it.each([
    ['2026.1', 20260000, 'warning date.ambiguous'],
    ['26.3.2', 20260302, 'warning date.ambiguous'],
    ['2026.13.2', null, 'warning date.invalid'],
    ['2026.2.30', null, 'warning date.invalid'],
    ['开学前', null, 'warning date.invalid'],
  ])('%j is %s with %s', (text, expected, issue) => {
    expect(date(text, textCell()).value).toBe(expected);
    expect(issueOf(date, text)).toBe(issue);
  });

  it.each(['', '—', '至今', '/', '不详'])('takes %j for missing', (text) => {
    expect(date(text, textCell())).toEqual({ value: null });
  });

  it('is spelled as far as it is known', () => {
    expect([20260302, 20260300, 20260000].map(formatDateNumber)).toEqual(['2026-03-02', '2026.03', '2026']);
  });
});

describe('a stretch of days', () => {
  it.each([
    ['2026.3.2—3.6', 20260302, 20260306],
    ['2026年3月2日至6日', 20260302, 20260306],
    ['2026年3月2日-3月6日', 20260302, 20260306],
    ['2026.3.2-2026.3.6', 20260302, 20260306],
    ['2026-03-02至2026-03-06', 20260302, 20260306],
    ['2026-03-02-2026-03-06', 20260302, 20260306],
    ['2026/3/2~3/6', 20260302, 20260306],
    ['2026.03.02--2026.03.06', 20260302, 20260306],
    ['2026.3.2-6', 20260302, 20260306],
    ['2026年3月2日—6日（共5天）', 20260302, 20260306],
    ['2026年3月30日至4月3日', 20260330, 20260403],
    ['2025.12.28—1.3', 20251228, 20260103],
    ['2026年3月至5月', 20260300, 20260500],
    ['2026.03-2026.05', 20260300, 20260500],
    ['20260302-20260306', 20260302, 20260306],
    ['20260302-0306', 20260302, 20260306],
    ['20260302-06', 20260302, 20260306],
    ['2026.3.2', 20260302, 20260302],
    ['2026-03', 20260300, 20260300],
    ['2026.3.2至今', 20260302, null],
  ])('%j goes from %s to %s', (text, start, end) => {
    expect(rangeStart(text, textCell()).value).toBe(start);
    expect(rangeEnd(text, textCell()).value).toBe(end);
    expect(issueOf(rangeStart, text)).toBeUndefined();
    expect(issueOf(rangeEnd, text)).toBeUndefined();
  });

  it('takes the year of the sheet', () => {
    const context = textCell({ year: 2026 });
    expect(rangeStart('3月2日至6日', context).value).toBe(20260302);
    expect(rangeEnd('3.2-3.6', context).value).toBe(20260306);
  });

  it('does not end before it starts', () => {
    expect(rangeStart('2026.9.2—3.6', textCell()).value).toBe(20260902);
    expect(issueOf(rangeEnd, '2026.9.2—3.6')).toBe('warning date.order');
    expect(issueOf(rangeEnd, '2025.12.28—2025.1.3')).toBe('warning date.order');
  });

  it('is complained of once in a column of two fields', () => {
    expect(issueOf(rangeStart, '开学前')).toBe('warning date.invalid');
    expect(issueOf(quietRangeEnd, '开学前')).toBeUndefined();
    expect(issueOf(quietRangeEnd, '2026.9.2—3.6')).toBe('warning date.order');
  });
});
