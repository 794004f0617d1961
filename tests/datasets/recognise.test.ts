import { describe, expect, it } from 'vitest';
import { KINDS, findKind } from '#datasets/index.ts';
import { countKnownHeadings, recognise, recogniseAs } from '#datasets/recognise.ts';

import { roster } from '#datasets/roster.ts';

/** Columns of a sheet from `heading: value value …`. */
function columns(...lines: string[]) {
  return lines.map((line, index) => {
    const [heading = '', values = ''] = line.split(/: ?/);
    return { index, heading, samples: values.split(' ').filter((value) => value !== '') };
  });
}

function fieldsOf(...lines: string[]): Record<string, string | null> {
  return Object.fromEntries(
    recognise(columns(...lines)).columns.map(({ heading, field }) => [heading, field]),
  );
}

const PERSON = ['姓名: 张伟 王芳 李强', '性别: 男 女 男', '出生年月: 1985.03 1990.12 1976.05'];

describe('a roster', () => {
  it('is recognised by name and what is told of the person', () => {
    const found = recognise(columns(...PERSON, '单位: 市委组织部 云门县委组织部 市委组织部'));
    expect(found.kind).toBe('roster');
    expect(found.confidence).toBeGreaterThan(0.85);
    expect(found.columns.every(({ confidence }) => confidence === 1)).toBe(true);
  });

  it.each([
    [['姓名: 张伟', '出生年月: 1985.03', '工作单位及职务: 市委组织部部长']],
    [['姓名: 张伟', '单位: 甲', '职务: 乙', '职级: 一级主任科员']],
    [['姓名: 张伟', '性别: 男', '学历: 大学']],
  ])('may be short: %j', (lines) => {
    expect(recognise(columns(...lines)).kind).toBe('roster');
  });

  it('has every field of the contract', () => {
    const names = findKind('roster')?.fields.map(({ name }) => name);
    expect(names?.sort()).toEqual(
      'birth degree education entry_date ethnicity ft_degree ft_education ft_school grassroots_years level name native_place office party_date person_id politics post post_date post_level post_level_date pt_degree pt_education pt_school rank rank_date remark sex source staffing status title unit unit_post work_date'.split(
        ' ',
      ),
    );
  });

  it.each([
    ['person_id', ['身份证号', '身份证号码', '公民身份号码', '证件号码', 'A0184']],
    ['name', ['姓名', '姓  名', '干部姓名', '人员姓名', 'A0101']],
    ['birth', ['出生年月', '出生日期', '出生时间', '生日', '出生年月（岁）', '出生\n年月', '出生年月日']],
    ['ethnicity', ['民族', 'A0117']],
    ['native_place', ['籍贯']],
    ['politics', ['政治面貌', '党派']],
    ['party_date', ['入党时间', '加入党派时间', '加入党组织日期', 'A0140']],
    ['work_date', ['参加工作时间', '工作时间', '参工时间', 'A0134']],
    ['education', ['学历', '最高学历', '文化程度', '学历学位']],
    ['degree', ['学位', '最高学位']],
    ['ft_education', ['全日制学历', '第一学历', '全日制教育/学历', '全日制教育', '学历教育/全日制教育/学历']],
    ['ft_degree', ['全日制学位', '全日制教育/学位']],
    ['ft_school', ['全日制学校', '全日制教育/毕业院校系及专业', '全日制教育/毕业院校']],
    ['pt_education', ['在职学历', '在职教育/学历', '在职教育']],
    ['pt_degree', ['在职学位', '在职教育/学位']],
    ['pt_school', ['在职学校', '在职教育/毕业院校系及专业']],
    ['unit', ['单位', '所在单位', '工作单位', '单位名称', '部门']],
    ['office', ['科室', '股室', '处室', '内设机构']],
    ['post', ['职务', '现任职务']],
    [
      'unit_post',
      ['单位及职务', '工作单位及职务', '所在单位及职务', '单位职务', '现工作单位及职务全称', 'A0192A'],
    ],
    ['post_level', ['职务层次', '现职务层次', '行政级别', '级别', '干部级别']],
    ['post_date', ['任现职时间', '任职时间', '任职日期', '任现职务时间']],
    ['post_level_date', ['任现职务层次时间', '任现级别时间', '任正处时间', '任副科时间']],
    ['rank', ['职级', '现职级', '公务员职级']],
    ['rank_date', ['任现职级时间', '现职级时间', '晋升职级时间']],
    ['title', ['专业技术职务', '职称', '技术职称']],
    ['staffing', ['编制', '编制类型', '编制性质']],
    ['source', ['来源', '进入方式', '人员来源']],
    ['remark', ['备注', '说明']],
    ['level', ['层级', '单位层级']],
    ['status', ['人员状态', '人员管理状态']],
    ['entry_date', ['进入本单位时间']],
    ['grassroots_years', ['基层工作年限']],
    ['sex', ['性别', '性 别']],
  ])('knows %s by %j', (field, headings) => {
    for (const heading of headings) {
      expect(recogniseAs(columns(`${heading}:`), roster).columns[0]?.field, heading).toBe(field);
    }
  });

  it('has no heading that means two fields, but for those of units and offices', () => {
    const shared = /部门|单位|类型|类别|姓名|科室/;
    for (const kind of KINDS) {
      const seen = new Map<string, string>();
      for (const { name, label, synonyms } of kind.fields) {
        for (const word of new Set([label, ...synonyms])) {
          if (!shared.test(word)) expect(seen.get(word), `${word}: ${name}`).toBeUndefined();
          seen.set(word, name);
        }
      }
    }
  });
});

describe('a heading printed again on every page', () => {
  it('is no evidence against its own column', () => {
    const again = '职务层次: 职务层次 职务层次 职务层次 职务层次';
    const posts = recognise(columns(...PERSON, again)).columns[3];
    expect(posts).toMatchObject({ field: 'post_level' });
    expect(posts?.confidence).toBeGreaterThanOrEqual(0.8);
  });

  it('does not hide values that speak against it', () => {
    const wrong = recognise(columns(...PERSON, '职务层次: 职务层次 甲 乙 丙 丁')).columns[3];
    expect(wrong?.confidence).toBeLessThan(0.8);
  });
});

describe('columns that compete', () => {
  it('部门 is the unit, but the office beside a unit', () => {
    expect(fieldsOf(...PERSON, '部门: 甲局 乙局 丙局')).toMatchObject({ 部门: 'unit' });
    expect(fieldsOf(...PERSON, '部门: 办公室 干部科 人才科', '单位: 甲局 乙局 丙局')).toMatchObject({
      部门: 'office',
      单位: 'unit',
    });
  });

  it('单位 and 科室 are two fields', () => {
    expect(fieldsOf(...PERSON, '单位: 甲 乙 丙', '科室: 甲 乙 丙')).toMatchObject({
      单位: 'unit',
      科室: 'office',
    });
  });

  it('the better one wins and the other says so', () => {
    const found = recognise(
      columns(
        ...PERSON,
        '出生日期: 市直 县直 县直',
        '身份证号: 11010519491231002X 440524188001010014 34052419800101001X',
      ),
    );
    const loser = found.columns.find(({ heading }) => heading === '出生日期');
    expect(loser).toMatchObject({ field: null, note: '“出生年月”已取“出生年月”列' });
  });

  it('姓名 under 家庭成员 is nobody of the roster', () => {
    expect(fieldsOf('家庭成员/姓名: 张父 王父 李父', ...PERSON, '紧急联系人姓名: 甲 乙 丙')).toEqual({
      '家庭成员/姓名': null,
      姓名: 'name',
      性别: 'sex',
      出生年月: 'birth',
      紧急联系人姓名: null,
    });
  });
});

describe('what the values say', () => {
  it('lowers a heading that they contradict', () => {
    const found = recognise(
      columns(
        '姓名: 张伟 王芳 李强',
        '性别: 市委 县委 县委',
        '出生年月: 1985.03 1990.12 1976.05',
        '民族: 汉 汉 汉',
      ),
    );
    const sex = found.columns.find(({ heading }) => heading === '性别');
    expect(sex?.confidence ?? 1).toBeLessThan(0.8);
    expect(sex?.note).toBe('请确认');
  });

  it('finds ID numbers and sexes without a heading, to be confirmed', () => {
    const found = recognise(
      columns(
        ...PERSON,
        ': 11010519491231002X 440524188001010014 34052419800101001X 11010519491231002X 440524188001010014',
      ),
    );
    expect(found.columns[3]).toMatchObject({ field: 'person_id', note: '请确认' });
  });

  it('leaves out what no analysis uses, and what hardly has values', () => {
    const many = (value: string) => Array.from({ length: 20 }, () => value).join(' ');
    const found = recognise(
      columns(
        `姓名: ${many('张伟')}`,
        `性别: ${many('男')}`,
        `出生年月: ${many('1985.03')}`,
        `联系电话: ${many('13900000000')}`,
        '备用1: 挂职',
      ),
    );
    expect(found.columns.slice(3)).toMatchObject([
      { field: null, confidence: 0, note: '分析用不到' },
      { field: null, confidence: 0, note: '值太少' },
    ]);
  });
});

describe('what is no table that is known', () => {
  it.each([
    [
      'an examination list',
      ['姓名: 张伟', '性别: 男', '出生年月: 1985.03', '准考证号: 1', '总成绩: 90', '名次: 1'],
    ],
    ['a list of posts', ['招考单位: 甲', '学历: 本科', '学位: 学士', '政治面貌: 不限']],
    ['a list of offices', ['姓名: 张伟', '单位: 甲', '职务: 乙']],
    ['a placement list', ['姓名: 张伟', '派出单位: 甲', '接收单位: 乙', '挂职职务: 丙', '起止时间: 2026.01']],
    ['names and telephones', ['姓名: 张伟', '电话: 139', '单位: 甲']],
    ['a list of units', ['单位: 甲', '科室: 乙', '层级: 市级']],
    ['leave', ['姓名: 张伟', '请假天数: 3', '开始时间: 2026.03.01', '结束时间: 2026.03.04']],
    ['a list of tasks', ['序号: 1', '事项: 甲', '责任单位: 乙', '时限: 2026.03', '完成情况: 完成']],
    ['a test', ['姓名: 张伟', '成绩: 90', '名次: 1']],
    ['a statistic', ['单位: 甲 乙', '总人数: 90 91', '男: 50 60', '女: 40 31', '研究生: 3 4']],
    ['counts by month', ['单位: 甲 乙 丙', '1月: 3 4 0', '2月: 5 2 1', '3月: 0 2 6']],
    ['counts by grade', ['单位: 甲 乙', '总人数: 30 40', '优秀: 6 8', '称职: 24 32']],
    [
      'numbers without a word on what they are',
      ['单位: 甲 乙 丙', '项目建设: 18 19 17', '招商引资: 28 29 27'],
    ],
    ['nothing', []],
  ])('%s', (_, lines) => {
    const found = recognise(columns(...lines));
    expect(found.kind).toBeNull();
    expect(found.columns.map(({ field }) => field)).toEqual(lines.map(() => null));
  });
});

describe('known headings', () => {
  it('are counted once each', () => {
    expect(countKnownHeadings(['姓名', '性 别', '姓名', '乱写', '', '序号', '全日制教育/学历'])).toBe(4);
    expect(countKnownHeadings(['张伟', '男', '1985.03', '市委组织部'])).toBe(0);
  });

  it('count periods that follow one another, not the dates of a person', () => {
    expect(countKnownHeadings(['单位', '1月', '2月', '3月'])).toBe(4);
    expect(countKnownHeadings(['单位', '2026年一季度', '2026年二季度'])).toBe(3);
    expect(countKnownHeadings(['张伟', '1987年6月', '2009年7月', '2011年12月'])).toBe(0);
  });

  it('are the same in traditional characters', () => {
    expect(countKnownHeadings(['單位', '職務', '學歷', '出生年月', '性別'])).toBe(5);
  });
});

describe('five thousand columns', () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({
    index,
    heading: index === 0 ? '单位' : `指标${index}`,
    samples: Array.from({ length: 50 }, (_value, i) => String(80 + i / 10)),
  }));

  it('are recognised column by column', () => {
    const { columns, wide } = recognise(many);
    expect(new Set([...columns, ...(wide ?? [])].map(({ index }) => index)).size).toBe(5000);
    expect(countKnownHeadings(many.map(({ heading }) => heading))).toBeGreaterThan(0);
  });
});
