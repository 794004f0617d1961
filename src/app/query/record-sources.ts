import { isRecordPopulation, type Population, type RecordPopulation } from '#analyses/plan/definition.ts';
import { POPULATIONS } from '#analyses/plan/populations.ts';
import type { IsoDate } from '#core/month.ts';
import { NO_RECORDS, type RecordColumns } from '#core/record-columns.ts';
import { findKind } from '#datasets/index.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import type { RecordBatch } from '../load/learning/record-batch.ts';
import { createRows, rowsRelation } from '../load/records/create-rows.ts';
import { readRecords } from '../load/records/read-records.ts';
import { createTexts, dropTexts } from '../load/records/texts.ts';
import { toCells } from './record-cells.ts';
import { TableSource } from './table-source.ts';

/** Loaded rows of tables of records: in columns, and as what is counted. Each is made when first asked for. */
export class RecordSources {
  /** Look-ups of free text, by kind. */
  private readonly prepared = new Map<string, Promise<void>>();
  private readonly columns = new Map<string, Promise<RecordColumns>>();
  private readonly sources = new Map<RecordPopulation, Promise<TableSource>>();

  constructor(
    private readonly engine: Engine,
    /** The batches of each kind that count. */
    private readonly batches: ReadonlyMap<string, readonly RecordBatch[]>,
    private readonly asOf: IsoDate,
  ) {}

  private prepare(kind: string): Promise<void> {
    const found = this.prepared.get(kind) ?? this.createTexts(kind);
    this.prepared.set(kind, found);
    found.catch(() => this.prepared.delete(kind));
    return found;
  }

  private async createTexts(kind: string): Promise<void> {
    for (const batch of this.batches.get(kind) ?? []) await createTexts(this.engine, batch);
  }

  /** All records of a kind; the same until what is loaded changes. */
  records(id: string): Promise<RecordColumns> {
    const own = this.batches.get(id) ?? [];
    const kind = findKind(id);
    if (!kind || own.length === 0) return Promise.resolve(NO_RECORDS);
    const found = this.columns.get(id) ?? this.prepare(id).then(() => readRecords(this.engine, kind, own));
    this.columns.set(id, found);
    found.catch(() => this.columns.delete(id));
    return found;
  }

  /** Null where no such records are loaded. */
  async source(population: Population): Promise<TableSource | null> {
    if (!isRecordPopulation(population)) return null;
    const own = this.batches.get(population) ?? [];
    if (own.length === 0) return null;
    const found = this.sources.get(population) ?? this.make(population, own);
    this.sources.set(population, found);
    found.catch(() => this.sources.delete(population));
    return found;
  }

  private async make(population: RecordPopulation, own: readonly RecordBatch[]): Promise<TableSource> {
    await this.prepare(population);
    await createRows(this.engine, population, own);
    const { core, sums } = POPULATIONS[population];
    const rows = async () => toCells(await this.records(population), population);
    const relation = { name: rowsRelation(population), core, sums, isKept: true, asRows: true, rows };
    return new TableSource(this.engine, this.asOf, relation);
  }

  async drop(): Promise<void> {
    await Promise.allSettled([...this.columns.values(), ...this.sources.values()]);
    for (const population of this.sources.keys()) {
      await this.engine.query(`DROP VIEW IF EXISTS ${quoteName(rowsRelation(population))}`);
    }
    for (const kind of this.prepared.keys()) {
      for (const batch of this.batches.get(kind) ?? []) await dropTexts(this.engine, batch);
    }
    this.prepared.clear();
    this.columns.clear();
    this.sources.clear();
  }
}
