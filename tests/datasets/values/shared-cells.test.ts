import { describe, expect, it } from 'vitest';
import { formatMonth } from '#core/month.ts';
import { ethnicityInName, sexInName } from '#datasets/values/name-remarks.ts';
import { partyDateBesidePolitics, politicsBesideDate } from '#datasets/values/party-cell.ts';
import { rankBesidePost } from '#datasets/values/rank.ts';
import { issueOf, textCell, valueOf } from './context.ts';

describe('a cell for party and date', () => {
  it.each([
    ['1999.05', '中共党员', '1999.05'],
    ['199905', '中共党员', '1999.05'],
    ['1999年5月', '中共党员', '1999.05'],
    ['中共党员（1999.05）', '中共党员', '1999.05'],
    ['民盟；2001.03', '民盟', '2001.03'],
    ['2001.03 民盟', '民盟', '2001.03'],
    ['199905；九三学社', '九三学社', '1999.05'],
    ['预备党员2025.06', '中共预备党员', '2025.06'],
    ['民盟', '民盟', null],
    ['无党派', '无党派', null],
    ['群众', '群众', null],
    ['—', null, null],
  ])('%j is %s, %s', (text, party, date) => {
    const month = partyDateBesidePolitics(text, textCell());
    expect(valueOf(politicsBesideDate, text)).toBe(party);
    expect(typeof month.value === 'number' ? formatMonth(month.value) : null).toBe(date);
    expect(month.issue).toBeUndefined();
    expect(issueOf(politicsBesideDate, text)).toBeUndefined();
  });

  it('makes no member of what is no date', () => {
    expect(valueOf(politicsBesideDate, '民主党派')).toBeNull();
    expect(issueOf(politicsBesideDate, '民主党派')).toBe('warning value.unknown');
    expect(valueOf(politicsBesideDate, '2001.33')).toBeNull();
    expect(issueOf(partyDateBesidePolitics, '2001.33')).toBe('warning date.invalid');
  });
});

describe('remarks after a name', () => {
  it.each([
    ['张三（女，满族）', '女', '满族'],
    ['张三(女)', '女', null],
    ['李四（回族）', null, '回族'],
    ['王五', null, null],
    ['赵六（挂职）', null, null],
    ['钱七（男、汉族）', '男', '汉族'],
  ])('%s: %s, %s', (text, sex, ethnicity) => {
    expect(valueOf(sexInName, text)).toBe(sex);
    expect(valueOf(ethnicityInName, text)).toBe(ethnicity);
    expect(issueOf(sexInName, text)).toBeUndefined();
  });
});

describe('a cell for post and rank', () => {
  it.each([
    ['副科长、四级主任科员', '四级主任科员'],
    ['一级主任科员', '一级主任科员'],
    ['科长', null],
    ['科长、科员', null],
  ])('%s has the rank %s', (text, expected) => {
    expect(valueOf(rankBesidePost, text)).toBe(expected);
    expect(issueOf(rankBesidePost, text)).toBeUndefined();
  });
});
