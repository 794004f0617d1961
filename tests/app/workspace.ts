import { sha256Of } from '#core/sha256.ts';
import type { Workspace } from '#app/api.ts';
import type { Platform } from '#app/platform.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import type { LedgerStore } from '#app/ledger/store.ts';
import { readPacked } from '#app/load/packed-sheet.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { lendEngine } from '../engines.ts';

function kept(store: MemoryStore): LedgerStore {
  return {
    kind: 'indexeddb',
    entries: () => store.entries(),
    append: (entries) => store.append(entries),
    setHash: (batch, hash) => store.setHash(batch, hash),
    putOriginal: (key, blob) => store.putOriginal(key, blob),
    original: (key) => store.original(key),
    clear: () => store.clear(),
    close: () => undefined,
  };
}

/** A platform without a browser whose store outlives the session, so that a reload can be played. */
export function createTestPlatform(store = new MemoryStore()): Platform {
  let next = 1;
  return {
    startEngine: () => lendEngine(),
    openStore: () => Promise.resolve(kept(store)),
    readFile: readPacked,
    hashFile: sha256Of,
    sampleFiles: () => Promise.resolve([]),
    now: () => '2026-11-21T08:00:00.000Z',
    newId: () => `id-${next++}-${Math.floor(performance.now() * 1000)}`,
    announceChange: () => undefined,
    onChangeElsewhere: () => undefined,
  };
}

export function csv(path: string, ...lines: readonly string[]): SourceFile {
  return { path, blob: new Blob([`${lines.join('\n')}\n`]) };
}

/** Adds files and confirms every draft, as a person who agrees with everything. */
export async function load(session: Workspace, ...files: readonly SourceFile[]): Promise<void> {
  const { drafts } = await session.addFiles(files);
  await session.confirmDrafts(drafts.map(({ id }) => id));
}

export async function countPeople(session: Workspace): Promise<number | null> {
  return (await session.state()).headcount;
}
