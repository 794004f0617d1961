import { describe, expect, it } from 'vitest';
import { readForeignRecord } from '#ingest/text/foreign-record.ts';
import { splitLine } from '#ingest/text/line-fields.ts';
import { cellsOf, readSheet } from './files.ts';

const comma = { delimiter: ',', quoteChar: '"' };

describe('a line whose quotes break the rules', () => {
  it('keeps a quote that opens nothing as a character', () => {
    expect(splitLine('张伟,"主任,"办公室",男', comma, true)).toEqual(['张伟', '"主任', '办公室', '男']);
    expect(splitLine('张伟,男,"', comma, true)).toEqual(['张伟', '男', '"']);
  });

  it('is read as usual where they do not', () => {
    expect(splitLine('"部长,""兼""",男,', comma, true)).toEqual(['部长,"兼"', '男', '']);
  });

  it('may hold quotes that are not doubled', () => {
    expect(splitLine('"24" 屏","a, b"', comma, false)).toEqual(['24" 屏', 'a, b']);
  });

  it('does not take the next line along', async () => {
    const text = '姓名,性别,职务\n张伟,男,"\n王芳,女,"副部长"\n李强,男,科员\n';
    expect(cellsOf(await readSheet(text))).toEqual([
      ['姓名', '性别', '职务'],
      ['张伟', '男', '"'],
      ['王芳', '女', '副部长'],
      ['李强', '男', '科员'],
    ]);
  });

  it('makes no pair with the quote of a later line', async () => {
    const text = '姓名,性别,职务\n王芳,"女,副部长\n李强,男,"\n赵敏,女,科员\n';
    expect(cellsOf(await readSheet(text))[1]).toEqual(['王芳', '"女', '副部长']);
    expect(cellsOf(await readSheet(text))).toHaveLength(4);
  });

  it('is told from a cell of several lines', async () => {
    const text = '姓名,性别,职务\n张伟,男,"部长、\n主任"\n王芳,女,"a,b\nc,d\ne"\n';
    expect(cellsOf(await readSheet(text)).map((cells) => cells[2])).toEqual([
      '职务',
      '部长、\n主任',
      'a,b\nc,d\ne',
    ]);
  });
});

describe('a record cut in another way than the others', () => {
  const usual = { ...comma, usualFields: 4 };

  it('is cut at the delimiter that gives the usual number of fields', () => {
    expect(readForeignRecord(['张伟\t男\t1985.03\t部长'], usual)).toEqual(['张伟', '男', '1985.03', '部长']);
    expect(readForeignRecord(['张伟;男;"1985;03";部长'], usual)).toEqual(['张伟', '男', '1985;03', '部长']);
  });

  it('stays as it is where nothing gives that number, or a note might', () => {
    expect(readForeignRecord(['张伟\t男'], usual)).toBeNull();
    expect(readForeignRecord(['说明：甲；乙；丙；丁'], usual)).toBeNull();
    expect(readForeignRecord(['a b c d e'], { ...usual, usualFields: 5 })).toBeNull();
    expect(readForeignRecord(['张伟', '男;1985.03;部长'], usual)).toBeNull();
  });

  it('may be cut at spaces only beside quoted fields', () => {
    const found = readForeignRecord(['1 2 3 "a', ' b" c'], { ...usual, usualFields: 5 });
    expect(found).toEqual(['1', '2', '3', 'a, b', 'c']);
  });
});

describe('a delimiter', () => {
  it.each([
    ['；', '姓名；性别；职务\n张伟；男；部长\n王芳；女；科员\n'],
    ['|', '姓名|性别|职务\n张伟|男|部长\n王芳|女|科员\n'],
    ['\u001f', '姓名\u001f性别\u001f职务\n张伟\u001f男\u001f部长\n王芳\u001f女\u001f科员\n'],
  ])('%j is found', async (_, text) => {
    expect(cellsOf(await readSheet(text, 'a.txt'))[1]).toEqual(['张伟', '男', '部长']);
  });

  it('is the one between closing and opening quotes', async () => {
    const rows = Array.from({ length: 5 }, (_, i) => `${i} "a, b, c" "d, e" two words`).join('\n');
    expect(cellsOf(await readSheet(rows, 'a.txt'))[0]?.slice(0, 3)).toEqual(['0', 'a, b, c', 'd, e']);
  });
});
