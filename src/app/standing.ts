import type { Job } from '#core/progress.ts';
import { findKind } from '#datasets/index.ts';
import type { ClosedDifference } from './api.ts';
import { findPeriods } from './batch-periods.ts';
import type { HeldTable, Holdings } from './holdings.ts';
import type { Ledger } from './ledger/ledger.ts';
import { batchesToClose, type HeldBack, heldBack, type PeriodBatch } from './office/closing.ts';
import { compareClosed } from './office/compare-closed.ts';
import type { Warehouse } from './warehouse.ts';

/** Which loaded batches count: what they speak of, and what came after its period was closed. */
export class Standing {
  /** By batch; `stage` tells whether it still describes what is loaded. */
  private readonly known = new Map<string, { readonly stage: number; readonly periods: readonly string[] }>();
  private held: ReadonlyMap<string, HeldBack> = new Map();
  private differences: ReadonlyMap<string, ClosedDifference> = new Map();

  constructor(
    private readonly warehouse: Warehouse,
    private readonly holdings: Holdings,
    private readonly ledger: Ledger,
  ) {}

  /** Looks at what is loaded now. */
  async follow(job: Job): Promise<void> {
    for (const { batch, staged } of this.holdings.loaded()) {
      if (this.known.get(batch.batch)?.stage === staged.input.stage) continue;
      const periods = await findPeriods(await this.warehouse.engine(job), batch, staged);
      this.known.set(batch.batch, { stage: staged.input.stage, periods });
    }
    this.held = heldBack(this.ledger.folded().closings, this.periodBatches());
    this.differences = await this.compare(job);
  }

  private periodBatches(): readonly PeriodBatch[] {
    return this.holdings
      .loaded()
      .map(({ batch: { batch, kind } }) => ({ id: batch, kind, periods: this.periods(batch) }));
  }

  private async compare(job: Job): Promise<ReadonlyMap<string, ClosedDifference>> {
    const found = new Map<string, ClosedDifference>();
    const loaded = this.holdings.loaded();
    for (const [id, { periods }] of this.held) {
      const own = loaded.find(({ batch }) => batch.batch === id);
      const kind = findKind(own?.batch.kind ?? '');
      const [period] = periods;
      if (!own || !kind || period === undefined) continue;
      const closing = this.ledger
        .folded()
        .closings.find((each) => each.kind === kind.id && each.period === period);
      const closed = loaded.filter(({ batch }) => closing?.batches.includes(batch.batch));
      const sides = closed.map(({ staged }) => staged);
      const engine = await this.warehouse.engine(job);
      found.set(id, await compareClosed(engine, own.staged, sides, period, kind, job));
    }
    return found;
  }

  periods(batch: string): readonly string[] {
    return this.known.get(batch)?.periods ?? [];
  }

  /** Periods of a batch that were closed before it came. */
  heldPeriods(batch: string): readonly string[] {
    return this.held.get(batch)?.periods ?? [];
  }

  /** Loaded batches of which at least some rows count. */
  counting(): readonly HeldTable[] {
    return this.holdings.loaded().filter(({ batch }) => !this.held.get(batch.batch)?.isWhole);
  }

  /** Batches that a kind and period is closed with now. */
  toClose(kind: string, period: string): readonly string[] {
    return batchesToClose(kind, period, this.periodBatches(), this.held);
  }

  facts(): {
    readonly periods: ReadonlyMap<string, readonly string[]>;
    readonly heldBack: ReadonlyMap<string, ClosedDifference>;
  } {
    const periods = new Map([...this.known].map(([id, known]) => [id, known.periods]));
    return { periods, heldBack: this.differences };
  }

  clear(): void {
    this.known.clear();
    this.held = new Map();
    this.differences = new Map();
  }
}
