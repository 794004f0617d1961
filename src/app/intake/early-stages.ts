import type { Job } from '#core/progress.ts';
import type { RawTable } from '../load/raw-table.ts';
import type { StagedTable } from '../load/stage.ts';
import type { Reading } from '../reading.ts';
import type { Warehouse } from '../warehouse.ts';

interface Early {
  readonly reading: string;
  readonly staged: Promise<StagedTable>;
}

/** Equal for readings that come to the same rows. */
const print = (reading: Reading): string =>
  JSON.stringify(reading, (_, value: unknown) => (value instanceof Map ? [...value] : value));

/** Tables staged while files after theirs are still being read, by draft. */
export class EarlyStages {
  private readonly begun = new Map<string, Early>();

  constructor(private readonly warehouse: Warehouse) {}

  /** What fails here is done again, and said, when its turn comes. */
  begin(id: string, raw: Promise<RawTable>, reading: Reading, { signal }: Job): void {
    const staged = raw.then((loaded) => this.warehouse.stage(loaded, reading, { signal }));
    staged.catch(() => undefined);
    this.begun.set(id, { reading: print(reading), staged });
  }

  /** The table if it is still to be read as it was; its date may follow a later file. */
  async take(id: string, reading: Reading): Promise<StagedTable | null> {
    const early = this.begun.get(id);
    if (!early) return null;
    if (early.reading !== print(reading)) {
      await this.drop(id);
      return null;
    }
    this.begun.delete(id);
    return early.staged.catch(() => null);
  }

  async drop(id: string): Promise<void> {
    const early = this.begun.get(id);
    this.begun.delete(id);
    const staged = await early?.staged.catch(() => null);
    if (staged) await this.warehouse.drop(staged, false);
  }

  clear(): void {
    this.begun.clear();
  }
}
