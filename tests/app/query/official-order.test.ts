import { beforeAll, describe, expect, it } from 'vitest';
import type { Workspace } from '#app/api.ts';
import { analyseFiles } from '#app/headless.ts';
import type { StatTable } from '#core/table.ts';
import { createTestPlatform, load } from '../workspace.ts';
import { EVERYBODY, october, openWith, unitTable } from './rosters.ts';

const LISTED = ['市委组织部', '望川县委组织部', '东岭区委组织部', '平陵县委组织部'];
const FOUND = ['市委组织部', '平陵县委组织部', '望川县委组织部', '东岭区委组织部'];

function unitsOf(table: StatTable | undefined): readonly unknown[] {
  const rows = table?.rows.filter((row) => row['scope_type'] === '单位') ?? [];
  return [...new Set(rows.map((row) => row['scope']))];
}

let session: Workspace;
beforeAll(async () => {
  session = await openWith(october, unitTable);
});

async function list(sort?: { field: string; descending: boolean }) {
  const { question } = await session.page('structure', 'structure', { filters: [] });
  const page = await session.rows({ cells: [EVERYBODY], question, offset: 0, limit: 10, sort });
  return page.rows.map(({ values }) => values);
}

describe('units in the official order', () => {
  it('lead every table of a page', async () => {
    const { tables } = await session.page('structure', 'structure', { filters: [] });
    expect(Object.keys(tables).length).toBeGreaterThan(4);
    for (const table of Object.values(tables)) expect(unitsOf(table), table.id).toEqual(LISTED);
  });

  it('are by level, then as the files name them, while there is no 单位基本表', async () => {
    const bare = await openWith(october);
    const before = await bare.page('structure', 'structure', { filters: [] });
    expect(unitsOf(before.tables['structure.headcount'])).toEqual(FOUND);
    await load(bare, unitTable);
    const after = await bare.page('structure', 'structure', { filters: [] });
    expect(unitsOf(after.tables['structure.headcount'])).toEqual(LISTED);
  });

  it('stay in it when they are answered from memory and filtered', async () => {
    await session.filterChoices([]);
    const { tables } = await session.page('structure', 'structure', {
      filters: [{ dimension: 'sex', values: ['男'] }],
    });
    expect(unitsOf(tables['structure.headcount'])).toEqual(['东岭区委组织部', '平陵县委组织部']);
  });

  it('are offered to filter by in it', async () => {
    const choices = await session.filterChoices([]);
    const unit = choices.find(({ dimension }) => dimension === 'unit');
    expect(unit?.options.map(({ label }) => label)).toEqual(LISTED);
  });

  it('order the people behind a figure, those of one unit as in the file', async () => {
    const people = [
      '孙立 市委组织部',
      '李想 望川县委组织部',
      '赵前 东岭区委组织部',
      '王宁 平陵县委组织部',
      '钱后 平陵县委组织部',
    ];
    const listed = async (descending?: boolean) =>
      (await list(descending === undefined ? undefined : { field: 'unit', descending })).map(
        ({ name, unit }) => `${name} ${unit}`,
      );
    expect(await listed()).toEqual(people);
    expect(await listed(false)).toEqual(people);
    expect(await listed(true)).toEqual([people[3], people[4], people[2], people[1], people[0]]);
  });

  it('let no list skip or repeat anybody from page to page', async () => {
    const { question } = await session.page('structure', 'structure', { filters: [] });
    const names: unknown[] = [];
    for (let offset = 0; offset < 5; offset += 2) {
      const { rows } = await session.rows({ cells: [EVERYBODY], question, offset, limit: 2 });
      names.push(...rows.map(({ values }) => values['name']));
    }
    expect(names).toEqual(['孙立', '李想', '赵前', '王宁', '钱后']);
  });

  it('name the filters of a passport in it', async () => {
    const filters = [{ dimension: 'unit', values: [null, '平陵县委组织部', '望川县委组织部'] }];
    const { question } = await session.page('structure', 'structure', { filters });
    expect((await session.passport(EVERYBODY, question)).filters).toEqual([
      '单位：望川县委组织部、平陵县委组织部、未填',
    ]);
  });

  it('lead the tables of the command line, with and without a 单位基本表', async () => {
    const run = async (files: (typeof october)[]) => {
      const options = { asOf: '2026-10-31', settings: null };
      const { tables } = await analyseFiles(createTestPlatform(), files, options);
      return unitsOf(tables.find(({ id }) => id === 'structure.age_bands'));
    };
    expect(await run([october, unitTable])).toEqual(LISTED);
    expect(await run([october])).toEqual(FOUND);
  });
});

describe('classes of a list', () => {
  it('are sorted by their official order, not by their letters', async () => {
    const sorted = await list({ field: 'education', descending: false });
    expect(sorted.map(({ education }) => education)).toEqual([
      ...['研究生', '大学本科', '大学本科', '大专', '大专'],
    ]);
  });
});
