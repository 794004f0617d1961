import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSittings } from '#app/load/learning/create-sittings.ts';
import { printDays } from '#app/load/learning/time-sql.ts';
import { windowOf } from '#core/window.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { lendEngine } from '../../../engines.ts';
import { createPeople } from '../../../analyses/people-table.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await lendEngine();
  await createPeople(engine, [{ unit: '市委组织部' }]);
});
afterAll(() => engine.close());

interface Row {
  readonly person?: number | null;
  readonly test?: string;
  readonly date?: number;
  readonly expected?: string;
  readonly sat?: string;
  readonly satSays?: string;
  readonly score?: number;
  readonly says?: string;
  readonly full?: number;
}

const scored = (score: number, rest: Row = {}): Row => ({ score, says: '已考', ...rest });

/** Sittings as told in the window: each row of another person unless said otherwise. */
async function tell(
  rows: readonly Row[],
  columns: string,
  passMark: number | null = null,
  from = 'sittings_1',
  when = 'year',
) {
  const sql = (value: string | number | null = null) =>
    value === null ? 'NULL' : typeof value === 'string' ? `'${value}'` : String(value);
  const values = rows.map((row, i) => {
    const { person = i + 1, test = '应知应会', date = 20260302 } = row;
    const said = [row.expected, row.sat, row.satSays, row.score, row.says, row.full];
    return `(9, ${i}, ${sql(person)}, '某单位', ${date}, '${test}', '科级', ${said.map(sql).join(', ')})`;
  });
  const days = printDays('date');
  await engine.query(
    `CREATE OR REPLACE TABLE records_of_tests AS SELECT *, ${days.first} AS first_day, ${days.last} AS last_day, '已对应' AS link, CASE WHEN person IS NOT NULL THEN 1 END AS at_batch, 2 AS at_r FROM (VALUES ${values.join(', ')}) t(batch, r, person, said_unit, date, test, level, expected, sat, sat_says, score, score_says, full_mark)`,
  );
  const facts = { asOf: '2026-10-31', window: windowOf(when, '2026-10-31'), passMark };
  await createSittings(engine, 'sittings_1', facts);
  const found = await engine.query(`SELECT ${columns} FROM ${from} ORDER BY r`);
  return toRows(found).map((row) => Object.values(row));
}

const SEAT = 'is_expected, CAST(seat AS VARCHAR) AS seat, has_sat';

it('counts scores of 100, whole points of them, and the pass mark of the office', async () => {
  const rows: Row[] = [scored(59.9), scored(60, { full: 100 }), scored(45, { full: 50 })];
  const columns = 'has_passed, points, counted_score, CAST(unit AS VARCHAR) AS unit';
  expect(await tell(rows, columns)).toEqual([
    [null, 59, 59.9, '市委组织部'],
    [1, 60, 60, '市委组织部'],
    [1, 90, 90, '市委组织部'],
  ]);
  expect((await tell(rows, 'has_passed', 80)).flat()).toEqual([null, null, 1]);
});

it('expects everybody in the list but whom it says not, and tells absent from not sitting', async () => {
  const told = await tell(
    [
      scored(70),
      { expected: '是' },
      { sat: '缺考' },
      { says: '缺考' },
      { says: '未参加' },
      { sat: '是', says: '缺考' },
      { expected: '否' },
      { says: '免考' },
      {},
    ],
    SEAT,
  );
  expect(told).toEqual([
    [1, '参加', 1],
    [1, '未参加', null],
    [1, '缺考', null],
    [1, '缺考', null],
    [1, '未参加', null],
    [1, '参加', 1],
    [null, '不应考', null],
    [null, '不应考', null],
    [1, '未参加', null],
  ]);
});

it('takes nobody for absent whose cell cannot be read, nor a zero beside 缺考 for a score', async () => {
  const rows: Row[] = [{ says: '不明' }, { satSays: '不明' }, scored(0, { sat: '缺考' }), { says: '已考' }];
  expect(await tell(rows, `${SEAT}, is_scored, CAST(doubt AS VARCHAR) AS doubt`)).toEqual([
    [1, '待核', null, null, null],
    [1, '待核', null, null, null],
    [1, '缺考', null, null, '缺考却有得分'],
    [1, '参加', 1, null, '参加而无得分'],
  ]);
});

it('counts a person once in a test of a day, by the best row, and the first test that they sat', async () => {
  const rows: Row[] = [
    { person: 1, says: '缺考' },
    scored(50, { person: 1 }),
    scored(80, { person: 1 }),
    scored(90, { person: 1, test: '补考', date: 20260401 }),
    scored(60, { person: null }),
    scored(60, { person: null }),
  ];
  expect(await tell(rows, 'is_expected, points, first_sat, CAST(doubt AS VARCHAR) AS doubt')).toEqual([
    [null, null, null, '同一测试重复'],
    [null, null, null, '同一测试重复'],
    [1, 80, 1, null],
    [1, 90, null, null],
    [1, 60, null, null],
    [1, 60, null, null],
  ]);
});

it('leaves out tests of other years', async () => {
  expect(await tell([scored(70, { date: 20250302 })], 'points')).toEqual([]);
});

it('keeps those apart of which it is not certain that they are of the window', async () => {
  const rows: Row[] = [scored(70), scored(70, { date: 20260000 })];
  const columns = 'is_expected, CAST(doubt AS VARCHAR) AS doubt';
  const third = '2026年三季度';
  expect(await tell(rows, columns)).toEqual([
    [1, null],
    [1, null],
  ]);
  expect(await tell(rows, columns, null, 'sittings_1_and_undated', third)).toEqual([[null, '时间未填']]);
});
