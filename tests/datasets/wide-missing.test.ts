import { describe, expect, it } from 'vitest';
import { read, words } from './columns.ts';

const about = words('2026年9月晾晒得分.xlsx');
const dimensions = ({ says }: ReturnType<typeof read>) => says.map(({ dimension }) => dimension);

describe('a column of scores', () => {
  it('stays one when many took no part', () => {
    const found = read(about, '科室: 甲 乙 丙 丁', '党建: 45 46.5 40 41', '调研: 未参评 缺考 38 请假');
    expect(dimensions(found)).toEqual(['党建', '调研']);
  });

  it('stays one when its heading is printed again between few scores', () => {
    const heading = '党建质量（50分）';
    const found = read(about, '科室: 甲 科室 乙', `${heading}: 45 ${heading} 46.5`, '调研: 40 调研 41');
    expect(dimensions(found)).toEqual(['党建质量', '调研']);
  });

  it('is none when most of it is words', () => {
    const found = read(about, '科室: 甲 乙 丙', '党建: 45 46.5 40', '评语: 很好 40 尚可');
    expect(dimensions(found)).toEqual(['党建']);
  });
});
