import { describe, expect, it } from 'vitest';
import { KINDS, findKind } from '#datasets/index.ts';
import { recognise } from '#datasets/recognise.ts';
import { read, words } from './columns.ts';

const CONTRACT: Readonly<Record<string, string>> = {
  training: 'person_id name unit course category form organiser organiser_level start end days hours result',
  scores: 'period group object object_type dimension score full_mark',
  reviews: 'round date review_kind voter_group voter object direction item score grade',
  honours: 'date object title level issuer position',
  outcomes: 'year name unit kind value date',
  units:
    'unit short_names order category level staffing staffing_admin staffing_institution staffing_worker leader_posts parent',
};

describe.each(Object.entries(CONTRACT))('%s', (id, fields) => {
  const kind = findKind(id);

  it('has the fields of the contract', () => {
    expect(kind?.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(fields.split(' ')));
  });
});

describe.each(KINDS)('$id', (kind) => {
  const names = kind.fields.map(({ name }) => name);

  it('is recognised by its own labels, filled with its examples', () => {
    const examples = kind.examples ?? [];
    const own = kind.fields.map(({ name, label }, index) => ({
      index,
      heading: label,
      samples: examples.flatMap((row) => row[name] ?? []),
    }));
    const found = recognise(own);
    expect(found.kind).toBe(kind.id);
    expect(found.columns.map(({ field }) => field)).toEqual(names);
    expect(found.confidence).toBeGreaterThan(0.85);
  });

  it('has examples that raise no issue', () => {
    const context = { cellKind: 't', column: { spellings: [] }, asOf: 2026 * 12 + 9 };
    expect(kind.examples?.length).toBeGreaterThan(0);
    for (const row of kind.examples ?? []) {
      for (const [name, text] of Object.entries(row)) {
        const field = kind.fields.find((candidate) => candidate.name === name);
        expect(field?.normalise(text, context).value, `${name} ${text}`).not.toBeNull();
        expect(field?.normalise(text, context).issue, `${name} ${text}`).toBeUndefined();
      }
    }
  });

  it('offers choices that it accepts', () => {
    const context = { cellKind: 't', column: { spellings: [] }, asOf: null };
    for (const { normalise, choices = [] } of kind.fields) {
      for (const choice of choices) expect(normalise(choice, context).value, choice).toBe(choice);
    }
  });

  it('says of a number beyond its bounds that it does not count', () => {
    for (const { message } of kind.bounds ?? []) expect(message).toContain('未计入');
  });

  it('names only fields that it has', () => {
    const said = [
      ...kind.required,
      ...(kind.oneOf ?? []).flat(),
      ...(kind.keys ?? []).flat(),
      ...(kind.sheetwide ?? []).map(({ field }) => field),
      ...(kind.shared ?? []).flatMap(({ field, also }) => [field, ...also]),
      ...(kind.clashes ?? []).flatMap(({ field, other }) => [field, other]),
      ...(kind.bounds ?? []).map(({ field }) => field),
      ...(kind.wide ? [kind.wide.value, ...kind.wide.said] : []),
      ...kind.telling,
    ];
    for (const field of said) expect(names).toContain(field);
  });
});

describe('a training table', () => {
  it('is one with a class, hours or a time of training', () => {
    expect(read(undefined, '姓名: 张伟', '学时: 40')).toMatchObject({
      kind: 'training',
      fields: 'name hours',
    });
    expect(read(undefined, '姓名: 张伟', '单位: 甲', '培训班名称: 主体班').kind).toBe('training');
    expect(read(undefined, '姓名: 张伟', '培训时间: 2026.3.2').kind).toBe('training');
  });

  it('may tell more of the person than a roster would', () => {
    const found = read(
      undefined,
      ...['姓名: 张伟', '性别: 男', '身份证号: 11010519491231002X', '单位: 甲', '职务: 科长'],
      ...['培训班名称: 主体班', '学时: 40'],
    );
    expect(found).toMatchObject({ kind: 'training', fields: 'name - person_id unit - course hours' });
  });

  it('takes both ends from one column of stretches', () => {
    const found = read(undefined, '姓名: 张伟 王芳', '班次: 甲 乙', '培训时间: 2026.3.2—3.6 2026.4.1—4.3');
    expect(found.fields).toBe('name course start+end');
    expect(read(undefined, '姓名: 张伟', '班次: 甲', '开始时间: 2026.3.2', '结束时间: 2026.3.6').fields).toBe(
      'name course start end',
    );
  });

  it.each([
    ['学时: 16学时 2天 半天', 'name course start hours+days'],
    ['学时（天数）: 16 24', 'name course start hours+days'],
    ['学时: 16学时 24', 'name course start hours'],
  ])('hours may name days in between: %s', (hours, fields) => {
    const found = read(undefined, '姓名: 张伟', '培训班次: 甲', '开始时间: 2026-03-02', hours);
    expect(found.fields).toBe(fields);
  });

  it('takes the year from its title when no column has a date', () => {
    const about = words('记录.xlsx', 'Sheet1', '2026年全市组工干部培训记录');
    expect(read(about, '姓名: 张伟', '学时: 40').sheetwide).toEqual({ start: '2026年' });
  });

  it('does not take 单位及职务 for the unit', () => {
    expect(read(undefined, '姓名: 张伟', '单位及职务: 甲局局长', '学时: 40').fields).toBe('name - hours');
  });
});

describe('a table of honours', () => {
  it('is one with a title and who received it', () => {
    const found = read(
      undefined,
      '时间: 2026.6',
      '获奖单位: 甲',
      '奖项名称: 乙',
      '级别: 省级',
      '授予单位: 丙',
    );
    expect(found).toMatchObject({ kind: 'honours', fields: 'date object title level issuer' });
    expect(read(undefined, '姓名: 张伟', '荣誉称号: 先进', '表彰级别: 全国').kind).toBe('honours');
  });

  it('is not any list of names and things', () => {
    expect(read(undefined, '名称: 甲', '单位: 乙', '级别: 丙').kind).toBeNull();
  });
});

describe('a table of outcomes', () => {
  it('takes year and kind from the title', () => {
    const about = words('x.xlsx', null, '2025年度公务员年度考核结果');
    expect(read(about, '姓名: 张伟 王芳', '单位: 甲 乙', '考核等次: 优秀 称职')).toMatchObject({
      kind: 'outcomes',
      fields: 'name unit value',
      sheetwide: { year: '2025', kind: '年度考核' },
    });
  });

  it('may have one column a year', () => {
    const found = read(
      undefined,
      '姓名: 张伟 王芳',
      '单位: 甲 乙',
      '2023年: 优秀 称职',
      '2024年度考核: 称职 称职',
    );
    expect(found).toMatchObject({ kind: 'outcomes', fields: 'name unit - -' });
    expect(found.says).toEqual([
      { year: '2023', kind: '年度考核' },
      { year: '2024', kind: '年度考核' },
    ]);
  });

  it('yields to a roster that has such columns too', () => {
    const found = read(
      undefined,
      ...['姓名: 张伟 王芳', '性别: 男 女', '出生年月: 1985.03 1990.01', '2023年: 优秀 称职'],
    );
    expect(found).toMatchObject({ kind: 'roster', fields: 'name sex birth -', says: [] });
  });
});

describe('a table of units', () => {
  it('is one with what only units have', () => {
    const found = read(undefined, '排序: 1 2', '单位名称: 甲 乙', '简称: 丙 丁', '核定编制: 30 40');
    expect(found).toMatchObject({ kind: 'units', fields: 'order unit short_names staffing' });
    expect(read(undefined, '单位: 甲', '层级: 县级').kind).toBeNull();
  });
});

describe('a table of reviews', () => {
  it('is one of ballots', () => {
    const found = read(
      undefined,
      ...['轮次: 2026年三季度', '评议科室: 甲', '被评科室: 乙', '评议方向: 牵头评配合', '得分: 90'],
    );
    expect(found).toMatchObject({ kind: 'reviews', fields: 'round voter object direction score' });
  });

  it('may have one column a grade, with the votes in it', () => {
    const about = words('测评.xlsx', null, '2025年度民主测评票数汇总');
    const lines = [
      '姓名: 张伟 王芳',
      '职务: 科长 科员',
      '优秀: 20 18',
      '称职: 3 5',
      '弃权: 1 1',
      '优秀率: 80% 75%',
    ];
    const found = read(about, ...lines);
    expect(found).toMatchObject({ kind: 'reviews', fields: 'object - - - - -' });
    expect(found.says).toEqual([{ grade: '优秀' }, { grade: '称职' }, { grade: '弃权' }]);
    expect(found.sheetwide).toMatchObject({ review_kind: '民主测评', object_type: '个人' });
  });

  it('may have grades under items', () => {
    const found = read(
      undefined,
      '被测评人: 张伟',
      '德/优秀: 20',
      '德/称职票数: 3',
      '能/优秀: 20',
      '能/称职: 3',
    );
    expect(found.says).toEqual([
      { grade: '优秀', item: '德' },
      { grade: '称职', item: '德' },
      { grade: '优秀', item: '能' },
      { grade: '称职', item: '能' },
    ]);
  });
});

describe('a roster with columns of two fields', () => {
  const birth = '出生年月（岁）: 1985.03（41岁） 1990.05（36岁） 1979.12（46岁）';

  it.each([
    ['学历学位: 大学/学士 研究生、硕士 大专', 'education+degree'],
    ['最高学历学位: 大学/学士 研究生、硕士 大专', 'education+degree'],
    ['全日制学历学位: 大学/学士 研究生、硕士 大专', 'ft_education+ft_degree'],
    ['学历: 大学/学士 研究生/硕士 大专', 'education+degree'],
    ['学历: 硕士 博士 本科', 'education'],
    ['入党时间: 民盟；2001.03 2010.05 2011.06', 'party_date+politics'],
    ['政治面貌: 中共党员（2001.03） 群众 中共党员（2010.05）', 'politics+party_date'],
    ['政治面貌: 中共党员 群众 中共党员', 'politics'],
    ['职务职级: 科长、一级主任科员 科员、四级主任科员 副科长、三级主任科员', 'post+rank'],
    ['职务: 科长 科员 副科长', 'post'],
  ])('%s', (line, fields) => {
    expect(read(undefined, '姓名: 张伟 王芳 李强', birth, '性别: 男 女 男', line).fields).toBe(
      `name birth sex ${fields}`,
    );
  });

  it('takes sex and ethnicity from the remark after a name', () => {
    const found = read(
      undefined,
      '姓名（性别、民族）: 张三（女，满族） 李四 王五',
      birth,
      '学历: 大学 大专 大学',
    );
    expect(found.fields).toBe('name+sex+ethnicity birth education');
  });

  it('takes the second field from its own column where there is one', () => {
    const found = read(
      undefined,
      '姓名: 张伟',
      birth,
      '学历学位: 大学/学士',
      '学位: 学士',
      '入党时间: 2001.03',
      '政治面貌: 民盟',
    );
    expect(found.fields).toBe('name birth education degree party_date politics');
  });
});

describe('what the values say without a heading', () => {
  const known = [
    '姓名: 张三 李四 王五 赵六 钱七',
    '单位: 甲 乙 丙 丁 戊',
    '出生年月: 1985.03 1990.01 1979.12 1988.07 1991.10',
  ];

  it.each([
    [': 汉族 满族 汉族 汉族 回族', 'ethnicity'],
    ['备用: 大学 研究生 大专 大学 大学', 'education'],
    [': 男 女 男 男 女', 'sex'],
    [': 1 2 1 1 2', '-'],
    [': 甲 乙 丙 丁 戊', '-'],
    [
      '性别: 11010519491231002X 440524188001010014 34052419800101001X 11010519491231002X 440524188001010014',
      'person_id',
    ],
  ])('%s is %s', (line, field) => {
    expect(read(undefined, ...known, '职级: 一级科员 二级科员 一级科员 一级科员 二级科员', line).fields).toBe(
      `name unit birth rank ${field}`,
    );
  });
});
