import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TableRow } from '#core/table.ts';
import { csv } from '../workspace.ts';
import { type Opened, openRosters, roster } from './two-dates.ts';

const UNIT = '平陵县委组织部';
const whole = { scope_type: '全部', scope: '全部' };
const ROSTER = '花名册（2026年10月31日）.csv';
const UNITS = '单位基本表.csv';

describe('whom a number is of, behind which nobody can be named', () => {
  let opened: Opened;
  beforeAll(async () => {
    const births = ['1970.01', '1980.02', '1990.03', '1995.04', '1998.05', '2000.06'];
    const people = births.map((birth, i) => ({ name: `某${'甲乙丙丁戊己'.charAt(i)}`, birth, unit: UNIT }));
    opened = await openRosters([
      roster(ROSTER, people),
      csv(UNITS, '单位名称,简称,层级,核定编制', `${UNIT},平陵,县级,8`),
    ]);
    opened.desk.ledger.add({
      type: 'setting',
      ...{ setting: 'structure.young_target', from: '2026-01-01', value: 0.9 },
    });
    await opened.desk.refresh({});
  });
  afterAll(() => opened.desk.warehouse.close());

  const passport = (table: string, where: TableRow, measure: string) => {
    if (!opened.desk.inquiry) throw new Error('nobody was counted');
    return opened.desk.inquiry.passport(
      { table, where: { ...whole, ...where }, measure },
      { asOf: '2026-10-31', filters: [] },
    );
  };

  it('is, for posts not filled, the table of units beside the people, with both files', async () => {
    const told = await passport('structure.vacancies', {}, 'vacant');
    expect(told.value).toBe(2);
    expect(told.nobody).toBe(true);
    expect(told.population).toMatch(/^单位基本表核定的编制，对照截至2026年10月31日的在职人员/);
    expect(told.sources.map(({ file }) => file)).toEqual([ROSTER, UNITS]);
  });

  it('is the people there are for a gap, worked out of no years to come', async () => {
    const told = await passport('structure.young_gap', { ages: '30岁及以下' }, 'adjust');
    expect(told.value).toBeGreaterThan(0);
    expect(told.population).toMatch(/^截至2026年10月31日的在职人员/);
    expect(told.population).not.toContain('推算');
  });

  it('is 推算 for years to come, out of the roster alone', async () => {
    const told = await passport('structure.projection', { year: 3, band: '31–35岁' }, 'n');
    expect(told.population).toMatch(/^由截至2026年10月31日的在职人员.+推算$/);
    expect(told.sources.map(({ file }) => file)).toEqual([ROSTER]);
  });
});
