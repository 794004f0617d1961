import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { showTheSame } from '../compare-records.ts';
import type { FolderTest } from '../folder-test.ts';
import { share } from '../share.ts';

type Expected = readonly (readonly string[] | Readonly<Record<string, string>>)[];

/** Small texts with the records that they hold, as JSON. */
function conformance(name: string): FolderTest {
  return {
    name,
    async run(folder, reader, _out, manifest) {
      const failures: string[] = [];
      const cases = manifest.filter(
        ({ path, role, expected }) =>
          path.startsWith(`${name}/`) && role === 'input' && expected.endsWith('.json'),
      );
      for (const { path, expected } of cases) {
        const answer = await reader.ask({ path: join(dirname(folder), path), rows: true });
        const wanted = toRecords(
          JSON.parse(readFileSync(join(dirname(folder), expected), 'utf8')) as Expected,
        );
        const rows = answer.sheets[0]?.raw.map(([, cells]) => cells) ?? [];
        if (answer.failure !== null) failures.push(`${path}: ${answer.failure}`);
        else if (!showTheSame(rows, wanted)) failures.push(`${path}: ${JSON.stringify(rows).slice(0, 200)}`);
      }
      return {
        count: cases.length,
        figures: { right: share(cases.length - failures.length, cases.length) },
        failures,
      };
    },
  };
}

/** Objects become their keys and then their values. */
function toRecords(given: Expected | Expected[number]): readonly (readonly string[])[] {
  const isOne = !Array.isArray(given);
  const expected = (isOne ? [given] : given) as Expected;
  const [first] = expected;
  const isList = (row: Expected[number]): row is readonly string[] => Array.isArray(row);
  if (first === undefined || isList(first)) return expected.filter(isList);
  return [Object.keys(first), ...expected.map((row) => Object.values(row))];
}

export const csvSpectrum = conformance('csv-spectrum');
export const sineemore = conformance('sineemore');
