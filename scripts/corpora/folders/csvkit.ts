import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toVisible } from '../compare-records.ts';
import type { FolderTest } from '../folder-test.ts';
import { share } from '../share.ts';
import { toRecords } from '../shown-table.ts';
import { readRecords } from '../strict-records.ts';

/** Texts and workbooks, some beside their conversion; values are compared as text. */
export const csvkit: FolderTest = {
  name: 'csvkit',
  async run(folder, reader, _out, manifest) {
    const files = manifest.filter(({ path, role }) => path.startsWith('csvkit/') && role === 'input');
    const failures: string[] = [];
    const counts = { settled: 0, records: 0, right: 0 };
    for (const { path, expected } of files) {
      const answer = await reader.ask({ path: join(dirname(folder), path), rows: true });
      if (answer.failure === null) counts.settled++;
      else failures.push(`${path}: ${answer.failure}`);
      if (!expected.endsWith('.csv')) continue;
      const wanted = toVisible(readRecords(readFileSync(join(dirname(folder), expected), 'utf8')));
      const table = answer.sheets[0]?.table;
      const found = new Set(table ? toVisible(toRecords(table)) : []);
      const same = wanted.filter((record) => found.has(record)).length;
      counts.records += wanted.length;
      counts.right += same;
      if (same < wanted.length)
        failures.push(`${path}: ${same} of ${wanted.length} records, ${[...found][1]} for ${wanted[1]}`);
    }
    return {
      count: files.length,
      figures: {
        settled: share(counts.settled, files.length),
        'records as converted': share(counts.right, counts.records),
      },
      failures,
    };
  },
};
