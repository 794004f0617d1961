import { beforeAll, describe, expect, it } from 'vitest';
import type { Workspace } from '#app/api.ts';
import { type CellRef, findRow, type StatTable } from '#core/table.ts';
import { sampleSession } from '../structure/independent/sample-session.ts';
import { unit, whole } from './plain-rows.ts';

const PAGES = ['training', 'training-mix', 'training-trend', 'training-records'];

let session: Workspace;
const tables: Record<string, StatTable> = {};
beforeAll(async () => {
  session = await sampleSession('rosters', 'units', 'training');
  for (const page of PAGES) {
    Object.assign(tables, (await session.page('training', page, { filters: [] })).tables);
  }
}, 240_000);

const tableOf = (id: string): StatTable => {
  const table = tables[id];
  if (!table) throw new Error(`${id} is on no page`);
  return table;
};
const at = (id: string, where: Parameters<typeof findRow>[1]) => findRow(tableOf(id), where);

describe('the sample', () => {
  it('has 431 of 516 people trained, 106 of 118 in the city, 21 of 31 in 平陵县', () => {
    expect(at('training.coverage', whole())).toMatchObject({ people: 516, trained: 431 });
    expect(at('training.coverage', { scope: '市级' })).toMatchObject({ people: 118, trained: 106 });
    expect(at('training.coverage', unit('平陵县委组织部'))).toMatchObject({ people: 31, trained: 21 });
  });

  it('gives every table the same people and hours', () => {
    const { trained, hours } = at('training.coverage', whole()) ?? {};
    const september = at('training.progress', whole({ year: '2026年', month: '9月' }));
    expect(september).toMatchObject({ trained, hours });
    const times = tableOf('training.frequency').rows.filter((row) => row['scope_type'] === '全部');
    expect(times.reduce((sum, row) => sum + Number(row['n']), 0)).toBe(516);
    const ofCategories = tableOf('training.categories').rows.filter((row) => row['scope_type'] === '全部');
    expect(ofCategories.reduce((sum, row) => sum + Number(row['hours']), 0)).toBe(hours);
    expect(at('training.mix', whole({ facet: '培训形式' }))).toMatchObject({ known_hours: hours });
  });
});

/** Measures that count rows, and so must open as many. */
const COUNTS = ['people', 'trained', 'n', 'records', 'newly', 'matched'];
/** Rows of a table that are opened. */
const MOST_CLAIMS = 2;

function claimsOf({ id, rows, dims, measures }: StatTable): { cell: CellRef; says: number }[] {
  const step = Math.max(1, Math.floor(rows.length / MOST_CLAIMS));
  return rows
    .filter((_, place) => place % step === 0)
    .flatMap((row) => {
      const where = Object.fromEntries(dims.map((dim) => [dim, row[dim] ?? null]));
      return measures
        .filter((measure) => COUNTS.includes(measure) && typeof row[measure] === 'number')
        .map((measure) => ({ cell: { table: id, where, measure }, says: Number(row[measure]) }));
    });
}

describe('a number of the training', () => {
  it('opens as many rows as it says', async () => {
    const question = { asOf: '2026-10-31', filters: [] };
    for (const table of Object.values(tables)) {
      for (const { cell, says } of claimsOf(table)) {
        const { total } = await session.rows({ cells: [cell], question, offset: 0, limit: 1 });
        expect(total, JSON.stringify(cell)).toBe(says);
      }
    }
  }, 240_000);
});
