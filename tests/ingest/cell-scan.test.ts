import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropRawTable, loadRawTable } from '#app/load/raw-table.ts';
import type { Engine } from '#engine/engine.ts';
import { SUSPECT_NAME_PATTERN } from '#ingest/classify-row.ts';
import { createCellScan } from '#ingest/text/cell-scan.ts';
import { scanText } from '#ingest/text/scan-text.ts';
import { lendEngine } from '../engines.ts';
import { readSheet } from './files.ts';

async function tallyOf(text: string) {
  const { body } = await readSheet(text, 'a.csv', { regularFromBytes: 0 });
  if (body.kind !== 'regular' || !body.tallied) throw new Error('not regular');
  return body.tallied.tally;
}

/** Read in chunks of so many bytes, the first of which is long enough to tell what the records are like. */
const scanInChunks = (text: string, headBytes: number, chunkBytes: number) =>
  scanText(new Blob([text]), { delimiter: ',', keepsCells: true, headBytes, chunkBytes }, {});

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
function withCheck(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return digits + '10X98765432'.charAt(sum % 11);
}

describe('the tally of a regular text', () => {
  it('lists each cell once with its number and first record, quotes taken away, and counts empty ones', async () => {
    const { columns, records, firstRecord } = await tallyOf(
      '姓名,性别,单位,备注\n王宁,男,"甲,乙",""\n李想,女,甲,"说""好"""\n王宁,男,"甲,乙",\n',
    );
    expect({ records, firstRecord }).toEqual({ records: 4, firstRecord: 1 });
    const [name, , unit, note] = columns;
    expect(name?.cells).toEqual(['姓名', '王宁', '李想']);
    expect([...(name?.counts ?? [])]).toEqual([1, 2, 1]);
    expect([...(name?.firsts ?? [])]).toEqual([1, 2, 3]);
    expect(unit?.cells).toEqual(['单位', '甲,乙', '甲']);
    expect(note?.cells).toEqual(['备注', '说"好"']);
    expect(note?.blanks).toBe(2);
  });

  it('counts IDs that are plain and lists those that are not', async () => {
    const plain = withCheck('11010519491201002');
    const odd = [
      plain.replace(/.$/, plain.endsWith('1') ? '2' : '1'),
      withCheck('11010519491301002'),
      withCheck('11010519491229002'),
      withCheck('01010519491201002'),
      plain.slice(1),
      `${plain} `,
    ];
    const rows = [plain, plain, ...odd].map((id) => `王宁,男,甲,${id}`);
    const [, , , ids] = (await tallyOf(['姓名,性别,单位,号码', ...rows].join('\n'))).columns;
    expect(ids?.ids).toBe(2);
    expect(ids?.cells).toEqual(['号码', ...odd]);
  });

  it('gives up a column with a cell that begins with a byte order mark', async () => {
    const { columns } = await tallyOf('姓名,性别,单位,备注\n王宁,男,甲,\uFEFF一\n李想,女,乙,二\n');
    expect(columns.map((column) => column !== null)).toEqual([true, true, true, false]);
  });

  it('counts plain names without listing them where there are very many, but lists those that are suspect', async () => {
    const han = (i: number) => String.fromCharCode(0x4e00 + (i % 150), 0x5000 + Math.floor(i / 150));
    const rows = Array.from({ length: 20_500 }, (_, i) => `${han(i)},男,甲,一`);
    const { columns } = await tallyOf(
      ['姓名,性别,单位,备注', ...rows, '合计,,,二', '张 三,男,甲,一'].join('\n'),
    );
    const isSuspect = new RegExp(SUSPECT_NAME_PATTERN);
    const suspect = rows.map((row) => row.slice(0, 2)).filter((name) => isSuspect.test(name));
    expect(new Set(columns[0]?.cells)).toEqual(new Set(['姓名', ...suspect, '合计', '张 三']));
    expect(columns[0]?.names).toBe(20_500 - suspect.length);
  });

  it('gives up a column with more distinct cells than can be kept', async () => {
    const rows = Array.from({ length: 270_000 }, (_, i) => `${i},男,甲,一`);
    const { columns } = await tallyOf(['序号,性别,单位,备注', ...rows].join('\n'));
    expect(columns.map((column) => column !== null)).toEqual([false, true, true, true]);
  });

  it('stops between two chunks when it is cancelled', async () => {
    const abort = new AbortController();
    let heard = 0;
    const progress = () => {
      if (++heard === 2) abort.abort();
    };
    const text = new Blob(['姓名,性别,单位,备注\n', '王宁,男,甲,一\n'.repeat(40)]);
    const options = { delimiter: ',', keepsCells: true, headBytes: 400, chunkBytes: 20 };
    await expect(scanText(text, options, { signal: abort.signal, progress })).rejects.toMatchObject({
      name: 'CancelledError',
    });
    expect(heard).toBe(2);
  });

  it.each([
    ['has another number of cells', '王宁,男\n', true],
    ['has one cell too many', '王宁,男,甲,乙\n', true],
    ['is blank', ',,\n', true],
    ['is blank in wide spaces', '\u3000,\u3000,\n', true],
    ['has a quote inside a cell', '王"宁,男,甲\n', true],
    ['has text after a quote', '"王"宁,男,甲\n', true],
    ['has a NUL', '王\0宁,男,甲\n', true],
    ['ends with a return', '王宁,男,甲\r\n', true],
    ['has not come to its end', '王宁,男,甲', false],
    ['is cut inside a quoted cell', '王宁,"男\n', false],
    ['is cut after a quote', '王宁,男,"甲"', false],
  ])('takes no record that %s', (_, record, isStuck) => {
    const cells = createCellScan({ delimiter: ',', newline: '\n', fields: 3, firstRecord: 1 });
    const good = '李想,女,"一""二"\n';
    const { length } = new TextEncoder().encode(good);
    expect(cells.add(new TextEncoder().encode(good + record), 0, false)).toEqual({ end: length, isStuck });
    expect(cells.records()).toBe(1);
    const found = cells.finish().tally.columns.map((column) => column?.cells);
    expect(found).toEqual([['李想'], ['女'], ['一"二']]);
  });

  it('takes no character that is not UTF-8, and waits for one that is cut', () => {
    const shape = { delimiter: ',', newline: '\n', fields: 1, firstRecord: 1 } as const;
    const isStuck = (...bytes: number[]) =>
      createCellScan(shape).add(Uint8Array.from(bytes), 0, false).isStuck;
    expect([isStuck(0xe7, 0x8e), isStuck(0xf0, 0x9f, 0x98), isStuck(0xc3)]).toEqual([false, false, false]);
    expect(isStuck(0xe7, 0x41, 0x41, 0x0a)).toBe(true);
    expect(isStuck(0xc0, 0x80, 0x41, 0x41)).toBe(true);
    expect(isStuck(0xff, 0x41, 0x41, 0x0a)).toBe(true);
    expect(isStuck(0x22, 0xe7, 0x41, 0x22, 0x0a)).toBe(true);
  });
});

describe('records that may be the same as another', () => {
  it('are those with the same cells, however they are quoted', async () => {
    const { repeated } = await tallyOf(
      '姓名,性别,单位,备注\n王宁,男,甲,\n李想,女,乙,二\n"王宁",男,甲,""\n王宁,男,,甲\n李想,女,乙,二 \n',
    );
    expect([...repeated]).toEqual([2, 4]);
  });

  it('are found however the text is cut into chunks', async () => {
    const row = fc.array(fc.constantFrom('甲', '乙', '""', '"甲"', '一二'), { minLength: 4, maxLength: 4 });
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 20, maxLength: 60 }), fc.nat(40), async (rows, extra) => {
        const records = [['姓名', '性别', '单位', '备注'], ...rows];
        const text = records.map((cells) => cells.join(',')).join('\n');
        const { regular, tallied } = await scanInChunks(text, 400, 8 + extra);
        if (!regular || !tallied) return;
        counted++;
        const plain = records.map((cells) => cells.join(',').replace(/"/g, ''));
        const same = plain.flatMap((cells, i) =>
          plain.some((other, j) => j !== i && other === cells) ? [i + regular.firstRecord] : [],
        );
        expect([...tallied.tally.repeated]).toEqual(same);
      }),
      { seed: 5, numRuns: 100 },
    );
    expect(counted).toBeGreaterThan(20);
  });

  it('are told in a table that grew', async () => {
    const rows = Array.from({ length: 70_000 }, (_, i) => `${i % 69_999},男,甲,一`);
    const { repeated } = await tallyOf(['序号,性别,单位,备注', ...rows].join('\n'));
    expect([...repeated]).toEqual([2, 70_001]);
  });
});

describe('a plain ID', () => {
  it('never makes a row suspect, so that it need not be listed', () => {
    const pattern = new RegExp(SUSPECT_NAME_PATTERN);
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 17, maxLength: 17 });
    fc.assert(fc.property(digits, (id) => !pattern.test(withCheck(id))));
  });
});

/** Row ids and texts of a raw table. */
async function cellsOf(engine: Engine, table: string) {
  const { columns } = await engine.query(`SELECT rowid, COLUMNS('^c[0-9]+$') FROM ${table} ORDER BY ALL`);
  return columns.map((values) => Array.from(values));
}

describe('DuckDB', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await lendEngine();
  });
  afterAll(() => engine.close());

  it('has the very cells that are tallied, wherever the chunks are cut', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('张', 'a', '1', ',', '"', '\n', ' ', '　', '😀', "'"),
      maxLength: 4,
    });
    const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const table = fc.record({
      rows: fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 15, maxLength: 60 }),
      newline: fc.constantFrom('\n', '\r\n'),
      title: fc.constantFrom('', '花名册'),
      isEnded: fc.boolean(),
      alwaysQuoted: fc.boolean(),
      headBytes: fc.constantFrom(500, 1 << 20),
      chunkBytes: fc.constantFrom(7, 64, 1 << 20),
    });
    let regular = 0;
    await fc.assert(
      fc.asyncProperty(table, async (how) => {
        const { rows, newline, title, isEnded, alwaysQuoted, headBytes, chunkBytes } = how;
        const write = alwaysQuoted ? (text: string) => `"${text.replaceAll('"', '""')}"` : quoted;
        const lines = [
          ...(title ? [title] : []),
          '姓名,性别,单位,职务,备注',
          ...rows.map((row) => `x,${row.map(write).join(',')}`),
        ];
        const whole = lines.join(newline) + (isEnded ? newline : '');
        const { regular: text, tallied } = await scanInChunks(whole, headBytes, chunkBytes);
        if (!text || !tallied) return;
        regular++;
        const { tally } = tallied;
        const shape = { name: null, hidden: false, encoding: null, head: [], merges: [], tables: [] };
        const body = { kind: 'regular', text, tallied: null } as const;
        const sheet = { ...shape, recordCount: 0, columnCount: 5, body };
        const raw = await loadRawTable(engine, 'raw_tally', sheet, {});
        const given = { ...sheet, body: { ...body, tallied } };
        const same = await loadRawTable(engine, 'raw_given', given, {});
        expect(same.codes).toBeDefined();
        expect(await cellsOf(engine, 'raw_given')).toEqual(await cellsOf(engine, 'raw_tally'));
        await dropRawTable(engine, same);
        for (const [index, column] of tally.columns.entries()) {
          const found = await engine.query(
            `SELECT c${index}, CAST(count(*) AS INTEGER), CAST(min(${raw.row}) AS INTEGER) FROM raw_tally WHERE c${index} IS NOT NULL GROUP BY 1 ORDER BY 3`,
          );
          const told = found.columns.map((values) => Array.from(values));
          expect([column?.cells, [...(column?.counts ?? [])], [...(column?.firsts ?? [])]]).toEqual(
            found.rowCount === 0 ? [[], [], []] : told,
          );
          const blanks = await engine.query(
            `SELECT CAST(count(*) AS INTEGER) FROM raw_tally WHERE c${index} IS NULL`,
          );
          expect(column?.blanks).toBe(blanks.columns[0]?.[0]);
        }
      }),
      { numRuns: 60 },
    );
    expect(regular).toBeGreaterThan(25);
  }, 60_000);
});
