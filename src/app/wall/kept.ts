/** What a wall showed last, for when the server does not answer after a restart. */
export interface KeptText {
  readonly text: string;
  /** 2026-11-21 09:31 on the device that fetched it. */
  readonly since: string;
}

export interface KeptTexts {
  load(path: string): Promise<KeptText | null>;
  save(path: string, kept: KeptText): Promise<void>;
}

const DATABASE = 'zugong-wall';
const STORE = 'texts';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the store cannot be opened'));
  });
}

async function ask<T>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = run(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('the store does not answer'));
    });
  } finally {
    database.close();
  }
}

function isKept(value: unknown): value is KeptText {
  return typeof value === 'object' && value !== null && 'text' in value && 'since' in value;
}

/** In this browser; where it keeps nothing, a wall starts empty after a restart without a server. */
export const browserKept: KeptTexts = {
  load: async (path) => {
    const found: unknown = await ask('readonly', (store) => store.get(path)).catch(() => null);
    return isKept(found) ? found : null;
  },
  save: async (path, kept) => {
    await ask('readwrite', (store) => store.put(kept, path)).catch(() => undefined);
  },
};
