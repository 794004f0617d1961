import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PackedSheet } from '#app/load/packed-sheet.ts';
import { dropRawTable, loadRawTable } from '#app/load/raw-table.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import type { RegularText } from '#ingest/sheet.ts';
import type { TalliedText } from '#ingest/text/cell-columns.ts';
import { scanText } from '#ingest/text/scan-text.ts';
import { lendEngine } from '../engines.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await lendEngine();
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
  return { ...shape, encoding: 'utf-8', body: { kind: 'regular', text: textWith(cuts), tallied: null } };
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

describe('a large text whose cells were counted before it is loaded', () => {
  const units = ['市财政局', '"市""审计""局"', ' 市委组织部', '', '市财政局 '];
  const many = ['姓名,单位'];
  for (let i = 0; i < 6000; i++) many.push(`王${i},${units[i % units.length]}`);
  const blob = new Blob([`${many.join('\n')}\n`]);
  const text: RegularText = {
    ...{ blob, delimiter: ',', newline: '\n', fields: 2, skipLines: 0, firstRecord: 1 },
    cuts: [new TextEncoder().encode(many.slice(0, 3000).join('\n')).length + 1],
  };
  const shape = { ...sheetWith([]), recordCount: 6001 };

  async function count(): Promise<TalliedText> {
    const { tallied } = await scanText(blob, { delimiter: ',', keepsCells: true }, {});
    if (!tallied) throw new Error('not counted');
    return tallied;
  }

  async function load(name: string, tallied: TalliedText | null, into = engine) {
    const body = { kind: 'regular', text, tallied } as const;
    const raw = await loadRawTable(into, name, { ...shape, body }, {});
    const rows = await engine.query(
      `SELECT CAST((t.rowid + 1) AS INTEGER) AS r, t.c0, t.c1 FROM ${name} t ORDER BY r`,
    );
    return { raw, rows: rows.columns.map((column) => Array.from(column)) };
  }

  it('shows the very cells in their rows, the places of few words besides', async () => {
    const plain = await load('raw_plain', null);
    const coded = await load('raw_coded', await count());
    expect(coded.rows).toEqual(plain.rows);
    expect([...(coded.raw.codes?.words ?? [])]).toEqual([
      [1, ['单位', '市财政局', '市"审计"局', ' 市委组织部', '市财政局 ']],
    ]);
    const { columns } = await engine.query(
      'SELECT e1 FROM raw_coded WHERE (rowid + 1) IN (3, 5) ORDER BY rowid',
    );
    expect(Array.from(columns[0] ?? [])).toEqual([3, 0]);
    for (const { raw } of [plain, coded]) await dropRawTable(engine, raw);
    const left = `SELECT table_name FROM information_schema.tables WHERE starts_with(table_name, 'raw_')`;
    expect((await engine.query(left)).rowCount).toBe(0);
  });

  it('goes in as text, and nothing is lost, where the engine does not take the cells', async () => {
    const plain = await load('raw_plain', null);
    const tallied = await count();
    const fewer = { records: 6001, columns: tallied.cells?.columns.slice(1) ?? [] };
    const missed = await load('raw_missed', { ...tallied, cells: fewer });
    const refusing: Engine = {
      ...{ info: engine.info, close: () => engine.close() },
      ...{ query: (sql, job) => engine.query(sql, job), unregister: (name) => engine.unregister(name) },
      register: (name, blob) => engine.register(name, blob),
      insert: () => Promise.reject(new Error('refused')),
    };
    const refused = await load('raw_refused', tallied, refusing);
    expect([missed.raw.codes, refused.raw.codes]).toEqual([undefined, undefined]);
    expect([missed.rows, refused.rows]).toEqual([plain.rows, plain.rows]);
    for (const { raw } of [plain, missed, refused]) await dropRawTable(engine, raw);
  });

  it('is given up before the cells go in, and leaves nothing', async () => {
    const abort = new AbortController();
    abort.abort();
    const sheet = { ...shape, body: { kind: 'regular', text, tallied: await count() } } as const;
    await expect(loadRawTable(engine, 'raw_late', sheet, { signal: abort.signal })).rejects.toMatchObject({
      name: 'CancelledError',
    });
    const left = `SELECT table_name FROM information_schema.tables WHERE starts_with(table_name, 'raw_late')`;
    expect((await engine.query(left)).rowCount).toBe(0);
  });

  it('does not keep cells that went in, and goes in as text after that', async () => {
    const tallied = await count();
    const first = await load('raw_first', tallied);
    expect([tallied.cells, first.raw.codes === undefined]).toEqual([null, false]);
    const again = await load('raw_again', tallied);
    expect([again.raw.codes, again.raw.tally?.text]).toEqual([undefined, tallied.tally]);
    expect(again.rows).toEqual(first.rows);
    for (const { raw } of [first, again]) await dropRawTable(engine, raw);
  });
});
