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

let engine: Promise<duckdb.AsyncDuckDBConnection> | null = null;
let database: duckdb.AsyncDuckDB | null = null;

async function startEngine(): Promise<duckdb.AsyncDuckDBConnection> {
  const worker = new Worker(new URL(workerUrl, location.href));
  database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await database.instantiate(new URL(wasmUrl, location.href).href);
  await database.open({ path: ':memory:' });
  return database.connect();
}

/** A name of its own each time: plain http lacks what the engine needs to let go of a file. */
let names = 0;

function chosenFile(): File {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('no file was chosen');
  return file;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

const baseline = {
  engineStart: () =>
    time(async () => {
      engine ??= startEngine();
      await (await engine).query('SELECT 1');
    }),
  csv: () =>
    time(async () => {
      engine ??= startEngine();
      const connection = await engine;
      const name = `t${names++}.csv`;
      await database?.registerFileHandle(
        name,
        chosenFile(),
        duckdb.DuckDBDataProtocol.BROWSER_FILEREADER,
        true,
      );
      await connection.query(
        `CREATE OR REPLACE TABLE t AS SELECT * FROM read_csv('${name}', all_varchar=true, header=true)`,
      );
      for (const sql of AGGREGATES) await connection.query(sql);
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
