import type { LedgerEntry } from './entry.ts';

/** Where originals and entries are kept. Appending either happens whole or throws. */
export interface LedgerStore {
  readonly kind: 'indexeddb' | 'memory';
  entries(): Promise<readonly LedgerEntry[]>;
  append(entries: readonly LedgerEntry[]): Promise<void>;
  /** Fills in the hash of a batch entry after the fact; nothing else of an entry ever changes. */
  setHash(batch: string, hash: string): Promise<void>;
  putOriginal(key: string, blob: Blob): Promise<void>;
  original(key: string): Promise<Blob | undefined>;
  clear(): Promise<void>;
  close(): void;
}
