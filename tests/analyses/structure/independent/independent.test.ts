import { beforeAll, describe, expect, it } from 'vitest';
import type { Filter } from '#analyses/analysis.ts';
import { structure } from '#analyses/structure/index.ts';
import type { Workspace } from '#app/api.ts';
import type { TableRow } from '#core/table.ts';
import { structureTables } from '../../../sample/plain-count.ts';
import type { PlainTable } from '../../../sample/plain-tables.ts';
import { before, now, pairs } from './dated-people.ts';
import { LINES_TEXT, plainAgeLines } from './plain-age-lines.ts';
import { plainChanges } from './plain-changes.ts';
import { plainFound } from './plain-found.ts';
import { plainCohorts } from './plain-cohorts.ts';
import { plainOutlook } from './plain-outlook.ts';
import { plainStructure } from './plain-structure.ts';
import { plainTrend } from './plain-trend.ts';
import { plainUnits } from './plain-units.ts';
import { isOf, subsets } from './random-subsets.ts';
import { expectSame, sampleSession, tablesUnder } from './sample-session.ts';

const AGE_LINES = 'structure.age_lines';

/** Every table of the pages by a plain count of the rows that the filters leave. */
function plainTables(filters: readonly Filter[]): Readonly<Record<string, PlainTable>> {
  const there = now.filter((person) => isOf(filters, person));
  const then = before.filter((person) => isOf(filters, person));
  return {
    ...structureTables(there),
    ...plainStructure(there),
    ...plainChanges(filters),
    ...plainTrend(then, there),
    ...plainOutlook(then, there),
    ...plainFound(there),
    ...plainCohorts(there),
    [AGE_LINES]: plainAgeLines(there, false),
  };
}

const NAMED: readonly { readonly about: string; readonly filters: readonly Filter[]; readonly n: number }[] =
  [
    { about: 'everybody', filters: [], n: 516 },
    { about: 'one unit', filters: [{ dimension: 'unit', values: ['平陵县委组织部'] }], n: 31 },
    {
      about: 'those of unknown schooling or a rare source',
      filters: [
        { dimension: 'education', values: [null, '大专'] },
        { dimension: 'source', values: ['公开遴选', '企事业单位遴选', null] },
      ],
      n: 2,
    },
    {
      about: 'nobody',
      filters: [
        { dimension: 'level', values: ['市级'] },
        { dimension: 'unit', values: ['平陵县委组织部'] },
      ],
      n: 0,
    },
  ];

let session: Workspace;
beforeAll(async () => {
  session = await sampleSession('rosters', 'history');
}, 120_000);

describe('every table of the structure, of the two dates of the sample', () => {
  it.each(NAMED)('equals a plain count of $about, cell by cell', async ({ filters, n }) => {
    expect(now.filter((person) => isOf(filters, person))).toHaveLength(n);
    expectSame(await tablesUnder(session, filters), plainTables(filters), filters);
  });

  it('equals a plain count of subsets drawn from the rows of the sample', async () => {
    const drawn = subsets(12);
    const sizes = drawn.map((filters) => now.filter((person) => isOf(filters, person)).length);
    expect(sizes.filter((size) => size > 0 && size < now.length).length).toBeGreaterThan(8);
    for (const filters of drawn) {
      expectSame(await tablesUnder(session, filters), plainTables(filters), filters);
    }
  }, 120_000);

  it('compares people one by one: 492 of 516 and 510 are in both rosters', () => {
    expect([now.length, before.length]).toEqual([516, 510]);
    expect(pairs.filter((pair) => pair.now && pair.then)).toHaveLength(492);
  });

  it('equals a plain count on the pages of the units', async () => {
    const found = new Map<string, Map<string, TableRow>>();
    const units = await session.unitList();
    for (const { name } of units) {
      const { tables } = await session.unitPage(name);
      for (const id of Object.keys(plainUnits([]))) {
        const rows = found.get(id) ?? new Map<string, TableRow>();
        for (const row of tables[id]?.rows ?? []) {
          rows.set(['scope_type', 'scope', 'item'].map((name) => row[name]).join(' '), row);
        }
        found.set(id, rows);
      }
    }
    expect(units.length).toBeGreaterThan(10);
    const tables = Object.fromEntries([...found].map(([id, rows]) => [id, { rows: [...rows.values()] }]));
    expectSame(tables, plainUnits(now), []);
  });

  it('is counted here, each of those that are declared', () => {
    const declared = [...structure.tables, ...structure.derived].map(({ id }) => id);
    const counted = [...Object.keys(plainTables([])), ...Object.keys(plainUnits([]))];
    // The parts of the sheet are counted in the sheet, and what only the wall draws in tables.test.ts.
    const elsewhere = (id: string) => id.startsWith('structure.sheet.') || id === 'structure.age_sex_bands';
    const missing = declared.filter((id) => !counted.includes(id) && !elsewhere(id));
    expect(missing).toEqual([]);
  });

  it('equals a plain count of the ages that an office watches, once it watches any', async () => {
    const from = '2026-01-01';
    await session.importSettings({
      format: 1,
      values: {
        'structure.age_lines_on': [{ from, value: true }],
        [AGE_LINES]: [{ from, value: LINES_TEXT }],
      },
    });
    for (const filters of [[], ...subsets(3)]) {
      const { tables } = await session.page(structure.id, 'structure-age-lines', { filters });
      const there = now.filter((person) => isOf(filters, person));
      expectSame(tables, { [AGE_LINES]: plainAgeLines(there, true) }, filters);
    }
  });
});
