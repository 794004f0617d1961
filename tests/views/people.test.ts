import { describe, expect, it } from 'vitest';

import type { PersonRow, RowRequest } from '#app/api.ts';
import { loadAllPeople, loadPeople } from '#views/drawer/people.ts';
import { drillName } from '#views/drawer/drill-words.ts';
import { leavingPerson, namesPeople, underList } from '#views/drawer/leaving-people.ts';
import { isOfRecords, kindOfList, listColumns, listWord } from '#views/drawer/list-columns.ts';
import { passportNotes } from '#views/drawer/passport-notes.ts';
import {
  cellText,
  educationText,
  evenRows,
  firstFilled,
  mainText,
  placeText,
  readAs,
  rowKey,
  rowKeys,
  toListRows,
  underText,
} from '#views/drawer/people-table.ts';

import { fakeWorkspace } from './fake-workspace.ts';

const question = { asOf: '2026-10-31', filters: [] };
const drill = {
  table: 't',
  measure: 'n',
  where: { education: ['大专', '中专'], scope_type: ['全部'], scope: ['全部'] },
};
/** Five people, whatever the cells; remembers what was asked. */
const asked: RowRequest[] = [];
const client = {
  ...fakeWorkspace('empty'),
  rows: (request: RowRequest) => {
    asked.push(request);
    const all = Array.from({ length: 5 }, (_, index) => person(`张${index + 1}`, index + 1));
    const rows = all.slice(request.offset, request.offset + request.limit);
    return Promise.resolve({ total: 5, matching: 5, rows, summary: [] });
  },
};

function person(name: string, row: number): PersonRow {
  return { id: { batch: 'b1', row }, file: 'a.xls', sheet: 'S', row, values: { name, rank: null } };
}

describe('people behind a mark of several cells', () => {
  it('are asked for together, one cell a class', async () => {
    await loadPeople(client, { drill, question, offset: 0, limit: 2, search: ' 张 ', sort: null });
    const request = asked[asked.length - 1];
    expect(request?.cells.map(({ where }) => where['education'])).toEqual(['大专', '中专']);
    expect(request).toMatchObject({ search: '张', limit: 2 });
    expect(request).not.toHaveProperty('sort');
  });

  it('are all exported, page after page', async () => {
    expect(await loadAllPeople(client, { drill, question, search: '', sort: null })).toHaveLength(5);
  });
});

describe('words of the drawer', () => {
  it('name the people as the office would', () => {
    const name = (where: Record<string, readonly (string | number | null)[]>): string =>
      drillName({ table: 't', measure: 'n', where });
    expect(name({ scope_type: ['层级'], scope: ['市级'], band: ['30岁及以下'] })).toBe('市级30岁及以下');
    expect(name({ scope_type: ['全部'], scope: ['全部'], sex: ['女'], age: [27] })).toBe('27岁女');
    expect(name({ scope_type: ['全部'], scope: ['全部'] })).toBe('全部人员');
    expect(name({ scope_type: ['单位'], scope: ['东岭区委组织部'], band: ['30岁及以下'] })).toBe(
      '东岭区委组织部·30岁及以下',
    );
    expect(name({ scope: ['县级'], education: ['大专', null] })).toBe('县级大专、未填');
    const part = { scope_type: ['层级'], scope: ['县级'], sex: ['女'] };
    expect(drillName({ table: 't', measure: 'n', where: part }, '县级')).toBe('县级女');
  });

  it('leave out fields that nobody in the list has', () => {
    expect(toListRows([person('张三', 4)], { name: '姓名' })).toEqual([
      ['姓名', '文件', '工作表', '行号'],
      ['张三', 'a.xls', 'S', 4],
    ]);
  });

  it('leave with names and numbers hidden unless that is ticked', () => {
    const values = { name: '张三丰', person_id: '11010519491231002X', object: '研究室', object_type: '科室' };
    const row: PersonRow = { ...person('张三丰', 4), file: '县/张三丰.lrmx', values };
    expect(leavingPerson(row, 'full')).toBe(row);
    const masked = leavingPerson(row, 'masked');
    expect(masked.file).toBe('县/任免审批表');
    expect(masked.values).toEqual({ ...values, name: '张*', person_id: '110105********002X' });
    const scored = { ...row, values: { object: '李四', object_type: '个人' } };
    expect(leavingPerson(scored, 'masked').values['object']).toBe('李*');
    expect([namesPeople([row]), namesPeople([scored])]).toEqual([true, true]);
    expect(namesPeople([{ ...row, values: { object: '研究室', object_type: '科室' } }])).toBe(false);
  });

  it('say under themselves what they hold', () => {
    const list = { what: '市级，4人', names: true, naming: 'masked' } as const;
    expect(underList(list, '征求意见稿')).toEqual([
      ['说明', '市级，4人；姓名只留姓，证件号、电话已隐去中段'],
      ['水印', '征求意见稿'],
    ]);
    expect(underList({ ...list, names: false }, null)).toEqual([['说明', '市级，4人；不含个人姓名']]);
  });

  it('never pass a full-time education off as the highest', () => {
    const schooled = (values: PersonRow['values']): string => educationText({ ...person('张三', 1), values });
    expect(schooled({ education: '研究生', ft_education: '大专' })).toBe('研究生');
    expect(schooled({ education: null, ft_education: '大专', pt_education: '研究生' })).toBe('全日制大专');
    expect(schooled({ pt_education: '研究生' })).toBe('在职研究生');
    expect(schooled({})).toBe('未填');
  });

  it('say what somebody had before, and that a 职务层次 was blank', () => {
    const before = (values: PersonRow['values']): string =>
      mainText({ ...person('张三', 1), values }, { main: 'before' });
    expect(before({ before_unit: '市委组织部', before_post_level: '乡科级副职' })).toBe(
      '市委组织部、乡科级副职',
    );
    expect(before({ before_post_level: '未填', before_rank: '一级科员' })).toBe('职务层次未填、一级科员');
    expect(before({})).toBe('—');
  });

  it('say where a row stands', () => {
    expect(placeText({ file: 'a.csv', sheet: null, row: 9 })).toBe('a.csv · 第9行');
    expect(placeText({ file: '县/张伟.lrmx', sheet: null, row: null })).toBe('县/张伟.lrmx');
    expect(firstFilled(person('张三', 1), ['rank', 'name'])).toBe('张三');
  });

  it('tell rows of one number in two batches of one file apart', () => {
    expect(rowKey({ id: { batch: 'a', row: 2 } })).not.toBe(rowKey({ id: { batch: 'b', row: 2 } }));
  });

  it('tell records of one line of a wide sheet apart, and keep the key of a line that moves', () => {
    const [first, second] = [{ id: { batch: 'a', row: 2 } }, { id: { batch: 'a', row: 3 } }];
    const keys = rowKeys([first, second, first]);
    expect(new Set(keys).size).toBe(3);
    expect(rowKeys([second, first, first])).toEqual([keys[1], keys[0], keys[2]]);
  });

  it('say what a cell holds now, and what it was read as where that differs', () => {
    const cell = { heading: '学历', text: '大学', edited: null, value: '大学本科' };
    expect([cellText(cell), readAs(cell)]).toEqual(['大学', '大学本科']);
    const edited = { ...cell, edited: '大专', value: '大专' };
    expect([cellText(edited), readAs(edited)]).toEqual(['大专', null]);
    expect(cellText({ text: '大学', edited: '' })).toBe('（空）');
  });
});

describe('a list of records', () => {
  const record = (values: PersonRow['values']): PersonRow => ({ ...person('张三', 2), values });

  it('shows who was where for how long, in four columns', () => {
    expect(listColumns('training').map(({ main, under }) => [main, ...under])).toEqual([
      ['name', 'unit'],
      ['course', 'category', 'form'],
      ['start', 'end'],
      ['hours'],
    ]);
  });

  it('is one of people where the rows are people, whatever else the table counts', () => {
    expect(kindOfList(null, 'training')).toBe('training');
    expect(kindOfList({ kind: 'tests' }, 'training')).toBe('tests');
    expect(kindOfList({}, 'training')).toBe('people');
    expect(kindOfList({}, 'changes')).toBe('changes');
    expect((['people', 'retirement', 'training', 'tests'] as const).map(isOfRecords)).toEqual([
      ...[false, false, true, true],
    ]);
  });

  it('says a day as far as it is written, and a course without hours as not filled in', () => {
    const days = ['2026-03-02', '20260302', '20260300', '20260000'];
    expect(days.map((start) => mainText(record({ start }), { main: 'start' }))).toEqual([
      ...['2026-03-02', '2026-03-02', '2026-03', '2026'],
    ]);
    expect(mainText(record({ hours: 0 }), { main: 'hours' })).toBe('0');
    expect(mainText(record({ hours: null }), { main: 'hours' })).toBe('未填');
  });

  it('shows the grade of a vote that has no score', () => {
    const column = { main: 'score', instead: 'grade' };
    expect(mainText(record({ score: null, grade: '好' }), column)).toBe('好');
    expect(mainText(record({ score: 90, grade: '好' }), column)).toBe('90');
    expect(mainText(record({ score: null, grade: null }), column)).toBe('未填');
  });

  it('keeps the words of its name apart, whatever they end with', () => {
    const where = { object_type: ['单位'], group: ['县（市、区）'], period: ['2026年三季度'] };
    const name = drillName({ table: 't', measure: 'n', where }, null, 'records');
    expect(name).toBe('单位·县（市、区）·2026年三季度');
  });

  it('writes the figures of a column with the same decimals, and says what a full mark is', () => {
    const [column] = listColumns('scores').filter(({ main }) => main === 'score');
    if (!column) throw new Error('no scores in the list of scores');
    const shown = (...scores: readonly (number | null)[]) =>
      evenRows(
        scores.map((score) => record({ score, full_mark: 100 })),
        [column],
      ).map((row) => `${mainText(row, column)} ${underText(row, column)}`);
    expect(shown(94, 91.25, null)).toEqual(['94.00 满分100', '91.25 满分100', '未填 满分100']);
    expect(shown(94)).toEqual(['94.0 满分100']);
    const whole = [record({ hours: 3 }), record({ hours: 12 })];
    expect(evenRows(whole, listColumns('training'))).toBe(whole);
  });

  it('is called 记录, of people 名单', () => {
    expect([listWord('scores'), listWord('training'), listWord('people')]).toEqual(['记录', '记录', '名单']);
  });

  it('is named as records where it is of all, and by month', () => {
    const all = { table: 't', measure: 'n', where: { scope_type: ['全部'], scope: ['全部'] } };
    expect(drillName(all, null, 'records')).toBe('全部记录');
    expect(drillName({ ...all, where: { month: [2026 * 12 + 2] } })).toBe('2026.03');
  });
});

describe('notes of a passport', () => {
  const note = { unit: '平陵县', period: '2026年10月', item: '人数', text: '借调\n两人' };

  it('add the corrected cells up and say every 情况说明 once, whole', () => {
    const long = { ...note, text: '长'.repeat(200) };
    expect(
      passportNotes([
        { corrected: 2, unitNotes: [note, long] },
        { corrected: 1, unitNotes: [note] },
      ]),
    ).toEqual([
      '其中3处由本人更正',
      '情况说明：平陵县 2026年10月 人数——借调 两人',
      `情况说明：平陵县 2026年10月 人数——${'长'.repeat(200)}`,
    ]);
  });

  it('are none where nothing was corrected or said', () => {
    expect(passportNotes([{ corrected: 0, unitNotes: [] }])).toEqual([]);
  });
});
