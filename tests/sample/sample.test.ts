import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSample, indexText } from '../../scripts/sample/build.ts';
import type { SampleFile } from '../../scripts/sample/file.ts';
import { plainCount, type PlainCount, rowsOf } from './plain-count.ts';
import type { PlainRow } from './plain-tables.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

let files: readonly SampleFile[];
let count: PlainCount;

beforeAll(() => {
  files = buildSample();
  count = plainCount(DATA);
});

function row(table: string, where: PlainRow): PlainRow | undefined {
  return count.tables[table]?.rows.find((candidate) =>
    Object.entries(where).every(([key, value]) => candidate[key] === value),
  );
}

describe('the committed sample', () => {
  it('is byte for byte what a new run writes', () => {
    for (const { path, bytes } of files) {
      const committed = readFileSync(join(DATA, path));
      expect(committed.equals(bytes), path).toBe(true);
    }
    expect(readFileSync(join(DATA, 'index.json'), 'utf8')).toBe(indexText(files));
  });

  it('has no file that the index does not list', () => {
    const found = filesUnder(DATA).filter((path) => !/^(README\.md|index\.json|\.gitattributes)$/.test(path));
    expect(found.sort()).toEqual(files.map(({ path }) => path).sort());
  });

  it('has at most eight rosters of the day and one of a year before', () => {
    const rosters = files.filter(({ sources }) => sources.some(({ kind }) => kind === 'roster'));
    expect(rosters.filter(({ history }) => !history)).toHaveLength(8);
    expect(rosters.filter(({ history }) => history).map(({ path }) => path)).toEqual([
      'history/roster-2025.csv',
    ]);
  });
});

describe('the story of seed 002', () => {
  it('has 516 people, 118 of them in the city department and 398 in twelve counties', () => {
    expect(row('structure.headcount', { scope: '全部' })?.['n']).toBe(516);
    expect(row('structure.headcount', { scope: '市级' })?.['n']).toBe(118);
    expect(row('structure.headcount', { scope: '县级' })?.['n']).toBe(398);
    expect(count.tables['structure.headcount']?.rows.filter((r) => r['scope_type'] === '单位')).toHaveLength(
      13,
    );
  });

  it('gives the city as many posts as it has people, and the counties 24 more', () => {
    const rows = rowsOf(DATA, { path: 'units/units.xlsx', sheet: '单位' }).slice(2, 15);
    const of = (level: string) => rows.filter((line) => line[4] === level);
    const posts = (level: string) => of(level).reduce((sum, line) => sum + Number(line[5]), 0);
    expect(of('市级').concat(of('县级'))).toHaveLength(13);
    expect([posts('市级'), posts('县级')]).toEqual([118, 398 + 24]);
    for (const [, unit, , , , all, admin, institution, worker] of rows) {
      const people = row('structure.headcount', { scope: String(unit) })?.['n'];
      expect(Number(admin) + Number(institution) + Number(worker), String(unit)).toBe(all);
      expect(Number(all), String(unit)).toBeGreaterThanOrEqual(Number(people));
    }
  });

  it('has the age bands of the two levels', () => {
    const bands = ['30岁及以下', '31–35岁', '36–40岁', '41–45岁', '46–50岁', '51–55岁', '56岁及以上'];
    const counts = (scope: string): unknown[] =>
      bands.map((band) => row('structure.age_bands', { scope, band })?.['n']);
    expect(counts('市级')).toEqual([11, 24, 31, 22, 15, 11, 4]);
    expect(counts('县级')).toEqual([79, 102, 88, 58, 37, 24, 10]);
    expect(row('structure.age', { scope: '全部' })?.['known']).toBe(516);
  });

  it('has 31 postgraduates among the 395 county people whose education is known', () => {
    expect(row('structure.education', { scope: '县级', education: '研究生' })).toMatchObject({
      n: 31,
      known: 395,
    });
    expect(row('structure.education', { scope: '全部', education: '研究生' })?.['known']).toBe(513);
  });

  it('has two people from enterprises, twelve county graduates, four unknown sources', () => {
    const source = (scope: string, name: string) => row('structure.sources', { scope, source: name });
    expect(source('全部', '企事业单位遴选')).toMatchObject({ n: 2, known: 512 });
    expect(source('县级', '高校毕业生考录')?.['n']).toBe(12);
    expect(source('市级', '高校毕业生考录')?.['n']).toBe(9);
    expect(source('全部', '党政机关交流')?.['n']).toBe(331);
  });

  it('calls every way of entering by one word', () => {
    const all = count.tables['structure.sources']?.rows.filter((r) => r['scope'] === '全部') ?? [];
    expect(all.map((r) => r['source']).sort()).toEqual(
      [
        '乡镇街道选拔',
        '企事业单位遴选',
        '党政机关交流',
        '公开遴选',
        '其他',
        '军转干部安置',
        '高校毕业生考录',
      ].sort(),
    );
  });
});

describe('the plain count of rows', () => {
  it('agrees with what the generator planted, source by source', () => {
    const planted = files
      .filter(({ history }) => !history)
      .flatMap(({ path, sources }) => sources.map((source) => ({ path, ...source })))
      .filter(({ kind }) => kind === 'roster')
      .map(({ path, sheet, rowsIn, rowsLoaded, rowsSetAside }) => ({
        path,
        sheet,
        rowsIn,
        rowsLoaded,
        rowsSetAside,
      }));
    expect(count.sources).toEqual(planted);
  });

  it('sets aside 23 rows of 539', () => {
    const sum = (of: (source: PlainCount['sources'][number]) => number): number =>
      count.sources.reduce((total, source) => total + of(source), 0);
    expect(sum(({ rowsIn }) => rowsIn)).toBe(539);
    expect(sum(({ rowsSetAside }) => rowsSetAside)).toBe(23);
  });
});

function filesUnder(folder: string): string[] {
  const walk = (at: string): string[] =>
    readdirSync(at).flatMap((name) => {
      const path = join(at, name);
      return statSync(path).isDirectory() ? walk(path) : [relative(folder, path)];
    });
  return walk(folder);
}
