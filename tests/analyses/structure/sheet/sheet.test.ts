import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planRows } from '#analyses/plan/plan.ts';
import { structure } from '#analyses/structure/index.ts';
import { sheetTable } from '#analyses/structure/sheet/derive.ts';
import { PEOPLE, printRowCondition } from '#app/query/print-duckdb.ts';
import { AGE_BANDS } from '#core/age.ts';
import { findRow, type StatTable, type TableRow } from '#core/table.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { lendEngine } from '../../../engines.ts';
import type { TestPerson } from '../../people-table.ts';
import { AS_OF, figureOf, pageOf, tableOf, times } from '../on-people.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await lendEngine();
});
afterAll(() => engine.close());

const city = { level: '市级', unit: '市委组织部' };
/** Ages 26 ×2, 36 ×3, 46 ×1, one unknown. */
const people: readonly TestPerson[] = [
  ...times(2, { ...city, sex: '女', birth: '2000-10', politics: '中共党员', post_level: '乡科级副职' }),
  ...times(3, { ...city, sex: '男', birth: '1990-10', politics: '中共预备党员', title_grade: '中级' }),
  { ...city, sex: '男', birth: '1980-10', politics: '九三学社', post_level: '厅局级副职' },
  { ...city, education: '大学本科', post_level: '科员级' },
];

const at = (table: StatTable, item: string, column: string, group?: string): TableRow | undefined =>
  findRow(table, { item, column, ...(group === undefined ? {} : { group }) });

describe('the statistics sheet', () => {
  it('has everyone in the total, and the levels with 未填 add up to it', async () => {
    const table = await tableOf(engine, people, 'structure.sheet');
    expect(at(table, '总数', '总体')).toMatchObject({ n: 7, share: 1 });
    const columns = ['正处', '副处', '正科', '副科', '其他', '未填'];
    expect(columns.map((column) => at(table, '总数', column)?.['n'])).toEqual([0, 0, 0, 2, 2, 3]);
    expect(['男', '女'].map((column) => at(table, '总数', column)?.['n'])).toEqual([4, 2]);
  });

  it('divides by those of whom the item is known', async () => {
    const table = await tableOf(engine, people, 'structure.sheet');
    expect(at(table, '中共党员（含预备）', '总体')).toMatchObject({ n: 5, known: 6, share: 5 / 6 });
    expect(at(table, '民主党派', '其他')).toMatchObject({ n: 1, known: 1, share: 1 });
    expect(at(table, '中共党员（含预备）', '未填')).toMatchObject({ n: 3, known: 3 });
    expect(at(table, '36–40岁', '男')).toMatchObject({ n: 3, known: 4 });
    expect(at(table, '正高级', '总体')).toMatchObject({ n: 0, known: 3, share: 0 });
    expect(at(table, '研究生', '女', '最高学历')).toMatchObject({ n: 0, known: 0, share: null });
  });

  it('has the mean age of every column, also of those without a post level', async () => {
    const table = await tableOf(engine, people, 'structure.sheet');
    const mean = (column: string) => at(table, '平均年龄', column)?.['mean'];
    expect(mean('总体')).toBeCloseTo((2 * 26 + 3 * 36 + 46) / 6, 12);
    expect([mean('女'), mean('副科'), mean('其他'), mean('未填'), mean('正处')]).toEqual([
      26,
      26,
      46,
      36,
      null,
    ]);
  });

  it('counts in every cell the people behind it, for random people', async () => {
    const maybe = (...words: string[]) => fc.option(fc.constantFrom(...words), { nil: undefined });
    const birth = fc.option(
      fc.integer({ min: 1965, max: 2003 }).map((year) => `${year}-03`),
      { nil: undefined },
    );
    const person: fc.Arbitrary<TestPerson> = fc.record({
      ...{ unit: maybe('甲', '乙'), sex: maybe('男', '女'), birth, degree: maybe('硕士', '无学位') },
      ...{ education: maybe('研究生', '大专'), politics: maybe('群众', '民盟', '民革') },
      ...{ post_level: maybe('县处级正职', '乡科级正职', '未定职'), title_grade: maybe('正高级') },
    });
    const tables = new Map(structure.tables.map((table) => [table.id, table]));
    const countBehind = async (row: TableRow, measure: string, found: Map<string, StatTable>) => {
      const answers = { table: (id: string) => found.get(id) } as Parameters<typeof sheetTable.behind>[2];
      const cells = sheetTable.behind(row, measure, answers)?.cells ?? [];
      let count = 0;
      for (const { table, where, measure: name } of cells) {
        const definition = tables.get(table);
        if (!definition) throw new Error(table);
        const condition = printRowCondition(planRows(definition, where, name, { asOf: AS_OF, filters: [] }));
        const [counted] = toRows(
          await engine.query(`SELECT CAST(count(*) AS INTEGER) AS n FROM ${PEOPLE} WHERE ${condition}`),
        );
        count += Number(counted?.['n']);
      }
      return count;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 12 }), fc.nat(), async (some, pick) => {
        const { tables: found } = await pageOf(engine, some, 'structure-sheet');
        const rows = found.get('structure.sheet')?.rows ?? [];
        for (let i = 0; i < 6; i++) {
          const row = rows[(pick + i * 59) % rows.length];
          if (!row) throw new Error('no rows');
          for (const measure of ['n', 'known']) {
            expect(
              await countBehind(row, measure, new Map(found)),
              `${String(row['item'])} ${String(row['column'])} ${measure}`,
            ).toBe(row[measure]);
          }
        }
      }),
      { numRuns: 6, seed: 5 },
    );
  }, 60_000);
});

describe('the figure of the sheet', () => {
  it('has the standard order of lines, the mean age below the bands, and two-level columns', async () => {
    const figure = figureOf(await pageOf(engine, people, 'structure-sheet'), 'structure.sheet_figure');
    if (figure.form !== 'sheet') throw new Error(figure.form);
    const groups = [...new Set(figure.rows.map(({ group }) => group))];
    expect(groups).toEqual([
      ...['', '职务层次', '民族', '政治面貌', '年龄', '职称', '学位', '最高学历', '全日制学历'],
    ]);
    const mean = figure.rows.findIndex(({ label }) => label === '平均年龄');
    expect(figure.rows[mean - 1]?.label).toBe(AGE_BANDS[AGE_BANDS.length - 1]?.label);
    expect(figure.columns.map(({ group, label }) => `${group}/${label}`)).toEqual([
      ...['总体/人数', '总体/比率', '级别/正处', '级别/副处', '级别/正科', '级别/副科', '级别/其他'],
      ...['级别/未填', '性别/男', '性别/女'],
    ]);
    expect(figure.notes[0]).toBe('百分比按四舍五入取值，未填不计');
    expect(figure.notes[1]).toContain('职务层次未填3人');
  });

  it('has no column 未填 when every post level is known', async () => {
    const known = times(2, { ...city, post_level: '乡科级副职' });
    const figure = figureOf(await pageOf(engine, known, 'structure-sheet'), 'structure.sheet_figure');
    expect(figure).toMatchObject({ form: 'sheet' });
    if (figure.form === 'sheet') expect(figure.columns.map(({ label }) => label)).not.toContain('未填');
  });
});
