import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#engine/engine.ts';
import { quoteText } from '#engine/quote.ts';
import { BLANK_PATTERN, SUSPECT_NAME_PATTERN, SUSPECT_PATTERN } from '#ingest/classify-row.ts';
import { toCanonicalCsv } from '#ingest/canonical.ts';
import type { RegularText } from '#ingest/sheet.ts';
import { lendEngine } from '../engines.ts';
import { readSheet, rowsOf } from './files.ts';

/** What ingest promises to the engine, asked of the engine itself. */
describe('DuckDB', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await lendEngine();
  });
  afterAll(() => engine.close());

  async function readCsv(blob: Blob, columns: number, delimiter: string, skip: number): Promise<string[][]> {
    await engine.register('t.csv', blob);
    const names = Array.from({ length: columns }, (_, i) => `c${i}`);
    const types = names.map((name) => `'${name}': 'VARCHAR'`).join(', ');
    const { columns: values, rowCount } = await engine.query(
      `SELECT ${names.map((name) => `coalesce(${name}, '')`).join(', ')} FROM read_csv('t.csv', auto_detect=false, header=false, delim=${quoteText(delimiter)}, quote='"', escape='"', skip=${skip}, nullstr='', columns={${types}})`,
    );
    await engine.unregister('t.csv');
    return Array.from({ length: rowCount }, (_, row) => values.map((column) => String(column[row])));
  }

  const readRegular = ({ blob, fields, delimiter, skipLines }: RegularText) =>
    readCsv(blob, fields, delimiter, skipLines);

  it('reads every text proved regular as PapaParse does', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('张', 'a', '1', ',', '"', '\n', ' ', '　', '😀', "'"),
      maxLength: 5,
    });
    const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const tables = fc.tuple(
      fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 30 }),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '花名册', '单位：甲,时间：乙'),
      fc.constantFrom('姓名', '"姓\n名"'),
    );
    let regular = 0;
    await fc.assert(
      fc.asyncProperty(tables, async ([rows, newline, title, name]) => {
        const lines = [
          ...(title ? [title] : []),
          `${name},性别,单位,职务,备注`,
          ...rows.map((row) => `x,${row.map(quoted).join(',')}`),
        ];
        const text = lines.join(newline) + newline;
        const fast = await readSheet(text, 'a.csv', { regularFromBytes: 0 });
        if (fast.body.kind !== 'regular') return;
        regular++;
        const slow = await readSheet(text, 'a.csv', { regularFromBytes: Infinity });
        const from = fast.body.text.firstRecord;
        const expected = rowsOf(slow).filter(({ number }) => number >= from);
        expect(await readRegular(fast.body.text)).toEqual(expected.map(({ cells }) => [...cells]));
      }),
      { numRuns: 150 },
    );
    expect(regular).toBeGreaterThan(50);
  });

  it('gives back the canonical form', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('张', 'a', ',', '"', '\n', '\r\n', ' ', '　', '😀', '\\'),
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 3 }), { minLength: 1, maxLength: 20 }),
        async (cells) => {
          const rows = cells.map((row, i) => ({ number: i + 1, cells: row }));
          const back = await readCsv(await toCanonicalCsv(rows, 3, {}), 5, ',', 0);
          const padded = (row: readonly string[]) =>
            Array.from({ length: 3 }, (_, i) => (row[i] ?? '').replaceAll('\r\n', '\n'));
          expect(back).toEqual(cells.map((row, i) => [String(i + 1), '', ...padded(row)]));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('reads the row patterns as JavaScript does', async () => {
    const word = fc.string({
      unit: fc.constantFrom(...'合计小总平均占比一二、（）：:。部科室张王李 　1示例备注姓名镇\n'),
      maxLength: 8,
    });
    const cells = [
      ...new Set(fc.sample(word, 3000)),
      '合 计',
      '市委组织部小计：12人',
      '填表人（签字）：',
      '※',
      '　',
      '欧阳修',
    ];
    for (const pattern of [SUSPECT_PATTERN, SUSPECT_NAME_PATTERN, BLANK_PATTERN]) {
      const compiled = new RegExp(pattern);
      const list = cells.map((cell, i) => `(${i}, ${quoteText(cell)})`).join(', ');
      const { columns } = await engine.query(
        `SELECT regexp_matches(v, ${quoteText(pattern)}) FROM (VALUES ${list}) t(i, v) ORDER BY i`,
      );
      const differing = cells.filter((cell, i) => compiled.test(cell) !== columns[0]?.[i]);
      expect(differing).toEqual([]);
    }
  });
});
