import { dirname, join } from 'node:path';
import type { FolderTest } from '../folder-test.ts';
import { share } from '../share.ts';

/** Tables of statistical yearbooks: title, unit, merged headings of several rows, figures below. */
export const yearbook: FolderTest = {
  name: 'yearbook',
  async run(folder, reader, _out, manifest) {
    const files = manifest.filter(({ path, role }) => path.startsWith('yearbook/') && role === 'input');
    const failures: string[] = [];
    let right = 0;
    for (const { path } of files) {
      const answer = await reader.ask({ path: join(dirname(folder), path), rows: true });
      const table = answer.sheets[0]?.table ?? undefined;
      const named = table?.headings.filter((heading) => heading !== '').length ?? 0;
      const first = table?.rows.find((cells) => cells.filter((cell) => cell !== '').length > 2) ?? [];
      const isFigures = first.slice(1).some((cell) => /^[\d.,-]+$/.test(cell));
      const isNamed =
        table !== undefined && named >= table.headings.length * 0.9 && table.headings.length > 2;
      if (isNamed && isFigures) right++;
      else
        failures.push(
          `${path}: rows ${table?.headerRows.join()}, ${JSON.stringify(table?.headings.slice(0, 6))}, first ${JSON.stringify(first.slice(0, 5))}`,
        );
    }
    return { count: files.length, figures: { 'heading found': share(right, files.length) }, failures };
  },
};
