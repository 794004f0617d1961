import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EstablishedPosts } from '#analyses/analysis.ts';
import type { Engine } from '#engine/engine.ts';
import { lendEngine } from '../../../engines.ts';
import type { TestPerson } from '../../people-table.ts';
import { times } from '../on-people.ts';
import { figureIn, postsOf, sectionsOn, sentenceOf } from './sections-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await lendEngine();
});
afterAll(() => engine.close());

const UNIT = '平陵县委组织部';
const on = (staffing_kind: string, post_level?: string): TestPerson => ({
  ...{ unit: UNIT, level: '县级', staffing_kind },
  ...(post_level === undefined ? {} : { post_level }),
});
const unsaid: TestPerson = { unit: UNIT, level: '县级' };

async function establishmentOf(people: readonly TestPerson[], posts: EstablishedPosts | 'none' | null) {
  const found = await sectionsOn(engine, people, UNIT, posts);
  const [section] = found.sections;
  const figure = figureIn(found, 'structure.unit_posts');
  return {
    title: sentenceOf(section?.findings[0]?.parts ?? []),
    told: section?.findings[0]?.parts.filter((part) => part.told).map(({ text }) => text) ?? [],
    numbers: section?.numbers.map(({ label, value, unit }) => `${label}${value ?? '—'}${unit}`),
    note: section?.note ?? null,
    notes: figure?.notes ?? [],
    lines:
      figure?.form === 'posts'
        ? figure.rows.map(({ label, established, filled }) => [label, established, filled])
        : null,
  };
}

/** 3 行政 (one leads), 1 参公, 1 事业, 1 编外. */
const MIXED = [
  on('行政', '乡科级正职'),
  ...times(2, on('行政')),
  on('参公', '科员级'),
  on('事业'),
  on('编外'),
];

describe('the establishment of a unit', () => {
  it('holds people against posts by 编制, 参公 with 事业, and leading posts apart', async () => {
    const posts = postsOf({ total: 8, admin: 5, institution: 3, worker: 0, leaders: 2 });
    const found = await establishmentOf(MIXED, posts);
    expect(found.lines).toEqual([
      ['行政编制', 5, 3],
      ['事业编制', 3, 2],
      ['领导职务', 2, 1],
    ]);
    expect(found.title).toBe('空编3名，领导职务空缺1名');
    expect(found.told).toEqual([]);
    expect(found.numbers).toEqual(['在职人数6人', '核定编制8名', '实有在编5人', '空编3名']);
    expect(found.notes).toContain('参公人员计入事业编制');
    expect(found.notes).toContain('职务层次未填4人，不计入领导职务');
  });

  it('says over-establishment as 超编, of the whole and of one kind', async () => {
    const whole = await establishmentOf(MIXED, postsOf({ total: 4 }));
    expect([whole.title, whole.told]).toEqual(['超编1名', ['超编', '1名']]);
    expect(whole.numbers).toContain('超编1名');
    const kind = await establishmentOf(MIXED, postsOf({ total: 6, admin: 2, institution: 4 }));
    expect(kind.title).toBe('空编1名，行政编制超编1名');
    const full = await establishmentOf(MIXED, postsOf({ total: 5, leaders: 0 }));
    expect(full.title).toBe('编制已满，领导职务超职数1名');
  });

  it('claims only what holds wherever those of unknown 编制 belong', async () => {
    const people = [...times(4, on('行政')), ...times(2, unsaid)];
    const say = async (total: number) => (await establishmentOf(people, postsOf({ total }))).title;
    expect(await say(7)).toBe('空编1至3名');
    expect(await say(6)).toBe('空编至多2名');
    expect(await say(5)).toBe('编制类型未填2人，空编数不能确定');
    expect(await say(3)).toBe('至少超编1名');
    const { numbers, notes } = await establishmentOf(people, postsOf({ total: 7 }));
    expect(numbers).toContain('空编—名');
    expect(notes).toContain('编制类型未填2人，不计入实有在编');
  });

  it('holds everybody against the whole where no 编制 is known, and says so', async () => {
    const found = await establishmentOf(times(3, unsaid), postsOf({ total: 5, admin: 5, leaders: 1 }));
    expect(found.lines).toEqual([['核定编制', 5, 3]]);
    expect(found.title).toBe('空编2名');
    expect(found.notes).toEqual([
      '编制类型都未填，以在职人数对照核定编制',
      '花名册里没有职务层次，领导职数不作对照',
    ]);
  });

  it('adds the parts up where the table gives no whole', async () => {
    const found = await establishmentOf(MIXED, postsOf({ admin: 4, institution: 3, worker: 0 }));
    expect(found.numbers).toContain('核定编制7名');
    const partly = await establishmentOf(MIXED, postsOf({ admin: 4 }));
    expect(partly.numbers).toEqual(['在职人数6人']);
    expect(partly.lines).toEqual([
      ['行政编制', 4, 3],
      ['事业编制', null, 2],
    ]);
  });

  it('leaves one sentence with the way out where nothing is established', async () => {
    const none = await establishmentOf(MIXED, 'none');
    expect([none.lines, none.title, none.numbers]).toEqual([null, '', ['在职人数6人']]);
    expect(none.note).toMatch(/^还没有单位基本表。到“数据导入”导入一份/);
    expect((await establishmentOf(MIXED, null)).note).toMatch(/^单位基本表里没有这个单位/);
    expect((await establishmentOf(MIXED, postsOf({}))).note).toMatch(/^单位基本表没有填/);
    expect((await establishmentOf(MIXED, postsOf({ total: 5 }))).note).toBeNull();
  });

  it('shows every post vacant of a unit without anybody', async () => {
    const others = [{ ...on('行政', '乡科级正职'), unit: '别处' }];
    const found = await establishmentOf(others, postsOf({ total: 2, institution: 2, leaders: 1 }));
    expect(found.title).toBe('空编2名，领导职务空缺1名');
    expect(found.lines).toEqual([
      ['事业编制', 2, 0],
      ['领导职务', 1, 0],
    ]);
  });
});
