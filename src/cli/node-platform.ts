import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { sha256Of } from '#core/sha256.ts';
import { startNodeEngine } from '#engine/node-engine.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { readPacked } from '#app/load/packed-sheet.ts';
import type { Platform } from '#app/platform.ts';

/** Node as the workspace's surroundings: nothing is stored and nothing is announced. */
export function createNodePlatform(sample: readonly SourceFile[] = []): Platform {
  return {
    startEngine: () => startNodeEngine(),
    openStore: () => Promise.resolve(new MemoryStore()),
    readFile: readPacked,
    hashFile: sha256Of,
    sampleFiles: () => Promise.resolve(sample),
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
    announceChange: () => undefined,
    onChangeElsewhere: () => undefined,
  };
}

export async function openSource(path: string, absolute: string): Promise<SourceFile> {
  return { path, blob: await openAsBlob(absolute) };
}
