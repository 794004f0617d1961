import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Filter, Question } from '#analyses/analysis.ts';
import { ANALYSES } from '#analyses/index.ts';
import type { TableDefinition } from '#analyses/plan/definition.ts';
import { PEOPLE_DIMENSIONS } from '#analyses/plan/people.ts';
import { measureOf, planRows } from '#analyses/plan/plan.ts';
import { PEOPLE, printRowCondition } from '#app/query/print-duckdb.ts';
import { TableSource } from '#app/query/table-source.ts';
import { AGE_BANDS } from '#core/age.ts';
import type { TableRow } from '#core/table.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { startNodeEngine } from '#engine/node-engine.ts';
import { createPeople, type TestPerson } from './people-table.ts';

const AS_OF = '2026-10-31';
let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});
afterAll(() => engine.close());

const maybe = (...words: string[]) => fc.option(fc.constantFrom(...words), { nil: undefined });
const person: fc.Arbitrary<TestPerson> = fc.record({
  level: maybe('市级', '县级', '乡级'),
  unit: maybe('市委组织部', '东岭区委组织部', "平陵县'委<b>", '石桥镇'),
  sex: maybe('男', '女'),
  birth: fc.option(
    fc
      .tuple(fc.integer({ min: 1960, max: 2004 }), fc.integer({ min: 1, max: 12 }))
      .map(([y, m]) => `${y}-${m}`),
    { nil: undefined },
  ),
  education: maybe('研究生', '大学本科', '大专'),
  ft_education: maybe('研究生', '大学本科', '高中'),
  degree: maybe('硕士', '学士', '无学位'),
  source: maybe('公开遴选', '党政机关交流', '其他'),
  ethnicity: maybe('汉族', '回族', '满族'),
  politics: maybe('中共党员', '群众'),
  post_level: maybe('乡科级正职', '县处级副职'),
  rank: maybe('一级科员', '四级调研员'),
  status: maybe('在职', '挂职'),
});

const valuesOf: Readonly<Record<string, readonly (string | number | null)[]>> = {
  level: ['市级', '县级', null],
  unit: ['市委组织部', "平陵县'委<b>", '没有的单位', null],
  sex: ['男', '女', null],
  age: [25, 26, 40, null],
  band: [...AGE_BANDS.map(({ label }) => label), null],
  education: ['研究生', '大学本科', null],
  ethnicity_group: ['汉族', '少数民族', null],
  source: ['公开遴选', '其他', null],
  rank: ['一级科员', null],
  status: ['挂职', null],
};
const filters: fc.Arbitrary<readonly Filter[]> = fc.uniqueArray(
  fc.constantFrom(...PEOPLE_DIMENSIONS.map(({ id }) => id).filter((id) => valuesOf[id])).chain((dimension) =>
    fc.record({
      dimension: fc.constant(dimension),
      values: fc.subarray([...(valuesOf[dimension] ?? [])], { minLength: 1 }),
    }),
  ),
  { selector: ({ dimension }) => dimension, maxLength: 3 },
);

async function behind(
  table: TableDefinition,
  row: TableRow,
  measure: string,
  question: Question,
): Promise<number> {
  const condition = printRowCondition(planRows(table, row, measure, question));
  const [counted] = toRows(
    await engine.query(`SELECT CAST(count(*) AS INTEGER) AS n FROM ${PEOPLE} WHERE ${condition}`),
  );
  return Number(counted?.['n']);
}

const tables = ANALYSES.flatMap((analysis) => analysis.tables);

describe('every registered table', () => {
  it('has an id of its own', () => {
    expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
  });

  it('counts in every cell exactly the rows behind it, for random people and filters', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 1, maxLength: 40 }),
        filters,
        fc.nat(),
        async (people, chosen, pick) => {
          await createPeople(engine, people);
          const question = { asOf: AS_OF, filters: chosen };
          const computed = await new TableSource(engine, AS_OF).tables(tables, chosen);
          for (const table of tables) {
            const rows = computed.get(table.id)?.rows ?? [];
            const row = rows[pick % Math.max(1, rows.length)];
            if (!row) continue;
            for (const { name, expression } of table.measures.filter(
              (measure) => measure.expression.op === 'count',
            )) {
              expect(await behind(table, row, name, question), `${table.id} ${name} ${expression.op}`).toBe(
                row[name],
              );
            }
            if (table.measures.some(({ name }) => name === 'share')) {
              expect(measureOf(table, 'share').expression.op).toBe('ratio');
              expect(await behind(table, row, 'share', question)).toBe(row['n']);
            }
          }
        },
      ),
      { numRuns: 40, seed: 20261031 },
    );
  });

  it('gives the same rows from memory as from the engine', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 40 }), filters, async (people, chosen) => {
        await createPeople(engine, people);
        const scanned = await new TableSource(engine, AS_OF).tables(tables, chosen);
        const source = new TableSource(engine, AS_OF);
        await source.counts('sex', []);
        const remembered = await source.tables(tables, chosen);
        for (const { id } of tables) expect(remembered.get(id)).toEqual(scanned.get(id));
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});
