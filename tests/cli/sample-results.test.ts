import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSnapshot } from '#publish/read-snapshot.ts';
import type { Snapshot } from '#publish/snapshot.ts';
import { Attacker } from '../publish/attacker.ts';
import { compareWithResults, type ResultsJson } from '../sample/compare.ts';
import type { PlainRow } from '../sample/plain-tables.ts';
import { plainTraining } from '../sample/plain-training.ts';
import { runCli, spawnCli } from './run-cli.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));

interface Results extends ResultsJson {
  readonly issues: readonly { readonly code: string; readonly severity: string; readonly file: string }[];
  readonly findings: readonly { readonly id: string; readonly text: string }[];
}

describe('analyse on the sample set', () => {
  let folder = '';
  let out = '';
  let results: Results;
  let snapshotText = '';
  const snapshot = (): Snapshot => {
    const reading = readSnapshot(snapshotText);
    if ('problem' in reading) throw new Error(reading.problem);
    return reading.snapshot;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zugongjing-'));
    out = join(folder, 'deep', 'out');
    const { code } = await runCli([data, '--out', out, '--as-of', '2026-10-31', '--publish']);
    expect(code).toBe(0);
    snapshotText = await readFile(join(out, 'snapshot.json'), 'utf8');
    results = JSON.parse(await readFile(join(out, 'results.json'), 'utf8')) as Results;
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('equals a plain count of the same files, cell by cell', () => {
    expect(() => compareWithResults(results, data)).not.toThrow();
  });

  it('equals a plain count of coverage, categories and duty, cell by cell', () => {
    for (const [name, rows] of Object.entries(plainTraining())) {
      const found = results.tables[name]?.rows ?? [];
      const keyOf = (row: PlainRow) =>
        ['scope_type', 'scope', 'category', 'rule'].map((dim) => row[dim] ?? '').join('/');
      const byKey = new Map(found.map((row) => [keyOf(row), row]));
      for (const row of rows) expect(byKey.get(keyOf(row)), `${name} ${keyOf(row)}`).toMatchObject(row);
      const others = found.filter((row) => !rows.some((own) => keyOf(own) === keyOf(row)));
      expect(others.filter(({ trained = 0, people = 0 }) => trained !== 0 && people !== 0)).toEqual([]);
    }
    expect(results.tables['training.coverage']?.rows[0]).toMatchObject({ people: 516, trained: 431 });
    expect(results.tables['training.duty']?.rows.slice(0, 2).map(({ met, people }) => [met, people])).toEqual(
      [
        [352, 453],
        [47, 63],
      ],
    );
  });

  it('counts an older roster of the same units not at all', () => {
    const headcount = results.tables['structure.headcount']?.rows[0];
    expect(headcount).toMatchObject({ scope_type: '全部', scope: '全部', n: 516 });
  });

  it('gives every row read a place: loaded or set aside', () => {
    for (const source of results.sources) {
      expect(source.rowsIn, source.file).toBe(source.rowsLoaded + source.rowsSetAside);
    }
  });

  it('says what the report of the office says, with its numbers', () => {
    const said = new Map(results.findings.map(({ id, text }) => [id, text]));
    expect(said.get('structure.young_share_low')).toBe(
      '市级30岁及以下仅11人，占9.3%，低于县级10.5个百分点（相当于12人），年轻干部偏少，后备力量相对不足。',
    );
    expect(said.get('structure.postgraduate_low')).toBe(
      '县级研究生学历仅31人，占7.8%，低于市级27.7个百分点（相当于110人），高学历干部偏少。',
    );
    expect(said.get('structure.source_narrow')).toBe(
      '来源较集中，六成以上来自党政机关交流，来自企事业单位遴选的仅2人。',
    );
    expect(said.get('structure.source_few')).toBe(
      '在职人员中来自企事业单位遴选的仅2人，占0.4%；县级来自高校毕业生考录的仅12人，占3.0%。',
    );
    expect(said.get('structure.entry_narrow')).toContain('六成以上来自党政机关交流，进人渠道偏窄。');
    expect(said.get('structure.age_shape')).toBe('31至40岁占近半数，呈“中间大、两头小”。');
  });

  it('says what has changed since the older roster, and nothing of targets that nobody has set', () => {
    const said = new Map(results.findings.map(({ id, text }) => [id, text]));
    expect(said.get('structure.worsened')).toContain(
      '与2025年10月31日相比，市级35岁及以下占比由35.9%降至29.7%，下降6.2个百分点（相当于7人）',
    );
    expect([...said.keys()].filter((id) => id.includes('target'))).toEqual([]);
    expect(said.size).toBe(results.findings.length);
  });

  it('takes every table for the kind that its folder says', () => {
    const others = results.sources.filter(({ file }) => !/^(rosters|history)\//.test(file));
    expect(others.length).toBeGreaterThan(5);
    const folder = ({ file }: (typeof others)[number]) => file.split('/')[0];
    expect(others.map(({ kind }) => kind)).toEqual(others.map(folder));
    expect(others.every(({ rowsLoaded }) => rowsLoaded > 0)).toBe(true);
  });

  it('writes the same bytes again', async () => {
    const again = join(folder, 'again');
    await runCli([data, '--out', again, '--as-of', '2026-10-31', '--publish']);
    for (const file of ['results.json', 'snapshot.json'])
      expect(await readFile(join(again, file), 'utf8')).toBe(await readFile(join(out, file), 'utf8'));
  }, 120_000);

  it('publishes pages of people, and names nothing that was not ticked', () => {
    const { pages, units, tables } = snapshot();
    expect(pages.map(({ id }) => id)).toEqual(['structure', 'training']);
    expect(units).toHaveLength(13);
    expect(Object.keys(tables).filter((id) => /^(ranking|honours)\./.test(id))).toEqual([]);
  });

  it('publishes nobody and no name', async () => {
    const roster = await readFile(join(data, 'rosters/02-dongling.csv'), 'utf8');
    const names = roster
      .split(/\r?\n/)
      .flatMap((line) => line.split(',')[1] ?? [])
      .filter((name) => name !== '' && name !== '姓名');
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => snapshotText.includes(`"${name}"`))).toEqual([]);
    expect(snapshotText).not.toMatch(/"[1-9]\d{16}[\dX]"/);
  });

  it('publishes no count of few people that is not listed, and none that can be worked out', () => {
    const file = snapshot();
    const levelOf = new Map(file.units.map(({ unit, level }) => [unit, level ?? '']));
    const attacker = new Attacker([file], { levelOf, k: 5 });
    expect(attacker.size.targets).toBeGreaterThan(20);
    expect(attacker.leaks()).toEqual([]);
    const listed = new Set(file.disclosure.exempt.map(({ table, where }) => JSON.stringify([table, where])));
    for (const table of Object.values(file.tables)) {
      if (!/^(structure|training)\./.test(table.id)) continue;
      for (const row of table.rows) {
        const where = Object.fromEntries(table.dims.map((dim) => [dim, row[dim] ?? null]));
        const few = ['n', 'trained', 'met'].filter(
          (name) => Number(row[name] ?? 0) > 0 && Number(row[name]) < 5,
        );
        if (!listed.has(JSON.stringify([table.id, where]))) expect(few, JSON.stringify(row)).toEqual([]);
      }
    }
  }, 30_000);

  it('publishes no table of which everything is kept back', () => {
    for (const { id, rows, measures } of Object.values(snapshot().tables))
      expect(
        rows.some((row) => measures.some((name) => row[name] !== null)),
        id,
      ).toBe(true);
  });
});

describe('analyse, wrongly used or badly fed', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zugongjing-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('exits 2 and prints the usage without --out, with an unknown option, a missing path or a bad date', async () => {
    const out = join(folder, 'usage');
    for (const args of [
      ['x'],
      ['x', '--out', out, '--frobnicate'],
      ['nowhere', '--out', out],
      [folder, '--out', out, '--as-of', '2026-13-01'],
    ]) {
      const { code, stderr, stdout } = await runCli(args);
      expect(code, args.join(' ')).toBe(2);
      expect(stderr).toContain('usage');
      expect(stdout).toBe('');
    }
  }, 60_000);

  it('exits 1 for a file that cannot be read and still writes the others', async () => {
    await writeFile(join(folder, 'empty.csv'), '');
    await writeFile(
      join(folder, 'roster.csv'),
      '姓名,性别,出生年月,学历\n王宁,男,1990.05,本科\n李想,女,1999.10,研究生\n',
    );
    const out = join(folder, 'out');
    const { code, stdout } = await spawnCli([folder, '--out', out, '--as-of', '2026-10-31']);
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const results = JSON.parse(await readFile(join(out, 'results.json'), 'utf8')) as Results;
    expect(results.issues).toContainEqual(expect.objectContaining({ code: 'file.empty', file: 'empty.csv' }));
    expect(results.tables['structure.age']?.rows[0]).toMatchObject({ n: 2, mean: (36 + 27) / 2 });
  }, 60_000);
});
