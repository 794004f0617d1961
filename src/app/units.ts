import { comparePeriodLabels } from '#core/period.ts';
import type { IsoDate } from '#core/month.ts';
import { type Job, throwIfCancelled } from '#core/progress.ts';
import { findKind, KINDS } from '#datasets/index.ts';
import type { Engine } from '#engine/engine.ts';
import type { ReportGrid, UnitDirectory } from './api.ts';
import type { HeldTable } from './holdings.ts';
import type { Ledger } from './ledger/ledger.ts';
import { countReported } from './office/count-reported.ts';
import { countUnits, listUnits } from './office/found-units.ts';
import { placeOf } from './office/place-of.ts';
import { expectedPlaces, makeReportGrid, type ReportedBatch } from './office/report-grid.ts';
import { makeUnitDirectory, unitOrder } from './office/unit-names.ts';
import { cityOf } from './settings.ts';
import type { Standing } from './standing.ts';
import type { Warehouse } from './warehouse.ts';

const UNITS = 'units';

/** The units of the city: official names and order, what the files call them, what they have reported. */
export class Units {
  private cached: { readonly stages: string; readonly directory: UnitDirectory } | null = null;

  constructor(
    private readonly warehouse: Warehouse,
    private readonly standing: Standing,
    private readonly ledger: Ledger,
    /** The day at which people are counted; null while there is nobody to count. */
    private readonly countedAt: () => IsoDate | null,
  ) {}

  private city(): string | null {
    return cityOf(this.ledger.folded().settings);
  }

  async directory(job: Job): Promise<UnitDirectory> {
    const counting = this.standing.counting();
    const decided = this.ledger.folded().aliases.get('unit') ?? new Map<string, string>();
    const stages = JSON.stringify([
      counting.map(({ staged }) => staged.input.stage),
      [...decided],
      this.city(),
      this.countedAt(),
    ]);
    if (this.cached?.stages === stages) return this.cached.directory;
    const lists = counting.filter(({ batch }) => batch.kind === UNITS);
    const others = counting.filter(({ batch }) => batch.kind !== UNITS);
    const engine = counting.length > 0 ? await this.warehouse.engine(job) : null;
    const listed = engine ? await listUnits(engine, lists.map(stagedOf)) : [];
    const found = countUnits(others.map(stagedOf));
    const people = engine ? await this.countPeople(engine, others) : null;
    const directory = makeUnitDirectory({ listed, found, decided, people, city: this.city() });
    this.cached = { stages, directory };
    return directory;
  }

  private async countPeople(
    engine: Engine,
    tables: readonly HeldTable[],
  ): Promise<ReadonlyMap<string, number> | null> {
    const rosters = tables.filter(
      ({ batch, staged }) => batch.kind === 'roster' && hasColumn(staged, 'unit'),
    );
    if (rosters.length === 0 || this.countedAt() === null) return null;
    const rows = await engine.query(
      'SELECT CAST(unit AS VARCHAR), CAST(count(*) AS INTEGER) FROM people WHERE unit IS NOT NULL GROUP BY 1',
    );
    return new Map(
      Array.from({ length: rows.rowCount }, (_, i) => [
        String(rows.columns[0]?.[i]),
        Number(rows.columns[1]?.[i]),
      ]),
    );
  }

  /** Place of every unit's name in the official order. */
  async order(job: Job): Promise<ReadonlyMap<string, number>> {
    return unitOrder(await this.directory(job));
  }

  /** Whether a unit's name is this unit, or of this county. */
  async isOf(place: string, job: Job): Promise<(unit: string) => boolean> {
    const { official } = await this.directory(job);
    const byName = new Map(official.map((unit) => [unit.name, unit]));
    return (unit) => unit === place || placeOf(unit, byName, this.city()) === place;
  }

  openProposals(): number {
    return this.cached?.directory.names.filter(({ proposal }) => proposal !== null).length ?? 0;
  }

  async grid(job: Job): Promise<ReportGrid> {
    const directory = await this.directory(job);
    const { closings, notes, sentBack } = this.ledger.folded();
    const byName = new Map(directory.official.map((unit) => [unit.name, unit]));
    const placeOfUnit = (unit: string) => placeOf(unit, byName, this.city());
    const batches: ReportedBatch[] = [];
    for (const held of this.standing.counting()) {
      throwIfCancelled(job.signal);
      if (held.batch.kind === UNITS || findKind(held.batch.kind)?.isCollected === false) continue;
      const id = held.batch.batch;
      batches.push({
        ...{ id, kind: held.batch.kind, isSentBack: sentBack.has(id) },
        heldPeriods: this.standing.heldPeriods(id),
        counts: await countReported(await this.warehouse.engine(job), held, placeOfUnit, job),
      });
    }
    return makeReportGrid({
      kinds: KINDS.filter(({ id, isCollected }) => id !== UNITS && isCollected !== false),
      batches,
      expected: directory.isBuilt ? [] : expectedPlaces(directory.official, this.city()),
      closings,
      notes: notes.map(({ unit, period }) => ({ place: unit, period })),
      comparePeriods: comparePeriodLabels,
    });
  }

  clear(): void {
    this.cached = null;
  }
}

const stagedOf = ({ staged }: HeldTable) => staged;

const hasColumn = ({ columns }: HeldTable['staged'], name: string) =>
  columns.some((column) => column.name === name);
