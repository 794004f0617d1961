import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAnalysis } from '#analyses/index.ts';
import { TableSource } from '#app/query/table-source.ts';
import { numberAt, type StatTable, type TableRow } from '#core/table.ts';
import type { Engine } from '#engine/engine.ts';
import { lendEngine } from '../../engines.ts';
import { createPeople, type TestPerson } from '../people-table.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await lendEngine();
});
afterAll(() => engine.close());

/** Ages on 2026-10-31: 26, 27, 30, 31, 41, unknown. */
const people: readonly TestPerson[] = [
  {
    level: '市级',
    unit: '市委组织部',
    sex: '女',
    birth: '2000-10',
    education: '研究生',
    source: '公开遴选',
    ethnicity: '汉族',
  },
  {
    level: '市级',
    unit: '市委组织部',
    sex: '男',
    birth: '1999-01',
    education: '大学本科',
    source: '公开遴选',
    ethnicity: '回族',
  },
  {
    level: '县级',
    unit: '平陵县委组织部',
    sex: '男',
    birth: '1995-11',
    education: '大学本科',
    ethnicity: '汉族',
  },
  {
    level: '县级',
    unit: '平陵县委组织部',
    sex: '男',
    birth: '1995-10',
    education: '大学本科',
    source: '其他',
  },
  { level: '县级', unit: '东岭区委组织部', sex: '女', birth: '1985-06', source: '其他' },
  { unit: '东岭区委组织部', sex: '男', education: '大专', source: '其他' },
];

async function tablesOf(rows: readonly TestPerson[]): Promise<ReadonlyMap<string, StatTable>> {
  await createPeople(engine, rows);
  const counted = findAnalysis('structure').tables.filter(({ population }) => population === 'people');
  return new TableSource(engine, '2026-10-31').tables(counted, []);
}

function tableOf(tables: ReadonlyMap<string, StatTable>, id: string): StatTable {
  const table = tables.get(id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
}

const at = (tables: ReadonlyMap<string, StatTable>, id: string, where: TableRow, measure: string) =>
  numberAt(tableOf(tables, id), where, measure);
const all = (rest: TableRow = {}): TableRow => ({ scope_type: '全部', scope: '全部', ...rest });

describe('structure tables on six people', () => {
  it('turns a year older in the birth month, not after it', async () => {
    const tables = await tablesOf(people);
    const young = all({ band: '30岁及以下' });
    expect(at(tables, 'structure.age_bands', young, 'n')).toBe(3);
    expect(at(tables, 'structure.age_pyramid', all({ sex: '男', age: 30 }), 'n')).toBe(1);
    expect(at(tables, 'structure.age_pyramid', all({ sex: '男', age: 31 }), 'n')).toBe(1);
    for (const sex of ['男', '女']) {
      const ages = Array.from({ length: 31 }, (_, age) => age);
      const young = ages.map((age) => at(tables, 'structure.age_pyramid', all({ sex, age }), 'n'));
      const band = at(tables, 'structure.age_sex_bands', all({ sex, band: '30岁及以下' }), 'n');
      expect([sex, band ?? 0]).toEqual([sex, young.reduce<number>((sum, n) => sum + (n ?? 0), 0)]);
    }
  });

  it('takes mean and median over whole-year ages of those whose age is known', async () => {
    const tables = await tablesOf(people);
    expect(at(tables, 'structure.age', all(), 'n')).toBe(6);
    expect(at(tables, 'structure.age', all(), 'known')).toBe(5);
    expect(at(tables, 'structure.age', all(), 'mean')).toBe((26 + 27 + 30 + 31 + 41) / 5);
    expect(at(tables, 'structure.age', all(), 'median')).toBe(30);
    expect(at(tables, 'structure.age', all(), 'min')).toBe(26);
    expect(at(tables, 'structure.age', all(), 'max')).toBe(41);
    expect(at(tables, 'structure.age', { scope_type: '层级', scope: '市级' }, 'median')).toBe(26.5);
  });

  it('divides by the people whose field is known and gives the unknown no row', async () => {
    const tables = await tablesOf(people);
    const source = tableOf(tables, 'structure.sources');
    expect(at(tables, 'structure.sources', all({ source: '其他' }), 'known')).toBe(5);
    expect(at(tables, 'structure.sources', all({ source: '其他' }), 'share')).toBe(3 / 5);
    expect(source.rows.some((row) => row['source'] === null || row['source'] === '未填')).toBe(false);
    expect(tableOf(tables, 'structure.headcount').rows.some((row) => row['scope'] === null)).toBe(false);
  });

  it('takes education by age over people of that band with education known', async () => {
    const tables = await tablesOf(people);
    const cell = all({ band: '30岁及以下', education: '大学本科' });
    expect(at(tables, 'structure.education_by_age', cell, 'n')).toBe(2);
    expect(at(tables, 'structure.education_by_age', cell, 'known')).toBe(3);
    expect(tableOf(tables, 'structure.education_by_age').rows.some((row) => row['band'] === '41–45岁')).toBe(
      false,
    );
  });

  it('puts every people but 汉族 together as 少数民族', async () => {
    const tables = await tablesOf(people);
    expect(at(tables, 'structure.ethnicity', all({ value: '汉族' }), 'share')).toBe(2 / 3);
    expect(at(tables, 'structure.ethnicity', all({ value: '少数民族' }), 'n')).toBe(1);
  });

  it('has no rows for no people and whole rows for one', async () => {
    const none = await tablesOf([]);
    for (const table of none.values()) expect(table.rows).toEqual([]);
    const one = await tablesOf(people.slice(0, 1));
    expect(at(one, 'structure.age', all(), 'median')).toBe(26);
    expect(
      at(
        one,
        'structure.education',
        { scope_type: '单位', scope: '市委组织部', education: '研究生' },
        'share',
      ),
    ).toBe(1);
  });
});
