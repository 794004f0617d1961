import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { youngGap } from '#analyses/structure/age/young-gap.ts';
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
const flat = { level: '县级', unit: '平陵县委组织部' };
/** City: 1 of 10 is 26; east: 3 of 6; flat: none of 5, one unknown; ages on 2026-10-31. */
const people = [
  ...times(1, { ...city, birth: '2000-10' }),
  ...times(9, { ...city, birth: '1984-05' }),
  ...times(3, { ...east, birth: '1998-01' }),
  ...times(3, { ...east, birth: '1993-01' }),
  ...times(5, { ...flat, birth: '1970-01' }),
  ...times(1, { ...flat }),
];
const unit = (scope: string, rest: TableRow = {}): TableRow => ({ scope_type: '单位', scope, ...rest });
const all = (rest: TableRow = {}): TableRow => ({ scope_type: '全部', scope: '全部', ...rest });

describe('the gap to a target', () => {
  const settings = { 'structure.young_target': 0.3 };

  it('has a row for a unit without anyone young', async () => {
    const table = await tableOf(engine, people, 'structure.young_gap', { settings });
    expect(findRow(table, unit(flat.unit, { ages: '30岁及以下' }))).toMatchObject({
      n: 0,
      known: 5,
      share: 0,
    });
  });

  it('counts those to change and those to add, which makes the base larger too', async () => {
    const table = await tableOf(engine, people, 'structure.young_gap', { settings });
    // City: ⌈0.3×10−1⌉ = 2; added: (1+3)/(10+3) = 0.307…, (1+2)/(10+2) = 0.25.
    expect(findRow(table, unit(city.unit, { ages: '30岁及以下' }))).toMatchObject({
      ...{ n: 1, known: 10, share: 0.1, target: 0.3 },
      ...{ adjust: 2, add: 3 },
    });
    expect(findRow(table, unit(east.unit, { ages: '30岁及以下' }))).toMatchObject({ adjust: 0, add: 0 });
    expect(findRow(table, all({ ages: '30岁及以下' }))).toMatchObject({ n: 4, known: 21, adjust: 3, add: 4 });
  });

  it('says nothing of a target that is not set, and 35岁及以下 has its own', async () => {
    const table = await tableOf(engine, people, 'structure.young_gap', { settings });
    expect(findRow(table, all({ ages: '35岁及以下' }))).toMatchObject({ n: 7, target: null, adjust: null });
  });

  it('claims nothing of fewer people than a comparison needs', async () => {
    const few = [...times(4, { ...city, birth: '2000-10' }), ...times(5, { ...east, birth: '2000-10' })];
    const table = await tableOf(engine, few, 'structure.young_gap', { settings });
    const at = { ages: '30岁及以下' };
    expect(findRow(table, unit(city.unit, at))).toMatchObject({ n: 4, known: 4, share: null, adjust: null });
    expect(findRow(table, unit(east.unit, at))).toMatchObject({ share: 1 });
  });

  it('names the counted cells whose people stand behind a share, and nobody for who is missing', () => {
    const where = unit(city.unit, { ages: '35岁及以下' });
    const cells = ['30岁及以下', '31–35岁'].map((band) => ({
      table: 'structure.age_bands',
      where: unit(city.unit, { band }),
      measure: 'n',
    }));
    const answers = {} as Parameters<typeof youngGap.behind>[2];
    expect(youngGap.behind(where, 'share', answers)).toEqual({ cells });
    expect(youngGap.behind(where, 'add', answers)).toBeNull();
  });
});

describe('the bands of the office', () => {
  it('are counted from whole ages, and add up to those whose age is known', async () => {
    const settings = { 'structure.own_bands': ['28', '33'] };
    const table = await tableOf(engine, people, 'structure.age_own_bands', { settings });
    const rows = table.rows.filter((row) => row['scope_type'] === '全部');
    expect(rows.map((row) => [row['band'], row['n'], row['known']])).toEqual([
      ['28岁及以下', 4, 21],
      ['29–33岁', 3, 21],
      ['34岁及以上', 14, 21],
    ]);
  });
});

describe('the page of ages', () => {
  it('names the unit with the lowest share, with the fraction under 30 people', async () => {
    const content = await pageOf(engine, people, 'structure-age');
    const figure = figureOf(content, 'structure.young_by_unit');
    expect(titleOf(figure)).toBe('平陵县委组织部30岁及以下占比最低，0.0%（0/5）');
    expect(figure.subtitle).toContain('县级平均27.3%');
    expect(figure.notes).toContain('年龄未填1人，不计入占比');
  });

  it('follows the choice of whom it calls young', async () => {
    const content = await pageOf(engine, people, 'structure-age', { choices: { young: '35岁及以下' } });
    expect(figureOf(content, 'structure.young_by_unit').where).toMatchObject({ ages: '35岁及以下' });
    expect(figureOf(content, 'structure.age_swarm')).toMatchObject({ told: { from: null, to: 35 } });
  });

  it('says how many are missing to a target, in both forms', async () => {
    const settings = { 'structure.young_target': 0.3 };
    const content = await pageOf(engine, people, 'structure-age', { settings });
    expect(titleOf(figureOf(content, 'structure.young_gap_sheet'))).toBe(
      '30岁及以下占19.0%（4/21），离目标30.0%：总人数不变需调整3人；净增需4人',
    );
    expect(figureOf(content, 'structure.young_by_unit')).toMatchObject({
      reference: { label: '目标' },
      told: ['平陵县委组织部', '市委组织部'],
    });
  });

  it('offers no comparison of a single unit', async () => {
    const filters = [{ dimension: 'unit', values: [city.unit] }];
    const content = await pageOf(engine, people, 'structure-age', { filters });
    expect(figureOf(content, 'structure.young_by_unit')).toMatchObject({ form: 'empty' });
  });

  it('gives medians of the levels with enough people', async () => {
    const content = await pageOf(engine, people, 'structure-age');
    expect(titleOf(figureOf(content, 'structure.age_swarm'))).toBe('年龄中位数：市级42岁，县级33岁');
  });
});

describe('bands of the office’s own', () => {
  const bands = async (cuts: readonly string[]) =>
    figureOf(
      await pageOf(engine, people, 'structure', { settings: { 'structure.own_bands': cuts } }),
      'structure.age_bands',
    );

  it('are drawn on the overview as on the page of ages, and the seven usual ones until there are any', async () => {
    const usual = await bands([]);
    expect([usual.table, usual.form === 'bands' && usual.segments.length]).toEqual([
      'structure.age_bands',
      7,
    ]);
    expect(usual.notes.join()).not.toContain('自定');
    const own = await bands(['30', '40']);
    expect(own.table).toBe('structure.age_own_bands');
    expect(own.form === 'bands' && own.segments).toEqual(['30岁及以下', '31–40岁', '41岁及以上']);
    expect(own.notes.join()).toContain('按本单位自定的年龄段；通行的七段仍用于');
  });

  it('let the title speak of the young only where the youngest band is theirs', async () => {
    expect(titleOf(await bands(['30', '40']))).toContain('30岁及以下');
    const own = await bands(['28', '40']);
    expect(titleOf(own)).toBe('各年龄段构成');
    expect(own.form === 'bands' && own.toldRow).toBeNull();
  });

  it('stand in a table where they are too many for one bar', async () => {
    const own = await bands(['25', '28', '31', '34', '37', '40', '45', '50']);
    expect(own.form === 'matrix' && own.rows).toHaveLength(9);
  });
});
