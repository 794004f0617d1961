import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, SqlError, toRows } from '#engine/engine.ts';
import { startNodeEngine } from '#engine/node-engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';

describe.each(['eh', 'mvp'] as const)('the engine on %s', (bundle) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await startNodeEngine(bundle);
  });
  afterAll(() => engine.close());

  async function failure(sql: string): Promise<SqlError> {
    const error = await engine.query(sql).catch((thrown: unknown) => thrown);
    if (!(error instanceof SqlError)) throw new Error(`no SqlError from ${sql}`);
    return error;
  }

  it('says which dialect and bundle it is', () => {
    expect(engine.info).toMatchObject({ dialect: 'duckdb', bundle });
  });

  it("keeps the statement and DuckDB's own words when a statement fails", async () => {
    const missing = await failure('SELECT * FROM nowhere');
    expect(missing.sql).toBe('SELECT * FROM nowhere');
    expect(missing.message).toContain('Table with name nowhere does not exist');
    expect((await failure(`SELECT CAST('a' AS INTEGER)`)).message).toContain("Could not convert string 'a'");
    expect((await failure('SELECT 1 +')).message).toMatch(/syntax error|Parser Error/);
  });

  it('refuses at once what lives in an extension, and answers the next statement', async () => {
    for (const sql of [
      'SELECT current_date',
      `SELECT * FROM read_json('x.json')`,
      `SELECT * FROM read_parquet('x')`,
    ]) {
      expect((await failure(sql)).message, sql).toMatch(/extension|catalog/i);
    }
    expect(toRows(await engine.query('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
  });

  it('does not let SQL unlock what was locked at the start', async () => {
    expect((await failure('SET autoinstall_known_extensions=true')).message).toMatch(/locked|lock/i);
  });

  it('gives dates as ISO text and every integer as a number', async () => {
    const sql = `SELECT DATE '2026-10-31' AS day, DATE '0985-01-01' AS early, 9007199254740991::BIGINT AS wide, sum(x) AS total, NULL AS nothing, CAST('市级' AS ENUM('市级', '县级')) AS level FROM range(10) t(x)`;
    expect(toRows(await engine.query(sql))).toEqual([
      {
        day: '2026-10-31',
        early: '0985-01-01',
        wide: 9007199254740991,
        total: 45,
        nothing: null,
        level: '市级',
      },
    ]);
  });

  it('reads a registered blob, and not any more once it is let go', async () => {
    await engine.register('a.csv', new Blob(['x,y\n1,"平,陵"\n']));
    expect(toRows(await engine.query(`SELECT * FROM read_csv('a.csv', all_varchar=true)`))).toEqual([
      { x: '1', y: '平,陵' },
    ]);
    await engine.unregister('a.csv');
    await expect(engine.query(`SELECT * FROM read_csv('a.csv', all_varchar=true)`)).rejects.toThrow();
  });

  it('takes quotes, line breaks and SQL inside names and texts as they are', async () => {
    const hostile = `x"; DROP TABLE t; --'\n`;
    const sql = `SELECT ${quoteText(hostile)} AS ${quoteName(hostile)}`;
    expect(toRows(await engine.query(sql))).toEqual([{ [hostile]: hostile }]);
  });

  it('runs nothing for a job that was cancelled before', async () => {
    const abort = new AbortController();
    abort.abort();
    await expect(engine.query('SELECT 1', { signal: abort.signal })).rejects.toMatchObject({
      name: 'CancelledError',
    });
  });
});
