import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findTable } from '#analyses/index.ts';
import { crossGrid, type CrossCell } from '#app/cross/cross-grid.ts';
import { crossHeadings } from '#app/cross/cross-headings.ts';
import type { CrossAnswer, CrossRequest, Workspace } from '#app/api.ts';
import type { Filter } from '#analyses/analysis.ts';

import { openWith } from './query/rosters.ts';
import { office, units } from './lookup/office.ts';
import { csv } from './workspace.ts';

let session: Workspace;

function ask(
  rows: string | null,
  columns: string | null,
  measure = 'n',
  filters: readonly Filter[] = [],
): Promise<CrossAnswer> {
  return session.cross({ rows, columns, measure }, { filters });
}

function shown(answer: CrossAnswer): readonly (readonly (string | number | null)[])[] {
  const { lines, totals } = crossGrid(answer);
  return [...lines, ...(totals ? [totals] : [])].map(({ label, cells }) => [
    label,
    ...cells.map(({ value }) => (value === null ? null : Math.round(value * 1000) / 1000)),
  ]);
}

const allCells = (answer: CrossAnswer): readonly CrossCell[] => {
  const { lines, totals } = crossGrid(answer);
  return [...lines, ...(totals ? [totals] : [])].flatMap(({ cells }) => cells);
};

beforeAll(async () => {
  session = await openWith(office, units);
});

afterAll(async () => {
  await session.clearAll();
});

describe('a free cross table', () => {
  it('counts people by any two dimensions in their official orders, with sums', async () => {
    const answer = await ask('unit', 'education');
    expect(crossHeadings(answer)).toEqual(['研究生', '大学本科', '大专', '合计']);
    expect(shown(answer)).toEqual([
      ['市委组织部', 1, 0, 0, 1],
      ['望川县委组织部', 0, 3, 1, 4],
      ['平陵县委组织部', 2, 2, 1, 5],
      ['合计', 3, 5, 2, 10],
    ]);
    expect(answer.notes).toContain('单位或最高学历未填或不能确定1人，不在表中');
  });

  it('gives shares of a row, a column and the whole', async () => {
    expect(shown(await ask('level', 'sex', 'row'))).toEqual([
      ['市级', 0, 1],
      ['县级', 0.6, 0.4],
    ]);
    expect(shown(await ask('level', 'sex', 'column'))).toEqual([
      ['市级', 0, 0.2],
      ['县级', 1, 0.8],
    ]);
    expect(shown(await ask('sex', null, 'total'))).toEqual([
      ['男', 0.545],
      ['女', 0.455],
    ]);
  });

  it('gives means whose sums are worked out of people, not of means', async () => {
    const answer = await ask('unit', 'sex', 'mean');
    expect(shown(answer)).toEqual([
      ['市委组织部', null, 46, 46],
      ['望川县委组织部', 40, 31.5, 36.6],
      ['平陵县委组织部', 45, 29, 38.6],
      ['合计', 42.5, 33.4, 38.364],
    ]);
  });

  it.each([
    ['unit', 'education', 'n'],
    ['unit', 'sex', 'mean'],
    ['source', null, 'total'],
    ['sex', 'rank_band', 'row'],
    ['post_years', null, 'n'],
  ])('%s × %s, %s: every cell opens to its people', async (rows, columns, measure) => {
    const answer = await ask(rows, columns, measure);
    expect(answer.refusal).toBeNull();
    for (const { cell, n } of allCells(answer)) {
      if (!cell) continue;
      const page = await session.rows({ cells: [cell], question: answer.question, offset: 0, limit: 1 });
      expect(page.total).toBe(n);
    }
  });

  it('keeps to the filters', async () => {
    const answer = await ask('sex', null, 'n', [{ dimension: 'level', values: ['县级'] }]);
    expect(shown(answer)).toEqual([
      ['男', 6],
      ['女', 4],
      ['合计', 10],
    ]);
    expect(answer).toMatchObject({ headcount: 10, headcountUnfiltered: 11 });
  });

  it('says in words what cannot be crossed', async () => {
    expect((await ask('sex', 'sex')).refusal).toBe('行和列要选不同的项');
    expect((await ask(null, 'sex')).refusal).toBe('请先选行');
    expect((await ask('sex', null, 'row')).refusal).toContain('没有这样的交叉表');
    expect((await ask('no_such', null)).refusal).toContain('没有这样的交叉表');
    expect((await ask('ft_major', null)).refusal).toBe('没有人填了全日制专业，列不成表');
  });

  it('refuses more columns than a page holds, with their number', async () => {
    const rows = Array.from({ length: 70 }, (_, i) => `人${i},男,1990.05,第${i + 1}县财政局,来源${i}`);
    const many = await openWith(csv('花名册（2026年10月）.csv', '姓名,性别,出生年月,单位,来源', ...rows));
    const answer = await many.cross({ rows: 'sex', columns: 'unit', measure: 'n' }, { filters: [] });
    expect(answer.refusal).toContain('单位有70项，排成列太多（最多60列）');
    expect(answer.table).toBeNull();
    await many.clearAll();
  });

  it('offers only dimensions that somebody has a value for', async () => {
    const { dimensions } = await session.crossChoices();
    const ids = dimensions.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['unit', 'sex', 'band', 'source', 'post_years']));
    expect(ids).not.toContain('ft_major');
    expect(ids).not.toContain('birth_month');
    expect(dimensions.find(({ id }) => id === 'unit')?.classes).toBe(3);
  });

  it('leaves as a workbook that reads back as the table', async () => {
    const request: CrossRequest = { rows: 'unit', columns: 'education', measure: 'n' };
    const { name, bytes } = await session.makeCross(request, { filters: [] });
    expect(name).toBe('单位与最高学历（人数）.xlsx');
    const book = read(bytes);
    const [sheet] = book.SheetNames;
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets[sheet ?? ''] ?? {}, { header: 1 });
    expect(rows[1]).toEqual(['单位', '研究生', '大学本科', '大专', '合计']);
    expect(rows.slice(2, 6)).toEqual(shown(await ask('unit', 'education')));
    expect(rows.flat().join()).toContain('在职人员，截至2026年10月31日');
  });
});

describe('the id of a cross table', () => {
  it('names a table and nothing else does', () => {
    expect(findTable('cross/unit/sex/n')?.definition.dims).toHaveLength(2);
    expect(findTable('cross/-/-/mean')?.definition.dims).toHaveLength(0);
    expect(findTable('structure.headcount')?.analysis.id).toBe('structure');
    for (const id of [
      'cross/sex/sex/n',
      'cross/sex/-/row',
      'cross/x/-/n',
      'cross/-/sex/n',
      'cross/sex/n',
      'x',
    ]) {
      expect(findTable(id)).toBeUndefined();
    }
  });
});
