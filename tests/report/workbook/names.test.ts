import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absoluteRange, columnName, rangeName } from '#report/workbook/address.ts';
import { SharedStrings } from '#report/workbook/shared-strings.ts';
import { toSheetNames } from '#report/workbook/sheet-names.ts';
import { bookOf, cellsOf, readBack, sheetOf } from '../read-back.ts';

describe('sheet names', () => {
  it('lose what no spreadsheet takes', () => {
    expect(toSheetNames(['2026/10:[一]*?\\', "'引号'", '  ', 'History', 'a\u0000b'])).toEqual([
      '2026-10--一----',
      '引号',
      '表',
      'History_',
      'ab',
    ]);
  });

  it('are each there once, whatever the case', () => {
    expect(toSheetNames(['A', 'a', 'A', 'a（2）'])).toEqual(['A', 'a（2）', 'A（3）', 'a（2）（2）']);
  });

  it('are at most 31 long and never half a character', () => {
    const long = `${'长'.repeat(30)}𠮷`;
    expect(toSheetNames([long, long])).toEqual(['长'.repeat(30), `${'长'.repeat(28)}（2）`]);
  });

  it('hold for any wish', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 8 }), (wanted) => {
        const names = toSheetNames(wanted);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$/);
        }
        expect(toSheetNames(names)).toEqual(names);
      }),
    );
  });

  it('are those that the file has', async () => {
    const book = bookOf(
      sheetOf([{ cells: ['a'] }], { name: '一&二/三' }),
      sheetOf([{ cells: ['b'] }], { name: '<x>' }),
    );
    expect((await readBack(book)).map(({ name }) => name)).toEqual(['一&二-三', '<x>']);
  });
});

describe('addresses', () => {
  it('count columns past Z', () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'XFD',
    ]);
  });

  it('name one cell and quote a sheet', () => {
    const range = { firstRow: 3, lastRow: 3, firstColumn: 1, lastColumn: 1 };
    expect(rangeName(range)).toBe('B3');
    expect(absoluteRange("王's", range)).toBe("'王''s'!$B$3:$B$3");
  });
});

describe('texts', () => {
  it('stand once, and outside the list when it is full', () => {
    const strings = new SharedStrings(2);
    expect(['a', 'b', 'a', 'c', 'b'].map((text) => strings.numberOf(text))).toEqual([0, 1, 0, null, 1]);
    expect([...strings.print()].join('')).toContain(
      'count="4" uniqueCount="2"><si><t>a</t></si><si><t>b</t></si>',
    );
  });

  it('of any kind read back as written', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), {
      numRuns: 300,
      seed: 7,
    });
    const rows = texts.map((text) => ({ cells: ['.', text, '.'] }));
    const [read] = await cellsOf(bookOf(sheetOf(rows)));
    expect(read?.map((row) => row[1])).toEqual(texts);
  });
});
