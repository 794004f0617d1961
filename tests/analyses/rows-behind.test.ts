import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Filter, Question } from '#analyses/analysis.ts';
import { ANALYSES } from '#analyses/index.ts';
import { measureOf, planRows } from '#analyses/plan/plan.ts';
import type { AnswerContext } from '#app/query/answers.ts';
import { computeAnswers } from '#app/query/answers.ts';
import { findBehind } from '#app/query/behind.ts';
import { DatedSources } from '#app/query/dated-sources.ts';
import { tablesOf } from '#app/query/find-table.ts';
import { printRowCondition } from '#app/query/print-duckdb.ts';
import { TableSource } from '#app/query/table-source.ts';
import { settingAt } from '#app/settings.ts';
import type { StatTable } from '#core/table.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { lendEngine } from '../engines.ts';
import { runs } from '../app/runs.ts';
import { someFilters } from './some-filters.ts';
import { BEFORE, createTwoRosters, NOW, someRoster } from './two-rosters.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await lendEngine();
});
afterAll(() => engine.close());

const counted = ANALYSES.flatMap(({ tables }) => tables);
const derived = ANALYSES.flatMap((analysis) => analysis.derived);

/** A cell, what it says, and the condition of the rows behind it. */
interface Claim {
  readonly about: string;
  readonly says: number;
  readonly condition: string;
}

/** Counts the rows behind many cells at once. */
async function expectRowsBehind(relation: string, claims: readonly Claim[]): Promise<void> {
  if (claims.length === 0) return;
  const counts = claims.map(
    ({ condition }, i) => `CAST(count(*) FILTER (${condition}) AS INTEGER) AS ${quoteName(`n${i}`)}`,
  );
  const [found] = toRows(await engine.query(`SELECT ${counts.join(', ')} FROM ${quoteName(relation)}`));
  claims.forEach(({ about, says }, i) => expect(found?.[`n${i}`], about).toBe(says));
}

/** What one row of a counted table says of people, picked at random. */
function claimsOf(table: StatTable, question: Question, pick: number): readonly Claim[] {
  const definition = counted.find(({ id }) => id === table.id);
  const row = table.rows[pick % Math.max(1, table.rows.length)];
  if (!definition || !row) return [];
  const claim = (measure: string, says: number): Claim => ({
    about: `${table.id} ${measure} ${JSON.stringify(row)}`,
    says,
    condition: printRowCondition(planRows(definition, row, measure, question)),
  });
  return definition.measures.flatMap(({ name, expression }) => {
    if (expression.op === 'count') return [claim(name, Number(row[name]))];
    if (expression.op !== 'ratio') return [];
    const { op } = measureOf(definition, expression.numerator).expression;
    return op === 'count' ? [claim(name, Number(row[expression.numerator]))] : [];
  });
}

function contextOf(sources: DatedSources): AnswerContext {
  return {
    counted: sources,
    find: tablesOf(ANALYSES),
    setting: (id) => settingAt({}, id, NOW),
    settingAt: (id, date) => settingAt({}, id, date),
    units: new Map(),
    pages: ANALYSES.flatMap(({ pages }) => pages),
  };
}

const tablesOfPopulation = (population: string) =>
  counted.filter((definition) => definition.population === population);

async function expectCounted(sources: DatedSources, question: Question, pick: number): Promise<void> {
  for (const population of ['people', 'changes'] as const) {
    if (population === 'changes' && question.asOf !== NOW) continue;
    const source = await sources.source({ population, dims: [], measures: [] }, question);
    if (!source) throw new Error('there are two dates');
    const tables = await source.tables(tablesOfPopulation(population), question.filters);
    const claims = [...tables.values()].flatMap((table) => claimsOf(table, question, pick));
    await expectRowsBehind(source.relation.name, claims);
  }
}

const twoRosters = [someRoster, someRoster, someFilters, fc.nat()] as const;

describe('every registered table', () => {
  it('has an id of its own', () => {
    const ids = [...counted, ...derived].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('counts in every cell exactly the rows behind it, now, at an earlier date and of changes', async () => {
    await fc.assert(
      fc.asyncProperty(...twoRosters, async (older, newer, filters, pick) => {
        const sources = new DatedSources(engine, await createTwoRosters(engine, older, newer));
        await expectCounted(sources, { asOf: NOW, filters }, pick);
        await expectCounted(sources, { asOf: BEFORE, filters }, pick);
      }),
      { ...runs(4, 20261031), endOnFailure: true },
    );
  }, 120_000);

  it('names behind a count that was worked out as many people as it says', async () => {
    await fc.assert(
      fc.asyncProperty(...twoRosters, async (older, newer, filters, pick) => {
        const sources = new DatedSources(engine, await createTwoRosters(engine, older, newer));
        const context = contextOf(sources);
        const ids = derived.map(({ id }) => id);
        const computed = await computeAnswers(context, ids, { asOf: NOW, filters });
        const { tables, answers } = computed;
        for (const { id, measures } of derived) {
          const rows = tables.get(id)?.rows ?? [];
          const row = rows[pick % Math.max(1, rows.length)];
          if (!row) continue;
          for (const { name } of measures) {
            const cell = { table: id, where: row, measure: name };
            const behind = await findBehind(sources, context, [cell], answers.question, computed);
            if (!behind || name !== 'n') continue;
            const { relation, condition } = behind;
            const about = `${id} ${name} ${JSON.stringify(row)}`;
            await expectRowsBehind(relation, [{ about, says: Number(row['n']), condition }]);
          }
        }
      }),
      { ...runs(3, 11), endOnFailure: true },
    );
  }, 120_000);

  it('gives the same rows from memory as from the engine, whatever is counted', async () => {
    await fc.assert(
      fc.asyncProperty(someRoster, someRoster, someFilters, async (older, newer, filters) => {
        const sources = new DatedSources(engine, await createTwoRosters(engine, older, newer));
        await sources.current.counts('sex', []);
        const question: Question = { asOf: NOW, filters };
        for (const population of ['people', 'changes'] as const) {
          const kept = await sources.source({ population, dims: [], measures: [] }, question);
          if (!kept) throw new Error('there are two dates');
          const scanned = new TableSource(engine, NOW, { ...kept.relation, isKept: false });
          const definitions = tablesOfPopulation(population);
          const remembered = await kept.tables(definitions, filters);
          const fresh = await scanned.tables(definitions, filters);
          for (const { id } of definitions) expect(remembered.get(id)).toEqual(fresh.get(id));
        }
      }),
      { ...runs(6, 7), endOnFailure: true },
    );
  }, 120_000);
});

describe('the account of changes', () => {
  it('adds up from 期初 to 期末 for the whole, every level and every unit, under any filter', async () => {
    const definitions = tablesOfPopulation('changes').filter(({ id }) => id === 'structure.changes');
    const account = async (sources: DatedSources, filters: readonly Filter[]) => {
      const found = await sources.tables(definitions, { asOf: NOW, filters });
      return found.get('structure.changes')?.rows ?? [];
    };
    let moved = 0;
    const expectBalance = async (sources: DatedSources, filters: readonly Filter[]) => {
      const rows = await account(sources, filters);
      const scopes = new Set(rows.map((row) => JSON.stringify([row['scope_type'], row['scope']])));
      for (const scope of scopes) {
        const own = rows.filter((row) => JSON.stringify([row['scope_type'], row['scope']]) === scope);
        const n = (step: string) => Number(own.find((row) => row['step'] === step)?.['n'] ?? 0);
        expect(n('期初') + n('新进') + n('调入') - n('离任') - n('调出'), scope).toBe(n('期末'));
        const byPlace = filters.some(({ dimension }) => dimension === 'level' || dimension === 'unit');
        if (!scope.startsWith('["全部"') || byPlace) continue;
        expect(n('调入')).toBe(n('调出'));
        moved += n('调入');
      }
    };
    await fc.assert(
      fc.asyncProperty(someRoster, someRoster, someFilters, async (older, newer, filters) => {
        const sources = new DatedSources(engine, await createTwoRosters(engine, older, newer));
        await expectBalance(sources, []);
        await expectBalance(sources, filters);
      }),
      { ...runs(8, 3), endOnFailure: true },
    );
    expect(moved).toBeGreaterThan(20);
  }, 120_000);
});
