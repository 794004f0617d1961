import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCanonicalCsv } from '#ingest/canonical.ts';
import type { RawRow } from '#ingest/sheet.ts';
import { readRegular } from './strict-csv.ts';

async function textOf(rows: readonly RawRow[], columnCount: number): Promise<string> {
  return (await toCanonicalCsv(rows, columnCount, {})).text();
}

describe('the canonical form', () => {
  it('has row number, kinds, and every cell quoted and padded', async () => {
    const rows = [
      { number: 3, cells: ['张"三"', 'a,b\nc'], kinds: 'tt' },
      { number: 5, cells: ['x'] },
    ];
    expect(await textOf(rows, 3)).toBe('"3","tt","张""三""","a,b\nc",""\n"5","","x","",""\n');
  });

  it('ends lines inside cells with LF', async () => {
    expect(await textOf([{ number: 1, cells: ['a\r\nb\rc'] }], 1)).toBe('"1","","a\nb\nc"\n');
  });

  it('shows NUL by its symbol', async () => {
    expect(await textOf([{ number: 1, cells: ['a\0b'] }], 1)).toBe('"1","","a␀b"\n');
  });

  it('is empty for no rows', async () => {
    expect(await textOf([], 3)).toBe('');
  });

  it('throws rather than drop a cell', async () => {
    await expect(textOf([{ number: 7, cells: ['a', 'b'] }], 1)).rejects.toThrow('row 7');
  });

  it('gives back any cells', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !/[\0\r]/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 8 }), async (cells) => {
        const rows = cells.map((row, i) => ({ number: i + 1, cells: row }));
        const back = readRegular(await textOf(rows, 4), ',', 0);
        expect(back).toEqual(
          cells.map((row, i) => [String(i + 1), '', ...row, ...Array<string>(4 - row.length).fill('')]),
        );
      }),
    );
  });

  it('is put together of many parts', async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => ({
      number: i + 1,
      cells: [`${'长'.repeat(40)}${i}`],
    }));
    const text = await textOf(rows, 1);
    expect(text.split('\n')).toHaveLength(50_001);
    expect(text.endsWith(`${'长'.repeat(40)}49999"\n`)).toBe(true);
  });
});
