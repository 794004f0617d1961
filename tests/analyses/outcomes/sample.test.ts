import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageAnswer, Workspace } from '#app/api.ts';
import { findRow } from '#core/table.ts';
import { countOf } from '../../sample/plain-linkage.ts';
import { sampleSession } from '../structure/independent/sample-session.ts';

let session: Workspace;
let page: PageAnswer;
beforeAll(async () => {
  session = await sampleSession('scores', 'outcomes');
  page = await session.page('outcomes', 'outcomes', { filters: [] });
}, 240_000);
afterAll(() => session.clearAll());

const THIRDS = ['前三分之一', '中间', '后三分之一'];
const COUNTED: readonly (readonly [number, string, string, string | null])[] = [
  [2025, '年度考核优秀', '年度考核', '优秀'],
  [2025, '评先评优', '评先评优', null],
  ...['培养重点', '提拔任用', '职级晋升', '轮岗交流'].map((kind): readonly [number, string, string, null] => [
    2026,
    kind,
    kind,
    null,
  ]),
];

describe('the use of results in the sample', () => {
  it.each(COUNTED)('in %i of %s is what a plain count of the files gives', (year, outcome, kind, value) => {
    const table = page.tables['outcomes.shown'];
    const rows = THIRDS.map((third) => table && findRow(table, { year, outcome, third }));
    expect(rows.map((row) => [row?.['n'], row?.['people']])).toEqual(countOf(String(year), kind, value));
  });

  it('opens the records of the very people behind a number', async () => {
    const where = { item: '2025年度考核优秀', third: '前三分之一' };
    const rows = await session.rows({
      cells: [{ table: 'outcomes.shown', where, measure: 'n' }],
      question: page.question,
      ...{ offset: 0, limit: 100 },
    });
    expect(rows).toMatchObject({ total: 53, kind: 'outcomes' });
    expect(new Set(rows.rows.map(({ values }) => values['value']))).toEqual(new Set(['优秀']));
  });

  it('needs no roster', () => {
    expect(page.findings.map(({ id }) => id)).toEqual(['outcomes.inverted', 'outcomes.linked']);
  });
});
