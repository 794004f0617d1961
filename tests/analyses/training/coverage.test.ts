import { describe, expect, it } from 'vitest';
import type { DerivedTable } from '#analyses/analysis.ts';
import { training } from '#analyses/training/index.ts';
import { findRow, type TableRow } from '#core/table.ts';
import { answersOn, figureOn, type PlainRow, saying, times, titleOf, unit, whole } from './plain-rows.ts';

const city = { level: '市级', unit: '市委组织部', office: '干部科', age: 33, education: '研究生' };
const east = { level: '县级', unit: '东岭区委组织部', age: 45, education: '大学本科' };
const tiny = { level: '县级', unit: '石桥县委组织部', age: 38 };
const trained = (count: number, hours: number) => ({ is_trained: 1, class_count: count, hours });
const idle = { is_trained: null, class_count: 0, hours: 0 };

/** City 4 of 6, east 5 of 10, a unit of two with one: 10 of 18 in all. */
const learners: readonly PlainRow[] = [
  ...times(3, { ...city, ...trained(1, 40), post_level: '乡科级正职', post_level_years: 0 }),
  { ...city, ...trained(6, 100), office: '办公室', rank: '四级调研员' },
  ...times(2, { ...city, ...idle, office: null, entry_years: 0 }),
  ...times(5, { ...east, ...trained(2, 20), rank: '一级科员' }),
  ...times(5, { ...east, ...idle, entry_years: 1 }),
  { ...tiny, ...trained(1, 8) },
  { ...tiny, ...idle },
];
const answers = answersOn({ learners });

function tableOf(id: string): DerivedTable {
  const found = training.derived.find((table) => table.id === id);
  if (!found) throw new Error(`no derived table ${id}`);
  return found;
}

const coverageOf = (where: TableRow) => findRow(answers.table('training.coverage'), where);

describe('coverage', () => {
  it('counts everybody in service, the trained once each, and hours a head of all', () => {
    expect(coverageOf(whole())).toMatchObject({ people: 18, trained: 10, share: 10 / 18, hours: 328 });
    expect(coverageOf(whole())?.['hours_mean']).toBeCloseTo(328 / 18);
    expect(coverageOf({ scope_type: '层级', scope: '市级' })).toMatchObject({ people: 6, trained: 4 });
    expect(coverageOf(unit(tiny.unit))).toMatchObject({ people: 2, trained: 1, share: 0.5 });
  });

  it('claims no share of fewer people than the office compares', () => {
    const row = findRow(answers.table('training.coverage_compared'), unit(tiny.unit));
    expect(row).toMatchObject({ people: 2, trained: 1, share: null, hours_mean: null });
    const strict = answersOn({ learners }, { settings: { 'training.min_base': 7 } });
    expect(findRow(strict.table('training.coverage_compared'), unit(city.unit))?.['share']).toBeNull();
    const lax = answersOn({ learners }, { settings: { 'training.min_base': 2 } });
    expect(findRow(lax.table('training.coverage_compared'), unit(tiny.unit))?.['share']).toBe(0.5);
  });

  it('puts the young, the newly come and the newly appointed in groups of their own', () => {
    const row = (group: string) =>
      findRow(answers.table('training.coverage_classes'), whole({ facet: '重点人群', class: group }));
    expect(row('35岁及以下')).toMatchObject({ people: 6, trained: 4, share: 4 / 6, hours: 220 });
    expect(row('新进人员')).toMatchObject({ people: 2, trained: 0, share: null });
    expect(row('新任现职务层次人员')).toMatchObject({ people: 3, trained: 3 });
  });

  it('leaves out classes that nobody is in', () => {
    const classes = answers
      .table('training.coverage_classes')
      .rows.filter((row) => row['facet'] === '职级' && row['scope_type'] === '全部');
    expect(classes.map((row) => [row['class'], row['people']])).toEqual([
      ['调研员', 1],
      ['科员', 5],
    ]);
  });
});

describe('the coverage of everybody', () => {
  it('is a share of all, and no share of a handful', () => {
    expect(figureOn(answers, 'training.whole')).toMatchObject({ form: 'waffle', count: 'trained' });
    const few = answersOn({ learners: learners.slice(0, 4) });
    expect(figureOn(few, 'training.whole')).toMatchObject({
      ...{ form: 'empty', reason: '在职不足5人，不作参训率' },
    });
    expect(figureOn(few, 'training.frequency')).toMatchObject({ share: 'not_claimed', told: [] });
  });

  it('is not said to be none of a time of which there is no record at all', () => {
    const nobody = times(6, { ...city, ...idle });
    const figures = ['training.whole', 'training.coverage_levels', 'training.frequency'];
    for (const id of figures) {
      const unsent = figureOn(answersOn({ learners: nobody }), id);
      expect(unsent.form === 'empty' && unsent.reason, id).toMatch(/没有培训记录，不作参训率/);
      const lessons = [{ link: '名册查无' }];
      expect(figureOn(answersOn({ learners: nobody, lessons }), id).form, id).not.toBe('empty');
      const filters = [{ dimension: 'unit', values: [city.unit] }];
      expect(figureOn(answersOn({ learners: nobody }, { filters }), id).form, id).not.toBe('empty');
    }
    const frequency = figureOn(answersOn({ learners: nobody }), 'training.frequency');
    expect(titleOf(frequency)).toBe('参训次数');
  });

  it('says which records are not in it, and nothing where all are', () => {
    const lessons = [{ link: '已对应' }, ...times(2, { link: '同名待认' }), { link: '名册查无' }];
    const notes = (...given: readonly PlainRow[]) =>
      figureOn(answersOn({ learners, lessons: given }), 'training.whole').notes;
    expect(notes(...lessons)).toEqual(['培训记录中同名待认2条、名册查无1条，未计入']);
    expect(notes(...lessons.slice(0, 1))).toEqual([]);
  });

  it('takes the sentence of a finding about the whole, its levels that of a level', () => {
    const ofWhole = [saying('training.coverage_low', '参训率低于目标。', whole())];
    const ofLevel = [
      saying('training.coverage_low', '县级参训率偏低。', { scope_type: '层级', scope: '县级' }),
    ];
    expect(titleOf(figureOn(answers, 'training.whole', ofWhole))).toBe('参训率低于目标');
    expect(titleOf(figureOn(answers, 'training.whole', ofLevel))).toBe('总体参训率');
    expect(figureOn(answers, 'training.coverage_levels', ofLevel)).toMatchObject({ told: ['县级'] });
    expect(titleOf(figureOn(answers, 'training.coverage_levels', ofWhole))).toBe('各层级参训率');
  });
});

describe('the bars of coverage', () => {
  it('are held against the share of the year that is over, only in a window of this year', () => {
    const figure = figureOn(answers, 'training.coverage_units');
    expect(figure).toMatchObject({
      form: 'bullet',
      mark: { value: 304 / 365, label: '序时进度' },
      target: null,
    });
    for (const window of ['2026年上半年', 'last-year', 'five-years', 'since:2026-03-01']) {
      const asked = answersOn({ learners }, { choices: { 'training.window': window } });
      expect(figureOn(asked, 'training.coverage_units'), window).toMatchObject({ mark: null });
    }
  });

  it('show the target where the office has set one', () => {
    const asked = answersOn({ learners }, { settings: { 'training.coverage_target': 0.95 } });
    expect(figureOn(asked, 'training.coverage_levels')).toMatchObject({
      target: { value: 0.95, label: '目标' },
    });
  });

  it('tell the unit that a finding speaks of, and nothing without one', () => {
    const found = [saying('training.unit_below', '平陵参训率偏低。', unit(east.unit))];
    const figure = figureOn(answers, 'training.coverage_units', found);
    expect(figure).toMatchObject({ told: [east.unit] });
    expect(titleOf(figure)).toBe('平陵参训率偏低');
    const ofWhole = [saying('training.unit_below', '两个单位偏低。', whole())];
    expect(figureOn(answers, 'training.coverage_units', ofWhole)).toMatchObject({ told: [] });
    const neutral = figureOn(answers, 'training.coverage_units');
    expect(neutral).toMatchObject({ told: [] });
    expect(titleOf(neutral)).toBe('各单位参训率');
    expect(neutral.notes).toContain('1个单位不足5人，只列人数，不作比较');
  });

  it('become the offices of the one unit that is looked at', () => {
    const filters = [{ dimension: 'unit', values: [city.unit] }];
    const asked = answersOn({ learners }, { filters });
    const figure = figureOn(asked, 'training.coverage_units');
    expect(figure).toMatchObject({ form: 'bullet', category: 'office', where: unit(city.unit) });
    expect(titleOf(figure)).toBe('市委组织部各科室参训率');
    expect(figure.notes).toContain('科室未填2人，未列');
    const office = findRow(asked.table('training.coverage_offices'), unit(city.unit, { office: '干部科' }));
    expect(office).toMatchObject({ people: 3, trained: 3, share: null });
  });

  it('say so where the roster of that unit has no offices', () => {
    const filters = [{ dimension: 'unit', values: [east.unit] }];
    const figure = figureOn(answersOn({ learners }, { filters }), 'training.coverage_units');
    expect(figure).toMatchObject({ form: 'empty', reason: '花名册里没有这个单位的科室' });
  });

  it('become columns when there are too many units for bars', () => {
    const lessons = [{ link: '名册查无' }];
    const many = Array.from({ length: 41 }, (_, i) => ({ ...east, ...idle, unit: `第${i + 1}局` }));
    expect(figureOn(answersOn({ learners: many, lessons }), 'training.coverage_units').form).toBe('columns');
    expect(figureOn(answersOn({ learners: many.slice(1), lessons }), 'training.coverage_units').form).toBe(
      'bullet',
    );
  });

  it('count whose rank is unknown beside them', () => {
    expect(figureOn(answers, 'training.coverage_ranks').notes).toContain('职级没有或未填12人，未列');
    expect(figureOn(answers, 'training.coverage_education').notes).toContain('学历未填2人，未列');
  });
});

describe('how often people were trained', () => {
  const rowsOf = (settings = {}) =>
    answersOn({ learners }, { settings })
      .table('training.frequency')
      .rows.filter((row) => row['scope_type'] === '全部')
      .map((row) => [row['times'], row['n']]);

  it('counts those in no class beside those in very many', () => {
    expect(rowsOf()).toEqual([
      ['0次', 8],
      ['1次', 4],
      ['2次', 5],
      ['3次', 0],
      ['4次', 0],
      ['5次及以上', 1],
    ]);
  });

  it('begins the last class where the office says that it is too often', () => {
    expect(rowsOf({ 'training.repeat_times': 2 })).toEqual([
      ['0次', 8],
      ['1次', 4],
      ['2次及以上', 6],
    ]);
    expect(rowsOf({ 'training.repeat_times': 7 }).map(([, n]) => n)).toEqual([8, 4, 5, 0, 0, 0, 1, 0]);
  });

  it('opens exactly the people of its classes', () => {
    const { behind } = tableOf('training.frequency');
    const cells = (times: string) => behind(whole({ times }), 'n', answers)?.cells.map(({ where }) => where);
    expect(cells('5次及以上')).toEqual([whole({ class_count: 6 })]);
    expect(cells('3次')).toEqual([whole({ class_count: 3 })]);
  });

  it('says both ends in its title, and calls nothing too often over several years', () => {
    const figure = figureOn(answers, 'training.frequency');
    expect(titleOf(figure)).toBe('从未参训8人，参训5次及以上1人');
    expect(figure).toMatchObject({ told: ['0次', '5次及以上'], inOrder: true });
    const long = answersOn({ learners }, { choices: { 'training.window': 'five-years' } });
    expect(titleOf(figureOn(long, 'training.frequency'))).toBe('从未参训8人');
    expect(figureOn(long, 'training.frequency')).toMatchObject({ told: ['0次'] });
  });
});
