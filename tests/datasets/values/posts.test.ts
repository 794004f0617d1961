import { describe, expect, it } from 'vitest';
import { nameList } from '#datasets/values/name-list.ts';
import { readPosts } from '#datasets/values/posts.ts';
import { TITLE_GRADE_COLUMN, title, titleGrade } from '#datasets/values/title.ts';
import { levelInPost, unitInPost } from '#datasets/values/unit-in-post.ts';
import { textCell, valueOf } from './context.ts';

describe('the posts of a cell', () => {
  it('are the main one first, with what stands in brackets told apart', () => {
    expect(readPosts('市委组织部副部长（正处级）、市委党建办主任（兼）')).toEqual([
      { text: '市委组织部副部长', isConcurrent: false, level: '县处级正职' },
      { text: '市委党建办主任', isConcurrent: true, level: null },
    ]);
  });

  it('do not begin with one that is held beside another', () => {
    expect(readPosts('兼机关党委书记、干部科科长').map(({ text }) => text)).toEqual([
      '干部科科长',
      '机关党委书记',
    ]);
  });

  it('are not cut inside brackets', () => {
    expect(readPosts('科长（正科级、主持工作）；支部书记')).toHaveLength(2);
  });
});

describe('the unit in 单位及职务', () => {
  it.each([
    ['市委组织部副部长', '市委组织部'],
    ['市委组织部干部一科科长', '市委组织部'],
    ['云门县委组织部办公室主任', '云门县委组织部'],
    ['平陵县财政局局长', '平陵县财政局'],
    ['市人力资源和社会保障局副局长', '市人力资源和社会保障局'],
    ['青石镇党委书记', '青石镇'],
    ['中共平陵县委组织部副部长（正科级）', '平陵县委组织部'],
    ['平陵县委老干部局副局长', '平陵县委老干部局'],
    ['市委组织部部务委员、干部科科长', '市委组织部'],
    ['平陵县委组织部一级主任科员', '平陵县委组织部'],
  ])('of %s is %s', (text, expected) => {
    expect(unitInPost(text)).toBe(expected);
  });

  it.each([
    '县委常委、组织部部长',
    '副部长',
    '某公司总经理',
    '市委组织部',
    '省委党校教授',
    '市委全面深化改革委员会办公室主任',
    '',
  ])('of %j is not certain', (text) => {
    expect(unitInPost(text)).toBeNull();
  });

  it('tells the level', () => {
    expect(levelInPost('市委组织部副部长', null)).toBe('市级');
    expect(levelInPost('云门县委组织部部长', null)).toBe('县级');
    expect(levelInPost('副部长', null)).toBeNull();
  });
});

describe('the grade of a title', () => {
  it.each([
    ['教授', '正高级'],
    ['副教授', '副高级'],
    ['正高级工程师', '正高级'],
    ['高级工程师', '副高级'],
    ['高级政工师', '副高级'],
    ['工程师', '中级'],
    ['助理工程师', '初级'],
    ['研究员', '正高级'],
    ['助理研究员', '中级'],
    ['主任医师', '正高级'],
    ['副主任医师', '副高级'],
    ['主治医师', '中级'],
    ['医师', '初级'],
    ['讲师', '中级'],
    ['高级讲师', '副高级'],
    ['一级教师', '中级'],
    ['二级教师', '初级'],
    ['研究馆员', '正高级'],
    ['馆员', '中级'],
    ['工程师、高级会计师', '副高级'],
    ['高级技师', null],
    ['二级演员', null],
  ])('%s is %s', (text, expected) => {
    expect(titleGrade(text)).toBe(expected);
  });

  it('stands beside the title as found', () => {
    expect(title('高级 工程师', textCell())).toEqual({
      value: '高级工程师',
      spelled: '高级工程师',
      also: { [TITLE_GRADE_COLUMN]: '副高级' },
    });
  });
});

describe('several names in a cell', () => {
  it.each([
    ['平陵、县委组织部', '平陵、县委组织部'],
    ['平陵；平陵 县委；平陵', '平陵、平陵县委'],
    ['甲\n乙／丙', '甲、乙、丙'],
    ['—', null],
    ['无', null],
  ])('%j are %s', (text, expected) => {
    expect(valueOf(nameList, text)).toBe(expected);
  });
});
