import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PackedSheet } from '#app/load/packed-sheet.ts';
import { loadRawTable } from '#app/load/raw-table.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { startNodeEngine } from '#engine/node-engine.ts';
import type { RegularText } from '#ingest/sheet.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});
afterAll(() => engine.close());

const lines = ['名册,', '姓名,备注', '王宁,"一\n二"', '李想,三', '赵前,"四""五"'];
const blob = new Blob([`${lines.join('\n')}\n`]);
const bytes = (count: number) => new TextEncoder().encode(lines.slice(0, count).join('\n')).length + 1;

function textWith(cuts: readonly number[]): RegularText {
  return { blob, delimiter: ',', newline: '\n', fields: 2, skipLines: 1, firstRecord: 2, cuts };
}

function sheetWith(cuts: readonly number[]): PackedSheet {
  const shape = {
    name: null,
    hidden: false,
    head: [],
    merges: [],
    tables: [],
    recordCount: 5,
    columnCount: 2,
  };
  return { ...shape, encoding: 'utf-8', body: { kind: 'regular', text: textWith(cuts) } };
}

async function load(cuts: readonly number[]) {
  const progress: number[] = [];
  const raw = await loadRawTable(engine, 'raw_t', sheetWith(cuts), {
    progress: ({ done }) => progress.push(done),
  });
  const rows = toRows(
    await engine.query(`SELECT CAST(${raw.row} AS INTEGER) AS r, c0, c1 FROM raw_t ORDER BY r`),
  );
  return { rows, steps: progress.length };
}

describe('a large regular text', () => {
  it('is the same in pieces as in one, row numbers included, and is counted piece by piece', async () => {
    const whole = await load([]);
    expect(whole.rows).toEqual([
      { r: 2, c0: '姓名', c1: '备注' },
      { r: 3, c0: '王宁', c1: '一\n二' },
      { r: 4, c0: '李想', c1: '三' },
      { r: 5, c0: '赵前', c1: '四"五' },
    ]);
    const pieces = await load([bytes(2), bytes(3), bytes(4)]);
    expect(pieces).toEqual({ rows: whole.rows, steps: 4 });
  });

  it('leaves nothing behind when loading is cancelled', async () => {
    await engine.query('DROP TABLE IF EXISTS raw_t');
    const abort = new AbortController();
    abort.abort();
    await expect(
      loadRawTable(engine, 'raw_t', sheetWith([]), { signal: abort.signal }),
    ).rejects.toMatchObject({
      name: 'CancelledError',
    });
    await expect(engine.query('SELECT * FROM raw_t')).rejects.toThrow('does not exist');
  });
});
