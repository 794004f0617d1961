import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildSample } from '../../scripts/sample/build.ts';
import { rowsOf } from './plain-count.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

/** Rows above the first record, read off the files by eye. */
const HEAD_ROWS: Readonly<Record<string, number>> = {
  'training/2026.xlsx': 2,
  'training/2026-online.csv': 1,
  'training/2022-2025.csv': 1,
  'tests/2026.xlsx': 3,
  'scores/2024q4-2025q4.xlsx': 2,
  'scores/2026.csv': 1,
  'scores/offices.csv': 1,
  'scores/staff.xlsx': 2,
  'reviews/monthly-2026.csv': 1,
  'reviews/mutual-2026.xlsx': 2,
  'honours/2024-2026.xlsx': 2,
  'outcomes/2025-2026.csv': 1,
  'history/roster-2025.csv': 2,
  'units/units.xlsx': 2,
};

describe('files that are no current roster', () => {
  const listed = buildSample().filter(({ path }) => !path.startsWith('rosters/'));

  it('are all known here', () => {
    expect(listed.map(({ path }) => path).sort()).toEqual(Object.keys(HEAD_ROWS).sort());
  });

  it.each(listed)('$path holds as many rows as its index entry says', ({ path, sources }) => {
    for (const { sheet, rowsIn, rowsSetAside } of sources) {
      const rows = rowsOf(DATA, { path, sheet }).slice(HEAD_ROWS[path]);
      const filled = rows.filter((row) => row.some((cell) => cell !== null));
      expect(filled).toHaveLength(rowsIn);
      const notes = filled.filter((row) => /^(合计|备注)/.test(String(row[0])));
      expect(notes).toHaveLength(rowsSetAside);
    }
  });
});
