import { dirname, join } from 'node:path';
import type { FolderTest } from '../folder-test.ts';
import { share } from '../share.ts';

type Duty = 'open' | 'encrypted' | 'settle';

/** Files that must open, be named as encrypted, or at least be answered in time. */
function opening(name: string): FolderTest {
  return {
    name,
    async run(folder, reader, _out, manifest) {
      const files = manifest.filter(({ path, role }) => path.startsWith(`${name}/`) && role === 'input');
      const right = { open: 0, encrypted: 0, settle: 0 };
      const all = { open: 0, encrypted: 0, settle: 0 };
      const failures: string[] = [];
      let slowest = 0;
      for (const { path, expected } of files) {
        const duty = dutyOf(expected);
        const answer = await reader.ask({ path: join(dirname(folder), path), rows: false });
        const codes = answer.refusals.map(({ code }) => code);
        slowest = Math.max(slowest, answer.ms);
        all[duty]++;
        if (answer.failure === null && isDone(duty, answer.sheets.length, codes)) right[duty]++;
        else failures.push(`${path}: ${answer.failure ?? codes.join()} (${expected.slice(0, 60)})`);
      }
      return {
        count: files.length,
        figures: {
          opened: share(right.open, all.open),
          encrypted: share(right.encrypted, all.encrypted),
          settled: share(right.settle, all.settle),
          'slowest s': slowest / 1000,
        },
        failures,
      };
    },
  };
}

function dutyOf(expected: string): Duty {
  if (expected.startsWith('encrypted')) return 'encrypted';
  if (/clear error|rejects|must not allocate/.test(expected)) return 'settle';
  return /^open|must open|expected\/|date system|must equal|CSV of sheet/.test(expected) ? 'open' : 'settle';
}

/** A workbook whose sheets are all blank is opened too. */
function isDone(duty: Duty, sheets: number, codes: readonly string[]): boolean {
  if (duty === 'encrypted') return sheets === 0 && codes.includes('file.encrypted');
  if (duty === 'open')
    return sheets > 0 || codes.every((code) => code === 'file.empty' || code === 'sheet.unrecognised');
  return sheets > 0 || codes.length > 0;
}

export const OPENING: readonly FolderTest[] = [
  'poi',
  'calamine',
  'closedxml',
  'exceljs',
  'readxl',
  'xlrd',
  'tablib',
  'msoffcrypto',
  'tabulator',
  'rust-csv',
  'hr',
].map(opening);
export const openSheetjs = opening('sheetjs');
