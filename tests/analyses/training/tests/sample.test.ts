import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageAnswer, Workspace } from '#app/api.ts';
import { toTwin } from '#charts/twin.ts';
import { findRow } from '#core/table.ts';
import { plainTests } from '../../../sample/plain-tests.ts';
import { sampleSession } from '../../structure/independent/sample-session.ts';

let session: Workspace;
let page: PageAnswer;
beforeAll(async () => {
  session = await sampleSession('rosters', 'units', 'tests');
  page = await session.page('training', 'training-tests', { filters: [] });
}, 240_000);
afterAll(() => session.clearAll());

const DIMS = ['scope_type', 'scope', 'test', 'class'];

describe('the tests of the sample', () => {
  it('are what a plain count of the files gives, in every scope', () => {
    for (const [id, rows] of Object.entries(plainTests())) {
      const table = page.tables[id];
      if (!table) throw new Error(`${id} is on no page`);
      for (const row of rows) {
        const where = Object.fromEntries(Object.entries(row).filter(([name]) => DIMS.includes(name)));
        const found = findRow(table, where);
        for (const [name, value] of Object.entries(row)) {
          const about = `${id} ${JSON.stringify(where)} ${name}`;
          if (typeof value === 'number') expect(found?.[name], about).toBeCloseTo(value, 9);
          else expect(found?.[name], about).toBe(value);
        }
      }
    }
  });

  it('open as many rows as every count says', async () => {
    const question = { asOf: '2026-10-31', filters: [] };
    for (const { id, rows, dims, measures } of Object.values(page.tables)) {
      for (const row of rows.filter((_, place) => place % 7 === 0)) {
        const where = Object.fromEntries(dims.map((dim) => [dim, row[dim] ?? null]));
        for (const measure of measures) {
          const says = row[measure];
          if (!Number.isInteger(says) || ['share', 'pass_rate', 'mean', 'points'].includes(measure)) continue;
          const cell = { table: id, where, measure };
          const { total } = await session.rows({ cells: [cell], question, offset: 0, limit: 1 });
          expect(total, JSON.stringify(cell)).toBe(says);
        }
      }
    }
  }, 240_000);

  it('stand in every figure as a table too', () => {
    expect(page.figures.map(({ id, form }) => [id, form])).toEqual([
      ['training.tests', 'sheet'],
      ['training.test_reach', 'bullet'],
      ['training.test_units', 'bullet'],
      ['training.test_bands', 'bands'],
      ['training.test_scores', 'sheet'],
    ]);
    for (const figure of page.figures) {
      const { rows } = toTwin(figure, page.tables);
      expect(rows.length, figure.id).toBeGreaterThan(0);
      expect(rows.flat().join(), figure.id).not.toMatch(/NaN|undefined|null/);
    }
  });
});
