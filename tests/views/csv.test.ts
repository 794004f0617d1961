import { describe, expect, it } from 'vitest';

import { toCsv, toTsv } from '#views/csv.ts';

describe('CSV', () => {
  it('starts with a byte order mark and ends its lines as Excel does', () => {
    expect(
      toCsv([
        ['姓名', '年龄'],
        ['张三', 30],
      ]),
    ).toBe('\ufeff姓名,年龄\r\n张三,30\r\n');
  });

  it('makes a text that looks like a formula harmless', () => {
    const values = ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '＝1+1'];
    for (const value of values) expect(toCsv([[value]]), value).toContain(`'${value}`);
  });

  it('leaves numbers with a sign alone', () => {
    expect(toCsv([['-0.9', '+86', '-12%']])).toBe('\ufeff-0.9,+86,-12%\r\n');
  });

  it('quotes what would break the line', () => {
    expect(toCsv([['a,b', 'say "x"', 'two\nlines', null]])).toBe('\ufeff"a,b","say ""x""","two\nlines",\r\n');
  });
});

describe('text for the clipboard', () => {
  it('keeps a cell in its cell', () => {
    expect(
      toTsv([
        ['a\tb', '=1', null],
        ['x\ny', 2, ''],
      ]),
    ).toBe("a b\t'=1\t\nx y\t2\t");
  });
});
