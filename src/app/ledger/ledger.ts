import type { StorageState } from '../api.ts';
import type { Platform } from '../platform.ts';
import type { BatchEntry, EntryContent, LedgerEntry, LoadedBatch } from './entry.ts';
import { type FoldedLedger, foldLedger } from './fold.ts';
import { MemoryStore } from './memory-store.ts';
import type { LedgerStore } from './store.ts';

const SHARED_NOTE = '这台电脑多人共用：数据只在本页内存里，关闭或刷新页面即清除';

/** Storing waits until the page has had its turn. */
const WRITE_DELAY_MS = 400;

/** A file is hashed when the first questions to it have been answered; a hash that is missing is made when needed. */
const HASH_DELAY_MS = 4_000;

/**
 * The list of entries, at once in memory and soon after in the store. When storing fails the work goes
 * on in memory and the reason is said.
 */
export class Ledger {
  private list: LedgerEntry[] = [];
  private state: FoldedLedger = foldLedger([]);
  private store: LedgerStore = new MemoryStore();
  private note: string | null = null;
  private pending = 0;
  private writing: Promise<void> = Promise.resolve();
  /** Originals not stored yet, and all of them when nothing is stored. */
  private readonly originals = new Map<string, Blob>();

  constructor(private readonly platform: Platform) {}

  async open(): Promise<void> {
    try {
      this.store = await this.platform.openStore();
      this.list = [...(await this.store.entries())];
      this.state = foldLedger(this.list);
    } catch (error) {
      this.fallBack(error);
    }
    if (this.state.sharedComputer === true && this.store.kind === 'indexeddb') this.note = SHARED_NOTE;
  }

  private fallBack(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.store = new MemoryStore();
    const full = /quota|full|满/i.test(reason);
    this.note = full
      ? '浏览器存储已满，之后导入的数据只在本页内存里，关闭页面即丢失；请清理磁盘或撤销不用的批次'
      : `浏览器不能保存数据（${reason}），数据只在本页内存里，关闭页面即丢失`;
  }

  entries(): readonly LedgerEntry[] {
    return this.list;
  }

  folded(): FoldedLedger {
    return this.state;
  }

  private inMemory(): boolean {
    return this.store.kind === 'memory' || this.state.sharedComputer === true;
  }

  storage(): StorageState {
    return { kind: this.inMemory() ? 'memory' : 'indexeddb', note: this.note, saving: this.pending > 0 };
  }

  bytes(): number {
    const kept = this.state.batches.filter(({ removed }) => !removed);
    const files = new Map(kept.map(({ original, bytes }) => [original, bytes]));
    return [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
  }

  add(entry: EntryContent): LedgerEntry {
    const full: LedgerEntry = { ...entry, id: this.platform.newId(), at: this.platform.now() };
    this.list.push(full);
    this.state = foldLedger(this.list);
    this.write(() => this.store.append([full]));
    return full;
  }

  /** The original goes first: an entry in the store always has its bytes. */
  addBatch(entry: BatchEntry, blob: Blob): LoadedBatch {
    const known = this.state.batches.some(({ original }) => original === entry.original);
    this.originals.set(entry.original, blob);
    if (!known) this.write(() => this.store.putOriginal(entry.original, blob));
    this.add(entry);
    if (!this.inMemory()) setTimeout(() => void this.hash(entry.batch, blob), HASH_DELAY_MS);
    const batch = this.state.batches.find((candidate) => candidate.batch === entry.batch);
    if (!batch) throw new Error('the added batch is not in the ledger');
    return batch;
  }

  private async hash(id: string, blob: Blob): Promise<void> {
    const hash = await this.platform.hashFile(blob).catch(() => null);
    const isHere = this.list.some((entry) => entry.type === 'batch' && entry.batch === id);
    if (hash !== null && isHere) this.write(() => this.store.setHash(id, hash));
  }

  async original(key: string): Promise<Blob | undefined> {
    return this.originals.get(key) ?? (await this.store.original(key));
  }

  private write(work: () => Promise<void>): void {
    if (this.inMemory()) return;
    this.pending++;
    const delay = new Promise((resolve) => setTimeout(resolve, WRITE_DELAY_MS));
    this.writing = Promise.all([this.writing, delay])
      .then(work)
      .then(() => this.platform.announceChange())
      .catch((error: unknown) => this.fallBack(error))
      .finally(() => {
        this.pending--;
      });
  }

  /** Waits until everything said so far is stored. */
  async settled(): Promise<void> {
    await this.writing;
  }

  /** On a shared computer nothing but this answer is stored. */
  async setShared(shared: boolean): Promise<void> {
    await this.settled();
    if (shared && this.store.kind === 'indexeddb') {
      for (const { original } of this.state.batches) {
        const blob = await this.original(original);
        if (blob) this.originals.set(original, blob);
      }
      await this.store.clear();
    }
    const entry = {
      type: 'shared-computer',
      shared,
      id: this.platform.newId(),
      at: this.platform.now(),
    } as const;
    this.list.push(entry);
    this.state = foldLedger(this.list);
    if (this.store.kind === 'indexeddb') {
      if (shared) await this.store.append([entry]);
      else await this.storeAll();
      this.note = shared ? SHARED_NOTE : null;
    }
    this.platform.announceChange();
  }

  private async storeAll(): Promise<void> {
    await this.store.clear();
    for (const [key, blob] of this.originals) await this.store.putOriginal(key, blob);
    await this.store.append(this.list);
  }

  /** Everything said here gives way to the content of a workspace file. */
  async replaceAll(entries: readonly LedgerEntry[], originals: ReadonlyMap<string, Blob>): Promise<void> {
    await this.settled();
    this.list = [...entries];
    this.originals.clear();
    for (const [key, blob] of originals) this.originals.set(key, blob);
    this.state = foldLedger(this.list);
    if (!this.inMemory()) {
      try {
        await this.storeAll();
      } catch (error) {
        this.fallBack(error);
      }
    }
    this.platform.announceChange();
  }

  async clear(): Promise<void> {
    await this.settled();
    this.list = [];
    this.originals.clear();
    this.state = foldLedger([]);
    this.note = this.store.kind === 'memory' ? this.note : null;
    await this.store.clear();
    this.platform.announceChange();
  }
}
