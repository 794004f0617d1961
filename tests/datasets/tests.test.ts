import { describe, expect, it } from 'vitest';
import { read, words } from './columns.ts';

describe('a table of a test', () => {
  it('is one with the name or the day of a test and who sat it', () => {
    const found = read(
      undefined,
      ...[
        '姓名: 张伟',
        '单位: 甲',
        '测试名称: 应知应会',
        '测试日期: 2026.3.20',
        '应考: 是',
        '实考: 缺考',
        '得分: 80',
      ],
    );
    expect(found).toMatchObject({ kind: 'tests', fields: 'name unit test date expected sat score' });
    expect(read(undefined, '姓名: 张伟', '考试时间: 2026.3.20', '成绩: 80').kind).toBe('tests');
    expect(read(undefined, '姓名: 张伟', '单位: 甲', '应考: √', '实考: √').kind).toBe('tests');
  });

  it('may be told by its title alone, and takes name, day and full mark from above', () => {
    const about = words(
      'x.xlsx',
      'Sheet1',
      '2026年第一次县处级干部应知应会测试成绩登记表',
      '测试时间：2026年3月20日　满分：120分',
    );
    const found = read(about, '姓名: 张伟 王芳', '单位: 甲 乙', '成绩: 90 缺考', '名次: 1 2');
    expect(found).toMatchObject({ kind: 'tests', fields: 'name unit score -' });
    expect(found.sheetwide).toEqual({
      ...{ test: '2026年第一次县处级干部应知应会测试', date: '2026年3月20日', full_mark: '120' },
    });
    expect(read(about, '姓名: 张伟 王芳', '单位: 甲 乙', '得分: 90 88').kind).toBe('tests');
  });

  it('takes the full mark from the heading of the scores', () => {
    const about = words('x.xlsx', null, '业务知识测试');
    expect(read(about, '姓名: 张伟', '测试日期: 2026.3.20', '成绩（满分50分）: 45').sheetwide).toMatchObject({
      full_mark: '50',
    });
  });

  it.each([
    ['training', undefined, ['姓名: 张伟', '单位: 甲', '培训班次: 主体班', '学时: 40', '成绩: 90']],
    ['training', undefined, ['姓名: 张伟', '培训班次: 主体班', '结业测试成绩: 90', '开始时间: 2026.3.2']],
    ['training', words('应知应会测试.xlsx'), ['姓名: 张伟', '班次名称: 测试班', '学时: 8', '成绩: 90']],
    ['scores', undefined, ['姓名: 张伟', '期次: 2026年9月', '指标: 信息调研', '得分: 18', '满分: 20']],
    ['scores', words('2026年9月学习强国得分.xlsx'), ['姓名: 张伟 王芳', '单位: 甲 乙', '得分: 90 80']],
    ['reviews', undefined, ['评议人类别: 部领导', '评议对象: 研究室', '评议指标: 作风', '得分: 90']],
    ['roster', undefined, ['姓名: 张伟', '性别: 男', '出生年月: 1985.03', '单位: 甲', '职务: 乙']],
    [null, undefined, ['姓名: 张伟', '成绩: 90', '名次: 1']],
    [null, undefined, ['姓名: 张伟', '准考证号: 1', '职位代码: 2', '笔试成绩: 70', '面试成绩: 80']],
    [null, words('招考笔试.xlsx', null, '2026年公务员招考考试成绩'), ['姓名: 张伟', '成绩: 90']],
    [null, undefined, ['姓名: 张伟', '单位: 甲', '是否参加: 是']],
    [null, undefined, ['单位: 甲 乙', '应考人数: 30 40', '实考人数: 28 40', '平均分: 80 82']],
  ])('%s is none', (kind, about, lines) => {
    expect(read(about, ...lines).kind).toBe(kind);
  });
});
