import { CancelledError, type Job } from '#core/progress.ts';
import type { PackedSheet } from '../load/packed-sheet.ts';
import type { RawTable } from '../load/raw-table.ts';
import type { Warehouse } from '../warehouse.ts';

/** The sheets of drafts as they lie in the engine, by draft; a sheet may go in while other files are being read. */
export class RawTables {
  private readonly loaded = new Map<string, RawTable>();
  private readonly loading = new Map<string, Promise<RawTable>>();
  /** What failed once is not tried for every other sheet before that has been said. */
  private hasFailed = false;

  constructor(private readonly warehouse: Warehouse) {}

  get(id: string): RawTable | undefined {
    return this.loaded.get(id);
  }

  /** Begins what will be needed; that it failed is said when it is. */
  ahead(id: string, sheet: PackedSheet, { signal }: Job): Promise<RawTable> | null {
    if (this.hasFailed) return null;
    const started = this.warehouse.load(sheet, { signal });
    this.loading.set(id, started);
    started.then(
      (raw) => this.arrived(id, started, raw),
      () => (this.hasFailed = true),
    );
    return started;
  }

  private arrived(id: string, started: Promise<RawTable>, raw: RawTable): void {
    if (this.loading.get(id) === started) {
      this.loading.delete(id);
      this.loaded.set(id, raw);
    } else void this.warehouse.dropRaw(raw).catch(() => undefined);
  }

  /** What was begun; one that was cancelled is begun anew. */
  private async begun(id: string): Promise<RawTable | undefined> {
    try {
      return await this.loading.get(id);
    } catch (error) {
      this.loading.delete(id);
      if (error instanceof CancelledError) return undefined;
      throw error;
    }
  }

  async load(id: string, sheet: PackedSheet, job: Job): Promise<RawTable> {
    this.hasFailed = false;
    const begun = await this.begun(id);
    const raw = this.loaded.get(id) ?? begun ?? (await this.warehouse.load(sheet, job));
    this.loaded.set(id, raw);
    return raw;
  }

  /** Lets go of a table without touching it; one that is still on its way is dropped when it comes. */
  forget(id: string): RawTable | undefined {
    const raw = this.loaded.get(id);
    this.loaded.delete(id);
    this.loading.delete(id);
    return raw;
  }

  async drop(id: string): Promise<void> {
    const raw = this.forget(id);
    if (raw) await this.warehouse.dropRaw(raw);
  }

  clear(): void {
    this.loaded.clear();
    this.loading.clear();
  }
}
