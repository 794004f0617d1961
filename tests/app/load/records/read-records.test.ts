import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { RecordBatch } from '#app/load/learning/record-batch.ts';
import { readRecords } from '#app/load/records/read-records.ts';
import { recordFields } from '#app/load/records/record-fields.ts';
import { printTypedRows } from '#app/office/typed-rows.ts';
import { fetchSourceRows } from '#app/query/row-reader.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { EnginePool } from '../../engine-pool.ts';
import { csv } from '../../workspace.ts';
import { kindOf, openDesk, type PlainRecord, plainRecords, recordsOf } from './loaded-records.ts';

const pool = new EnginePool();
afterAll(() => pool.close());
afterEach(() => pool.release());

const FILES = {
  scores: [
    csv(
      '2026年9月得分.csv',
      '2026年9月晾晒得分',
      '科室,党建质量（50分）,信息调研（50分）',
      '研究室,45,46.5',
      '办公室,缺,40',
    ),
    csv(
      '县区得分.csv',
      '期间,组别,对象,对象类型,指标,得分,满分',
      '2026年8月,县（市、区）,平陵县,单位,党建质量,92.5,100',
      '2026年8月,,望川县,单位,党建质量,,100',
    ),
  ],
  reviews: [
    csv(
      '评议.csv',
      '轮次,日期,评议类型,评议人类别,评议对象,评议指标,等次',
      '2026年9月,2026-09-25,百人评议,部领导,研究室,工作作风,好',
      '2026年9月,2026.09,百人评议,科室,办公室,工作作风,较好',
    ),
    csv(
      '互评.csv',
      '轮次,评议类型,评议人,评议对象,评议方向,评议指标,得分',
      '2026年三季度,双向互评,办公室,研究室,牵头评配合,协作配合,92',
    ),
  ],
  honours: [
    csv(
      '荣誉表彰.csv',
      '日期,获奖单位,荣誉名称,级别,颁发单位',
      '2026-06-26,平陵县委组织部,先进基层党组织,市级,市委',
      '2026-07-01,研究室,信息工作先进单位,省级,省委组织部',
      '2025-07-01,,无主荣誉,省级,省委组织部',
    ),
    csv('荣誉（补）.csv', '日期,获奖单位,荣誉名称', '2024,研究室,先进基层党组织'),
  ],
  outcomes: [
    csv(
      '考核结果.csv',
      '年度,姓名,单位,结果类型,结果,日期',
      '2025,王宁,平陵县委组织部,年度考核,优秀,2026.01',
      '2025,李想,,年度考核,称职,',
    ),
    csv('历年考核.csv', '姓名,单位,2023年度考核结果,2024年度考核结果', '王宁,平陵县委组织部,称职,优秀'),
  ],
  training: [
    csv(
      '培训记录.csv',
      '姓名,单位,培训班次,学时,培训时间',
      '孙立,平陵县财政局,春季班,40,2026-03-02',
      '王宁,平陵县委组织部,秋季班,,2025-09-02',
    ),
  ],
  tests: [
    csv(
      '应知应会测试.csv',
      '姓名,单位,测试名称,测试日期,成绩',
      '孙立,平陵县财政局,应知应会,2026-03-02,80',
      '王宁,平陵县委组织部,应知应会,2026-03-02,缺考',
    ),
  ],
} as const;

/** The typed rows of batches as the loader gives them, every field of the kind. */
async function typedRecords(
  engine: Engine,
  kind: string,
  batches: readonly RecordBatch[],
): Promise<readonly PlainRecord[]> {
  const names = recordFields(kindOf(kind)).map(({ name }) => name);
  const texts = kindOf(kind).fields.filter(({ storage }) => storage === 'text');
  const nothing = Object.fromEntries(names.map((name) => [name, null]));
  const found: PlainRecord[] = [];
  for (const { staged } of batches) {
    const rows = toRows(await engine.query(`SELECT * FROM (${printTypedRows(staged, names)}) ORDER BY r`));
    const sources = await fetchSourceRows(
      engine,
      staged.input.raw,
      rows.map(({ r }) => Number(r)),
    );
    for (const { r, ...row } of rows) {
      const cells = sources.get(Number(r))?.cells ?? [];
      const told = texts.map(({ name }): [string, string | null] => {
        const index = staged.input.columnOf.get(name);
        return [name, index === undefined ? null : (cells[index] ?? null)];
      });
      found.push({ ...nothing, ...(row as PlainRecord), ...Object.fromEntries(told) });
    }
  }
  return found;
}

const sorted = (rows: readonly PlainRecord[]) => rows.map((row) => JSON.stringify(row)).sort();

describe('records in columns', () => {
  it.each(Object.entries(FILES))(
    'are the typed rows of all batches of %s, blank ones unknown',
    async (kind, files) => {
      const { engine, batches, records } = await recordsOf(await openDesk(pool, files), kind);
      expect(batches).toHaveLength(files.length);
      const typed = await typedRecords(engine, kind, batches);
      expect(typed.length).toBeGreaterThan(1);
      expect(records.count).toBe(typed.length);
      expect(sorted(plainRecords(kind, records))).toEqual(sorted(typed));
    },
  );

  it('stand as in their sheets, batch after batch, with free text and the words as first met', async () => {
    const { records } = await recordsOf(await openDesk(pool, FILES.honours), 'honours');
    expect(plainRecords('honours', records).map(({ date, title }) => [date, title])).toEqual([
      [20260626, '先进基层党组织'],
      [20260701, '信息工作先进单位'],
      [20240000, '先进基层党组织'],
    ]);
    expect(records.words('title')).toEqual({
      codes: Int32Array.of(0, 1, 0),
      words: ['先进基层党组织', '信息工作先进单位'],
    });
    expect(Array.from(records.words('position').codes)).toEqual([-1, -1, -1]);
  });

  it('of a sheet with a column for each score stand row by row', async () => {
    const { records } = await recordsOf(await openDesk(pool, FILES.scores.slice(0, 1)), 'scores');
    const told = plainRecords('scores', records).map(({ object, dimension, score }) => [
      object,
      dimension,
      score,
    ]);
    expect(told.map(([object]) => object)).toEqual(['研究室', '研究室', '办公室', '办公室']);
    expect(sorted(told.map(([a, b, c]) => ({ a: a ?? null, b: b ?? null, c: c ?? null })))).toEqual(
      sorted([
        { a: '研究室', b: '党建质量', c: 45 },
        { a: '研究室', b: '信息调研', c: 46.5 },
        { a: '办公室', b: '党建质量', c: null },
        { a: '办公室', b: '信息调研', c: 40 },
      ]),
    );
  });

  it('of one row stand as its columns, whatever is missing among them', async () => {
    const names = ['工作实绩', '党建质量', '干部人才', '信息调研', '学习平台积分'];
    const lines = Array.from({ length: 60 }, (_, i) =>
      [
        `单位${i}`,
        ...names.map((_name, d) => ((i + d) % 4 === 0 ? (i % 2 === 0 ? '' : '缺') : 60 + ((i * 7 + d) % 40))),
      ].join(','),
    );
    const file = csv('2026年9月得分.csv', '2026年9月晾晒得分', `单位,${names.join(',')}`, ...lines);
    const { records } = await recordsOf(await openDesk(pool, [file]), 'scores');
    const told = plainRecords('scores', records).map(({ object, dimension }) => `${object} ${dimension}`);
    expect(told).toEqual(lines.flatMap((_, i) => names.map((name) => `单位${i} ${name}`)));
  });

  it('have no score where it is above the full mark', async () => {
    const file = csv('2026年9月得分.csv', '2026年9月晾晒得分', '单位,党建质量（20分）', '甲,21', '乙,20');
    const { records } = await recordsOf(await openDesk(pool, [file]), 'scores');
    expect(plainRecords('scores', records).map(({ score }) => score)).toEqual([null, 20]);
  });

  it('leave out the rows of a period that was closed before their batch came', async () => {
    const { engine, batches } = await recordsOf(await openDesk(pool, FILES.scores.slice(1)), 'scores');
    const held = batches.map((batch) => ({ ...batch, heldPeriods: ['2026年8月'] }));
    expect((await readRecords(engine, kindOf('scores'), held)).count).toBe(0);
  });

  it('tell a field that no file has from a name that is no field', async () => {
    const { records } = await recordsOf(await openDesk(pool, FILES.honours), 'honours');
    expect(() => records.words('date')).toThrow('records have no words of date');
    expect(() => records.numbers('points')).toThrow('records have no numbers of points');
  });

  it('hold more distinct words than a column of codes may have', async () => {
    const lines = Array.from({ length: 70_000 }, (_, i) => `2026年8月,人员${i},个人,党建质量,${i % 100},100`);
    const file = csv('大表.csv', '期间,对象,对象类型,指标,得分,满分', ...lines);
    const { records, engine } = await recordsOf(await openDesk(pool, [file]), 'scores');
    const { codes, words } = records.words('object');
    expect([records.count, words.length]).toEqual([70_000, 70_000]);
    expect(words.every((word, i) => word === `人员${i}`)).toBe(true);
    expect(codes.every((code, i) => code === i)).toBe(true);
    expect(records.numbers('score').every((score, i) => score === i % 100)).toBe(true);
    const left = await engine.query("SELECT type_name FROM duckdb_types() WHERE type_name LIKE 'words_%'");
    expect(left.rowCount).toBe(0);
  }, 60_000);
});
