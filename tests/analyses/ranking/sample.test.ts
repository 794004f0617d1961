import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { ranking } from '#analyses/ranking/index.ts';
import type { PageAnswer, Workspace } from '#app/api.ts';
import { sendingDrawn } from '#app/drawn-tables.ts';
import type { TableRow } from '#core/table.ts';
import { rowsOf } from '../../sample/plain-count.ts';
import { sampleSession } from '../structure/independent/sample-session.ts';

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));
const PLATFORM = '学习平台积分';

interface PlainScore {
  readonly period: string;
  readonly object: string;
  readonly dimension: string;
  readonly score: number;
}

/** The scores of this year's counties, read by a plain reader; 缺 and — are no scores. */
const SCORES = rowsOf(DATA, { path: 'scores/2026.csv', sheet: null })
  .slice(1)
  .flatMap(([period, , , object, dimension, score]): readonly PlainScore[] => {
    const value = Number(score);
    return score === null || Number.isNaN(value)
      ? []
      : [{ period: String(period), object: String(object), dimension: String(dimension), score: value }];
  });

/** Means over the dimensions that count, and their ranks. */
function compositesIn(
  period: string,
): ReadonlyMap<string, { readonly score: number; readonly rank: number }> {
  const means = new Map<string, number>();
  for (const object of new Set(SCORES.map((score) => score.object))) {
    const own = SCORES.filter(
      (each) => each.period === period && each.object === object && each.dimension !== PLATFORM,
    );
    if (own.length > 0) means.set(object, own.reduce((sum, { score }) => sum + score, 0) / own.length);
  }
  return new Map(
    [...means].map(([object, score]) => {
      const ahead = [...means.values()].filter((other) => other - score > 1e-9).length;
      return [object, { score, rank: ahead + 1 }];
    }),
  );
}

let session: Workspace;
const pages: Record<string, PageAnswer> = {};
beforeAll(async () => {
  session = await sampleSession('scores', 'units');
  for (const page of ['ranking', 'ranking-dimensions', 'ranking-moves', 'ranking-certainty'])
    pages[page] = await session.page('ranking', page, { filters: [] });
}, 240_000);

const tableRows = (page: string, table: string): readonly TableRow[] =>
  pages[page]?.tables[table]?.rows ?? [];

describe('the sample without a roster', () => {
  it('ranks twelve counties by the mean of what counts, and moves them since the quarter before', () => {
    const [now, before] = [compositesIn('2026年三季度'), compositesIn('2026年二季度')];
    const rows = tableRows('ranking', 'ranking.standing');
    expect(rows.length).toBe(12);
    for (const row of rows) {
      const own = now.get(String(row['object']));
      expect(row['score']).toBeCloseTo(own?.score ?? Number.NaN, 9);
      expect([row['rank'], row['of']]).toEqual([own?.rank, 12]);
      expect(row['previous_rank']).toBe(before.get(String(row['object']))?.rank);
    }
  });

  it('ranks every dimension of every county by itself', () => {
    const rows = tableRows('ranking-dimensions', 'ranking.dimensions').filter(
      (row) => row['dimension'] !== '综合',
    );
    const newest = SCORES.filter(({ period }) => period === '2026年三季度');
    expect(rows.length).toBe(newest.length);
    for (const row of rows) {
      const same = newest.filter(({ dimension }) => dimension === row['dimension']);
      const own = same.find(({ object }) => object === row['object']);
      expect(row['score']).toBe(own?.score);
      expect(row['rank']).toBe(1 + same.filter(({ score }) => score > (own?.score ?? 0)).length);
    }
  });

  it('names dimensions in the order of the sheet', () => {
    expect(tableRows('ranking', 'ranking.weights').map((row) => row['dimension'])).toEqual([
      ...['工作实绩', '党建质量', '干部人才', '信息调研', PLATFORM],
    ]);
  });

  it('tells a page on another thread which period its settings are for', async () => {
    for (const { id, settingsFrom } of ranking.pages) {
      const { tables } = await sendingDrawn(session).page('ranking', id, { filters: [] });
      const [row] = tables[settingsFrom?.table ?? '']?.rows ?? [];
      expect([id, row?.[settingsFrom?.dimension ?? '']]).toEqual([id, '2026年三季度']);
    }
  });

  it('says who rose and who fell', () => {
    const said = pages['ranking']?.findings.map(({ parts }) => parts.map(({ text }) => text).join(''));
    expect(said).toContain('云台市委组织部较上年同期上升8位，升至第1位。');
    expect(said).toContain('平陵县委组织部较上季度下降3位，居第11位。');
  });

  it('draws every figure of every page', () => {
    for (const { figures } of Object.values(pages))
      for (const { id, form } of figures) expect([id, form]).not.toEqual([id, 'empty']);
  });

  it('opens a rank to the records that it was worked out of', async () => {
    const question = { asOf: '2026-10-31', filters: [] };
    for (const row of tableRows('ranking', 'ranking.standing')) {
      const { object_type = null, group = null, period = null, object = null } = row;
      const where = { object_type, group, period, object };
      const cell = { table: 'ranking.standing', where, measure: 'rank' };
      const own = SCORES.filter(
        (each) => each.period === period && each.object === object && each.dimension !== PLATFORM,
      );
      const { total } = await session.rows({ cells: [cell], question, offset: 0, limit: 1 });
      // A score that is missing has a row as well.
      expect(total).toBeGreaterThanOrEqual(own.length);
      expect(total).toBeLessThanOrEqual(4);
    }
  }, 60_000);

  it('answers another league and period as it is asked', async () => {
    const choices = { 'ranking.league': '科室 · 市委组织部科室', 'ranking.period': '2026年一季度' };
    const page = await session.page('ranking', 'ranking', { filters: [], choices });
    const rows = page.tables['ranking.standing']?.rows ?? [];
    expect(rows.length).toBe(12);
    for (const row of rows) expect([row['object_type'], row['period']]).toEqual(['科室', '2026年一季度']);
  });
});
