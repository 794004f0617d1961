import { describe, expect, it } from 'vitest';
import { findAsOf, findAsOfInName } from '#ingest/find-as-of.ts';

describe('the date in a name', () => {
  it.each([
    ['花名册（2026年10月）', '2026-10-31'],
    ['花名册2026年2月.xlsx', '2026-02-28'],
    ['2026-10-31', '2026-10-31'],
    ['2026.10.31花名册', '2026-10-31'],
    ['2026年10月31日', '2026-10-31'],
    ['花名册20261031.xls', '2026-10-31'],
    ['202610', '2026-10-31'],
    ['花名册202610', '2026-10-31'],
    ['2026-09', '2026-09-30'],
    ['2026.9月花名册', '2026-09-30'],
    ['2026年三季度', '2026-09-30'],
    ['2026年第3季度', '2026-09-30'],
    ['2026年上半年', '2026-06-30'],
    ['2026年下半年', '2026-12-31'],
    ['2026年底', '2026-12-31'],
    ['2026年末', '2026-12-31'],
    ['２０２６年１０月', '2026-10-31'],
    ['二〇二六年花名册', null],
    ['2026年花名册', null],
    ['花名册', null],
    ['Sheet1', null],
    ['13800138000', null],
    ['20261331', null],
    ['2026年13月', null],
    ['110105202610012345', null],
  ])('%s is %s', (name, expected) => {
    expect(findAsOfInName(name)).toBe(expected);
  });
});

describe('the date above a heading', () => {
  it('is the labelled one before any other', () => {
    expect(findAsOf(['2025年干部花名册（2025年12月）', '填报日期：2026年10月31日'])).toBe('2026-10-31');
    expect(findAsOf(['填报单位：市委组织部        填报时间：2026.9.30'])).toBe('2026-09-30');
    expect(findAsOf(['计算年龄时间：20261031'])).toBe('2026-10-31');
    expect(findAsOf(['（截至2026年10月）'])).toBe('2026-10-31');
    expect(findAsOf(['2026年10月31日填报日期'])).toBe('2026-10-31');
  });

  it('may stand in the next cell', () => {
    expect(findAsOf(['填报日期：', '2026-10-31'])).toBe('2026-10-31');
  });

  it('is a period in the title when nothing is labelled', () => {
    expect(findAsOf(['云门市干部花名册', '（2026年三季度）'])).toBe('2026-09-30');
  });

  it('is not what an instruction says', () => {
    expect(findAsOf(['出生年月写成2001.03'])).toBeNull();
    expect(findAsOf(['填报日期：', '填报单位：'])).toBeNull();
  });
});
