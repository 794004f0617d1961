import { describe, expect, it } from 'vitest';
import { period } from '#datasets/values/period.ts';
import { issueOf, textCell, valueOf } from './context.ts';

describe('a period in a cell', () => {
  it.each([
    ['2026年9月', '2026年9月'],
    ['2026-09', '2026年9月'],
    ['２０２６年第三季度', '2026年三季度'],
    ['2026', '2026年'],
    ['第3期', '第3期'],
    ['2026年1-9月', '2026年1-9月'],
    ['2026-09-01', '2026年9月'],
    ['2026-09-15', '2026-09-15'],
  ])('%j is %s', (text, expected) => {
    expect(valueOf(period, text)).toBe(expected);
    expect(issueOf(period, text)).toBeUndefined();
  });

  it('that a spreadsheet turned into a first of the month is the month', () => {
    expect(period('2026-09-01', textCell({ cellKind: 'd' })).value).toBe('2026年9月');
    expect(period('2026-09-30', textCell({ cellKind: 'd' })).value).toBe('2026-09-30');
  });

  it('as a number lost its zero: 2026.1 is October, in text it is asked', () => {
    expect(period('2026.1', textCell({ cellKind: 'n' })).value).toBe('2026年10月');
    expect(period('2026.1', textCell()).value).toBeNull();
    expect(issueOf(period, '2026.1')).toBe('warning date.ambiguous');
    const column = { spellings: ['2026.01', '2026.10', '2026.1'] };
    expect(period('2026.1', textCell({ column })).value).toBe('2026年1月');
  });

  it('that lost its format is the month, or asked when it is no first of a month', () => {
    expect(valueOf(period, '46266')).toBe('2026年9月');
    expect(period('46266', textCell({ cellKind: 'n' })).value).toBe('2026年9月');
    expect(period('44804', textCell({ cellKind: 'n', is1904: true })).value).toBe('2026年9月');
    expect(valueOf(period, '46270')).toBe('46270');
    expect(issueOf(period, '46270')).toBe('warning date.ambiguous');
  });

  it.each(['2026年13月', 'Sep-26', '9-Sep', '2026.13'])('%j stays as found with a warning', (text) => {
    expect(valueOf(period, text)).toBe(text);
    expect(issueOf(period, text)).toBe('warning date.ambiguous');
  });

  it('without a year takes that of the sheet, else stays as found with a warning', () => {
    expect(period('9月份', textCell({ year: 2026 })).value).toBe('2026年9月');
    expect(valueOf(period, '9月份')).toBe('9月份');
    expect(issueOf(period, '9月份')).toBe('warning date.ambiguous');
  });

  it('may be missing', () => {
    expect(period('—', textCell())).toEqual({ value: null });
  });
});
