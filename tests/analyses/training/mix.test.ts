import { describe, expect, it } from 'vitest';
import { training } from '#analyses/training/index.ts';
import { toBars } from '#charts/bars-marks.ts';
import { findRow } from '#core/table.ts';
import { answersOn, figureOn, type PlainRow, saying, times, titleOf, whole } from './plain-rows.ts';

const city = { level: '市级', unit: '市委组织部' };
const east = { level: '县级', unit: '东岭区委组织部' };
const west = { level: '县级', unit: '西湾县委组织部' };
const learners: readonly PlainRow[] = [...times(6, city), ...times(8, east), ...times(5, west)];

interface Lesson {
  readonly category?: string | null;
  readonly organiser_level?: string | null;
  readonly form?: string;
  readonly hours?: number;
  readonly first?: boolean;
}

const lesson = (person: PlainRow, said: Lesson): PlainRow => {
  const { category = null, organiser_level = null, form = null, hours = 0, first = true } = said;
  return {
    ...{
      ...person,
      counted: 1,
      link: '已对应',
      category,
      organiser_level,
      form,
      hours,
      counted_hours: hours,
    },
    first_of_category: first && category !== null ? 1 : null,
    first_of_organiser_level: first && organiser_level !== null ? 1 : null,
    first_of_form: first && form !== null ? 1 : null,
    said_unit: person['unit'] ?? null,
  };
};
const theory = { category: '政治理论', organiser_level: '市级', hours: 40 };
const party = { category: '党性教育', organiser_level: '县级', hours: 20 };
const stranger = { link: '名册查无', category: '网络培训', hours: 500, said_unit: west.unit };

/** City: 3 people in theory, one of them twice. East: 2 in party spirit, one record without a category. */
const lessons: readonly PlainRow[] = [
  ...times(3, lesson(city, theory)),
  lesson(city, { ...theory, first: false }),
  ...times(2, lesson(east, party)),
  lesson(east, { hours: 10, form: '集中' }),
];
const answers = answersOn({ learners, lessons });
const row = (id: string, where: Record<string, string>) => findRow(answers.table(id), where);

describe('people by category', () => {
  it('are counted once each however many classes they went to, out of everybody in service', () => {
    expect(row('training.categories', { scope: '全部', category: '政治理论' })).toEqual({
      ...whole({ category: '政治理论' }),
      ...{ people: 19, trained: 3, share: 3 / 19, hours: 160 },
    });
    expect(row('training.categories', { scope: east.unit, category: '党性教育' })).toMatchObject({
      ...{ people: 8, trained: 2, share: 0.25, hours: 40 },
    });
  });

  it('are 0 in a unit that reported other categories, and in no row of one that reported nothing', () => {
    expect(row('training.categories', { scope: east.unit, category: '政治理论' })).toMatchObject({
      ...{ trained: 0, share: 0, hours: 0 },
    });
    const ofWest = answers.table('training.categories').rows.filter(({ scope }) => scope === west.unit);
    expect(ofWest).toEqual([]);
  });

  it('leave out a category that only people who are not in service went to', () => {
    const asked = answersOn({ learners, lessons: [...lessons, stranger] });
    const categories = asked.table('training.categories').rows.map(({ category }) => category);
    expect(categories).not.toContain('网络培训');
    expect(findRow(asked.table('training.mix'), whole({ class: '网络培训' }))).toBeUndefined();
  });
});

describe('hours', () => {
  it('are shares of the hours whose category is known', () => {
    expect(row('training.mix', { scope: '全部', facet: '培训类别', class: '政治理论' })).toMatchObject({
      ...{ records: 4, hours: 160, known_hours: 200, hours_share: 0.8, trained: 3 },
    });
    expect(row('training.mix', { scope: '县级', facet: '主办层级', class: '县级' })).toMatchObject({
      ...{ records: 2, hours: 40, hours_share: 1, people: 13, trained: 2 },
    });
  });

  it('of theory and party spirit are found by the words of the office', () => {
    const share = (content: string, settings = {}) =>
      findRow(
        answersOn({ learners, lessons }, { settings }).table('training.content_shares'),
        whole({ content }),
      );
    expect(share('理论教育')).toMatchObject({ hours: 160, known_hours: 200, share: 0.8, target: null });
    expect(share('党性教育')).toMatchObject({ hours: 40, share: 0.2 });
    expect(share('理论教育', { 'training.theory_words': ['党性', '理论'] })).toMatchObject({ share: 1 });
    expect(share('理论教育', { 'training.theory_share_target': 0.7 })).toMatchObject({ target: 0.7 });
  });

  it('show a target only where one is set, and say which words no category holds', () => {
    const columns = (settings = {}) => {
      const figure = figureOn(answersOn({ learners, lessons }, { settings }), 'training.content_shares');
      return figure.form === 'sheet' ? figure.columns.map(({ label }) => label) : [];
    };
    expect(columns()).toEqual(['学时', '占比', '学时', '占比']);
    expect(columns({ 'training.party_share_target': 0.2 })).toEqual(['学时', '占比', '学时', '占比', '目标']);
    const strange = answersOn({ learners, lessons }, { settings: { 'training.theory_words': ['理想信念'] } });
    expect(figureOn(strange, 'training.content_shares').notes.join()).toContain('没有类别含“理想信念”的学时');
  });

  it('are said in the title with enough records only', () => {
    expect(titleOf(figureOn(answers, 'training.content_shares'))).toBe(
      '理论教育学时占80.0%，党性教育学时占20.0%',
    );
    const few = answersOn({ learners, lessons: lessons.slice(0, 4) });
    expect(titleOf(figureOn(few, 'training.content_shares'))).toBe('理论教育和党性教育学时占比');
  });
});

describe('units by category', () => {
  it('hatches a unit without any record as 未报送, the whole first, the category of most people too', () => {
    const figure = figureOn(answers, 'training.unit_categories');
    expect(figure).toMatchObject({
      rows: ['全部', east.unit, city.unit, west.unit],
      columns: ['政治理论', '党性教育'],
      firstRow: true,
      missing: [{ row: west.unit, column: null }],
      missingLabel: '未报送',
    });
    expect(figure.notes).toContain('斜线为未报送：1个单位在这段时间没有任何培训记录，不按零计');
    expect(figure.notes).toContain('培训类别未填1人次，未列');
  });

  it('does not call a unit silent whose records could be given to nobody', () => {
    const figure = figureOn(
      answersOn({ learners, lessons: [...lessons, stranger] }),
      'training.unit_categories',
    );
    expect(figure).toMatchObject({ missing: [] });
    expect(figure.notes.join()).toContain(`${west.unit}的记录都没有对应到在职人员`);
  });

  it('says 无记录 under a condition on people, where nobody can tell what the unit reported', () => {
    const filters = [{ dimension: 'sex', values: [null] }];
    expect(figureOn(answersOn({ learners, lessons }, { filters }), 'training.unit_categories')).toMatchObject(
      {
        missingLabel: '无记录',
      },
    );
    const level = [{ dimension: 'level', values: ['县级'] }];
    expect(
      figureOn(answersOn({ learners, lessons }, { filters: level }), 'training.unit_categories'),
    ).toMatchObject({ missingLabel: '未报送' });
  });

  it('tells the category that a finding speaks of', () => {
    const found = [
      saying('training.category_missing', '党性教育覆盖偏低。', whole({ category: '党性教育' })),
    ];
    const figure = figureOn(answers, 'training.unit_categories', found);
    expect(titleOf(figure)).toBe('党性教育覆盖偏低');
    expect(figure).toMatchObject({ toldColumns: ['党性教育'] });
    expect(figureOn(answers, 'training.categories', found)).toMatchObject({ told: ['党性教育'] });
  });

  it('tells every category that the sentence names, and says why a lower one is not compared', () => {
    const [lowest, next] = ['顶岗锻炼', '跟班学习'];
    const share = (category: string) => ({
      ...{ text: '10.0%', told: true },
      cell: { table: 'training.categories', where: whole({ category }), measure: 'share' },
    });
    const low = saying('training.category_missing', '两类覆盖偏低', whole({ category: lowest }));
    const found = [{ ...low, parts: [...low.parts, share(lowest), share(next)] }];
    const asked = answersOn({
      learners,
      lessons: [...lessons, ...[lowest, next, '任职培训'].map((category) => lesson(city, { category }))],
    });
    const bars = figureOn(asked, 'training.categories', found);
    expect(bars).toMatchObject({ told: [lowest, next] });
    expect(bars.notes).toContain('任职培训只有部分人应参加，不作覆盖偏低的比较');
    expect(figureOn(asked, 'training.unit_categories', found)).toMatchObject({ toldColumns: [lowest, next] });
    expect(figureOn(asked, 'training.categories').notes.join()).not.toContain('任职培训');
  });
});

describe('who organised it', () => {
  it('draws the hours that the finding on theory speaks of, and gives its sentence to no count of people', () => {
    const high = lesson(city, { ...theory, organiser_level: '国家级', hours: 8 });
    const province = lesson(city, { ...theory, organiser_level: '省级', hours: 2 });
    const asked = answersOn({ learners, lessons: [...lessons, high, province] });
    const found = [
      saying('training.level_low', '政治理论培训层次不够高', whole({ organiser_level: '省级及以上' })),
    ];
    const figure = figureOn(asked, 'training.theory_levels', found);
    const table = asked.table('training.theory_levels');
    if (figure.form !== 'bars') throw new Error(figure.form);
    expect(titleOf(figure)).toBe('政治理论培训层次不够高');
    expect(toBars(figure, table).map(({ category, countText, told }) => [category, countText, told])).toEqual(
      [
        ['省级及以上', '10学时', true],
        ['市级', '160学时', false],
      ],
    );
    const people = figureOn(asked, 'training.organiser_levels', found);
    expect(titleOf(people)).toBe('各层级主办培训的参训人数');
    expect(people).toMatchObject({ told: [] });
    expect(titleOf(figureOn(asked, 'training.theory_levels'))).toBe('政治理论学时的主办层级');
  });

  it('keeps the levels in their order, and hatches a level of people without a record', () => {
    const only = answersOn({ learners, lessons: lessons.filter(({ level }) => level === '市级') });
    expect(figureOn(only, 'training.level_organisers')).toMatchObject({
      ...{ rows: ['全部', '市级', '县级'], columns: ['市级'], missing: [{ row: '县级', column: null }] },
    });
    const most = [...times(5, lesson(east, party)), lesson(city, theory)];
    expect(figureOn(answersOn({ learners, lessons: most }), 'training.level_organisers')).toMatchObject({
      columns: ['市级', '县级'],
    });
  });
});

describe('without anything to show', () => {
  it('every figure is empty with a reason, or draws nothing untrue', () => {
    for (const data of [{}, { learners }, { learners, lessons: [stranger] }]) {
      const nothing = answersOn(data);
      for (const { id } of training.figures) {
        const figure = figureOn(nothing, id);
        if (figure.form === 'empty') expect(figure.reason, id).not.toBe('');
        expect(titleOf(figure), id).not.toMatch(/NaN|undefined|null/);
      }
      for (const { id, derive } of training.derived) {
        const values = derive(nothing).flatMap((row) => Object.values(row));
        expect(values.some(Number.isNaN), id).toBe(false);
      }
    }
  });
});

describe('the bars of the mix', () => {
  it('count people, or hours by the very same classes where the page is switched', () => {
    const byPeople = figureOn(answers, 'training.categories');
    expect(byPeople.form === 'bars' && [byPeople.value, byPeople.unit]).toEqual(['trained', undefined]);
    const hours = answersOn({ learners, lessons }, { choices: { 'training.mix_by': '按学时' } });
    const byHours = figureOn(hours, 'training.categories');
    if (byHours.form !== 'bars') throw new Error(byHours.form);
    const bars = toBars(byHours, hours.table(byHours.table));
    expect(bars.map(({ label, countText, shareText }) => [label, countText, shareText])).toEqual([
      ['政治理论', '160学时', '80.0%'],
      ['党性教育', '40学时', '20.0%'],
    ]);
  });
});
