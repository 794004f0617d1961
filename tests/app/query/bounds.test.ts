import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellRef } from '#core/table.ts';
import { type ListedPerson, type Opened, openRosters, roster } from './two-dates.ts';

const CITY = '市委组织部';
const COUNTY = '平陵县委组织部';

/** Of three in the city one is under 30 and one's birth is a year that leaves the age open. */
const people: readonly ListedPerson[] = [
  { name: '小', birth: '2000.01', unit: CITY, education: '研究生' },
  { name: '大', birth: '1970.01', unit: CITY, education: '大学本科' },
  { name: '未', birth: '', unit: CITY },
  { name: '县', birth: '1980.01', unit: COUNTY, education: '大学本科' },
];
const city = { scope_type: '单位', scope: CITY };
const question = { asOf: '2026-10-31', filters: [] };

describe('the passport of a share', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openRosters([roster('花名册（2026年10月31日）.csv', people)]);
  });
  afterAll(() => opened.desk.warehouse.close());

  const passport = (cell: CellRef) => opened.inquiry.passport(cell, question);

  it('says what it would be with none and with all of the unknown', async () => {
    const where = { ...city, band: '30岁及以下' };
    const young = await passport({ table: 'structure.age_bands', where, measure: 'share' });
    expect(young).toMatchObject({ value: 0.5, bounds: { low: 1 / 3, high: 2 / 3, unknown: 1 } });
  });

  it('counts the unknown of the same band only, where the share is within a band', async () => {
    const where = { ...city, band: '30岁及以下', education: '研究生' };
    const graduates = await passport({ table: 'structure.education_by_age', where, measure: 'share' });
    expect(graduates).toMatchObject({ value: 1, bounds: { low: 1, high: 1, unknown: 0 } });
  });

  it('says so of a class in which nobody is', async () => {
    const where = { scope_type: '单位', scope: COUNTY, band: '30岁及以下' };
    const none = await passport({ table: 'structure.age_bands', where, measure: 'share' });
    expect(none).toMatchObject({ value: 0, bounds: { low: 0, high: 0, unknown: 0 }, nobody: false });
  });

  it('has none for a count or a mean', async () => {
    const count = { table: 'structure.headcount', where: city, measure: 'n' };
    expect((await passport(count)).bounds).toBeNull();
    expect((await passport({ ...count, table: 'structure.age', measure: 'mean' })).bounds).toBeNull();
  });
});

describe('classes in their official order', () => {
  it('have a row for everybody who is counted, nobody in it or not', async () => {
    const opened = await openRosters([roster('花名册（2026年10月31日）.csv', people)]);
    const tables = await opened.inquiry.tables(
      ['structure.age_bands', 'structure.sources'],
      { filters: [] },
      {},
    );
    const bands = tables.get('structure.age_bands')?.rows.filter(({ scope }) => scope === COUNTY);
    expect(bands).toHaveLength(7);
    expect(bands?.[0]).toEqual({
      ...{ scope_type: '单位', scope: COUNTY, band: '30岁及以下' },
      ...{ n: 0, known: 1, share: 0 },
    });
    expect(tables.get('structure.sources')?.rows).toEqual([]);
    await opened.desk.warehouse.close();
  });
});
