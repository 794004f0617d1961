import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Workspace } from '#app/api.ts';
import { createSession } from '#app/session.ts';
import type { StatTable } from '#core/table.ts';
import { createTestPlatform, load } from '../app/workspace.ts';
import { compareTable } from '../sample/compare.ts';
import { ROSTER_LAYOUTS } from '../sample/layouts.ts';
import type { PlainTable } from '../sample/plain-tables.ts';
import { DATA } from '../sample/training-records.ts';
import { structureByOracle } from './people.ts';
import { standingByOracle } from './ranking.ts';
import { gradesByOracle } from './reviews.ts';
import { coverageByOracle } from './training.ts';

const FILES = [
  ...new Set(ROSTER_LAYOUTS.map(({ path }) => path)),
  ...['training/2026.xlsx', 'training/2026-online.csv', 'scores/2026.csv', 'reviews/monthly-2026.csv'],
];

let session: Workspace;
beforeAll(async () => {
  session = createSession(createTestPlatform());
  await load(session, ...FILES.map((path) => ({ path, blob: new Blob([readFileSync(join(DATA, path))]) })));
  await session.chooseAsOf('2026-10-31');
}, 120_000);

type Tables = Readonly<Record<string, StatTable>>;

async function tablesOf(analysis: string, page: string, choices = {}): Promise<Tables> {
  return (await session.page(analysis, page, { filters: [], choices })).tables;
}

function expectSame(id: string, counted: PlainTable, tables: Tables, least: number): void {
  const found = tables[id];
  if (!found) throw new Error(`${id} is on no page`);
  expect(counted.rows.length, id).toBeGreaterThanOrEqual(least);
  expect(() => compareTable(id, counted, found.rows)).not.toThrow();
}

describe('what Arquero counts from the same files', () => {
  it('is what the structure says by level, unit, age and education', async () => {
    const tables = {
      ...(await tablesOf('structure', 'structure')),
      ...(await tablesOf('structure', 'structure-age')),
      ...(await tablesOf('structure', 'structure-education')),
    };
    for (const [id, counted] of Object.entries(structureByOracle())) expectSame(id, counted, tables, 16);
  });

  it('is what training says of coverage and hours in every level and unit', async () => {
    expectSame('training.coverage', coverageByOracle(), await tablesOf('training', 'training'), 16);
  });

  it.each(['2026年一季度', '2026年二季度', '2026年三季度'])(
    'is the composite and the rank of every county in %s',
    async (period) => {
      const tables = await tablesOf('ranking', 'ranking', { 'ranking.period': period });
      expectSame('ranking.standing', standingByOracle(period), tables, 12);
    },
  );

  it('is the share of every grade that an office was given, in every round', async () => {
    expectSame('reviews.grades', gradesByOracle(), await tablesOf('reviews', 'reviews'), 240);
  });
});
