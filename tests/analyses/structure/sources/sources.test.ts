import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRow, type TableRow } from '#core/table.ts';
import type { Engine } from '#engine/engine.ts';
import { lendEngine } from '../../../engines.ts';
import { figureOf, pageOf, tableOf, times } from '../on-people.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await lendEngine();
});
afterAll(() => engine.close());

const city = { level: '市级', unit: '市委组织部' };
const east = { level: '县级', unit: '东岭区委组织部' };
/** City: 6, 2 and 2 of three sources, one unknown. East: 4 of one source. */
const people = [
  ...times(6, { ...city, source: '公开遴选', entry_date: '2024-03' }),
  ...times(2, { ...city, source: '选调生', entry_date: '2026-07' }),
  ...times(2, { ...city, source: '其他', entry_date: '2010-07' }),
  ...times(1, { ...city, entry_date: '2026-07' }),
  ...times(4, { ...east, source: '公开遴选' }),
];
const unit = (scope: string): TableRow => ({ scope_type: '单位', scope });

describe('the focus of the sources', () => {
  it('is the sum of the squares of the shares, and its reciprocal', async () => {
    const table = await tableOf(engine, people, 'structure.source_focus');
    const row = findRow(table, unit(city.unit));
    expect(row).toMatchObject({ known: 10, sources: 3, wide: 1 });
    expect(row?.['hhi']).toBeCloseTo(0.36 + 0.04 + 0.04, 12);
    expect(row?.['effective']).toBeCloseTo(1 / 0.44, 12);
  });

  it('is not said of fewer people than a comparison needs, while kinds are still counted', async () => {
    const table = await tableOf(engine, people, 'structure.source_focus');
    expect(findRow(table, unit(east.unit))).toMatchObject({
      known: 4,
      sources: 1,
      hhi: null,
      effective: null,
    });
  });

  it('counts for the width as many people as the office says', async () => {
    const settings = { 'structure.entry_width_min': 2 };
    const table = await tableOf(engine, people, 'structure.source_focus', { settings });
    expect(findRow(table, unit(city.unit))).toMatchObject({ wide: 3 });
  });
});

describe('the page of sources', () => {
  it('draws the years of entry up to the as-of date and says who is not drawn', async () => {
    const figure = figureOf(await pageOf(engine, people, 'structure-sources'), 'structure.source_by_entry');
    expect(figure).toMatchObject({ form: 'matrix', rows: ['公开遴选', '选调生'] });
    if (figure.form !== 'matrix') throw new Error(figure.form);
    expect([figure.columns[0], figure.columns[11], figure.columns.length]).toEqual([2015, 2026, 12]);
    expect(figure.notes).toEqual([
      '2014年及以前进入的2人未画出',
      '来源或进入时间未填5人，未画出',
      '只含现在仍在职的人，不等于当年进人总数',
    ]);
  });

  it('has sources by size, 其他 last, and a matrix where there are many', async () => {
    const few = figureOf(await pageOf(engine, people, 'structure-sources'), 'structure.sources_by_level');
    if (few.form !== 'bands') throw new Error(few.form);
    expect(few.segments).toEqual(['公开遴选', '选调生', '其他']);
    const sources = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];
    const many = sources.map((source) => ({ ...city, source }));
    const matrix = figureOf(await pageOf(engine, many, 'structure-sources'), 'structure.sources_by_level');
    expect(matrix.form).toBe('matrix');
  });

  it('says what is missing when nobody has a date of entry', async () => {
    const content = await pageOf(engine, times(6, { ...city, source: '选调生' }), 'structure-sources');
    expect(figureOf(content, 'structure.source_by_entry')).toMatchObject({ form: 'empty' });
  });
});
