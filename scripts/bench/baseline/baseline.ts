import * as duckdb from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { read, utils } from '@e965/xlsx';

/** The bare parts the product is made of, doing only what cannot be left out. */
const AGE =
  '((2026 * 12 + 9) - (CAST(left("出生年月", 4) AS INTEGER) * 12 + CAST(right("出生年月", 2) AS INTEGER) - 1)) // 12';

/** What the structure page shows, asked of untouched text columns. */
const AGGREGATES = [
  'SELECT "层级", "单位", count(*) FROM t GROUP BY ALL',
  `SELECT "层级", "单位", "性别", ${AGE} AS age, count(*) FROM t GROUP BY ALL`,
  'SELECT "层级", "单位", "全日制学历", count(*) FROM t GROUP BY ALL',
  `SELECT "层级", "单位", ${AGE} AS age, "全日制学历", count(*) FROM t GROUP BY ALL`,
  'SELECT "层级", "单位", "来源", count(*) FROM t GROUP BY ALL',
];

const YEAR = `"开始时间" BETWEEN '2026-01-01' AND '2026-10-31'`;
const OF_PERSON = `SELECT "身份证号", count(*) AS times, sum(CAST("学时" AS DOUBLE)) AS hours FROM s WHERE ${YEAR} GROUP BY ALL`;
const DUTY = `SELECT "身份证号", sum(CAST("学时" AS DOUBLE)) FILTER (WHERE ${YEAR}) AS year_hours, sum(CAST("学时" AS DOUBLE)) AS five_hours, sum(CAST("天数" AS DOUBLE)) AS days FROM s WHERE "培训类别" <> '网络培训' GROUP BY ALL`;

/** What the first page of the training shows, and the duty in its list, asked of untouched text columns. */
const TRAINING_AGGREGATES = [
  ...['"单位"', '"职级"', '"职务层次"', '"全日制学历"', AGE].map(
    (by) =>
      `SELECT "层级", ${by}, count(*), count(times), sum(hours) FROM t LEFT JOIN (${OF_PERSON}) USING ("身份证号") GROUP BY ALL`,
  ),
  `SELECT "层级", "单位", times, count(*) FROM t LEFT JOIN (${OF_PERSON}) USING ("身份证号") GROUP BY ALL`,
  `SELECT "职级", year_hours >= 90, five_hours >= 550, days >= 12, count(*) FROM t LEFT JOIN (${DUTY}) USING ("身份证号") GROUP BY ALL`,
  `SELECT t."身份证号" IS NULL, count(*) FROM s LEFT JOIN t ON t."姓名" = s."姓名" AND t."身份证号" = s."身份证号" GROUP BY ALL`,
];

const SCORED = `SELECT "期间", "对象", "所在单位", "指标", TRY_CAST("得分" AS DOUBLE) AS score, TRY_CAST("满分" AS DOUBLE) AS full_mark FROM s`;
const ranked = (rows: string, by: string) =>
  `SELECT count(*), sum(rank), sum(previous) FROM (SELECT *, lag(rank) OVER (PARTITION BY "对象", "所在单位"${by} ORDER BY "期间") AS previous FROM (SELECT *, rank() OVER (PARTITION BY "期间"${by} ORDER BY score DESC) AS rank FROM (${rows}) WHERE score IS NOT NULL))`;

/** Ranks of every period in every dimension and as a whole, with those of the period before. */
const SCORE_RANKS = [
  ranked(SCORED, ', "指标"'),
  ranked(
    `SELECT "期间", "对象", "所在单位", avg(score / full_mark) * 100 AS score FROM (${SCORED}) GROUP BY ALL`,
    '',
  ),
];

let engine: Promise<duckdb.AsyncDuckDBConnection> | null = null;
let database: duckdb.AsyncDuckDB | null = null;

async function startEngine(): Promise<duckdb.AsyncDuckDBConnection> {
  const worker = new Worker(new URL(workerUrl, location.href));
  database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await database.instantiate(new URL(wasmUrl, location.href).href);
  await database.open({ path: ':memory:' });
  return database.connect();
}

function startEngineOnce(): Promise<duckdb.AsyncDuckDBConnection> {
  engine ??= startEngine();
  return engine;
}

/** A name of its own each time: plain http lacks what the engine needs to let go of a file. */
let names = 0;

function chosenFile(place = 0): File {
  const file = document.querySelector('input')?.files?.[place];
  if (!file) throw new Error('no file was chosen');
  return file;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function readCsv(table: string, file: File): Promise<void> {
  const connection = await startEngineOnce();
  const name = `t${names++}.csv`;
  await database?.registerFileHandle(name, file, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
  await connection.query(
    `CREATE OR REPLACE TABLE ${table} AS SELECT * FROM read_csv('${name}', all_varchar=true, header=true)`,
  );
}

const baseline = {
  engineStart: () =>
    time(async () => {
      engine ??= startEngine();
      await (await engine).query('SELECT 1');
    }),
  csv: () =>
    time(async () => {
      await readCsv('t', chosenFile());
      for (const sql of AGGREGATES) await (await startEngineOnce()).query(sql);
    }),
  training: () =>
    time(async () => {
      await readCsv('t', chosenFile(0));
      await readCsv('s', chosenFile(1));
      for (const sql of TRAINING_AGGREGATES) await (await startEngineOnce()).query(sql);
    }),
  scores: () =>
    time(async () => {
      await readCsv('s', chosenFile());
      for (const sql of SCORE_RANKS) await (await startEngineOnce()).query(sql);
    }),
  gbk: () =>
    time(async () => {
      engine ??= startEngine();
      const connection = await engine;
      const name = `t${names++}.csv`;
      const text = chosenFile()
        .stream()
        .pipeThrough(new TextDecoderStream('gb18030'))
        .pipeThrough(new TextEncoderStream());
      const blob = await new Response(text as ReadableStream).blob();
      await database?.registerFileHandle(name, blob, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
      await connection.query(
        `CREATE OR REPLACE TABLE t AS SELECT * FROM read_csv('${name}', all_varchar=true, header=true)`,
      );
      for (const sql of AGGREGATES) await connection.query(sql);
    }),
  xlsx: () =>
    time(async () => {
      const book = read(new Uint8Array(await chosenFile().arrayBuffer()), { dense: true });
      const sheet = book.Sheets[book.SheetNames[0] ?? ''];
      if (sheet) utils.sheet_to_json(sheet, { header: 1 });
    }),
  aggregates: () =>
    time(async () => {
      const connection = await (engine ?? startEngine());
      for (const sql of AGGREGATES)
        await connection.query(sql.replace(' FROM t', ` FROM t WHERE "性别" = '女'`));
    }),
};
Object.assign(window, { baseline });
