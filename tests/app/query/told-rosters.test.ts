import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Workspace } from '#app/api.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { EVERYBODY, openWith, WHOLE } from './rosters.ts';

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));
const THEN = 'history/roster-2025.csv';

async function filesOf(folder: string): Promise<readonly SourceFile[]> {
  const names = await readdir(join(DATA, folder));
  const paths = names.sort().map((name) => `${folder}/${name}`);
  return Promise.all(
    paths.map(async (path) => ({ path, blob: new Blob([await readFile(join(DATA, path))]) })),
  );
}

describe('the files that the sample names', () => {
  let session: Workspace;
  let now: readonly string[];
  beforeAll(async () => {
    const rosters = await filesOf('rosters');
    now = rosters.map(({ path }) => path);
    session = await openWith(...rosters, ...(await filesOf('history')));
    await session.chooseAsOf('2026-10-31');
  }, 120_000);

  const page = (id: string) => session.page('structure', id, { filters: [] });
  const passport = async (table: string, where: object, asOf = '2026-10-31') => {
    const cell = { table, where: { ...WHOLE, ...where }, measure: 'n' };
    const { sources, exclusions } = await session.passport(cell, { asOf, filters: [] });
    const aside = exclusions.find(({ reason }) => reason.startsWith('导入时待核实'));
    const files = [...new Set(sources.map(({ file }) => file))].sort();
    return { files, aside: aside ? `${aside.count}${aside.unit}` : null };
  };

  it('are not the roster of the year before, by which nobody counts now', async () => {
    const { sources, headcount } = await page('structure');
    expect(headcount).toBe(516);
    expect([...sources].sort()).toEqual(now);
    expect(await passport(EVERYBODY.table, {})).toEqual({ files: now, aside: '23行' });
  });

  it('are those of both dates where they are compared', async () => {
    const both = [THEN, ...now].sort();
    expect([...(await page('structure-changes')).sources].sort()).toEqual(both);
    expect(await passport('structure.changes', { step: '离任' })).toEqual({ files: both, aside: '23行' });
    expect((await passport('structure.changes_within', { step: '提拔' })).files).toEqual(both);
  });

  it('are those of the date of a cell that looks back', async () => {
    expect(await passport('structure.trend', { date: '2025-10-31' })).toEqual({ files: [THEN], aside: null });
    expect((await passport('structure.trend', { date: '2026-10-31' })).files).toEqual(now);
    expect(await passport(EVERYBODY.table, {}, '2025-10-31')).toEqual({ files: [THEN], aside: null });
  });

  it('are the older roster alone as of its date', async () => {
    await session.chooseAsOf('2025-10-31');
    const { sources, headcount } = await page('structure');
    expect({ sources, headcount }).toEqual({ sources: [THEN], headcount: 510 });
    expect(await passport(EVERYBODY.table, {}, '2025-10-31')).toEqual({ files: [THEN], aside: null });
    await session.chooseAsOf('2026-10-31');
    expect((await page('structure')).sources).toHaveLength(8);
  });
});
