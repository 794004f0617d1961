import { describe, expect, it } from 'vitest';
import { type ListColumn, marksOf, marksText, nextSort, orderOf, valueText } from '#views/lists/list-text.ts';

const marks: ListColumn = {
  dimension: 'had_categories',
  label: '参训类别',
  form: 'marks',
  words: ['党性教育', '网络', '网络培训'],
};

describe('a list in words', () => {
  it('fills a dot only where the whole word holds', () => {
    expect(marksOf(marks, '网络培训、党性教育').map(({ held }) => held)).toEqual([true, false, true]);
    expect(marksOf(marks, null).map(({ held }) => held)).toEqual([false, false, false]);
  });

  it('says dots in a sentence for whoever does not see them', () => {
    expect(marksText(marksOf(marks, '网络培训'))).toBe('参加过网络培训；没有参加党性教育、网络');
    expect(marksText([])).toBe('');
  });

  it('shows hours with a decimal only where they have one, and what is not known as a dash', () => {
    expect([1234, 42.5, 0, null, '', '无记录'].map(valueText)).toEqual([
      '1,234',
      '42.5',
      '0',
      '—',
      '—',
      '无记录',
    ]);
  });

  it('is ordered upwards, then downwards, then as it comes', () => {
    const up = nextSort(null, 'duty_short');
    expect(up).toEqual({ dimension: 'duty_short', descending: false });
    const down = nextSort(up, 'duty_short');
    expect(orderOf(down, 'duty_short')).toBe('descending');
    expect(orderOf(down, 'unit')).toBe('none');
    expect(nextSort(down, 'duty_short')).toBeNull();
    expect(nextSort(down, 'unit')).toEqual({ dimension: 'unit', descending: false });
  });
});
