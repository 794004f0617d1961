import { describe, expect, it } from 'vitest';
import { detectTable } from '#ingest/detect-table.ts';
import { readSheet } from './files.ts';

async function headerRows(text: string): Promise<readonly number[]> {
  return detectTable(await readSheet(text), () => 0).headerRows;
}

describe('a heading of unknown words', () => {
  it.each([
    ['above figures', 'Region,Count\nNorth,12\nSouth,13\n', [1]],
    ['of years', 'Country,1990,1991\nAustria,1,2\nBelgium,4,5\n', [1]],
    ['of years only', '1999,2000,2001\n3,4,5\n5,6,7\n', [1]],
    ['with a word twice', 'Date,Value,Value\n2001-01-01,2,3\n2001-01-02,4,5\n', [1]],
    ['with an empty first cell', ',A,B\n0,1,2\n1,3,4\n', [1]],
    ['above words only', 'Name,City\nJohn,Berlin\nAnn,Paris\nEve,Berlin\n', [1]],
    ['above one column of figures', 'value\n1\n2\n', [1]],
    ['above codes', 'Code,Town\nAB-101,Bonn\nCD-202,Rome\n', [1]],
    ['of ranges', '0-4,5-9,Total\n1,2,3\n4,5,9\n', [1]],
    ['shorter than the records below', 'a,b\nd,e,f\n', [1]],
    ['above a comma too many', 'Name,City\nJohn,Bonn,\nAnn,Rome,\nEve,Paris,\n', [1]],
    ['alone in the file', 'DATE,TIME,Qty\n', [1]],
    [
      'below lines cut into fewer cells',
      'Report\nMade,2015-01-01\n\nRegion,Count,Share\nN,12,3\nS,13,4\n',
      [4],
    ],
    ['below a title and an empty record', 'Report,,,\n,,,\nRegion,A,B,C\nN,1,2,3\nS,4,5,6\n', [3]],
    [
      'below facts about the file',
      'Station,XYZ\nLat,12.3\n\ndate,temp,rain\n2001-01-01,3,0\n2001-01-02,4,1\n',
      [4],
    ],
    ['below a title and a unit', 'Table 1,,,Thousands\nRegion,2009,2010,2011\nA,1,2,3\nB,2,3,4\n', [2]],
    [
      'below parents over several columns',
      ',Persons,,Area,\nRegion,M,F,km2,mi2\nN,1,2,3,4\nS,2,3,4,5\n',
      [1, 2],
    ],
    ['beside a parent that has no child', 'Region,Persons,,,\n,M,F,X,Y\nN,1,2,3,4\nS,2,3,4,5\n', [1, 2]],
    ['printed twice', 'Region,Count\nRegion,Count\nN,12\nS,13\n', [1, 2]],
  ])('%s is found', async (_, text, rows) => {
    expect(await headerRows(text)).toEqual(rows);
  });

  it.each([
    ['figures and dates', '28/01/2018,00:00,2,MG-8769\n29/01/2018,00:15,0,RI-3895\n'],
    ['a first row of figures among figures', '1,2.5,abc\n2,3.5,def\n3,1.5,ghi\n'],
    ['words that come again below', 'Ann,Berlin\nBob,Berlin\nEve,Rome\n'],
    ['lines of prose', '各单位：\n请于月底前报送。\n'],
  ])('is not made of %s', async (_, text) => {
    expect(await headerRows(text)).toEqual([]);
  });

  it('takes no row that counts 1 2 3 along, which may be data', async () => {
    expect(await headerRows('a,b,c\n1,2,3\nOnce,5,6\n')).toEqual([1]);
    expect(await headerRows('甲项,乙项,丙项\n1,2,3\n2,3,4\n5,1,9\n')).toEqual([1]);
    expect(await headerRows('科室,一月名次,二月名次,三月名次\n办公室,1,2,3\n干部科,2,1,1\n')).toEqual([1]);
  });
});

describe('a row under the heading', () => {
  it.each([
    ['of numbers', '单位,姓名,性别\n1,2,3\n市直,张伟,男\n'],
    ['of numbers after 甲', '单位,姓名,性别,民族\n甲,1,2,3\n市直,张伟,男,汉\n'],
    ['of letters', '单位,姓名,性别\nA,B,C\n市直,张伟,男\n'],
    ['of units', '单位,人数,年龄\n,（人）,（岁）\n市直,45,38.6\n'],
  ])('%s belongs to it and changes no heading', async (_, text) => {
    const table = detectTable(await readSheet(text), () => 2);
    expect(table.headerRows).toEqual([1, 2]);
    expect(table.columns.map(({ heading }) => heading).join()).toBe(text.slice(0, text.indexOf('\n')));
  });
});
