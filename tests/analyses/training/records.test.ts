import { describe, expect, it } from 'vitest';
import { answersOn, figureOn, type PlainRow, times, titleOf } from './plain-rows.ts';

const matched: PlainRow = { unit: '市委组织部', link: '已对应', counted: 1, said_unit: '市委组织部' };
const lessons: readonly PlainRow[] = [
  ...times(3, { ...matched, course: '春季班', hours: 20, first_of_course: 1 }),
  { ...matched, course: '春季班', hours: 20, doubt: '同班重复' },
  ...times(2, { link: '名册查无', said_unit: '外市单位', course: '秋季班', hours: 8 }),
  { link: '同名待认', said_unit: '市委组织部', course: null, doubt: '学时未填' },
];
const answers = answersOn({ lessons });

const sheetOf = (id: string, given = answers) => {
  const figure = figureOn(given, id);
  if (figure.form !== 'sheet') throw new Error(`${id} is ${figure.form}`);
  return { ...figure, labels: figure.columns.map(({ label }) => label) };
};

describe('records without a roster', () => {
  it('are counted by whose they are, and lead to where people are told apart', () => {
    const sheet = sheetOf('training.links');
    expect(titleOf(sheet)).toBe('7条培训记录中，已对应到在职人员4条');
    expect(sheet.rows.map(({ label }) => label)).toEqual(['已对应', '已不在册', '同名待认', '名册查无']);
    expect(sheet.notes.join()).toContain('同名待认、名册查无的共3条，逐条确认后计入');
  });

  it('list classes by records, largest first, and count people once in each', () => {
    const sheet = sheetOf('training.classes');
    expect(sheet.rows.map(({ label }) => label)).toEqual(['春季班', '秋季班']);
    expect(answers.table('training.classes').rows).toMatchObject([
      { course: '春季班', records: 4, people: 3, hours: 80 },
      { course: '秋季班', records: 2, people: 0, hours: 16 },
    ]);
    expect(sheet.notes).toContain('班次未填1条，未列');
  });

  it('say nothing of people where none is matched', () => {
    const nobody = answersOn({ lessons: lessons.slice(4) });
    expect(sheetOf('training.classes', nobody).labels).toEqual(['培训记录', '学时']);
    expect(sheetOf('training.said_units').labels).toEqual(['培训记录', '其中在职人员', '对应率']);
    expect(sheetOf('training.said_units', nobody).labels).toEqual(['培训记录']);
  });

  it('show the doubts that there are, each to be opened', () => {
    expect(sheetOf('training.doubts').rows.map(({ label }) => label)).toEqual(['同班重复', '学时未填']);
    const clean = answersOn({ lessons: lessons.slice(0, 3) });
    expect(figureOn(clean, 'training.doubts')).toMatchObject({
      ...{ form: 'empty', reason: '没有发现重复、重叠或未填的记录' },
    });
  });

  it('say which window has none, and the way out', () => {
    const none = figureOn(answersOn({}, { choices: { 'training.window': '2024年' } }), 'training.links');
    expect(none).toMatchObject({ form: 'empty' });
    expect(none.form === 'empty' && none.reason).toMatch(/^2024年没有培训记录/);
  });

  it('say that the roster is missing where records are of nobody', () => {
    const unlinked = figureOn(
      answersOn({ lessons: [{ course: '春季班', said_unit: '甲单位' }] }),
      'training.links',
    );
    expect(unlinked.form === 'empty' && unlinked.reason).toMatch(/^没有人员花名册/);
  });

  it('tell of those whose time is not known, though they are in no window', () => {
    const undated = answersOn({ lessons: [{ doubt: '时间未填' }] });
    expect(sheetOf('training.doubts', undated).rows.map(({ label }) => label)).toEqual(['时间未填']);
    expect(figureOn(undated, 'training.links')).toMatchObject({
      ...{ form: 'empty', notes: ['另有1条时间未填或不能确定是否在这段时间，未计入'] },
    });
  });

  it('list the sixty largest and say where the others are', () => {
    const many = Array.from({ length: 61 }, (_, i) => ({ ...matched, course: `第${i}期` }));
    const sheet = sheetOf('training.classes', answersOn({ lessons: many }));
    expect(sheet.rows).toHaveLength(60);
    expect(sheet.notes).toContain('共61个班次，列前60个，全部见本页导出的表格');
  });
});
