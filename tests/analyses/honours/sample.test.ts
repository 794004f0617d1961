import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageAnswer, Workspace } from '#app/api.ts';
import { countAt, findRow } from '#core/table.ts';
import { rowsOf } from '../../sample/plain-count.ts';
import { sampleSession } from '../structure/independent/sample-session.ts';

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));
/** 序号, 日期, 对象, 名称, 级别, 颁发单位, 位次 */
const rows = rowsOf(DATA, { path: 'honours/2024-2026.xlsx', sheet: '荣誉' }).slice(2);

let session: Workspace;
let page: PageAnswer;
beforeAll(async () => {
  session = await sampleSession('honours');
  page = await session.page('honours', 'honours', { filters: [], choices: { 'honours.year': 'all' } });
}, 240_000);
afterAll(() => session.clearAll());

const tableOf = (id: string) => {
  const table = page.tables[id];
  if (!table) throw new Error(`${id} is on no page`);
  return table;
};

describe('the honours of the sample', () => {
  it('stand there one by one, as in the file', () => {
    expect(tableOf('honours.list').rows).toHaveLength(rows.length);
    for (const [, date, object, title, level] of rows) {
      const where = {
        date: String(date),
        object: String(object),
        title: String(title),
        level: String(level),
      };
      expect(findRow(tableOf('honours.list'), where), where.title).toMatchObject({ n: 1 });
    }
  });

  it('are counted as a plain count of the file gives', () => {
    const levels = new Set(rows.map((row) => String(row[4])));
    for (const object of new Set(rows.map((row) => String(row[2])))) {
      for (const level of levels) {
        const n = rows.filter((row) => row[2] === object && row[4] === level).length;
        expect(countAt(tableOf('honours.tally'), { object, level }), `${object} ${level}`).toBe(n);
      }
    }
    for (const year of [2024, 2025, 2026]) {
      const n = rows.filter((row) => String(row[1]).startsWith(String(year))).length;
      expect(countAt(tableOf('honours.yearly'), { year, level: '合计' })).toBe(n);
    }
    const top = rows.filter((row) => row[4] === '省级' && /^第[123]位$/.test(String(row[6] ?? '')));
    expect(tableOf('honours.top_three').rows).toHaveLength(top.length);
  });

  it.each([
    ['honours.tally', { object: '云台市委组织部', level: '合计' }, 'n'],
    ['honours.tally', { object: '东岭区委组织部', level: '省级' }, 'n'],
    ['honours.periods', { period: '2025年四季度', level: '合计' }, 'total'],
    ['honours.yearly', { year: 2026, level: '合计' }, 'top'],
    ['honours.levels3', { class: '科室', level: '市级' }, 'n'],
    [
      'honours.list',
      { title: '基层党建示范点', date: '2026-09-25', level: '县级', object: '石桥县委组织部' },
      'n',
    ],
  ])('open their records behind %s', async (id, where, measure) => {
    const found = await session.rows({
      cells: [{ table: id, where, measure }],
      question: { asOf: '2026-10-31', filters: [] },
      ...{ offset: 0, limit: 50 },
    });
    expect(found).toMatchObject({ kind: 'honours', total: countAt(tableOf(id), where, measure) });
    expect(found.total).toBeGreaterThan(0);
  });
});
