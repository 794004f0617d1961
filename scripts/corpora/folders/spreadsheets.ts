import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Answer } from '../answer.ts';
import type { FolderScore, FolderTest } from '../folder-test.ts';
import { share } from '../share.ts';
import { readRecords } from '../strict-records.ts';
import { openSheetjs } from './opening.ts';

/** Workbooks beside what Excel saves of each sheet as CSV; a cell is right when its text or number is. */
export const sheetjs: FolderTest = {
  name: 'sheetjs',
  async run(folder, reader, out, manifest): Promise<FolderScore> {
    const opened = await openSheetjs.run(folder, reader, out, manifest);
    const expectations = existsSync(join(folder, 'expected')) ? readdirSync(join(folder, 'expected')) : [];
    const counts = { cells: 0, right: 0 };
    const failures = [...opened.failures];
    for (const { path, expected } of manifest) {
      if (!path.startsWith('sheetjs/') || !expected.startsWith('Excel-written')) continue;
      const answer = await reader.ask({ path: join(dirname(folder), path), rows: true });
      const name = path.slice('sheetjs/'.length);
      for (const file of expectations.filter(
        (other) => other.startsWith(`${name}.`) && other.endsWith('.csv'),
      )) {
        const wanted = readRecords(readFileSync(join(folder, 'expected', file), 'utf8'));
        const place = Number(file.slice(name.length + 1, -'.csv'.length));
        const found = compare(wanted, sheetAt(answer, place, join(folder, 'expected', `${name}.sheetnames`)));
        counts.cells += found.cells;
        counts.right += found.right;
        if (found.right < found.cells * 0.9)
          failures.push(`${file}: ${found.right} of ${found.cells} cells, ${found.first}`);
      }
    }
    const figures = { ...opened.figures, 'cells as in Excel': share(counts.right, counts.cells) };
    return { ...opened, figures, failures };
  },
};

function sheetAt(answer: Answer, place: number, namesPath: string): Answer['sheets'][number] | undefined {
  const names = existsSync(namesPath) ? readFileSync(namesPath, 'utf8').split(/\r?\n/) : [];
  return (
    answer.sheets.find(({ name }) => name === names[place]) ??
    (names.length === 0 ? answer.sheets[place] : undefined)
  );
}

function compare(wanted: readonly (readonly string[])[], sheet: Answer['sheets'][number] | undefined) {
  const rows = new Map(sheet?.raw);
  let cells = 0;
  let right = 0;
  let first = '';
  wanted.forEach((line, r) => {
    line.forEach((text, c) => {
      if (text.trim() === '') return;
      cells++;
      const found = rows.get(r + 1)?.[c] ?? '';
      if (isSame(text, found)) right++;
      else if (first === '') first = `row ${r + 1}: ${JSON.stringify(found)} for ${JSON.stringify(text)}`;
    });
  });
  return { cells, right, first };
}

/** Excel writes what its format shows: fewer digits, a currency, a percentage. */
function isSame(shown: string, found: string): boolean {
  if (shown.trim() === found.trim()) return true;
  const digits = /\.(\d+)/.exec(shown)?.[1]?.length ?? 0;
  const [a, b] = [numberOf(shown), numberOf(found)];
  return a !== null && b !== null && Math.abs(a - b) <= 0.51 * 10 ** -digits;
}

function numberOf(text: string): number | null {
  const plain = text.replace(/[$€£¥,\s]/g, '').replace(/^\((.*)\)$/, '-$1');
  const value = plain.endsWith('%') ? Number(plain.slice(0, -1)) : Number(plain);
  return plain === '' || Number.isNaN(value) ? null : value;
}
