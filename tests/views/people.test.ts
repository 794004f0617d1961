import { describe, expect, it } from 'vitest';

import type { PersonRow, RowRequest } from '#app/api.ts';
import { loadAllPeople, loadPeople } from '#views/drawer/people.ts';
import { drillName } from '#views/drawer/drill-words.ts';
import { educationText, firstFilled, placeText, toListRows } from '#views/drawer/people-table.ts';

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
  return { file: 'a.xls', sheet: 'S', row, values: { name, rank: null } };
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
  });

  it('leave out fields that nobody in the list has', () => {
    expect(toListRows([person('张三', 4)], { name: '姓名' })).toEqual([
      ['姓名', '文件', '工作表', '行号'],
      ['张三', 'a.xls', 'S', 4],
    ]);
  });

  it('never pass a full-time education off as the highest', () => {
    const schooled = (values: PersonRow['values']): string => educationText({ ...person('张三', 1), values });
    expect(schooled({ education: '研究生', ft_education: '大专' })).toBe('研究生');
    expect(schooled({ education: null, ft_education: '大专', pt_education: '研究生' })).toBe('全日制大专');
    expect(schooled({ pt_education: '研究生' })).toBe('在职研究生');
    expect(schooled({})).toBe('未填');
  });

  it('say where a row stands', () => {
    expect(placeText({ file: 'a.csv', sheet: null, row: 9 })).toBe('a.csv · 第9行');
    expect(firstFilled(person('张三', 1), ['rank', 'name'])).toBe('张三');
  });
});
