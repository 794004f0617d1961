import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '#analyses/analysis.ts';
import { ANALYSES } from '#analyses/index.ts';
import type { Measure, TableDefinition } from '#analyses/plan/definition.ts';
import { measureOf, planRows } from '#analyses/plan/plan.ts';
import { type Population, POPULATIONS, WINDOW_CHOICE } from '#analyses/plan/populations.ts';
import { printRowCondition } from '#app/query/print-duckdb.ts';
import { TableSource } from '#app/query/table-source.ts';
import type { StatTable } from '#core/table.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { openLearning, someRecords } from '../app/load/learning/made-records.ts';
import { runs } from '../app/runs.ts';
import { lendEngine } from '../engines.ts';
import { someFilters } from './some-filters.ts';
import { NOW, someRoster } from './two-rosters.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await lendEngine();
});
afterAll(() => engine.close());

const RECORDED = ['learners', 'lessons', 'monthly'] as const;

const n = (over: readonly string[], known: readonly string[] = over): Measure => ({
  ...{ name: 'n', label: '数', unit: '', formula: '数' },
  expression: { op: 'count', over, known },
});

/** A table of the test's own: by a dimension, with the sums of the population. */
function ownTable(population: Population, dimension: string): TableDefinition {
  const sums = POPULATIONS[population].sums.map((field): Measure => ({
    ...{ name: `sum_${field}`, label: field, unit: '', formula: field },
    expression: { op: 'sum', field, over: [dimension] },
  }));
  return {
    ...{ id: `own.${population}.${dimension}`, title: '', population, personal: false },
    dims: [{ name: dimension, dimension }],
    measures: [n([dimension]), ...sums],
  };
}

const OWN = [
  ...['class_band', 'duty_state', 'post_band', 'education'].map((id) => ownTable('learners', id)),
  ...['link', 'course', 'said_unit', 'lesson_month', 'doubt', 'band'].map((id) => ownTable('lessons', id)),
  ...['month', 'year', 'sex'].map((id) => ownTable('monthly', id)),
];

const definitions = [...ANALYSES.flatMap(({ tables }) => tables), ...OWN].filter(({ population }) =>
  RECORDED.some((each) => each === population),
);

const someWindow = fc.constantFrom('year', 'last-year', 'five-years', '2026年三季度', '2026年9月');

interface Claim {
  readonly about: string;
  readonly says: number;
  readonly condition: string;
  readonly sum: string | null;
}

/** What one row of a table says, each value with the condition of its rows. */
function claimsOf(definition: TableDefinition, table: StatTable, question: Question, pick: number): Claim[] {
  const row = table.rows[pick % Math.max(1, table.rows.length)];
  if (!row) return [];
  return definition.measures.flatMap(({ name, expression }): Claim[] => {
    const about = `${table.id} ${name} ${JSON.stringify(row)}`;
    const condition = printRowCondition(planRows(definition, row, name, question));
    if (expression.op === 'count') return [{ about, condition, says: Number(row[name]), sum: null }];
    if (expression.op === 'sum')
      return [{ about, condition, says: Number(row[name]), sum: expression.field }];
    if (expression.op !== 'ratio') return [];
    const { op } = measureOf(definition, expression.numerator).expression;
    return op === 'count' ? [{ about, condition, says: Number(row[expression.numerator]), sum: null }] : [];
  });
}

async function expectClaims(relation: string, claims: readonly Claim[]): Promise<void> {
  if (claims.length === 0) return;
  const counts = claims.map(({ condition, sum }, i) => {
    const added = sum === null ? 'count(*)' : `sum(${quoteName(sum)})`;
    return `CAST(coalesce(${added} FILTER (${condition}), 0) AS DOUBLE) AS ${quoteName(`n${i}`)}`;
  });
  const [found] = toRows(await engine.query(`SELECT ${counts.join(', ')} FROM ${quoteName(relation)}`));
  claims.forEach(({ about, says }, i) => expect(found?.[`n${i}`], about).toBeCloseTo(says, 6));
}

describe('tables of what people learned', () => {
  it('say in every cell exactly what the rows behind it add up to', async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(someRoster, someRoster, someRecords, someFilters, someWindow, fc.nat()),
        async ([older, newer, records, filters, window, pick]) => {
          const sources = await openLearning(engine, { older, newer, records });
          const question: Question = { asOf: NOW, filters, choices: { [WINDOW_CHOICE]: window } };
          const tables = await sources.tables(definitions, question);
          const claims = new Map<string, Claim[]>();
          for (const definition of definitions) {
            const source = await sources.source(definition, question);
            const table = tables.get(definition.id);
            if (!source || !table) throw new Error(definition.id);
            const own = claims.get(source.relation.name) ?? [];
            claims.set(source.relation.name, [...own, ...claimsOf(definition, table, question, pick)]);
          }
          for (const [relation, own] of claims) {
            told += own.filter(({ says }) => says > 0).length;
            await expectClaims(relation, own);
          }
          await sources.drop();
        },
      ),
      { ...runs(5, 20261031), endOnFailure: true },
    );
    expect(told).toBeGreaterThan(50);
  }, 120_000);

  it('are the same from memory as from the engine, sums and all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(someRoster, someRecords, someFilters, someWindow),
        async ([newer, records, filters, window]) => {
          const sources = await openLearning(engine, { newer, records });
          const question: Question = { asOf: NOW, filters, choices: { [WINDOW_CHOICE]: window } };
          await sources.tables(definitions, question);
          await sources.keep();
          const remembered = await sources.tables(definitions, question);
          const bySource = new Map<TableSource, TableDefinition[]>();
          for (const definition of definitions) {
            const source = await sources.source(definition, question);
            if (!source) throw new Error(definition.id);
            bySource.set(source, [...(bySource.get(source) ?? []), definition]);
          }
          for (const [{ relation }, own] of bySource) {
            expect(relation.isKept).toBe(true);
            const scanned = new TableSource(engine, NOW, { ...relation, isKept: false });
            const fresh = await scanned.tables(own, filters);
            for (const { id } of own) expect(remembered.get(id), id).toEqual(fresh.get(id));
          }
          await sources.drop();
        },
      ),
      { ...runs(4, 7), endOnFailure: true },
    );
  }, 120_000);

  it('leave nothing behind in the engine once they are dropped', async () => {
    const sources = await openLearning(engine, { newer: [], records: [] });
    const before = await engine.query('SELECT table_name FROM information_schema.tables');
    for (const window of ['year', 'last-year', '2026年9月', '2026年8月', 'five-years']) {
      const question: Question = { asOf: NOW, filters: [], choices: { [WINDOW_CHOICE]: window } };
      await sources.tables(definitions, question);
    }
    const lessons = toRows(
      await engine.query(
        `SELECT table_name AS name FROM information_schema.tables WHERE starts_with(table_name, 'lessons')`,
      ),
    );
    expect(lessons).toHaveLength(2 * 3);
    await sources.drop();
    const after = await engine.query('SELECT table_name FROM information_schema.tables');
    expect(after.rowCount).toBe(before.rowCount);
  });
});
