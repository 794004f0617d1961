import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANALYSES } from '#analyses/index.ts';
import { RECORD_POPULATIONS, type RecordPopulation } from '#analyses/plan/definition.ts';
import { planRows } from '#analyses/plan/plan.ts';
import type { Desk } from '#app/desk.ts';
import type { Inquiry } from '#app/query/inquiry.ts';
import { printRowCondition } from '#app/query/print-duckdb.ts';
import { TableSource } from '#app/query/table-source.ts';
import type { StatTable } from '#core/table.ts';
import { toRows } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { EnginePool } from '../app/engine-pool.ts';
import { openDesk } from '../app/load/records/loaded-records.ts';
import { csv } from '../app/workspace.ts';

const ROWS = 60;
const HEADS: Readonly<Record<RecordPopulation, string>> = {
  scores: '期间,组别,对象,所在单位,对象类型,指标,得分,满分',
  reviews: '轮次,评议类型,评议人类别,评议对象,对象类型,评议方向,评议指标,等次,得分',
  honours: '日期,获奖单位,荣誉名称,级别,颁发单位,位次',
  outcomes: '年度,姓名,单位,结果类型,结果,日期',
};

/** One of the words, now and then none, the same for the same place. */
const pick = (row: number, column: number, ...words: readonly string[]): string =>
  words[(row * 7 + column * 13 + ((row * column) % 5)) % words.length] ?? '';

const LINES: Readonly<Record<RecordPopulation, (row: number) => readonly string[]>> = {
  // Every score is of another object and period: none repeats another.
  scores: (row) => [
    pick(row, 1, '2026年8月', '2026年9月'),
    pick(row, 2, '县区', '市直', ''),
    `单位${row}`,
    pick(row, 3, '市委组织部', ''),
    pick(row, 4, '单位', '个人'),
    pick(row, 5, '党建质量', '信息调研'),
    pick(row, 6, '90', '缺', '85.5'),
    '100',
  ],
  reviews: (row) => [
    pick(row, 1, '2026年8月', '2026年9月'),
    pick(row, 2, '百人评议', '双向互评'),
    pick(row, 3, '部领导', '科室', ''),
    pick(row, 4, '研究室', '办公室'),
    '科室',
    pick(row, 5, '牵头评配合', '配合评牵头', ''),
    pick(row, 6, '作风', '履职', ''),
    pick(row, 7, '好', '较好', '弃权', ''),
    pick(row, 8, '', '', '91', ''),
  ],
  honours: (row) => [
    pick(row, 1, '2026-06-26', '2025.07', '2024', ''),
    pick(row, 2, '研究室', '平陵县委组织部'),
    pick(row, 3, '先进集体', ' 先进集体', '优秀案例'),
    pick(row, 4, '省级', '市级', ''),
    pick(row, 5, '省委', ''),
    pick(row, 6, '第1位', '第2位', ''),
  ],
  outcomes: (row) => [
    pick(row, 1, '2025', '2026', '2024'),
    pick(row, 2, '王宁', '李想', '周予安'),
    pick(row, 3, '市委组织部', '平陵县', ''),
    pick(row, 4, '年度考核', '平时考核'),
    pick(row, 5, '优秀', '称职', ''),
    pick(row, 6, '2026.01', ''),
  ],
};

const files = RECORD_POPULATIONS.map((kind): SourceFile =>
  csv(`${kind}.csv`, HEADS[kind], ...Array.from({ length: ROWS }, (_, row) => LINES[kind](row).join(','))),
);

const pool = new EnginePool();
let desk: Desk;
let inquiry: Inquiry;
beforeAll(async () => {
  desk = await openDesk(pool, files);
  const found = desk.inquiryFor({ needs: ['scores'] });
  if (!found) throw new Error('records are answered without a roster');
  inquiry = found;
});
afterAll(() => pool.close());

const question = () => ({ asOf: inquiry.source.asOf, filters: [] });
const tablesOf = (population: RecordPopulation) =>
  ANALYSES.flatMap(({ tables }) => tables).filter((table) => table.population === population);

describe.each(RECORD_POPULATIONS)('every registered table of %s', (population) => {
  const definitions = tablesOf(population);

  async function counted(): Promise<{
    readonly source: TableSource;
    readonly tables: ReadonlyMap<string, StatTable>;
  }> {
    const source = await inquiry.sources.source({ population, dims: [], measures: [] }, question());
    if (!source) throw new Error('the records are loaded');
    return { source, tables: await source.tables(definitions, []) };
  }

  it('counts in every cell exactly the rows behind it', async () => {
    const { source, tables } = await counted();
    const engine = await desk.warehouse.engine({});
    const claims = definitions.flatMap((definition) =>
      (tables.get(definition.id)?.rows ?? []).flatMap((row) =>
        definition.measures.flatMap(({ name, expression }) =>
          expression.op === 'count'
            ? [{ says: row[name], sql: printRowCondition(planRows(definition, row, name, question())) }]
            : [],
        ),
      ),
    );
    expect(claims.length).toBeGreaterThan(0);
    for (let from = 0; from < claims.length; from += 200) {
      const some = claims.slice(from, from + 200);
      const list = some.map(({ sql }, i) => `CAST(count(*) FILTER (${sql}) AS INTEGER) AS n${i}`);
      const [found] = toRows(
        await engine.query(`SELECT ${list.join(', ')} FROM ${quoteName(source.relation.name)}`),
      );
      some.forEach(({ says, sql }, i) => expect(found?.[`n${i}`], sql).toBe(says));
    }
  });

  it('is the same from memory as from the engine', async () => {
    const { source, tables } = await counted();
    const engine = await desk.warehouse.engine({});
    const { name } = source.relation;
    const asked = new TableSource(engine, question().asOf, { name, core: [], isKept: false });
    const scanned = await asked.tables(definitions, []);
    expect(Object.fromEntries(scanned)).toEqual(Object.fromEntries(tables));
  });
});
