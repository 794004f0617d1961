import { sha256Of } from '#core/sha256.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readPacked } from '#app/load/packed-sheet.ts';
import { oddCells, plainCondition } from '#app/load/plain.ts';
import { createSession } from '#app/session.ts';
import type { FieldDefinition, PlainValues } from '#datasets/kind.ts';
import type { Engine } from '#engine/engine.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import type { TextTally } from '#ingest/text/column-tally.ts';
import { isPlainId } from '#ingest/text/plain-id.ts';
import { lendEngine } from '../engines.ts';
import { runs } from './runs.ts';
import { createTestPlatform, csv } from './workspace.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await lendEngine();
});
afterAll(() => engine.close());

/** Tables and views by name; what lies under a view goes with it. */
async function listRelations(): Promise<string[]> {
  const { columns } = await engine.query(
    `SELECT table_name FROM duckdb_tables() WHERE NOT regexp_matches(table_name, '_(cells|words)$') UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal ORDER BY 1`,
  );
  return Array.from(columns[0] ?? [], String);
}

async function dropRelation(name: string): Promise<void> {
  const { rowCount } = await engine.query(`SELECT 1 FROM duckdb_views() WHERE view_name = '${name}'`);
  await engine.query(rowCount > 0 ? `DROP VIEW ${name}` : `DROP TABLE ${name}`);
  for (const under of ['cells', 'words']) await engine.query(`DROP TABLE IF EXISTS ${name}_${under}`);
}

/** Of a raw table its texts: how they lie there is no matter. */
const columnsOf = (name: string) => (name.startsWith('raw_') ? `COLUMNS('^c[0-9]+$')` : 'COLUMNS(*)');

type Give = (tally: TextTally) => TextTally | null;

/** Whether the cells that were counted come along, or the engine reads them itself. */
type Cells = 'given' | 'counted';

/** What is counted comes along with a regular text, changed by `give`; nothing does where there is none. */
async function readTallied(source: SourceFile, give: Give | null, cells: Cells) {
  const packed = await readPacked(source, {});
  const sheets = packed.sheets.map((sheet) => {
    if (sheet.body.kind !== 'regular') return sheet;
    const { tallied } = sheet.body;
    const tally = tallied && give ? give(tallied.tally) : null;
    const given = tally && { tally, cells: cells === 'given' ? (tallied?.cells ?? null) : null };
    return { ...sheet, body: { ...sheet.body, tallied: given } };
  });
  return { ...packed, sheets };
}

/** Everything that staging a file comes to: counts, issues, spellings and typed rows, and what was asked for it. */
async function stage(file: SourceFile, give: Give | null, cells: Cells = 'counted') {
  const asked: string[] = [];
  const platform = createTestPlatform();
  const session = createSession({
    ...platform,
    startEngine: () =>
      Promise.resolve({
        info: engine.info,
        close: () => Promise.resolve(),
        query: (sql: string, job) => {
          asked.push(sql);
          return engine.query(sql, job);
        },
        register: (name: string, blob: Blob) => engine.register(name, blob),
        unregister: (name: string) => engine.unregister(name),
        insert: (...args: Parameters<Engine['insert']>) => engine.insert(...args),
      } satisfies Engine),
    hashFile: sha256Of,
    readFile: (source) => readTallied(source, give, cells),
  });
  await session.open();
  const { drafts } = await session.addFiles([file]);
  const [draft] = drafts;
  const issues = await session.draftIssues(draft?.id ?? '');
  const contents: unknown[] = [];
  for (const name of await listRelations()) {
    const rows = await engine.query(`SELECT CAST(${columnsOf(name)} AS VARCHAR) FROM ${name} ORDER BY ALL`);
    contents.push([name, rows.names, rows.columns.map((column) => Array.from(column))]);
    await dropRelation(name);
  }
  const spellings = asked.join('\n').match(/GROUP BY (v|c\d+)/g)?.length ?? 0;
  const { counts, columns } = draft ?? {};
  return { told: { counts, columns, issues: issues.map((issue) => ({ ...issue })), contents }, spellings };
}

/** Of columns that are read by the places of their words no spelling is stored that raises no issue. */
const withoutLookups = ({ contents, ...told }: Awaited<ReturnType<typeof stage>>['told']) => ({
  ...told,
  contents: contents.filter((entry) => !String((entry as unknown[])[0]).startsWith('lookup_')),
});

const HEADING = '姓名,性别,出生年月,身份证号,学历,单位,职务层次,备注';
const PADDING = '备'.repeat(60);
const asIs: Give = (tally) => tally;

const word = (...words: readonly string[]) => fc.constantFrom(...words);
const person = fc.tuple(
  word('王宁', '李想', '张三', '欧阳修', '王 宁', '', '财务科', '空缺', '阿·买买提'),
  word('男', '女', '男性', '', '1'),
  word('1985.03', '1985-03', '1990年5月', '85.3', '', '不详', '2030.01'),
  word('11010519491231002X', '110105194912310021', '11010519491231002x', '', '123', '13010219900101001X'),
  word('大学', '本科', '研究生', '"大专,函授"', '""', ''),
  word('市委组织部', '市财政局', '"市""审计""局"', ''),
  word('正科级', '副处级', '', '科员'),
);
const other = fc.tuple(
  word('合计', '一、部领导', '小计', '示例', '', '姓名', '填表人：王宁'),
  word('', '性别'),
  word('', '出生年月'),
  word(''),
  word('', '12'),
  word('', '市财政局'),
  word(''),
);

/** So many rows that they are not fetched one and all, each with its line number in the last column. */
function fileOf(rows: readonly (readonly string[])[], title: boolean): SourceFile {
  const many = Array.from({ length: 7600 }, (_, i) => rows[(i * 7) % rows.length] ?? []);
  const lines = [...rows, ...many].map((row, i) => `${row.join(',')},${i}${PADDING}`);
  return csv('a.csv', ...(title ? ['花名册（2026年9月）'] : []), HEADING, ...lines);
}

describe('a text whose cells were counted beside the engine', () => {
  it('is staged as one whose cells the engine is asked for', async () => {
    const rows = fc.array(fc.oneof({ weight: 6, arbitrary: person }, { weight: 1, arbitrary: other }), {
      minLength: 5,
      maxLength: 40,
    });
    let fewer = 0;
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (list, title) => {
        const file = fileOf(list, title);
        const counted = await stage(file, asIs);
        const given = await stage(file, asIs, 'given');
        const plain = await stage(file, null);
        expect(counted.told).toEqual(plain.told);
        expect(withoutLookups(given.told)).toEqual(withoutLookups(plain.told));
        if (counted.spellings < plain.spellings) fewer++;
      }),
      runs(4, 8),
    );
    expect(fewer).toBeGreaterThan(1);
  }, 120_000);

  it('is staged alike when it has so many rows that the engine is asked column by column', async () => {
    const rows = Array.from({ length: 20_050 }, (_, i) =>
      i % 9000 === 4000
        ? ['合计', '', '', '', '', `${i}`, '', '']
        : [
            `王${String.fromCharCode(0x4e00 + (i % 400))}`,
            '男',
            `198${i % 10}.03`,
            '',
            '大学',
            '市财政局',
            '',
            '',
          ],
    );
    const odd = [
      ['一、部领导', '', '', '', '', '', '', ''],
      ['财务科', '男', '1985.03', '', '大学', '市审计局', '', ''],
      ['', '男', '1985.03', '', '大学', '市审计局', '', ''],
    ];
    const lines = [...rows, ...odd, ...rows.slice(0, 5)].map((row) => row.join(','));
    const file = csv('a.csv', HEADING, ...lines);
    const counted = await stage(file, asIs);
    const given = await stage(file, asIs, 'given');
    const plain = await stage(file, null);
    expect(counted.told).toEqual(plain.told);
    expect(withoutLookups(given.told)).toEqual(withoutLookups(plain.told));
    expect([counted.spellings, plain.spellings > 5]).toEqual([0, true]);
  }, 60_000);

  it('is staged without asking the engine for a spelling when nothing stands in the way', async () => {
    const rows = [
      ['王宁', '男', '1985.03', '11010519491231002X', '大学', '市财政局', '正科级'],
      ['李想', '女', '1990年5月', '', '研究生', '市委组织部', '副处级'],
    ];
    expect((await stage(fileOf(rows, false), asIs)).spellings).toBe(0);
  });

  it('is asked of the engine when counting failed or does not agree on the number of records', async () => {
    const file = fileOf([['王宁', '男', '1985.03', '', '大学', '市财政局', '正科级']], false);
    const plain = await stage(file, null);
    const failed = await stage(file, () => null);
    const more: Give = (tally) => ({ ...tally, records: tally.records + 1 });
    const wrong = await stage(file, more);
    const given = await stage(file, more, 'given');
    expect([failed.told, wrong.told, given.told]).toEqual([plain.told, plain.told, plain.told]);
    expect([failed.spellings, wrong.spellings]).toEqual([plain.spellings, plain.spellings]);
  });
});

describe('a column that was tallied', () => {
  const column = {
    counts: Int32Array.of(1, 1),
    firsts: Int32Array.of(1, 2),
    blanks: 0,
    ids: 0,
    idsDiffer: true,
    names: 0,
  };
  const tallied = { ...column, cells: ['王宁', '王 宁'] };
  const field = (plain?: PlainValues) =>
    ({ name: 'x', label: '', synonyms: [], storage: 'text', normalise: vi.fn(), plain }) as const;

  it('gives the cells that a field has to look at', () => {
    expect(oddCells(field(), tallied)).toEqual([0, 1]);
    expect(oddCells(field('han'), tallied)).toEqual([1]);
  });

  it('is of no use to a field that needs what was only counted', () => {
    expect(oddCells(field(), { ...tallied, ids: 1 })).toBeNull();
    expect(oddCells(field('han'), { ...tallied, ids: 1 })).toBeNull();
    expect(oddCells(field('id'), { ...tallied, ids: 1 })).toEqual([0, 1]);
    expect(oddCells(field('id'), { ...tallied, names: 1 })).toBeNull();
    expect(oddCells(field('han'), { ...tallied, names: 1 })).toEqual([1]);
  });
});

describe('a plain ID', () => {
  it('is the same to the tally and to the engine', async () => {
    const id = fc
      .tuple(
        fc.constantFrom('110105', '010105', '990001', '99000a'),
        fc.constantFrom('1949', '2026'),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 32 }),
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom(...'0123456789Xx'),
      )
      .map(([place, year, month, day, place2, last]) => {
        const two = (n: number) => String(n).padStart(2, '0');
        return `${place}${year}${two(month)}${two(day)}${String(place2).padStart(3, '0')}${last}`;
      });
    const ids = [...new Set(fc.sample(id, { numRuns: 6000, seed: 7 }))];
    const condition = plainCondition({ plain: 'id' } as FieldDefinition);
    const list = ids.map((text, i) => `(${i}, '${text}')`).join(', ');
    const { columns } = await engine.query(
      `SELECT coalesce(${condition?.condition}, FALSE) FROM (SELECT *, ${condition?.helpers.join(', ')} FROM (VALUES ${list}) t(i, v)) ORDER BY i`,
    );
    const toTally = ids.map((text) => {
      const bytes = new TextEncoder().encode(text);
      return isPlainId(bytes, 0, bytes.length);
    });
    expect(Array.from(columns[0] ?? [])).toEqual(toTally);
    expect(toTally.filter(Boolean).length).toBeGreaterThan(50);
  });
});
