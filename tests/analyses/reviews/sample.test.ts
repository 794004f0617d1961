import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Workspace } from '#app/api.ts';
import { type CellValue, findRow, type StatTable } from '#core/table.ts';
import { sampleSession } from '../structure/independent/sample-session.ts';
import { DATA } from '../structure/outlook/plain-sample.ts';

const POINTS: Readonly<Record<string, number>> = { 好: 100, 较好: 85, 一般: 70, 较差: 50 };

/** The ballots of the file, read by nothing of the product. */
function plainBallots() {
  const bytes = readFileSync(join(DATA, 'reviews/monthly-2026.csv'));
  const lines = new TextDecoder('gb18030').decode(bytes).trim().split(/\r?\n/).slice(1);
  return lines.map((line) => {
    const [round = '', , kind = '', group = '', voter = '', object = '', , grade = ''] = line.split(',');
    return { round, kind, group, voter, object, grade };
  });
}

let session: Workspace;
const tables: Record<string, StatTable> = {};
beforeAll(async () => {
  session = await sampleSession('reviews');
  for (const page of ['reviews', 'reviews-mutual']) {
    Object.assign(tables, (await session.page('reviews', page, { filters: [] })).tables);
  }
}, 120_000);

const tableOf = (id: string): StatTable => {
  const table = tables[id];
  if (!table) throw new Error(`${id} is on no page`);
  return table;
};
const question = { asOf: '2026-10-31', filters: [] };
const open = (table: string, where: Record<string, CellValue>, measure: string) =>
  session.rows({ cells: [{ table, where, measure }], question, offset: 0, limit: 50 });

describe('the reviews of the sample, without a roster', () => {
  it('say what the file says, vote by vote', () => {
    const ballots = plainBallots();
    expect(ballots).toHaveLength(3360);
    const rows = tableOf('reviews.trend').rows.filter((row) => row['review_kind'] === '百人评议');
    expect(rows).toHaveLength(120);
    for (const row of rows) {
      const own = ballots.filter(({ round, object }) => round === row['round'] && object === row['object']);
      const valid = own.filter(({ grade }) => grade !== '');
      const sum = valid.reduce((total, { grade }) => total + (POINTS[grade] ?? NaN), 0);
      expect([row['returned'], row['votes']]).toEqual([own.length, valid.length]);
      expect(row['mean']).toBeCloseTo(sum / valid.length, 9);
      const good = valid.filter(({ grade }) => grade === '好').length;
      expect(row['good_share']).toBeCloseTo(good / valid.length, 12);
    }
  });

  it('hide the one group of which fewer than five voted, and the next beside it', () => {
    const hidden = tableOf('reviews.groups').rows.filter(
      (row) => row['round'] === '2026年10月' && row['note'] !== null,
    );
    expect(hidden.map((row) => [row['object'], row['voter_group'], row['note']])).toEqual([
      ['老干部科', '部领导', '防止反推，一并不列'],
      ['老干部科', '科室负责人', '票数不足'],
    ]);
  });

  it('hold every pair of the mutual review, and the two that praise each other', () => {
    expect(tableOf('reviews.mutual').rows).toHaveLength(396);
    const praise = tableOf('reviews.pairs').rows.filter((row) => row['sign'] === '互相偏高');
    expect(praise.map((row) => [row['from'], row['to'], row['score'], row['returned']])).toContainEqual([
      ...['人才科', '老干部科', 100, 100],
    ]);
  });

  it('open as many rows as they say, none of which names who voted', async () => {
    const where = { review_kind: '百人评议', round: '2026年10月', object_type: '科室', object: '干部二科' };
    const issued = findRow(tableOf('reviews.trend'), where)?.['returned'];
    const all = await open('reviews.trend', where, 'returned');
    expect(all.total).toBe(issued);
    const good = findRow(tableOf('reviews.grades'), { ...where, grade: '好' })?.['n'];
    expect((await open('reviews.grades', { ...where, grade: '好' }, 'n')).total).toBe(good);
    const voters = new Set(plainBallots().map(({ voter }) => voter));
    const cells = all.rows.flatMap((row) => Object.values(row).map(String));
    expect(cells.filter((cell) => voters.has(cell))).toEqual([]);
    const [first] = all.rows;
    const original = first ? await session.originalRow(first.id) : null;
    expect(original?.cells.filter(({ hidden }) => !hidden).map(({ heading }) => heading)).toEqual([
      ...['轮次', '日期', '评议类型', '评议人类别', '评议对象', '评议指标', '等次'],
    ]);
  });

  it('open the one row of a mark in the square, without who gave it', async () => {
    const where = { round: '2026年三季度', from: '人才科', to: '老干部科' };
    const pair = tableOf('reviews.residuals').rows.filter((row) =>
      Object.entries(where).every(([name, value]) => row[name] === value),
    );
    expect(pair.map(({ score }) => score)).toEqual([100]);
    const { total, rows } = await open('reviews.residuals', where, 'score');
    expect(total).toBe(1);
    expect(rows.flatMap((row) => Object.values(row).map(String))).not.toContain('人才科');
  });

  it('open no blank ballot behind the valid votes', async () => {
    const withBlank = tableOf('reviews.trend').rows.find(
      ({ object, returned, votes }) => object === '公务员科' && Number(returned) > Number(votes),
    );
    if (!withBlank) throw new Error('the sample has a blank ballot');
    const { review_kind = null, round = null, object_type = null, object = null } = withBlank;
    const where = { review_kind, round, object_type, object };
    expect((await open('reviews.trend', where, 'returned')).total).toBe(withBlank['returned']);
    expect((await open('reviews.trend', where, 'votes')).total).toBe(withBlank['votes']);
  });

  it('open nothing where a group is too small to be told', async () => {
    const where = { review_kind: '百人评议', round: '2026年10月', object_type: '科室', object: '老干部科' };
    expect((await open('reviews.trend', where, 'returned')).total).toBe(0);
  });
});
