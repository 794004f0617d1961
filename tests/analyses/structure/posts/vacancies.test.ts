import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vacancies } from '#analyses/structure/posts/vacancies.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { Engine } from '#engine/engine.ts';
import { lendEngine } from '../../../engines.ts';
import type { TestPerson } from '../../people-table.ts';
import { times } from '../on-people.ts';
import { given, vacanciesOf } from './vacancies-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await lendEngine();
});
afterAll(() => engine.close());

const CITY = { level: '市级', unit: '市委组织部' };
const EAST = { level: '县级', unit: '东岭区委组织部' };
const SOUTH = { level: '县级', unit: '南浦区委组织部' };
const on = (who: TestPerson, staffing_kind: string): TestPerson => ({ ...who, staffing_kind });

/** City: 6 on staff and one 编外; east: 8; south: 7. */
const PEOPLE = [
  ...[...times(6, on(CITY, '行政')), on(CITY, '编外')],
  ...[...times(5, on(EAST, '行政')), ...times(3, on(EAST, '参公'))],
  ...times(7, on(SOUTH, '事业')),
];
const POSTS = given({ [CITY.unit]: 6, [EAST.unit]: 10, [SOUTH.unit]: 7 });

const numbers = (rows: readonly object[]) =>
  rows.map((row) => {
    const { scope, established, filled, vacant, over } = row as Record<string, unknown>;
    return [scope, established, filled, vacant, over];
  });
const notesOf = ({ notes }: FigureSpec) => notes.join('|');
const titleOf = ({ title }: FigureSpec) => title.map(({ text }) => text).join('');

describe('posts held against people', () => {
  it('add up from units to levels and the whole; who is 编外 holds no post', async () => {
    const { rows } = await vacanciesOf(engine, PEOPLE, POSTS);
    expect(numbers(rows)).toEqual([
      ['全部', 23, 21, 2, 0],
      ['市级', 6, 6, 0, 0],
      ['县级', 17, 15, 2, 0],
      ['东岭区委组织部', 10, 8, 2, 0],
      ['南浦区委组织部', 7, 7, 0, 0],
      ['市委组织部', 6, 6, 0, 0],
    ]);
  });

  it('do not let one unit that is over fill the vacancies of another', async () => {
    const { rows, figure } = await vacanciesOf(
      engine,
      PEOPLE,
      given({ [CITY.unit]: 6, [EAST.unit]: 10, [SOUTH.unit]: 5 }),
    );
    expect(numbers(rows)[2]).toEqual(['县级', 15, 15, 2, 2]);
    expect(titleOf(figure)).toBe('核定编制21名，实有21人，空编2名，超编2名');
  });

  it('leave out of the sums a unit without posts, and one with people of unknown 编制', async () => {
    const people = [...PEOPLE, { ...SOUTH }];
    const { rows, figure } = await vacanciesOf(engine, people, given({ [EAST.unit]: 10, [SOUTH.unit]: 7 }));
    expect(numbers(rows)).toEqual([
      ['全部', 10, 8, 2, 0],
      ['县级', 10, 8, 2, 0],
      ['东岭区委组织部', 10, 8, 2, 0],
      ['南浦区委组织部', 7, 7, null, null],
      ['市委组织部', null, 6, null, null],
    ]);
    expect(notesOf(figure)).toContain('1个单位没有核定编制，不作对照');
    expect(notesOf(figure)).toContain('1个单位有人未填编制类型，空编和超编不能确定');
  });

  it('stand with the people on staff where of no unit they can be compared, and nothing is added up', async () => {
    const people = [...times(3, on(EAST, '行政')), { ...EAST }, ...times(2, on(SOUTH, '事业')), { ...SOUTH }];
    const posts = given({ [EAST.unit]: 6, [SOUTH.unit]: null });
    const { rows, say, figure } = await vacanciesOf(engine, people, posts);
    expect(numbers(rows)).toEqual([
      ['东岭区委组织部', 6, 3, null, null],
      ['南浦区委组织部', null, 2, null, null],
    ]);
    expect(say).toEqual([]);
    expect(titleOf(figure)).toBe('各单位编制使用情况');
    expect(notesOf(figure)).toContain('1个单位有人未填编制类型，空编和超编不能确定');
  });

  it('count everybody of a unit where nobody’s 编制 is filled in, and say so', async () => {
    const people = [...times(8, on(EAST, '行政')), ...times(4, { ...SOUTH })];
    const { rows, figure } = await vacanciesOf(engine, people, given({ [EAST.unit]: 8, [SOUTH.unit]: 6 }));
    expect(numbers(rows)[3]).toEqual(['南浦区委组织部', 6, 4, 2, 0]);
    expect(notesOf(figure)).toContain('1个单位的编制类型都未填，以在职人数对照核定编制');
  });

  it('open to the people who hold them, and a vacancy to nobody', async () => {
    const { answers } = await vacanciesOf(engine, PEOPLE, POSTS);
    const county = { scope_type: '层级', scope: '县级' };
    const behind = vacancies.behind(county, 'filled', answers);
    expect(behind?.cells.map(({ where }) => `${where['scope']} ${where['value']}`)).toEqual([
      '东岭区委组织部 行政',
      '东岭区委组织部 参公',
      '南浦区委组织部 事业',
    ]);
    expect(vacancies.behind(county, 'vacant', answers)).toBeNull();
  });
});

describe('without anything to hold people against', () => {
  const reason = (figure: FigureSpec) => (figure.form === 'empty' ? figure.reason : figure.form);

  it('one line names the missing 单位基本表, and no sentence is said', async () => {
    const { rows, say, figure } = await vacanciesOf(engine, PEOPLE, 'none');
    expect([rows, say]).toEqual([[], []]);
    expect(reason(figure)).toContain('还没有单位基本表');
  });

  it('a condition other than on units is named as what stands in the way', async () => {
    const filters = [{ dimension: 'sex', values: ['女'] }];
    const { say, figure } = await vacanciesOf(engine, PEOPLE, POSTS, { filters });
    expect(say).toEqual([]);
    expect(reason(figure)).toContain('去掉其他筛选条件再看');
    const units = [{ dimension: 'unit', values: [EAST.unit] }];
    const of = await vacanciesOf(engine, PEOPLE, POSTS, { filters: units });
    expect(numbers(of.rows)[0]).toEqual(['全部', 10, 8, 2, 0]);
  });

  it('a 单位基本表 that lists none of the units says that it lacks their posts', async () => {
    const { figure } = await vacanciesOf(engine, PEOPLE, given({ 某局: 9 }));
    expect(reason(figure)).toContain('没有这些单位的核定编制');
  });
});

describe('what is said of posts', () => {
  it('is that many are vacant above the share that the office calls many, and where they are most', async () => {
    const { say } = await vacanciesOf(engine, PEOPLE, POSTS);
    expect(say).toEqual([
      '核定编制23名，实有21人，空编2名，占核定编制的8.7%（2/23），空编较多，其中东岭区委组织部空编最多，为2名。',
    ]);
    const settings = { 'structure.vacant_share': 0.1 };
    expect((await vacanciesOf(engine, PEOPLE, POSTS, { settings })).say).toEqual([
      '县级核定编制17名，实有15人，空编2名，占核定编制的11.8%（2/17），空编较多，其中东岭区委组织部空编最多，为2名。',
    ]);
  });

  it('names the unit furthest over and counts the others', async () => {
    const posts = given({ [CITY.unit]: 5, [EAST.unit]: 6, [SOUTH.unit]: 7 });
    const { say } = await vacanciesOf(engine, PEOPLE, posts);
    expect(say).toEqual(['东岭区委组织部核定编制6名，实有8人，超编2名；另有1个单位超编。']);
  });

  it('is nothing on fewer posts than a comparison takes', async () => {
    const few = [...times(2, on(EAST, '行政')), on(SOUTH, '行政')];
    const posts = given({ [EAST.unit]: 3, [SOUTH.unit]: 1 });
    expect((await vacanciesOf(engine, few, posts)).say).toEqual([]);
  });
});
