import { describe, expect, it } from 'vitest';

import { scanFile } from '#app/publication/scan.ts';

const WORDS = {
  names: new Set(['张三', '高中', '平陵', '欧阳明月', '均年']),
  allowed: new Set(['高中', '平陵县委组织部']),
};

const scan = (content: unknown) => scanFile(JSON.stringify(content), WORDS);

describe('looking through a file for people', () => {
  it('finds a name that stands by itself, as a value, within a sentence of other signs, and as a key', () => {
    expect(scan({ file: '张三.xls' }).names.map(({ text }) => text)).toEqual(['张三']);
    expect(scan({ 欧阳明月: 1 }).names.map(({ text }) => text)).toEqual(['欧阳明月']);
  });

  it('tells a name from the same characters within other words', () => {
    const found = scan({ title: '平均年龄' });
    expect(found.names).toEqual([]);
    expect(found.alike.map(({ text }) => text)).toEqual(['均年']);
  });

  it('lets units and classes stand that are called like a person', () => {
    const found = scan({ class: '高中', unit: '平陵县委组织部' });
    expect(found.names).toEqual([]);
    expect(found.alike).toEqual([]);
  });

  it('still finds that person where the unit is not meant', () => {
    expect(scan({ who: '平陵' }).names.map(({ text }) => text)).toEqual(['平陵']);
  });

  it('finds ID numbers of both lengths and telephone numbers', () => {
    const found = scan({
      a: '身份证11010119900307123X',
      b: '110101900307123',
      c: '电话13912345678',
      d: '0571-87654321',
    });
    expect(found.numbers.map(({ text }) => text)).toEqual(['11010119900307123X', '110101900307123']);
    expect(found.phones.map(({ text }) => text)).toEqual(['13912345678', '0571-87654321']);
  });

  it('takes no share, no total and no checksum for a number of a person', () => {
    const found = scan({
      share: 0.13912345678912345,
      exact: 0.13912345678,
      small: 0.0110101199003071234,
      total: 13912345678123,
      checksum: 'ab13912345678cd110101199003071234ef',
    });
    expect(found.numbers).toEqual([]);
    expect(found.phones).toEqual([]);
  });
});
