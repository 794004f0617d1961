import { describe, expect, it } from 'vitest';
import { lendEngine } from '../engines.ts';

describe('an engine that tests lend each other', () => {
  it('comes to the next one without a table, a view or a type', async () => {
    const first = await lendEngine();
    await first.query(`CREATE TYPE word AS ENUM ('a')`);
    await first.query(`CREATE TABLE kept AS SELECT 'a'::word AS w`);
    await first.query('CREATE VIEW seen AS FROM kept');
    await first.close();
    const next = await lendEngine();
    for (const name of ['kept', 'seen']) await expect(next.query(`FROM ${name}`)).rejects.toThrow(name);
    await expect(next.query(`SELECT 'a'::word`)).rejects.toThrow('word');
  });

  it('answers nobody who has given it back', async () => {
    const first = await lendEngine();
    await first.close();
    const asked: string[] = [];
    const next = await lendEngine((sql) => asked.push(sql));
    void first.query('CREATE TABLE late AS SELECT 1').then(() => asked.push('late'));
    await next.query('SELECT 1');
    await expect(next.query('FROM late')).rejects.toThrow('late');
    expect(asked).toEqual(['SELECT 1', 'FROM late']);
  });
});
