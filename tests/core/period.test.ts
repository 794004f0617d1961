import { describe, expect, it } from 'vitest';
import type { Period } from '#core/period.ts';
import {
  comparePeriodLabels,
  comparePeriods,
  firstDayOfPeriod,
  formatPeriod,
  lastDayOfPeriod,
  parsePeriod,
  previousPeriod,
  toPeriod,
} from '#core/period.ts';

function period(text: string): Period {
  const found = parsePeriod(text);
  if (!found) throw new Error(`no period: ${text}`);
  return found;
}

describe('a period', () => {
  it.each([
    ...['2026年', '2026', '2026年度', '２０２６年', '2026 年', '二〇二六年', '2026年全年', '26年'].map(
      (text) => [text, '2026年'],
    ),
    ...['2026年上半年', '2026上半年', '2026年度上半年', '2026H1', '2026-H1'].map((text) => [
      text,
      '2026年上半年',
    ]),
    ['2026年下半年', '2026年下半年'],
    ...[
      '2026年三季度',
      '2026年第三季度',
      '2026年3季度',
      '2026年第3季度',
      '2026Q3',
      '2026q3',
      '2026-Q3',
      '2026年Q3',
      '2026年 三 季度',
      '26年三季度',
      '2026年三季',
    ].map((text) => [text, '2026年三季度']),
    ...[
      '2026年9月',
      '2026年09月',
      '2026年9月份',
      '2026-09',
      '2026-9',
      '2026/9',
      '2026.9',
      '2026.09',
      '202609',
      '26年9月',
      '二〇二六年九月',
      '2026年 9 月',
      '2026-9月',
    ].map((text) => [text, '2026年9月']),
    ['2026-1', '2026年1月'],
    ['2026.10', '2026年10月'],
    ...['2026年第36周', '2026年36周', '2026W36', '2026-W36'].map((text) => [text, '2026年第36周']),
  ])('is read from %j as %s', (text, expected) => {
    expect(formatPeriod(period(text))).toBe(expected);
  });

  it.each([
    ['9月', '2026年9月'],
    ['9月份', '2026年9月'],
    ['十二月', '2026年12月'],
    ['一季度', '2026年一季度'],
    ['第三季度', '2026年三季度'],
    ['Q3', '2026年三季度'],
    ['上半年', '2026年上半年'],
    ['第36周', '2026年第36周'],
  ])('%s needs a year from elsewhere', (text, expected) => {
    expect(parsePeriod(text)).toBeNull();
    expect(toPeriod(text, 2026)).toBe(expected);
  });

  it.each([
    '',
    '2026.1',
    '第3期',
    '2026年13月',
    '五季度',
    '2026年第60周',
    '2026年1-9月',
    '9',
    '一轮',
    '1月5日',
    '1850年',
  ])('is not %j', (text) => {
    expect(parsePeriod(text, 2026)).toBeNull();
  });

  it('keeps a label that is none as found', () => {
    expect(toPeriod(' 第3期 ')).toBe('第3期');
    expect(toPeriod('2026.1')).toBe('2026.1');
  });

  it('has 53 weeks only in a long ISO year', () => {
    expect(parsePeriod('2026年第53周')).not.toBeNull();
    expect(parsePeriod('2025年第53周')).toBeNull();
  });
});

describe('the days of a period', () => {
  it.each([
    ['2026年', '2026-01-01', '2026-12-31'],
    ['2026年下半年', '2026-07-01', '2026-12-31'],
    ['2026年一季度', '2026-01-01', '2026-03-31'],
    ['2024年2月', '2024-02-01', '2024-02-29'],
    // 1 January 2026 is a Thursday.
    ['2026年第1周', '2025-12-29', '2026-01-04'],
    ['2026年第36周', '2026-08-31', '2026-09-06'],
  ])('of %s are %s to %s', (text, first, last) => {
    expect(firstDayOfPeriod(period(text))).toBe(first);
    expect(lastDayOfPeriod(period(text))).toBe(last);
  });
});

describe('the previous period', () => {
  it.each([
    ['2026年', '2025年'],
    ['2026年上半年', '2025年下半年'],
    ['2026年三季度', '2026年二季度'],
    ['2026年一季度', '2025年四季度'],
    ['2026年1月', '2025年12月'],
    ['2026年第36周', '2026年第35周'],
    ['2026年第1周', '2025年第52周'],
    ['2027年第1周', '2026年第53周'],
  ])('of %s is %s', (text, expected) => {
    expect(formatPeriod(previousPeriod(period(text)))).toBe(expected);
  });
});

describe('periods in order', () => {
  it('go by their end, the shorter first', () => {
    const labels = ['2026年', '2026年三季度', '2026年9月', '2026年10月', '2025年四季度', '2026年第36周'];
    expect([...labels].sort((a, b) => comparePeriods(period(a), period(b)))).toEqual([
      '2025年四季度',
      '2026年第36周',
      '2026年9月',
      '2026年三季度',
      '2026年10月',
      '2026年',
    ]);
  });

  it('put labels that are no period last', () => {
    expect(['第2期', '2026年9月', '2026年8月', '第1期'].sort(comparePeriodLabels)).toEqual([
      '2026年8月',
      '2026年9月',
      '第1期',
      '第2期',
    ]);
  });
});
