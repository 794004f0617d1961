import { Utf8, vectorFromArray } from 'apache-arrow';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readColumn } from '#engine/arrow-column.ts';
import { toQueryResult } from '#engine/arrow-result.ts';
import type { Engine } from '#engine/engine.ts';
import { startNodeEngine } from '#engine/node-engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});
afterAll(() => engine.close());

/** More rows than the engine puts into one piece of a result. */
const ROWS = 10_000;

async function column(expression: string): Promise<unknown[]> {
  const sql = `SELECT ${expression} AS it FROM range(${ROWS}) t(i) ORDER BY i`;
  const { rowCount, columns } = await engine.query(sql);
  expect(rowCount).toBe(ROWS);
  return Array.from(columns[0] ?? []);
}

const expected = (value: (i: number) => unknown) => Array.from({ length: ROWS }, (_, i) => value(i));

describe('a result that comes in many pieces', () => {
  it('keeps every text and NULL in its row', async () => {
    const words = ['大学本科', '', '研究生', '中共平陵县委组织部', '𠀋𬭎'];
    const list = words.map((word) => `'${word}'`).join();
    expect(await column(`CASE WHEN i % 7 > 0 THEN [${list}][1 + i % 5] END`)).toEqual(
      expected((i) => (i % 7 > 0 ? words[i % 5] : null)),
    );
    expect(await column(`'41' || i`)).toEqual(expected((i) => `41${i}`));
  });

  it('keeps numbers, with NULLs and without', async () => {
    expect(await column('CAST(i AS INTEGER)')).toEqual(expected((i) => i));
    expect(await column('CASE WHEN i % 3 > 0 THEN CAST(-i AS INTEGER) END')).toEqual(
      expected((i) => (i % 3 > 0 ? -i : null)),
    );
    expect(await column('CAST(i AS DOUBLE) / 4')).toEqual(expected((i) => i / 4));
    expect(await column('CASE WHEN i % 2 > 0 THEN CAST(i AS DOUBLE) / 4 END')).toEqual(
      expected((i) => (i % 2 > 0 ? i / 4 : null)),
    );
    expect(await column('CASE WHEN i % 2 > 0 THEN CAST(i % 100 AS UTINYINT) END')).toEqual(
      expected((i) => (i % 2 > 0 ? i % 100 : null)),
    );
  });

  it('keeps the words of an ENUM', async () => {
    expect(
      await column(`CAST(CASE WHEN i % 5 > 0 THEN ['市级', '县级'][1 + i % 2] END AS ENUM('县级', '市级'))`),
    ).toEqual(expected((i) => (i % 5 > 0 ? ['市级', '县级'][i % 2] : null)));
  });
});

describe('texts of a column', () => {
  it('are read as they are, in pieces cut anywhere', () => {
    const text = fc.oneof(
      fc.constantFrom('县级', '市级', '', '石桥镇', 'x'.repeat(65), '长'.repeat(30)),
      fc.string({ unit: 'grapheme', maxLength: 24 }).map((word) => word.replace(/^\uFEFF+/, '')),
      // Words so alike that they are looked for at the same place.
      fc.constantFrom('a0aaaaaaaaaa', 'a1aaaaaaaaaa', 'a2aaaaaaaaaa'),
    );
    fc.assert(
      fc.property(fc.array(fc.option(text), { maxLength: 50 }), fc.nat(50), (texts, cut) => {
        const whole = vectorFromArray(texts, new Utf8());
        const pieces = [whole.slice(0, cut), whole.slice(cut)].filter(({ length }) => length > 0);
        expect(readColumn(pieces, texts.length)).toEqual(texts);
      }),
      { seed: 11 },
    );
  });

  it('are none where there is no result', () => {
    expect(toQueryResult([])).toEqual({ names: [], columns: [], rowCount: 0 });
  });
});
