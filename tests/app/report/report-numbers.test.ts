import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';

import { Desk } from '#app/desk.ts';
import { confirmDraft } from '#app/intake/confirm.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { composeReport } from '#app/report/compose.ts';
import { formatCount, formatOneDecimal, formatShare } from '#core/format.ts';
import { numberAt } from '#core/table.ts';
import { EnginePool } from '../engine-pool.ts';
import { csv } from '../workspace.ts';

const pool = new EnginePool();
afterAll(() => pool.close());

/** How the moulds say a number of each measure. */
const SAID: Readonly<Record<string, (value: number) => string>> = {
  n: (value) => `${formatCount(value)}人`,
  known: (value) => `${formatCount(value)}人`,
  share: (value) => formatShare(value),
  mean: (value) => `${formatOneDecimal(value)}岁`,
  median: (value) => `${formatOneDecimal(value)}岁`,
};
const MOULDS = /^structure-(size|age|education|sources|posts):structure\.(size|facts|age|education|sources)$/;
const person = fc.record({
  sex: fc.constantFrom('男', '女', ''),
  year: fc.integer({ min: 1966, max: 2003 }),
  education: fc.constantFrom('研究生', '本科', '大专', ''),
  unit: fc.constantFrom('市委组织部,市级', '平陵县委组织部,县级', '清源县委组织部,县级'),
});

async function deskOf(rows: readonly string[]): Promise<Desk> {
  const desk = new Desk(pool.platform(new MemoryStore()));
  await desk.ledger.open();
  const file = csv('花名册（2026年10月31日）.csv', '姓名,性别,出生年月,学历,单位,层级', ...rows);
  const ids = await desk.drafts.add([file], { sample: false }, {});
  await desk.drafts.stageAll(ids, () => ({ asOf: '2026-10-31', asOfSource: null }), {});
  for (const id of ids) await confirmDraft(desk, id);
  await desk.refresh({});
  return desk;
}

describe('the numbers of a report', () => {
  it('are those of the cells that they point at, whoever the people are', async () => {
    const rosters = fc.sample(fc.array(person, { minLength: 20, maxLength: 25 }), {
      numRuns: 1,
      seed: 20261031,
    });
    for (const people of rosters) {
      const rows = people.map(
        ({ sex, year, education, unit }, i) => `人${i},${sex},${year}.0${1 + (i % 9)},${education},${unit}`,
      );
      const desk = await deskOf(rows);
      const { survey } = await composeReport(desk, {}, {});
      const blocks = survey.chapters.flatMap(({ sections }) => sections.flatMap((section) => section.blocks));
      const parts = blocks
        .flatMap((block) => (block.kind === 'paragraph' && MOULDS.test(block.place) ? [block] : []))
        .flatMap(({ machine }) => machine.filter(({ cell }) => cell));
      expect(parts.length).toBeGreaterThan(4);
      const ids = [...new Set(parts.flatMap(({ cell }) => (cell ? [cell.table] : [])))];
      const tables = await desk.inquiry?.tables(ids, { filters: [] }, {});
      for (const { text, cell } of parts) {
        const table = cell && tables?.get(cell.table);
        const value = cell && table ? numberAt(table, cell.where, cell.measure) : null;
        expect(value, JSON.stringify(cell)).not.toBeNull();
        expect(SAID[cell?.measure ?? '']?.(value ?? Number.NaN), JSON.stringify(cell)).toBe(text);
      }
    }
  });
});
