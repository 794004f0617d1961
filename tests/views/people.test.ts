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
const sizes: Readonly<Record<string, number>> = { 大专: 3, 中专: 2 };

/** Lists 大专1…3 and 中专1…2. */
const client = {
  ...fakeWorkspace('empty'),
  rows: ({ cell, offset, limit }: RowRequest) => {
    const education = String(cell.where['education']);
    const total = sizes[education] ?? 0;
    const all = Array.from({ length: total }, (_, index) => person(`${education}${index + 1}`, index + 1));
    return Promise.resolve({
      total,
      matching: total,
      rows: all.slice(offset, offset + limit),
      summary: [{ label: 'x', value: '1' }],
    });
  },
};

function person(name: string, row: number): PersonRow {
  return { file: 'a.xls', sheet: 'S', row, values: { name, rank: null } };
}

async function names(offset: number, limit: number): Promise<readonly unknown[]> {
  const page = await loadPeople(client, { drill, question, offset, limit, search: '', sort: null });
  expect([page.total, page.matching]).toEqual([5, 5]);
  return page.rows.map((row) => row.values['name']);
}

describe('people behind a mark of several cells', () => {
  it('are listed cell after cell, pages running across', async () => {
    expect(await names(0, 2)).toEqual(['大专1', '大专2']);
    expect(await names(2, 2)).toEqual(['大专3', '中专1']);
    expect(await names(4, 2)).toEqual(['中专2']);
  });

  it('are all exported', async () => {
    expect(await loadAllPeople(client, { drill, question, search: '', sort: null })).toHaveLength(5);
  });

  it('have no summary, because facts of cells do not add up', async () => {
    const page = await loadPeople(client, { drill, question, offset: 0, limit: 1, search: '', sort: null });
    expect(page.summary).toEqual([]);
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
