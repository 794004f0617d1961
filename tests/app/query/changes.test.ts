import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TableDefinition } from '#analyses/plan/definition.ts';
import {
  BLANK_BEFORE_STEP,
  CHANGE_STEPS,
  DOUBTFUL_STEP,
  FIRST_POST_STEP,
  NOT_COMPARED_STEP,
  UNTOLD_BEFORE_STEP,
} from '#analyses/plan/change-steps.ts';
import { countAt, type StatTable, type TableRow } from '#core/table.ts';
import { type ListedPerson, type Opened, openRosters, roster } from './two-dates.ts';

const CITY = '市委组织部';
const A = '平陵县委组织部';
const B = '望川县委组织部';
const NEW = '新设县委组织部';

const before: readonly ListedPerson[] = [
  { name: '常在', birth: '1980.01', unit: A, id: 1, rank: '二级科员', education: '大专', office: '干部科' },
  { name: '上调', birth: '1981.02', unit: A, id: 2, post: '乡科级副职' },
  { name: '平调', birth: '1982.03', unit: A, id: 3 },
  { name: '走了', birth: '1970.04', unit: B, id: 4 },
  { name: '无号', birth: '1983.05', unit: B },
  { name: '退了', birth: '1966.06', unit: CITY, id: 6 },
  { name: '去新', birth: '1984.07', unit: CITY, id: 7 },
  { name: '换室', birth: '1985.08', unit: CITY, id: 8, office: '一科', education: '大学本科' },
];
const after: readonly ListedPerson[] = [
  {
    name: '常在',
    birth: '1980.01',
    unit: A,
    id: 1,
    rank: '一级科员',
    education: '大学本科',
    office: '干部科',
  },
  { name: '上调', birth: '1981.02', unit: CITY, id: 2, post: '乡科级正职' },
  { name: '平调', birth: '1982.03', unit: B, id: 3 },
  { name: '无号', birth: '1983.05', unit: A },
  { name: '退了', birth: '1966.06', unit: CITY, id: 6, status: '退休' },
  { name: '去新', birth: '1984.07', unit: NEW, id: 7 },
  { name: '换室', birth: '1985.08', unit: CITY, id: 8, office: '二科', education: '大学本科' },
  { name: '新人', birth: '1999.09', unit: B, id: 9 },
  { name: '新区', birth: '1998.10', unit: NEW, id: 10 },
];

const steps: TableDefinition = {
  id: 'test.steps',
  title: '变动',
  population: 'changes',
  dims: [{ name: 'step', dimension: 'step' }],
  measures: [
    {
      ...{ name: 'n', label: '人数', unit: '人', formula: '' },
      expression: { op: 'count', over: ['step'], known: ['step'] },
    },
  ],
  personal: false,
};

const OLD = roster('花名册（2025年10月31日）.csv', before);
const RECENT = roster('花名册（2026年10月31日）.csv', after);
const whole = { scope_type: '全部', scope: '全部' };
const unit = (scope: string) => ({ scope_type: '单位', scope });

describe('changes between two rosters', () => {
  let opened: Opened;
  let table: StatTable;
  beforeAll(async () => {
    opened = await openRosters([OLD, RECENT]);
    const question = { asOf: '2026-10-31', filters: [] };
    const found = (await opened.inquiry.sources.tables([steps], question)).get(steps.id);
    if (!found) throw new Error('no table');
    table = found;
  });
  afterAll(() => opened.desk.warehouse.close());

  const at = (scope: TableRow) =>
    Object.fromEntries(CHANGE_STEPS.map((step) => [step, countAt(table, { ...scope, step })]));

  it('are counted from the other date that a roster has', async () => {
    expect(opened.inquiry.sources.earlier).toEqual(['2025-10-31']);
    expect(await opened.inquiry.sources.since()).toBe('2025-10-31');
    expect(await opened.inquiry.sources.since('2024-01-01')).toBe('2025-10-31');
  });

  it('lead from one headcount to the other, with 调入 and 调出 of the same people', () => {
    expect(at(whole)).toMatchObject({ 期初: 8, 新进: 2, 调入: 2, 离任: 4, 调出: 2, 期末: 6 });
  });

  it('stand at the unit of the date that they belong to', () => {
    expect(at(unit(A))).toMatchObject({ 期初: 3, 新进: 1, 调入: 0, 离任: 0, 调出: 2, 期末: 2 });
    expect(at(unit(B))).toMatchObject({ 期初: 2, 新进: 1, 调入: 1, 离任: 2, 调出: 0, 期末: 2 });
    expect(at(unit(CITY))).toMatchObject({ 期初: 3, 新进: 0, 调入: 1, 离任: 2, 调出: 0, 期末: 2 });
  });

  it('count a promotion, a higher rank, another unit or office, a higher education', () => {
    expect(at(whole)).toMatchObject({ 提拔: 1, 晋升职级: 1, 轮岗: 3, 学历提升: 1 });
    expect(at(unit(CITY))).toMatchObject({ 提拔: 1, 轮岗: 2 });
  });

  it('tell apart who came and may be somebody who left', () => {
    expect(at(whole)).toMatchObject({ [DOUBTFUL_STEP]: 1 });
    expect(at(unit(A))).toMatchObject({ [DOUBTFUL_STEP]: 1 });
  });

  it('leave out a unit that has no roster of the earlier date, and count its people', () => {
    expect(at(whole)).toMatchObject({ [NOT_COMPARED_STEP]: 2 });
    expect(at(unit(NEW))).toMatchObject({ 期初: 0, 新进: 0, 期末: 0, [NOT_COMPARED_STEP]: 2 });
  });

  it('keep who is in a unit left out as one who left, and say so', async () => {
    const cell = { table: 'structure.changes', where: { ...unit(CITY), step: '离任' }, measure: 'n' };
    const passport = await opened.inquiry.passport(cell, { asOf: '2026-10-31', filters: [] });
    expect(passport.value).toBe(2);
    expect(passport.population).toContain('2025年10月31日至2026年10月31日');
    expect(passport.exclusions).toEqual([
      { reason: '所在单位没有两期花名册，未参加比较', count: 2 },
      {
        reason:
          '新进与离任可能为同一人（同名、同出生年月，或同单位同名而出生年月未填，缺身份证号），仍分别计入',
        count: 1,
      },
      { reason: '另一期在未参加比较的单位，计为新进或离任', count: 1 },
    ]);
  });

  const listed = async (where: TableRow) => {
    const cells = [{ table: 'structure.changes', where, measure: 'n' }];
    const question = { asOf: '2026-10-31', filters: [] };
    const page = await opened.inquiry.rows({ cells, question, offset: 0, limit: 20 }, {});
    return { total: page.total, people: page.rows.map(({ values }) => values) };
  };

  it('open to the newer row of a person, beside what they had before', async () => {
    const { total, people } = await listed({ ...unit(A), step: '调出' });
    expect(total).toBe(2);
    expect(people).toMatchObject([
      { name: '上调', unit: CITY, before_unit: A, post_level: '乡科级正职', before_post_level: '乡科级副职' },
      { name: '平调', unit: B, before_unit: A },
    ]);
    expect(people[1]).not.toHaveProperty('before_rank');
    const { people: stayed } = await listed({ ...whole, step: '晋升职级' });
    expect(stayed).toMatchObject([{ name: '常在', before_rank: '二级科员', before_education: '大专' }]);
  });

  it('open to the older row of who left', async () => {
    const { people } = await listed({ ...whole, step: '离任' });
    expect(people.map(({ name }) => name).sort()).toEqual(['去新', '无号', '走了', '退了'].sort());
    const { people: doubtful } = await listed({ ...whole, step: DOUBTFUL_STEP });
    expect(doubtful).toMatchObject([{ name: '无号', unit: A, before_unit: B }]);
  });
});

describe('people of whom a birth month is not said', () => {
  it('are told apart as perhaps the same where somebody of that name left the same unit', async () => {
    const then = [
      { name: '都没填', birth: '', unit: A },
      { name: '后来填', birth: '', unit: A },
      { name: '原来填', birth: '1980.01', unit: A },
      { name: '不同人', birth: '1981.01', unit: A },
      { name: '换单位', birth: '', unit: A },
      { name: '留任者', birth: '1982.01', unit: B },
    ];
    const now = [
      { name: '都没填', birth: '', unit: A },
      { name: '后来填', birth: '1979.05', unit: A },
      { name: '原来填', birth: '', unit: A },
      { name: '不同人', birth: '1990.01', unit: A },
      { name: '换单位', birth: '', unit: B },
      { name: '留任者', birth: '1982.01', unit: B },
    ];
    const { desk, inquiry } = await openRosters([
      roster('花名册（2025年10月31日）.csv', then),
      roster('花名册（2026年10月31日）.csv', now),
    ]);
    const cells = [{ table: 'structure.changes', where: { ...whole, step: DOUBTFUL_STEP }, measure: 'n' }];
    const question = { asOf: '2026-10-31', filters: [] };
    const { rows } = await inquiry.rows({ cells, question, offset: 0, limit: 20 }, {});
    expect(rows.map(({ values }) => values['name']).sort()).toEqual(['都没填', '后来填', '原来填'].sort());
    await desk.warehouse.close();
  });
});

describe('posts that are higher than a year before', () => {
  const person = (name: string, id: number, own: string, post?: string): ListedPerson => ({
    ...{ name, birth: '1985.01', unit: own, id, post },
  });
  const then = [
    person('未填过', 1, A),
    person('原科员', 2, A, '科员级'),
    person('未定职', 3, A, '未定职'),
    person('原副职', 4, A, '乡科级副职'),
    person('办事员', 5, A, '办事员级'),
    person('仍未填', 6, A),
    person('原正职', 7, A, '乡科级正职'),
    person('都没填', 8, B),
  ];
  const now = [
    person('未填过', 1, B, '乡科级副职'),
    person('原科员', 2, A, '乡科级正职'),
    person('未定职', 3, A, '乡科级副职'),
    person('原副职', 4, A, '乡科级正职'),
    person('办事员', 5, A, '科员级'),
    person('仍未填', 6, A),
    person('原正职', 7, A),
    person('都没填', 8, B, '乡科级副职'),
    person('新来的', 9, B, '县处级副职'),
  ];
  const question = { asOf: '2026-10-31', filters: [] };
  let opened: Opened;
  beforeAll(async () => {
    opened = await openRosters([
      roster('花名册（2025年10月31日）.csv', then),
      roster('花名册（2026年10月31日）.csv', now),
    ]);
  });
  afterAll(() => opened.desk.warehouse.close());

  const named = async (table: string, step: string) => {
    const cells = [{ table, where: { ...whole, step }, measure: 'n' }];
    const { rows } = await opened.inquiry.rows({ cells, question, offset: 0, limit: 20 }, {});
    return rows.map(({ values }) => `${values['name']} ${values['before_post_level']}`);
  };

  it('are 提拔 from one leadership level to a higher, 新任领导职务 from none that is known', async () => {
    expect(await named('structure.changes', '提拔')).toEqual(['原副职 乡科级副职']);
    const first = ['未填过 未填', '原科员 科员级', '未定职 未定职'];
    expect((await named('structure.changes', FIRST_POST_STEP)).sort()).toEqual(first.sort());
    expect((await named('structure.changes_within', FIRST_POST_STEP)).sort()).toEqual(first.sort());
  });

  it('are told apart where the older roster does not say what somebody was', async () => {
    expect(await named('structure.changes', BLANK_BEFORE_STEP)).toEqual(['未填过 未填']);
    expect(await named('structure.changes', UNTOLD_BEFORE_STEP)).toEqual(['都没填 未填']);
    const cell = { table: 'structure.changes', where: { ...whole, step: FIRST_POST_STEP }, measure: 'n' };
    const { value, exclusions } = await opened.inquiry.passport(cell, question);
    expect(value).toBe(3);
    expect(exclusions).toEqual([
      { reason: '上期职务层次未填，不等于原来没有领导职务，仍计入', count: 1 },
      { reason: '上期所在单位无一人填职务层次，看不出是否新任，未计入', count: 1 },
    ]);
  });
});

describe('people at an earlier date', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openRosters([RECENT, OLD]);
  });
  afterAll(() => opened.desk.warehouse.close());

  const headcount = { table: 'structure.headcount', where: whole, measure: 'n' };
  const ask = { filters: [], offset: 0, limit: 20 };

  it('are those of the rosters up to then, at their ages of then', async () => {
    const question = { asOf: '2025-10-31', filters: [{ dimension: 'age', values: [45] }] };
    const { total, rows } = await opened.inquiry.rows({ ...ask, cells: [headcount], question }, {});
    expect(total).toBe(1);
    expect(rows[0]?.values).toMatchObject({ name: '常在', age: 45, education: '大专' });
    const passport = await opened.inquiry.passport(headcount, { asOf: '2025-10-31', filters: [] });
    expect(passport).toMatchObject({ value: 8, asOf: '2025-10-31' });
    expect(passport.sources.map(({ file }) => file)).toEqual(['花名册（2025年10月31日）.csv']);
  });

  it('cannot be asked for at a date that no roster has', async () => {
    const question = { asOf: '2025-01-31', filters: [] };
    await expect(opened.inquiry.rows({ ...ask, cells: [headcount], question }, {})).rejects.toThrow(
      '没有2025-01-31的花名册',
    );
  });
});

describe('one roster alone', () => {
  it('has nothing to be compared with', async () => {
    const { desk, inquiry } = await openRosters([RECENT], '2026-11-21');
    const { sources } = inquiry;
    expect(sources.earlier).toEqual([]);
    expect(await sources.since()).toBeNull();
    const found = await sources.tables([steps], { asOf: '2026-11-21', filters: [] });
    expect(found.get(steps.id)?.rows).toEqual([]);
    await desk.warehouse.close();
  });
});

describe('rosters that come in day by day', () => {
  it('are compared from the date at which most units can be', async () => {
    const day = (date: string, units: readonly string[]) =>
      roster(
        `花名册（${date}）.csv`,
        units.map((name, i) => ({ name: `人${i}`, birth: `19${80 + i}.01`, unit: name, id: i + 1 })),
      );
    const files = [
      day('2025年10月31日', [A, B, CITY]),
      day('2026年10月29日', [A]),
      day('2026年10月30日', [B]),
      day('2026年10月31日', [CITY]),
    ];
    const { desk, inquiry } = await openRosters(files);
    expect(inquiry.sources.earlier).toEqual(['2025-10-31', '2026-10-29', '2026-10-30']);
    expect(await inquiry.sources.since()).toBe('2025-10-31');
    expect(await inquiry.sources.since('2026-10-30')).toBe('2026-10-30');
    await desk.warehouse.close();
  });
});
