import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRow, type StatTable, type TableRow } from '#core/table.ts';
import { runCli } from '../../../cli/run-cli.ts';
import { DATA, NOW, peopleNow, peopleThen, type SamplePerson, THEN } from './plain-sample.ts';

const POSTS = ['厅局级副职', '县处级正职', '县处级副职', '乡科级正职', '乡科级副职'];
const RANKS = [
  ...['一级巡视员', '二级巡视员', '一级调研员', '二级调研员', '三级调研员', '四级调研员'],
  ...['一级主任科员', '二级主任科员', '三级主任科员', '四级主任科员', '一级科员', '二级科员'],
];

interface Scope {
  readonly row: TableRow;
  readonly has: (person: SamplePerson | undefined) => boolean;
}

const everyone = [...peopleNow, ...peopleThen];
const distinct = (read: (person: SamplePerson) => string) => [...new Set(everyone.map(read))];
const SCOPES: readonly Scope[] = [
  { row: { scope_type: '全部', scope: '全部' }, has: (person) => person !== undefined },
  ...distinct(({ level }) => level).map((scope) => ({
    ...{ row: { scope_type: '层级', scope }, has: (person?: SamplePerson) => person?.level === scope },
  })),
  ...distinct(({ unit }) => unit).map((scope) => ({
    ...{ row: { scope_type: '单位', scope }, has: (person?: SamplePerson) => person?.unit === scope },
  })),
];

const pairs = [...new Set(everyone.map(({ key }) => key))].map((key) => ({
  then: peopleThen.find((person) => person.key === key),
  now: peopleNow.find((person) => person.key === key),
}));

const rose = (list: readonly string[], before?: string | null, after?: string | null) =>
  !!before && !!after && list.indexOf(after) < list.indexOf(before);

const isLeader = (person?: SamplePerson) => POSTS.includes(person?.postLevel ?? '');

/** What of the account of a scope is true of somebody, counted by hand. */
const STEPS: Readonly<Record<string, (pair: (typeof pairs)[number], has: Scope['has']) => boolean>> = {
  期初: ({ then }, has) => has(then),
  新进: ({ then, now }, has) => !then && has(now),
  调入: ({ then, now }, has) => !!then && has(now) && then.unit !== now?.unit,
  离任: ({ then, now }, has) => !now && has(then),
  调出: ({ then, now }, has) => !!now && has(then) && then?.unit !== now.unit,
  期末: ({ now }, has) => has(now),
  提拔: ({ then, now }, has) => has(now) && rose(POSTS, then?.postLevel, now?.postLevel),
  新任领导职务: ({ then, now }, has) => has(now) && !!then && !isLeader(then) && isLeader(now),
  '新任领导职务（上期未填）': ({ then, now }, has) => has(now) && !!then && !then.postLevel && isLeader(now),
  晋升职级: ({ then, now }, has) => has(now) && rose(RANKS, then?.rank, now?.rank),
  轮岗: ({ then, now }, has) =>
    !!then &&
    has(now) &&
    (then.unit !== now?.unit || (!!then.office && !!now.office && then.office !== now.office)),
};

const share = (people: readonly SamplePerson[], at: number, isIn: (age: number) => boolean) => {
  const ages = people.flatMap(({ birth }) => (birth === null ? [] : Math.floor((at - birth) / 12)));
  return ages.filter(isIn).length / ages.length;
};

describe('changes, retirement and projection of the sample', () => {
  let folder = '';
  let tables: Readonly<Record<string, StatTable>> = {};
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zugongjing-'));
    const sources = ['rosters', 'history'].map((name) => join(DATA, name));
    await runCli([...sources, '--out', folder, '--as-of', '2026-10-31']);
    const results = JSON.parse(await readFile(join(folder, 'results.json'), 'utf8')) as {
      tables: Record<string, StatTable>;
    };
    tables = results.tables;
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  const at = (table: string, where: TableRow, measure = 'n') =>
    (tables[table] ? findRow(tables[table], where)?.[measure] : undefined) ?? 0;

  it('takes every step that a comparison by hand takes, in every unit', () => {
    expect(new Set(peopleNow.map(({ key }) => key)).size).toBe(516);
    expect(pairs.filter(({ then, now }) => then && now)).toHaveLength(492);
    for (const { row, has } of SCOPES) {
      for (const [step, isTaken] of Object.entries(STEPS)) {
        const n = pairs.filter((pair) => isTaken(pair, has)).length;
        expect(at('structure.changes', { ...row, step }), `${String(row['scope'])} ${step}`).toBe(n);
      }
    }
  });

  it('leads from one headcount to the other in the whole, every level and every unit', () => {
    for (const { row } of SCOPES) {
      const n = (step: string) => Number(at('structure.changes', { ...row, step }));
      expect(n('期初') + n('新进') + n('调入') - n('离任') - n('调出')).toBe(n('期末'));
      expect(n('期末')).toBe(at('structure.headcount', row));
    }
  });

  it('tells the story of the sample: 24 came, 18 left, 3 moved, 14 rose in post, 33 in rank, 30 rotated', () => {
    const n = (step: string) => at('structure.changes', { scope_type: '全部', scope: '全部', step });
    const city = (step: string) => at('structure.changes', { scope_type: '层级', scope: '市级', step });
    expect([n('期初'), n('新进'), n('离任'), n('期末')]).toEqual([510, 24, 18, 516]);
    expect([n('调入'), n('调出'), city('调入'), city('调出')]).toEqual([3, 3, 3, 0]);
    expect([n('晋升职级'), n('轮岗')]).toEqual([33, 33]);
    // Of the 14 who rose in post, 9 had no 职务层次 a year before.
    expect([n('提拔'), n('新任领导职务'), n('新任领导职务（上期未填）')]).toEqual([5, 9, 9]);
  });

  it('retires everyone in the year that the law gives, in every unit', () => {
    for (const { row, has } of SCOPES) {
      for (let year = 2026; year <= 2045; year++) {
        const own = peopleNow.filter(({ retires }) => retires !== null && Math.floor(retires / 12) === year);
        expect(at('structure.retirements', { ...row, year }), `${String(row['scope'])} ${year}`).toBe(
          own.filter(has).length,
        );
      }
    }
  });

  it('projects what ageing and retiring everyone by hand gives', () => {
    for (const { row, has } of SCOPES.slice(0, 3)) {
      for (const year of [0, 1, 5, 10]) {
        const month = NOW + 12 * year;
        const there = peopleNow
          .filter(has)
          .filter(({ retires }) => !year || retires === null || retires > month);
        const known = there.flatMap(({ age }) => (age === null ? [] : age + year));
        const date = `${2026 + year}-10-31`;
        expect(at('structure.projection_young', { ...row, date })).toBe(there.length);
        expect(at('structure.projection_young', { ...row, date }, 'mean_age')).toBeCloseTo(
          known.reduce((sum, age) => sum + age, 0) / known.length,
          9,
        );
        expect(at('structure.projection_young', { ...row, date }, 'young')).toBe(
          known.filter((age) => age <= 30).length,
        );
        const old = known.filter((age) => age >= 56).length;
        expect(at('structure.projection', { ...row, year, band: '56岁及以上' })).toBe(old);
      }
    }
  });

  it('looks back: the people of 2025 a year older, less who had to retire, beside who is there', () => {
    for (const { row, has } of SCOPES.slice(0, 3)) {
      const there = peopleThen.filter(has).filter(({ retires }) => retires === null || retires > NOW);
      const projected = { ...row, side: '推算' };
      expect(at('structure.backtest', projected)).toBe(there.length);
      expect(at('structure.backtest', projected, 'young_share')).toBe(share(there, NOW, (age) => age <= 30));
      const before = peopleThen.filter(has);
      expect(at('structure.backtest', { ...row, side: '上期' }, 'young_share')).toBe(
        share(before, THEN, (age) => age <= 30),
      );
      expect(at('structure.backtest', { ...row, side: '实际' })).toBe(peopleNow.filter(has).length);
    }
  });
});
