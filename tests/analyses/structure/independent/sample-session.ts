import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Filter } from '#analyses/analysis.ts';
import { structure } from '#analyses/structure/index.ts';
import type { Workspace } from '#app/api.ts';
import { createSession } from '#app/session.ts';
import type { StatTable } from '#core/table.ts';
import { compareTable } from '../../../sample/compare.ts';
import type { PlainTable } from '../../../sample/plain-tables.ts';
import { createTestPlatform, load } from '../../../app/workspace.ts';
import { DATA } from '../outlook/plain-sample.ts';

/** A session with the files of some folders of the sample, as of its date. */
export async function sampleSession(...folders: readonly string[]): Promise<Workspace> {
  const session = createSession(createTestPlatform());
  const files = folders.flatMap((folder) =>
    readdirSync(join(DATA, folder)).map((name) => ({
      path: `${folder}/${name}`,
      blob: new Blob([readFileSync(join(DATA, folder, name))]),
    })),
  );
  await load(session, ...files);
  await session.chooseAsOf('2026-10-31');
  return session;
}

export type Tables = Readonly<Record<string, Pick<StatTable, 'rows'>>>;

/** Every table that one of the pages shows, or that what it shows is worked out of, under the filters. */
export async function tablesUnder(session: Workspace, filters: readonly Filter[]): Promise<Tables> {
  const pages = [];
  for (const { id } of structure.pages) pages.push(await session.page(structure.id, id, { filters }));
  return Object.assign({}, ...pages.map(({ tables }) => tables)) as Tables;
}

/** Fails with the first cell in which a table differs from the plain count, and with the filters. */
export function expectSame(
  tables: Tables,
  expected: Readonly<Record<string, PlainTable>>,
  filters: readonly Filter[],
): void {
  for (const [id, table] of Object.entries(expected)) {
    const found = tables[id];
    if (!found) throw new Error(`${id} is on no page`);
    expect(() => compareTable(id, table, found.rows), JSON.stringify(filters)).not.toThrow();
  }
}
