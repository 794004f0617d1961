import { describe, expect, it } from 'vitest';
import { findKind } from '#datasets/index.ts';
import { findPeriod, findSheetwide, findYear } from '#datasets/sheetwide.ts';
import { words } from './columns.ts';

describe('the period that a sheet names', () => {
  it.each([
    ['2026年9月', words('2026年9月晾晒得分.csv')],
    ['2026年9月', words('2026年晾晒.xlsx', '9月')],
    ['2026年9月', words('晾晒/2026年/汇总.xlsx', '九月份')],
    ['2026年三季度', words('x.xlsx', 'Sheet1', '平陵县2026年三季度考核得分')],
    ['2026年三季度', words('2026Q3得分.csv')],
    ['2026年9月', words('晾晒202609.csv')],
    ['2026年9月', words('晾晒_2026-09.csv')],
    ['2026年上半年', words('x', null, '2026 年 上半年 述职评议')],
    ['2026年第36周', words('2026年第36周学习.csv')],
    ['2026年', words('晾晒得分2026.csv')],
    ['2026年三季度', words('x', null, '2026年三季度得分', '填报时间：2026年10月8日')],
    ['2026年10月', words('x.csv', null, '关于2026年9月30日通报的整改', '2026年10月晾晒得分')],
  ])('%s', (expected, about) => {
    expect(findPeriod(about)).toBe(expected);
  });

  it.each([
    ['no year', words('晾晒.xlsx', '9月')],
    ['a stretch', words('晾晒得分2024四季度至2025四季度.xlsx')],
    ['a stretch within a year', words('x', null, '2026年1-9月晾晒得分')],
    ['a stretch of months', words('x', null, '2026年1月至9月晾晒得分')],
    ['months that differ', words('2026年9月晾晒.xlsx', null, '2026年8月晾晒得分')],
    ['nothing', words('得分.csv', 'Sheet1')],
  ])('is none where there is %s', (_, about) => {
    expect(findPeriod(about)).toBeNull();
  });

  it('gives the year apart', () => {
    expect(findYear(words('晾晒.xlsx', '9月', '2026年晾晒'))).toBe(2026);
    expect(findYear(words('2025至2026年.xlsx'))).toBeNull();
    expect(findYear(words('x.csv'))).toBeNull();
  });
});

function unitOf(about: ReturnType<typeof words>, fields: readonly string[] = []): string | undefined {
  const roster = findKind('roster');
  if (!roster) throw new Error('no roster');
  return findSheetwide(roster, about, new Map(fields.map((field) => [field, field]))).get('unit');
}

describe('the unit of a whole roster', () => {
  it.each([
    ['平陵县', words('x.xlsx', '平陵县')],
    ['平陵县委组织部', words('x.xlsx', '平陵县委组织部')],
    ['平陵县委组织部', words('x', 'Sheet1', '填报单位：平陵县委组织部    填报时间：2026年10月31日')],
    ['平陵县委组织部', words('x', '云台市', '填报单位：', '平陵县委组织部')],
    ['平陵县委组织部', words('x', null, '单位：平陵县委组织部（盖章）')],
  ])('is %s', (expected, about) => {
    expect(unitOf(about)).toBe(expected);
  });

  it.each([
    words('x', 'Sheet1', '干部花名册'),
    words('x', '花名册'),
    words('x', '市直'),
    words('x', '干部'),
    words('x', '各县区'),
    words('平陵县花名册.xlsx'),
  ])('is not said by %j', (about) => {
    expect(unitOf(about)).toBeUndefined();
  });

  it('yields to a column of units, or of posts with their units', () => {
    expect(unitOf(words('x', '平陵县'), ['unit'])).toBeUndefined();
    expect(unitOf(words('x', '平陵县'), ['unit_post'])).toBeUndefined();
  });
});
