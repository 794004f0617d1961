import { describe, expect, it } from 'vitest';
import { POLITICS, POST_LEVELS, RANKS } from '#core/codes.ts';
import { ETHNICITIES, ethnicity } from '#datasets/values/ethnicity.ts';
import { level } from '#datasets/values/level.ts';
import { politics } from '#datasets/values/politics.ts';
import { postLevel } from '#datasets/values/post-level.ts';
import { rank } from '#datasets/values/rank.ts';
import { sex } from '#datasets/values/sex.ts';
import { issueOf, textCell, valueOf } from './context.ts';

const MISSING = ['', ' ', '—', '-', '/', '不详', '无', '缺', '缺考', '未填', 'N/A', '——'];

describe.each([
  ['sex', sex],
  ['ethnicity', ethnicity],
  ['politics', politics],
  ['post level', postLevel],
  ['rank', rank],
  ['level', level],
])('%s', (_, normalise) => {
  it.each(MISSING)('takes %j for missing, without an issue', (text) => {
    expect(normalise(text, textCell())).toEqual({ value: null });
  });

  it.each(['乱写的', '<b>x</b>', "'; DROP TABLE people;--"])('does not understand %j', (text) => {
    expect(valueOf(normalise, text)).toBeNull();
    expect(issueOf(normalise, text)).toBe('warning value.unknown');
  });
});

describe('sex', () => {
  it.each([
    ...['男', '男性', 'M', 'm', '1', '01', ' 男 ', '1-男', 'Male'].map((text) => [text, '男']),
    ...['女', '女性', 'F', '2', '女　', 'female'].map((text) => [text, '女']),
  ])('reads %j as %s', (text, expected) => {
    expect(valueOf(sex, text)).toBe(expected);
  });

  it('takes the codes 0 and 9 for not stated', () => {
    expect(sex('0', textCell())).toEqual({ value: null });
    expect(sex('9', textCell())).toEqual({ value: null });
  });
});

describe('ethnicity', () => {
  it('knows 56 groups by name, short name and code', () => {
    expect(ETHNICITIES).toHaveLength(56);
    ETHNICITIES.forEach((name, i) => {
      expect(valueOf(ethnicity, name)).toBe(name);
      expect(valueOf(ethnicity, name.slice(0, -1))).toBe(name);
      expect(valueOf(ethnicity, String(i + 1).padStart(2, '0'))).toBe(name);
    });
  });

  it.each([
    ['汉', '汉族'],
    ['1', '汉族'],
    ['HA', '汉族'],
    ['ug', '维吾尔族'],
    ['维族', '维吾尔族'],
    ['满 族', '满族'],
    ['回族（户口）', '回族'],
    ['其他', '其他'],
    ['91', '其他'],
  ])('reads %j as %s', (text, expected) => {
    expect(valueOf(ethnicity, text)).toBe(expected);
  });
});

describe('politics', () => {
  it.each([
    ...POLITICS.map((name) => [name, name]),
    ...['党员', '共产党员', '中国共产党党员', '01', '正式党员', '中共党员（2003.05）'].map((text) => [
      text,
      '中共党员',
    ]),
    ...['预备党员', '02', '中共党员（预备）', '党员（预备党员）'].map((text) => [text, '中共预备党员']),
    ...['团员', '共青团员', '3'].map((text) => [text, '共青团员']),
    ['民革会员', '民革'],
    ['民盟盟员', '民盟'],
    ['九三', '九三学社'],
    ['农工党党员', '农工党'],
    ['无党派人士', '无党派'],
    ['无党派民主人士', '无党派'],
    ['普通公民', '群众'],
    ['13', '群众'],
  ])('reads %j as %s', (text, expected) => {
    expect(valueOf(politics, text)).toBe(expected);
  });

  it('asks which it is now of a member whose remark speaks of probation', () => {
    expect(issueOf(politics, '中共党员（预备转正）')).toBe('warning value.unknown');
  });

  it('does not make a party of 民主党派 or of a date', () => {
    expect(issueOf(politics, '民主党派')).toBe('warning value.unknown');
    expect(issueOf(politics, '1999.05')).toBe('warning value.unknown');
  });
});

describe('post level', () => {
  it.each([
    ...POST_LEVELS.map((name) => [name, name]),
    ...['正处', '正处级', '正县级', '县级', '131', '1A31', '正县（处）级'].map((text) => [
      text,
      '县处级正职',
    ]),
    ...['副处', '副处级', '副县级', '132'].map((text) => [text, '县处级副职']),
    ...['正科', '正科级', '正科级干部'].map((text) => [text, '乡科级正职']),
    ...['副科', '副科级', '142'].map((text) => [text, '乡科级副职']),
    ...['正厅', '正局级', '121'].map((text) => [text, '厅局级正职']),
    ...['副厅级', '副地级'].map((text) => [text, '厅局级副职']),
    ...['科员', '股级', '正股级'].map((text) => [text, '科员级']),
    ...['试用期', '未定级'].map((text) => [text, '未定职']),
  ])('reads %j as %s', (text, expected) => {
    expect(valueOf(postLevel, text)).toBe(expected);
  });

  it('does not take a rank for a leadership level', () => {
    expect(issueOf(postLevel, '一级调研员')).toBe('warning value.unknown');
  });
});

describe('rank', () => {
  it.each([
    ...RANKS.map((name) => [name, name]),
    ...['1级调研员', '一级 调研员', '１级调研员', '一调', '一级调研员（2021.03）', '1 级调研员'].map(
      (text) => [text, '一级调研员'],
    ),
    ...['四主', '4级主任科员', '四级主任科员职级'].map((text) => [text, '四级主任科员']),
    ...['一科', '1级科员'].map((text) => [text, '一级科员']),
    ['三级高级警长', '三级高级警长'],
    ['二级法官', '二级法官'],
    ['四级高级主管', '四级高级主管'],
    ['7级职员', '七级职员'],
    ['九级职员', '九级职员'],
  ])('reads %j as %s', (text, expected) => {
    expect(valueOf(rank, text)).toBe(expected);
  });

  it('does not take a post of the time before ranks for a rank', () => {
    expect(valueOf(rank, '副主任科员')).toBeNull();
    expect(issueOf(rank, '调研员')).toBe('warning value.unknown');
    expect(rank('副主任科员', textCell()).issue?.message).toContain('四级主任科员');
    expect(rank('调研员', textCell({ asOf: 2019 * 12 + 4 }))).toEqual({ value: '调研员', spelled: '调研员' });
  });

  it('does not take a leadership level for a rank', () => {
    expect(issueOf(rank, '正处级')).toBe('warning value.unknown');
    expect(issueOf(rank, '五级调研员')).toBe('warning value.unknown');
  });
});

describe('level', () => {
  it.each([
    ['市级', '市级'],
    ['市直', '市级'],
    ['县级', '县级'],
    ['县（市、区）', '县级'],
    ['区县', '县级'],
    ['乡镇', '乡级'],
    ['乡镇（街道）', '乡级'],
    ['村', '村级'],
    ['村（社区）', '村级'],
  ])('reads %j as %s', (text, expected) => {
    expect(valueOf(level, text)).toBe(expected);
  });
});
