import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS, parseArguments, type Format } from '../../scripts/generate/arguments.ts';
import { writeRoster } from '../../scripts/generate/roster-file.ts';
import { readSheets, readTextRows, type Row } from './source-rows.ts';

const PEOPLE = 3000;
let out: string;

beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'generated-'));
});
afterAll(() => rmSync(out, { recursive: true }));

async function generate(format: Format, columns = 20): Promise<readonly Row[]> {
  const words = ['--people', String(PEOPLE), '--out', out, '--format', format, '--columns', String(columns)];
  const bytes = new Uint8Array(readFileSync(await writeRoster(parseArguments(words), () => undefined)));
  return format === 'xlsx' ? (readSheets(bytes).get('花名册') ?? []) : readTextRows(bytes);
}

const blank = (row: Row): boolean => row.every((cell) => cell === null);

describe('the generator of large rosters', () => {
  it('writes the same people as CSV, GBK and workbook', async () => {
    const [csv, gbk, xlsx] = [await generate('csv'), await generate('gbk'), await generate('xlsx')];
    expect(csv.filter((row) => !blank(row))).toHaveLength(PEOPLE + 1);
    expect(csv[0]).toHaveLength(20);
    expect(gbk).toEqual(csv);
    const trimmed = (row: Row): string => JSON.stringify(row).replaceAll(/(,null)+\]$/g, ']');
    expect(xlsx.map(trimmed)).toEqual(csv.slice(0, PEOPLE + 1).map(trimmed));
  });

  it('gives every person an ID of their own, and the same file twice', async () => {
    const [first, second] = [await generate('csv'), await generate('csv')];
    expect(second).toEqual(first);
    const place = first[0]?.indexOf('身份证号') ?? -1;
    expect(new Set(first.slice(1, PEOPLE + 1).map((row) => row[place])).size).toBe(PEOPLE);
  });

  it('keeps the most needed columns when fewer are asked for', async () => {
    const [heading] = await generate('csv', 4);
    expect(heading).toEqual(['姓名', '性别', '出生年月', '单位']);
  });

  it('loses nobody in an irregular file', async () => {
    const rows = await generate('irregular');
    const ids = new Set(rows.flat().filter((cell) => /^99\d{15}[\dX]$/.test(String(cell))));
    expect(ids.size).toBe(PEOPLE);
    expect(rows.some(blank)).toBe(true);
  });

  it('refuses what it does not know', () => {
    expect(() => parseArguments(['--people', '5', '--out', 'x', '--format', 'pdf'])).toThrow(
      'unknown format pdf',
    );
    expect(() => parseArguments(['--people', '0', '--out', 'x'])).toThrow('--people is 0');
    expect(FORMATS).toHaveLength(4);
  });
});
