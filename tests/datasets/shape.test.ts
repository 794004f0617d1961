import { describe, expect, it } from 'vitest';
import { recognise } from '#datasets/recognise.ts';
import { applyRemembered, shapeOf } from '#datasets/shape.ts';
import { columns, words } from './columns.ts';

const SHEET = columns(
  '姓名: 张伟 王芳 李强',
  '性别: 男 女 男',
  '出生年月: 1985.03 1990.12 1976.05',
  '所在地: 甲局 乙局 丙局',
  '单位: 子 丑 寅',
);

function applied(fields: Readonly<Record<string, string | null>>, sheet = SHEET, kind = 'roster') {
  return applyRemembered(recognise(sheet), { kind, fields: new Map(Object.entries(fields)) }, sheet);
}

describe('the shape of a table', () => {
  it('is that of its headings, in any order and spelling of blanks', () => {
    expect(shapeOf(['姓名', '性 别', ''])).toBe(shapeOf(['性别', '姓  名']));
    expect(shapeOf(['姓名', '性别'])).not.toBe(shapeOf(['姓名', '民族']));
  });
});

describe('a mapping that a person made before', () => {
  it('is made again, and the other column lets go', () => {
    const found = applied({ 所在地: 'unit', 单位: null });
    expect(found.columns.slice(3)).toEqual([
      { index: 3, heading: '所在地', field: 'unit', confidence: 1, note: '沿用上次确认' },
      { index: 4, heading: '单位', field: null, confidence: 0, note: '沿用上次确认' },
    ]);
    expect(applied({ 所在地: 'unit' }).columns[4]).toMatchObject({ field: null, note: '改取“所在地”列' });
  });

  it('does not mind columns that moved, came or went', () => {
    const moved = columns(
      '所在地: 甲局 乙局 丙局',
      '学历: 大学 大专 大学',
      '姓名: 张伟 王芳 李强',
      '性别: 男 女 男',
    );
    const found = applied({ 所在地: 'unit', 出生年月: 'birth' }, moved);
    expect(found.columns.map(({ field }) => field)).toEqual(['unit', 'education', 'name', 'sex']);
  });

  it('does not hold for another kind, another heading, or one that stands there twice', () => {
    expect(applied({ 所在地: 'unit' }, SHEET, 'training')).toEqual(recognise(SHEET));
    expect(applied({ 所在地区: 'unit' })).toEqual(recognise(SHEET));
    const twice = [...SHEET, { index: 5, heading: '所在地', samples: ['甲'] }];
    expect(applied({ 所在地: 'unit' }, twice).columns[3]?.field).toBeNull();
  });

  it('does not bring back a field that is no more', () => {
    expect(applied({ 所在地: 'star_sign' })).toEqual(recognise(SHEET));
  });

  it('keeps what else its column holds, unless that has a column now', () => {
    const sheet = columns('姓名: 张伟', '性别: 男', '出生年月: 1985.03', '学历学位: 大学/学士', '备用: 学士');
    expect(applied({ 学历学位: 'education' }, sheet).columns[3]).toMatchObject({
      also: ['degree'],
      confidence: 1,
    });
    expect(applied({ 备用: 'degree' }, sheet).columns[3]?.also).toEqual([]);
  });

  it('takes a column out of a wide sheet', () => {
    const sheet = columns('科室: 甲 乙', '党建（20分）: 18 19', '附加（20分）: 18 19');
    const about = words('2026年9月得分.csv');
    const found = recognise(sheet, about);
    expect(found.wide).toHaveLength(2);
    const fields = new Map([['附加（20分）', 'group']]);
    expect(applyRemembered(found, { kind: 'scores', fields }, sheet).wide).toHaveLength(1);
  });
});
