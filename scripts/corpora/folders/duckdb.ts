import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FolderTest } from '../folder-test.ts';
import { share } from '../share.ts';
import { toRecords } from '../shown-table.ts';

interface Expectation {
  readonly kind: string;
  readonly value: unknown;
  readonly options: string;
}

/** Expectations that DuckDB has of its own sniffer, without options or only about the heading. */
export const duckdb: FolderTest = {
  name: 'duckdb',
  async run(folder, reader, _out, manifest) {
    const expected = JSON.parse(readFileSync(join(folder, 'expected_shared.json'), 'utf8')) as Readonly<
      Record<string, readonly Expectation[]>
    >;
    const files = manifest.filter(({ path, role }) => path.startsWith('duckdb/') && role === 'input');
    const failures: string[] = [];
    const counts = { checked: 0, right: 0, settled: 0 };
    for (const { path } of files) {
      const answer = await reader.ask({ path: join(dirname(folder), path), rows: true });
      if (answer.failure === null) counts.settled++;
      else failures.push(`${path}: ${answer.failure}`);
      const wanted = (expected[path] ?? []).find(
        ({ kind, options }) => kind !== 'error' && /^(header ?= ?0)?$/.test(options),
      );
      const table = answer.sheets[0]?.table;
      if (!wanted) continue;
      counts.checked++;
      const records = table ? (wanted.options === '' ? table.rows : toRecords(table)) : [];
      const found = records.map((cells) => cells.map((cell) => (cell === '' ? 'NULL' : cell)).join('\t'));
      if (isAsExpected(wanted, found)) counts.right++;
      else
        failures.push(
          `${path}: ${found.length} rows, ${JSON.stringify(found.slice(0, 2))} for ${JSON.stringify(wanted.value).slice(0, 120)}`,
        );
    }
    return {
      count: files.length,
      figures: {
        settled: share(counts.settled, files.length),
        'as expected': share(counts.right, counts.checked),
      },
      failures,
    };
  },
};

function isAsExpected({ kind, value }: Expectation, found: readonly string[]): boolean {
  if (kind === 'row_count') return found.length === Number(value);
  const wanted = (value as readonly string[]).map((row) => row.replace(/^"|"$/g, ''));
  const same = found.map((row) => row.replace(/^"|"$/g, ''));
  return JSON.stringify(same.slice(0, wanted.length)) === JSON.stringify(wanted);
}
