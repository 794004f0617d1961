import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRow, type TableRow } from '#core/table.ts';
import type { Engine } from '#engine/engine.ts';
import { lendEngine } from '../../../engines.ts';
import { figureOf, pageOf, tableOf, times, titleOf } from '../on-people.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await lendEngine();
});
afterAll(() => engine.close());

const city = { level: '市级', unit: '市委组织部' };
const east = { level: '县级', unit: '东岭区委组织部' };
const young = { birth: '2000-10' };
/** City: 2 of 5 postgraduates by the highest schooling, 1 full-time. East: 0 of 6, of one the full-time is unknown. */
const people = [
  ...times(1, { ...city, ...young, education: '研究生', ft_education: '研究生', ft_major: '法学' }),
  ...times(1, { ...city, ...young, education: '研究生', ft_education: '大学本科', ft_major: '法学' }),
  ...times(3, { ...city, education: '大学本科', ft_education: '大学本科', ft_major: '工学' }),
  ...times(5, { ...east, education: '大学本科', ft_education: '大专' }),
  ...times(1, { ...east, education: '大专' }),
];
const unit = (scope: string, rest: TableRow = {}): TableRow => ({ scope_type: '单位', scope, ...rest });

describe('postgraduates', () => {
  it('are counted by the highest and by the full-time schooling apart, also where there are none', async () => {
    const table = await tableOf(engine, people, 'structure.postgraduate_gap');
    expect(findRow(table, unit(city.unit, { basis: '最高学历' }))).toMatchObject({
      n: 2,
      known: 5,
      share: 0.4,
    });
    expect(findRow(table, unit(city.unit, { basis: '全日制学历' }))).toMatchObject({ n: 1, share: 0.2 });
    expect(findRow(table, unit(east.unit, { basis: '全日制学历' }))).toMatchObject({ n: 0, known: 5 });
    expect(findRow(table, unit(east.unit, { basis: '最高学历' }))).toMatchObject({ n: 0, known: 6 });
  });
});

describe('full-time schooling by age', () => {
  it('is divided by those of the band whose full-time schooling is known', async () => {
    const table = await tableOf(engine, people, 'structure.education_fulltime_by_age');
    const at = { scope_type: '全部', scope: '全部', band: '30岁及以下', education: '研究生' };
    expect(findRow(table, at)).toMatchObject({ n: 1, known: 2, share: 0.5 });
  });
});

describe('the page of schooling', () => {
  it('shows the highest schooling first, the full-time one when chosen, and says which', async () => {
    const first = await pageOf(engine, people, 'structure-education');
    const second = await pageOf(engine, people, 'structure-education', {
      choices: { education: '全日制学历' },
    });
    const id = 'structure.education_by_level';
    expect(figureOf(first, id)).toMatchObject({ table: 'structure.education' });
    expect(figureOf(first, id).notes).toEqual(['按最高学历，含在职教育']);
    expect(figureOf(second, id)).toMatchObject({ table: 'structure.education_fulltime' });
    expect(titleOf(figureOf(second, id))).toBe('各级全日制学历构成');
    expect(figureOf(second, id).notes).toContain('全日制学历未填1人，不计入占比');
    expect(figureOf(second, 'structure.education_age_by_level')).toMatchObject({
      table: 'structure.education_fulltime_by_age',
    });
    expect(figureOf(second, 'structure.postgraduates_by_unit').where).toMatchObject({ basis: '全日制学历' });
  });

  it('groups majors, and says so when nobody has one', async () => {
    const content = await pageOf(engine, people, 'structure-education');
    expect(figureOf(content, 'structure.majors')).toMatchObject({
      form: 'bars',
      table: 'structure.ft_majors',
    });
    const none = await pageOf(engine, times(6, { ...city, education: '大专' }), 'structure-education');
    expect(figureOf(none, 'structure.majors')).toMatchObject({ form: 'empty' });
    expect(figureOf(none, 'structure.degrees_by_level')).toMatchObject({ form: 'empty' });
  });

  it('leaves out the shares of a level with too few people and says so', async () => {
    const few = [...people, ...times(2, { level: '乡级', unit: '石桥镇', education: '大专' })];
    const figure = figureOf(await pageOf(engine, few, 'structure-education'), 'structure.education_by_level');
    expect(figure).toMatchObject({ rows: ['市级', '县级'] });
    expect(figure.notes).toContain('乡级最高学历已填不足5人，不列占比');
  });
});
