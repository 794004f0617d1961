import type { LedgerEntry } from './entry.ts';
import type { LedgerStore } from './store.ts';

/** Keeps everything until the page is closed: for the command line, private windows and blocked storage. */
export class MemoryStore implements LedgerStore {
  readonly kind = 'memory';
  private list: LedgerEntry[] = [];
  private readonly originals = new Map<string, Blob>();

  entries(): Promise<readonly LedgerEntry[]> {
    return Promise.resolve([...this.list]);
  }

  append(entries: readonly LedgerEntry[]): Promise<void> {
    this.list.push(...entries);
    return Promise.resolve();
  }

  setHash(batch: string, hash: string): Promise<void> {
    this.list = this.list.map((entry) =>
      entry.type === 'batch' && entry.batch === batch ? { ...entry, hash } : entry,
    );
    return Promise.resolve();
  }

  putOriginal(key: string, blob: Blob): Promise<void> {
    this.originals.set(key, blob);
    return Promise.resolve();
  }

  original(key: string): Promise<Blob | undefined> {
    return Promise.resolve(this.originals.get(key));
  }

  clear(): Promise<void> {
    this.list = [];
    this.originals.clear();
    return Promise.resolve();
  }

  close(): void {}
}
