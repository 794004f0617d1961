import type { LedgerEntry } from './entry.ts';
import type { LedgerStore } from './store.ts';

const ENTRIES = 'entries';
const ORIGINALS = 'originals';
const VERSION = 1;

function settled(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('浏览器存储读写失败'));
  });
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('浏览器存储写入被中止'));
    transaction.onerror = () => reject(transaction.error ?? new Error('浏览器存储写入失败'));
  });
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(ENTRIES, { autoIncrement: true });
      request.result.createObjectStore(ORIGINALS);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('浏览器存储不可用'));
    request.onblocked = () => reject(new Error('浏览器存储被另一个页面占用'));
  });
}

/** Entries append under keys the database hands out, so that two tabs interleave and never overwrite. */
export class IndexedDbStore implements LedgerStore {
  readonly kind = 'indexeddb';
  private constructor(private readonly database: IDBDatabase) {}

  static async open(name = 'zugongjing'): Promise<IndexedDbStore> {
    const database = await open(name);
    database.onversionchange = () => database.close();
    return new IndexedDbStore(database);
  }

  async entries(): Promise<readonly LedgerEntry[]> {
    const store = this.database.transaction(ENTRIES).objectStore(ENTRIES);
    return (await settled(store.getAll())) as LedgerEntry[];
  }

  append(entries: readonly LedgerEntry[]): Promise<void> {
    const transaction = this.database.transaction(ENTRIES, 'readwrite');
    for (const entry of entries) transaction.objectStore(ENTRIES).add(entry);
    return committed(transaction);
  }

  setHash(batch: string, hash: string): Promise<void> {
    const transaction = this.database.transaction(ENTRIES, 'readwrite');
    const request = transaction.objectStore(ENTRIES).openCursor();
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return;
      const entry = cursor.value as LedgerEntry;
      if (entry.type === 'batch' && entry.batch === batch) cursor.update({ ...entry, hash });
      cursor.continue();
    };
    return committed(transaction);
  }

  putOriginal(key: string, blob: Blob): Promise<void> {
    const transaction = this.database.transaction(ORIGINALS, 'readwrite');
    transaction.objectStore(ORIGINALS).put(blob, key);
    return committed(transaction);
  }

  async original(key: string): Promise<Blob | undefined> {
    const store = this.database.transaction(ORIGINALS).objectStore(ORIGINALS);
    return (await settled(store.get(key))) as Blob | undefined;
  }

  clear(): Promise<void> {
    const transaction = this.database.transaction([ENTRIES, ORIGINALS], 'readwrite');
    transaction.objectStore(ENTRIES).clear();
    transaction.objectStore(ORIGINALS).clear();
    return committed(transaction);
  }

  close(): void {
    this.database.close();
  }
}
