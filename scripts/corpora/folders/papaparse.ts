import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { showTheSame } from '../compare-records.ts';
import type { FolderTest } from '../folder-test.ts';
import { share } from '../share.ts';

interface Case {
  readonly description: string;
  readonly input: unknown;
  readonly config: Readonly<Record<string, unknown>> | null;
  readonly expected: { readonly data?: unknown };
  readonly group: string;
}

/** The parser's own cases that need no options: a text and its records. */
export const papaparse: FolderTest = {
  name: 'papaparse',
  async run(folder, reader) {
    const path = join(folder, 'cases_shared.json');
    const all = JSON.parse(readFileSync(path, 'utf8')) as readonly Case[];
    const cases = all.filter(
      ({ group, input, config, expected }) =>
        group.includes('PARSE') &&
        !group.includes('UNPARSE') &&
        typeof input === 'string' &&
        Object.keys(config ?? {}).every((key) => key === 'delimiter' || key === 'newline') &&
        isRecords(expected.data),
    );
    const failures: string[] = [];
    for (const { description, input, expected } of cases) {
      const content = Buffer.from(input as string).toString('base64');
      const answer = await reader.ask({ path, name: 'case.csv', content, rows: true });
      const rows = answer.sheets[0]?.raw.map(([, cells]) => cells) ?? [];
      const wanted = isRecords(expected.data) ? expected.data : [];
      if (answer.failure !== null) failures.push(`${description}: ${answer.failure}`);
      else if (!showTheSame(rows, wanted))
        failures.push(`${description}: ${JSON.stringify(input)} → ${JSON.stringify(rows)}`);
    }
    return {
      count: cases.length,
      figures: { right: share(cases.length - failures.length, cases.length) },
      failures,
    };
  },
};

function isRecords(data: unknown): data is readonly (readonly string[])[] {
  return (
    Array.isArray(data) &&
    data.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'))
  );
}
