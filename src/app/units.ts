import { comparePeriodLabels } from '#core/period.ts';
import type { IsoDate } from '#core/month.ts';
import { type Job, throwIfCancelled } from '#core/progress.ts';
import { findKind, KINDS } from '#datasets/index.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import type { ReportGrid, UnitDirectory } from './api.ts';
import { periodField, periodOfDay, printPeriod } from './batch-periods.ts';
import type { HeldTable } from './holdings.ts';
import type { Ledger } from './ledger/ledger.ts';
import { selectTyped } from './load/coded-table.ts';
import { codedTable, issueTable } from './load/stage-input.ts';
import { countUnits, listUnits } from './office/found-units.ts';
import { placeOf } from './office/place-of.ts';
import {
  expectedPlaces,
  makeReportGrid,
  type ReportedBatch,
  type ReportedCount,
} from './office/report-grid.ts';
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
        counts: await this.countReported(held, placeOfUnit, job),
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

  /** Rows that came in, and rows with something to look at, by place and period. */
  private async countReported(
    { batch, staged }: HeldTable,
    placeOfUnit: (unit: string) => string | null,
    job: Job,
  ): Promise<readonly ReportedCount[]> {
    const { input, columns } = staged;
    const field = periodField(input.kind, staged);
    const units = input.kind.fields
      .filter(({ name, isUnit }) => isUnit && hasColumn(staged, name))
      .map(({ name }) => name);
    const ordered = [...units].sort((a, b) => Number(b === 'unit') - Number(a === 'unit'));
    const used = columns.filter(({ name }) => name === field?.name || ordered.includes(name));
    const unit = ordered.length > 0 ? `coalesce(${ordered.map(asText).join(', ')})` : 'CAST(NULL AS VARCHAR)';
    const period = field ? printPeriod(field) : 'CAST(NULL AS VARCHAR)';
    const count = input.saidBy === null ? 'count(*)' : 'count(DISTINCT r)';
    const issues = `SELECT r FROM ${issueTable(input.stage)} WHERE severity <> 'info' AND code NOT LIKE 'row.%'`;
    const rows = await (
      await this.warehouse.engine(job)
    ).query(
      `SELECT ${period} AS period, ${unit} AS unit,
CAST(${count} FILTER (WHERE r IN (SELECT r FROM ${codedTable(input.stage)})) AS INTEGER) AS loaded,
CAST(${count} FILTER (WHERE r IN (${issues})) AS INTEGER) AS queries
FROM (${selectTyped(input, used, ({ sql }) => sql)}) GROUP BY 1, 2`,
      job,
    );
    const whole = batch.asOf === null ? null : periodOfDay(batch.asOf);
    const totals = new Map<string, { period: string; place: string | null; rows: number; queries: number }>();
    for (const row of toRows(rows)) {
      const said = input.kind.isDated ? whole : (row['period'] as string | null);
      if (said === null) continue;
      const place = row['unit'] === null ? null : placeOfUnit(String(row['unit']));
      const key = JSON.stringify([said, place]);
      const total = totals.get(key) ?? { period: said, place, rows: 0, queries: 0 };
      total.rows += Number(row['loaded']);
      total.queries += Number(row['queries']);
      totals.set(key, total);
    }
    return [...totals.values()];
  }

  clear(): void {
    this.cached = null;
  }
}

const stagedOf = ({ staged }: HeldTable) => staged;

const asText = (name: string) => `CAST(${quoteName(name)} AS VARCHAR)`;

const hasColumn = ({ columns }: HeldTable['staged'], name: string) =>
  columns.some((column) => column.name === name);
