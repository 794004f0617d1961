import { readdirSync, readFileSync } from 'node:fs';

const EXPECTED = '.expected.json';

export interface Fixture {
  readonly name: string;
  readonly blob: Blob;
  readonly expected: unknown;
}

/** Every file of a fixture folder, and beside it what it must become. */
export function fixturesOf(folder: string): readonly Fixture[] {
  const url = new URL(`../fixtures/${folder}/`, import.meta.url);
  return readdirSync(url)
    .filter((name) => !name.endsWith(EXPECTED))
    .map((name) => ({
      name,
      blob: new Blob([readFileSync(new URL(name, url))]),
      expected: JSON.parse(readFileSync(new URL(name + EXPECTED, url), 'utf8')) as unknown,
    }));
}

/** As it would be written into a file. */
export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
