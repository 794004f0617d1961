import { afterAll, beforeAll, expect, it } from 'vitest';
import { createValuesTable } from '#app/load/values-table.ts';
import type { Engine } from '#engine/engine.ts';
import { lendEngine } from '../engines.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await lendEngine();
});
afterAll(() => engine.close());

const COLUMNS = [
  { name: 'text', type: 'VARCHAR' },
  { name: 'whole', type: 'INTEGER' },
  { name: 'part', type: 'DOUBLE' },
] as const;
const ROWS = [
  ['', 1, 0.5],
  [null, null, null],
  [`王'宁", "DROP"`, -2, 1e21],
  ['一\n二\0三', 3, -0.25],
  [' 12 ', 4, 7],
] as const;

it('holds the values that it is made of, whether they stand in the statement or in a file', async () => {
  const many = Array.from({ length: 400 }, () => ROWS).flat();
  for (const rows of [ROWS, many, []]) {
    await createValuesTable(engine, 'made', COLUMNS, rows);
    const { columns } = await engine.query('SELECT "text", "whole", part FROM made');
    const found = columns.map((values) => Array.from(values));
    expect(found.length === 0 ? [[], [], []] : found).toEqual(
      COLUMNS.map((_, i) => rows.map((row) => row[i] ?? null)),
    );
  }
});
