import { describe, expect, it } from 'vitest';
import { read, words } from './columns.ts';

describe('a sheet of scores, one row a score', () => {
  it('needs no more than who and how much', () => {
    const about = words('2026年三季度考核得分.xlsx');
    expect(read(about, '单位: 甲 乙', '得分: 90 91', '排名: 2 1')).toMatchObject({
      kind: 'scores',
      fields: 'object score -',
      says: [],
      sheetwide: { period: '2026年三季度', object_type: '单位', dimension: '综合' },
    });
  });

  it('keeps further numbers out when it has a column of dimensions', () => {
    const found = read(undefined, '期间: 2026年9月', '科室: 甲', '指标: 党建', '得分: 90', '加权得分: 18');
    expect(found).toMatchObject({ fields: 'period object dimension score -', says: [] });
  });

  it('is of people where names are scored, their unit beside them', () => {
    const found = read(words('x'), '姓名: 张伟', '单位: 甲', '指标: 学习', '得分: 90');
    expect(found).toMatchObject({
      fields: 'object unit dimension score',
      sheetwide: { object_type: '个人' },
    });
  });
});

describe('a sheet of scores, one column a dimension', () => {
  it('takes marks from the headings, leaves out ranks and calls the total 综合', () => {
    const found = read(
      words('2026年9月晾晒得分.csv'),
      ...['序号: 1 2', '科室: 甲 乙', '项目建设（20分）: 18 19', '重点任务完成率（满分30）: 28 29'],
      ...['总分: 90 91', '名次: 2 1', '较上期: 1 -1'],
    );
    expect(found).toMatchObject({ kind: 'scores', fields: '- object - - - - -' });
    expect(found.says).toEqual([
      { dimension: '项目建设', full_mark: '20' },
      { dimension: '重点任务完成率', full_mark: '30' },
      { dimension: '综合' },
    ]);
    expect(found.sheetwide).toMatchObject({ period: '2026年9月', object_type: '科室' });
  });

  it('keeps a column with its full mark in the heading though few of its cells are numbers', () => {
    const found = read(
      words('2026年9月晾晒得分.csv'),
      ...[
        '科室: 甲 乙 丙',
        '党建（20分）: 18 19 17',
        '经济（30分）: 25 优 "1,000"',
        '民生（50分）: 良 好 -5',
      ],
    );
    expect(found.says).toEqual([
      { dimension: '党建', full_mark: '20' },
      { dimension: '经济', full_mark: '30' },
      { dimension: '民生', full_mark: '50' },
    ]);
  });

  it('takes thousands and numbers below zero for numbers', () => {
    const lines = ['科室: 甲 乙 丙', '党建: 1,000 90 80', '经济: -5 90 80'];
    expect(read(words('2026年9月晾晒得分.csv'), ...lines).says).toHaveLength(2);
  });

  it('is told by a period column, or by the words round it', () => {
    const lines = ['单位: 甲 乙 丙', '工作实绩: 88.5 缺 90', '干部人才: 91 92 93'];
    expect(read(undefined, ...lines).kind).toBeNull();
    expect(read(words('晾晒.xlsx'), ...lines).kind).toBe('scores');
    const counts = ['单位: 甲 乙 丙', '工作实绩: 8 缺 9', '干部人才: 9 2 3'];
    expect(read(undefined, ...counts).kind).toBeNull();
    expect(read(words('晾晒.xlsx'), ...counts).kind).toBe('scores');
    expect(read(undefined, '期间: 2026年9月 2026年9月 2026年9月', ...lines).says).toHaveLength(2);
  });

  it('is not a statistic with counts, whatever it is called', () => {
    const about = words('2026年考核得分统计.xlsx');
    expect(read(about, '单位: 甲 乙', '总人数: 90 91', '研究生: 3 4', '党员: 50 60').kind).toBeNull();
  });

  it('may have its scores and ranks under two rows of headings', () => {
    const found = read(
      words('x'),
      ...['单位: 甲 乙', '项目建设/得分: 18 19', '项目建设/名次: 2 1', '党建/得分: 16 15', '党建/名次: 1 2'],
      '综合得分: 95 94',
    );
    expect(found.says).toEqual([{ dimension: '项目建设' }, { dimension: '党建' }, { dimension: '综合' }]);
  });

  it('may have one dimension only', () => {
    const found = read(words('x'), '姓名: 张伟 王芳', '学习强国得分: 900 800');
    expect(found.says).toEqual([{ dimension: '学习强国' }]);
  });
});

describe('a sheet of scores, one column a period', () => {
  it.each([
    ['1月', '2月', '1月', '2月'],
    ['2026年1月', '2026年2月', '2026年1月', '2026年2月'],
    ['一季度', '二季度', '一季度', '二季度'],
    ['2026年9月得分', '2026年10月得分', '2026年9月', '2026年10月'],
  ])('%s, %s', (first, second, one, two) => {
    const found = read(
      words('晾晒.xlsx', null, '2026年晾晒得分'),
      ...['县（市、区）: 甲 乙 丙', `${first}: 90.5 88 92`, `${second}: 91 缺 93`],
    );
    expect(found).toMatchObject({ kind: 'scores', fields: 'object - -' });
    expect(found.says).toEqual([{ period: one }, { period: two }]);
  });

  it('may name the dimension under each', () => {
    const found = read(
      words('2026年晾晒.xlsx'),
      ...['单位: 甲 乙', '9月/项目建设: 18 19', '9月/党建: 17 18', '9月/名次: 1 2', '10月/项目建设: 17 18'],
    );
    expect(found.says).toEqual([
      { period: '9月', dimension: '项目建设' },
      { period: '9月', dimension: '党建' },
      { period: '10月', dimension: '项目建设' },
    ]);
  });
});
