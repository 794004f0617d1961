import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile } from '#ingest/read-file.ts';
import { summarise } from './summary.ts';

const folder = new URL('../fixtures/tables/', import.meta.url);
const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));

/** Every file in the folder, and beside it what it must become. A bug report becomes two files. */
describe('office files', () => {
  it.each(names)('%s is read as expected', async (name) => {
    const blob = new Blob([readFileSync(new URL(name, folder))]);
    const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8')) as unknown;
    expect(JSON.parse(JSON.stringify(summarise(await readFile({ path: name, blob }, {}))))).toEqual(expected);
  });
});
