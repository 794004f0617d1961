import { describe, expect, it } from 'vitest';
import { days, daysBesideHours, hours, hoursBesideDays } from '#datasets/values/amount.ts';
import { percent } from '#datasets/values/percent.ts';
import { fullMark, score } from '#datasets/values/score.ts';
import { year } from '#datasets/values/year.ts';
import { yesNo } from '#datasets/values/yes-no.ts';
import { issueOf, textCell, valueOf } from './context.ts';

describe('hours and days', () => {
  it.each([
    ['40', 40],
    ['24学时', 24],
    ['7.5', 7.5],
    ['３０课时', 30],
    ['0', 0],
  ])('hours %j are %s', (text, expected) => {
    expect(valueOf(hours, text)).toBe(expected);
  });

  it('are not converted into each other', () => {
    expect(valueOf(days, '5天')).toBe(5);
    expect(issueOf(hours, '5天')).toBe('warning value.unknown');
    expect(issueOf(days, '40学时')).toBe('warning value.unknown');
  });

  it.each([
    ['半天', 0.5],
    ['半日', 0.5],
    ['2天半', 2.5],
    ['两天半', 2.5],
    ['3个半天', 1.5],
    ['1.5天', 1.5],
  ])('days %j are %s', (text, expected) => {
    expect(valueOf(days, text)).toBe(expected);
    expect(issueOf(days, text)).toBeUndefined();
  });

  it.each(['半个月', '两周半', '很多天半', '半'])('days are not told by %j', (text) => {
    expect(valueOf(days, text)).toBeNull();
    expect(issueOf(days, text)).toBe('warning value.unknown');
  });

  it('have bounds', () => {
    expect(issueOf(hours, '-8')).toBe('warning value.out_of_range');
    expect(issueOf(hours, '9999')).toBe('warning value.out_of_range');
    expect(issueOf(hours, '很多')).toBe('warning value.unknown');
  });
});

describe('a column of hours that also names days', () => {
  it.each([
    ['16学时', 16, null],
    ['24', 24, null],
    ['2天', null, 2],
    ['三天', null, 3],
    ['半天', null, 0.5],
    ['3个半天', null, 1.5],
    ['2天（16学时）', 16, 2],
    ['16学时/2天', 16, 2],
  ])('%j is %s hours and %s days', (text, toldHours, toldDays) => {
    expect(valueOf(hoursBesideDays, text)).toBe(toldHours);
    expect(valueOf(daysBesideHours, text)).toBe(toldDays);
    expect(issueOf(hoursBesideDays, text)).toBeUndefined();
    expect(issueOf(daysBesideHours, text)).toBeUndefined();
  });

  it.each(['两周', '很多', '2个月'])('asks what %j is', (text) => {
    expect(issueOf(hoursBesideDays, text)).toBe('warning value.unknown');
    expect(valueOf(daysBesideHours, text)).toBeNull();
  });

  it('asks what days that are none are', () => {
    expect(issueOf(daysBesideHours, '3月5日')).toBe('warning value.unknown');
  });
});

describe('a score', () => {
  it.each([
    ['90', 90],
    ['90分', 90],
    ['95.5%', 95.5],
    ['0', 0],
    ['８８．５', 88.5],
    ['1,234', 1234],
  ])('%j is %s', (text, expected) => {
    expect(valueOf(score, text)).toBe(expected);
    expect(issueOf(score, text)).toBeUndefined();
  });

  it.each(['', '—', '/', '无', '缺', '缺考', '未参加', '未参评', '免考', '请假', '未报送'])(
    '%j is missing, not zero',
    (text) => {
      expect(score(text, textCell())).toEqual({ value: null });
    },
  );

  it('is not below zero and not a word', () => {
    expect(issueOf(score, '-2')).toBe('warning value.out_of_range');
    expect(issueOf(score, '扣2分')).toBe('warning value.out_of_range');
    expect(issueOf(score, '优秀')).toBe('warning value.unknown');
  });

  it('has a full mark above zero', () => {
    expect(valueOf(fullMark, '满分20')).toBe(20);
    expect(valueOf(fullMark, '20分')).toBe(20);
    expect(issueOf(fullMark, '0')).toBe('warning value.out_of_range');
  });
});

describe('a share', () => {
  it.each([
    ['95.5%', 0.955],
    ['95.5％', 0.955],
    ['0.955', 0.955],
    ['95.5', 0.955],
    ['100%', 1],
    ['1%', 0.01],
    ['0', 0],
  ])('%j is %s', (text, expected) => {
    expect(valueOf(percent, text)).toBeCloseTo(expected, 10);
  });

  it('may be all or one in a hundred when it is 1', () => {
    expect(issueOf(percent, '1')).toBe('warning value.unknown');
    expect(issueOf(percent, '多数')).toBe('warning value.unknown');
  });
});

describe('yes and no', () => {
  it.each([
    ...['是', '有', '√', '✔', '1', 'Y', '已'].map((text) => [text, '是']),
    ...['否', '没有', '×', '0', 'n', '未'].map((text) => [text, '否']),
  ])('%j is %s', (text, expected) => {
    expect(valueOf(yesNo, text)).toBe(expected);
  });

  it('says nothing in a blank', () => {
    expect(yesNo('', textCell())).toEqual({ value: null });
    expect(issueOf(yesNo, '大概')).toBe('warning value.unknown');
  });
});

describe('a year', () => {
  it.each(['2025', '2025年', '2025年度', '2025年度考核', '２０２５'])('%j is 2025', (text) => {
    expect(valueOf(year, text)).toBe(2025);
  });

  it('is not a month', () => {
    expect(issueOf(year, '2025年3月')).toBe('warning date.invalid');
    expect(issueOf(year, '近三年')).toBe('warning date.invalid');
  });
});
