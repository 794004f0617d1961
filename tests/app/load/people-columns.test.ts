import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { printDimension } from '#app/query/print-duckdb.ts';
import { isRetireCategory, latestRetirementMonth, presumedCategory } from '#core/retirement.ts';
import { postLevel } from '#datasets/values/post-level.ts';
import { birthMonth } from '#datasets/values/month.ts';
import { presenceOf, presenceOfPerson, staffingKind } from '#datasets/values/presence.ts';
import { rank } from '#datasets/values/rank.ts';
import { titleGrade } from '#datasets/values/title.ts';
import { createRandom } from '../../../scripts/sample/random.ts';
import { textCell, valueOf } from '../../datasets/values/context.ts';
import { EnginePool } from '../engine-pool.ts';
import { csv, load } from '../workspace.ts';
import { openPeople } from './people-of.ts';

const pool = new EnginePool();
afterEach(() => pool.release());
afterAll(() => pool.close());

const SEXES = ['男', '女', '女', '女', ''];
const BIRTHS = [
  '1964.12',
  '1965.01',
  '1970-01',
  '1974年12月',
  '1976.09',
  '1984.11',
  '1995.12',
  '1985',
  '',
  '85.03',
];
const POST_LEVELS = ['', '', '正处级', '副县', '正科', '乡科级副职', '科员', '副厅级'];
const RANKS = ['', '', '一级调研员', '四调', '一级主任科员', '二级科员', '三级高级警长', '二级巡视员'];
const TITLES = ['', '', '高级工程师', '教授', '讲师、高级政工师', '助理工程师', '政工师'];
const STAFFINGS = [
  '',
  '行政',
  '参公',
  '机关工勤',
  '工勤',
  '事业',
  '事业编外',
  '劳务派遣',
  '借调人员',
  '甲类',
];
const STATUSES = ['', '在职', '在岗', '借调市直', '挂职锻炼', '驻村', '长期病假', '其他'];

const HEAD = '姓名,性别,出生年月,职务层次,职级,职称,编制类型,人员状态,单位';

const SAID = ['sex', 'birth', 'postLevel', 'rank', 'title', 'staffing', 'status'] as const;
type Said = Readonly<Record<(typeof SAID)[number], string>>;
const cellsOf = (person: Said): string[] => SAID.map((name) => person[name]);

function makePeople(count: number): Said[] {
  const random = createRandom('people of the columns');
  return Array.from({ length: count }, () => ({
    sex: random.pick(SEXES),
    birth: random.chance(0.6)
      ? `${random.between(1955, 2003)}.${String(random.between(1, 12)).padStart(2, '0')}`
      : random.pick(BIRTHS),
    postLevel: random.pick(POST_LEVELS),
    rank: random.pick(RANKS),
    title: random.pick(TITLES),
    staffing: random.pick(STAFFINGS),
    status: random.pick(STATUSES),
  }));
}

const textOf = (value: string | number | null) => (typeof value === 'string' ? value : null);
const orNull = (text: string) => (text === '' ? null : text);

/** What the rules say of the same texts, without any SQL. */
function expected(said: Said) {
  const category = presumedCategory({
    sex: orNull(said.sex),
    postLevel: textOf(valueOf(postLevel, said.postLevel)),
    rank: textOf(valueOf(rank, said.rank)),
    titleGrade: titleGrade(said.title),
    staffing: orNull(said.staffing),
  });
  const birth = birthMonth(said.birth, textCell());
  const month =
    typeof birth.value === 'number' && (birth.to ?? birth.value) === birth.value ? birth.value : null;
  const retires = category === null || month === null ? null : latestRetirementMonth(category, month);
  const status = said.status === '' ? null : presenceOf(said.status);
  const staffing = said.staffing === '' ? null : staffingKind(said.staffing);
  return {
    birth_month: month,
    retire_category: category,
    retire_month: retires,
    retire_year: retires === null ? null : Math.floor(retires / 12),
    presence: presenceOfPerson(status, staffing),
  };
}

describe('what is worked out of a roster’s rows', () => {
  it('is in the engine what the rules say, of a thousand people', async () => {
    const people = makePeople(1_000);
    const lines = people.map((person, i) => [`张${i}`, ...cellsOf(person), '市委组织部'].join(','));
    const { session, rows } = await openPeople(pool);
    await load(session, csv('花名册（2026年10月）.csv', HEAD, ...lines));
    const found = await rows(
      `SELECT birth_month, CAST(retire_category AS VARCHAR) AS retire_category, retire_month, retire_year, presence FROM people ORDER BY r`,
    );
    expect(found).toEqual(people.map(expected));
    const categories = new Set(found.map((row) => row['retire_category']));
    expect(categories).toEqual(new Set(['男60', '女60', '女55', '女50', null]));
    expect([...categories].every((each) => each === null || isRetireCategory(String(each)))).toBe(true);
    expect(new Set(found.map((row) => row['presence']))).toEqual(
      new Set(['在编在岗', '借调', '挂职', '其他在册']),
    );
  });

  it('is there of a roster that has none of the columns', async () => {
    const { session, rows } = await openPeople(pool);
    await load(
      session,
      csv('花名册（2026年10月）.csv', '姓名,民族,籍贯,单位', '王宁,汉族,山东济南,市委组织部'),
    );
    expect(
      await rows(`SELECT retire_category, retire_month, presence, schooling, ft_major, pt_major FROM people`),
    ).toEqual([
      ...[{ retire_category: null, retire_month: null, presence: '在编在岗' }].map((row) => ({
        ...row,
        ...{ schooling: null, ft_major: null, pt_major: null },
      })),
    ]);
  });

  it('is the same of two rosters put together', async () => {
    const people = makePeople(300);
    const lineOf = (person: Said, i: number, unit: string) => [`张${i}`, ...cellsOf(person), unit].join(',');
    const { session, rows } = await openPeople(pool);
    const first = people.map((person, i) => lineOf(person, i, '市委组织部'));
    const second = people.map((person, i) => lineOf(person, i + 1_000, '平陵县委组织部'));
    await load(session, csv('市花名册（2026年10月）.csv', HEAD, ...first));
    await load(session, csv('平陵花名册（2026年10月）.csv', HEAD, ...second));
    const found = await rows(
      `SELECT birth_month, CAST(retire_category AS VARCHAR) AS retire_category, retire_month, retire_year, presence FROM people ORDER BY batch, r`,
    );
    expect(found).toEqual([...people, ...people].map(expected));
  });
});

describe('how the highest schooling was obtained', () => {
  const HEADING = '姓名,单位,全日制学历,全日制毕业院校系及专业,在职学历,在职毕业院校系及专业';
  type Case = readonly [cells: string, schooling: string | null];
  const WITHOUT_HIGHEST: readonly Case[] = [
    ['大学,某大学法学院法学专业,,', '全日制'],
    ['大学,,省委党校研究生,', '党校'],
    ['大学,,研究生,省委党校公共管理专业', '党校'],
    ['大学,,研究生,某大学公共管理专业', '其他在职'],
    ['大专,,大学,', '其他在职'],
    ['大专,,大学,某大学法学专业；省委党校公共管理专业', null],
    ['大学,,大学,省委党校法学专业', '全日制'],
    ['中央党校大学,,,', '党校'],
    [',,,', null],
  ];
  const WITH_HIGHEST: readonly Case[] = [
    ['大学,,,,大学', '全日制'],
    ['大专,,,,省委党校大学', '党校'],
    ['大专,,大学,,大学', '其他在职'],
    ['大专,,省委党校大学,,大学', '党校'],
    ['大专,,,,大学', null],
    [',,,,大学', null],
    [',,,,中央党校研究生', '党校'],
  ];

  it.each([
    ['with a column of the highest', `${HEADING},最高学历`, WITH_HIGHEST],
    ['without one', HEADING, WITHOUT_HIGHEST],
  ] as const)('is told where the columns tell it, and else not, %s', async (_, heading, cases) => {
    const { session, rows } = await openPeople(pool);
    const lines = cases.map(([cells], i) => `王${i},市委组织部,${cells}`);
    await load(session, csv('花名册（2026年10月）.csv', heading, ...lines));
    const found = await rows('SELECT schooling FROM people ORDER BY r');
    expect(found.map(({ schooling }, i) => [cases[i]?.[0], schooling])).toEqual(cases);
  });

  it('tells the majors of both schoolings apart', async () => {
    const { session, rows } = await openPeople(pool);
    await load(
      session,
      csv(
        '花名册（2026年10月）.csv',
        HEADING,
        '王宁,市委组织部,大学,某大学中文系汉语言文学专业,研究生,省委党校经济管理专业,研究生',
        '李想,市委组织部,大专,某某学院,,,大专',
      ),
    );
    expect(
      await rows(
        'SELECT CAST(ft_major AS VARCHAR) AS ft, CAST(pt_major AS VARCHAR) AS pt FROM people ORDER BY r',
      ),
    ).toEqual([
      { ft: '文学', pt: '管理学' },
      { ft: null, pt: null },
    ]);
    const [batch] = (await session.state()).batches;
    expect(batch?.issues.filter(({ column }) => column?.includes('院校'))).toEqual([]);
  });
});

describe('full years since a month', () => {
  it('are told where every month that it may be agrees, as for age', async () => {
    const { session, rows } = await openPeople(pool);
    const dates = ['2020-10', '2020-11', '2020.1', '2020', '2027-03', ''];
    await load(
      session,
      csv(
        '花名册（2026年10月）.csv',
        '姓名,性别,单位,任现职时间,任现职级时间,进入本单位时间',
        ...dates.map((date, i) => `张${i},男,市委组织部,${date},${date},${date}`),
      ),
    );
    const yearsAt = async (id: string, asOf: string) => {
      const sql = printDimension(id, { asOf, filters: [] });
      return (await rows(`SELECT ${sql} AS years FROM people ORDER BY r`)).map(({ years }) => years);
    };
    for (const id of ['post_years', 'rank_years', 'entry_years']) {
      expect(await yearsAt(id, '2026-10-31')).toEqual([6, 5, 6, null, null, null]);
      expect(await yearsAt(id, '2026-09-30')).toEqual([5, 5, null, null, null, null]);
    }
    expect(await yearsAt('entry_year', '2026-10-31')).toEqual([2020, 2020, 2020, 2020, 2027, null]);
  });
});
