import { describe, expect, it } from 'vitest';
import { deriveValue } from '#analyses/plan/derive.ts';
import { dimensionOf, PEOPLE_DIMENSIONS } from '#analyses/plan/people.ts';
import { POST_LEVELS, RANKS } from '#core/codes.ts';

describe('the dimensions of people', () => {
  it('have an id of their own, and a label of their own except for 民族', () => {
    const ids = PEOPLE_DIMENSIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const labels = PEOPLE_DIMENSIONS.map(({ label }) => label).filter((label) => label !== '民族');
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('gather every leadership level, 未定职 for itself', () => {
    const gathered = POST_LEVELS.map((level) => [level, deriveValue('post_band', level)]);
    expect(Object.fromEntries(gathered)).toEqual({
      ...{ 省部级正职: '县处级及以上', 省部级副职: '县处级及以上', 厅局级正职: '县处级及以上' },
      ...{ 厅局级副职: '县处级及以上', 县处级正职: '县处级及以上', 县处级副职: '县处级及以上' },
      ...{ 乡科级正职: '乡科级', 乡科级副职: '乡科级' },
      ...{ 科员级: '科员及以下', 办事员级: '科员及以下', 未定职: '未定职' },
    });
    expect(deriveValue('post_band', null)).toBeNull();
  });

  it('gather ranks by their ladder, 主任科员 apart from 科员', () => {
    for (const rank of RANKS) expect(deriveValue('rank_band', rank)).toBe(rank.replace(/^.级/, ''));
    expect(deriveValue('rank_band', '三级高级警长')).toBe('其他职级');
    expect(deriveValue('rank_band', null)).toBeNull();
    expect(dimensionOf('rank_band').order).toEqual(['巡视员', '调研员', '主任科员', '科员', '其他职级']);
  });
});
