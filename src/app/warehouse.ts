import { isIsoDate, type IsoDate, monthOfIsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import { findKind } from '#datasets/index.ts';
import type { Engine } from '#engine/engine.ts';
import type { AssembledBatch } from './load/assembled-batch.ts';
import { assemblePeople, findPersonConflicts, peopleWords, type PersonConflict } from './load/assemble.ts';
import { createNobody } from './load/create-nobody.ts';
import { Learning, type LearningFacts } from './load/learning/learning.ts';
import type { PackedSheet } from './load/packed-sheet.ts';
import { dropRawTable, loadRawTable, type RawTable } from './load/raw-table.ts';
import { shapeTable } from './load/shape.ts';
import { dropStage, type StagedTable, stageTable } from './load/stage.ts';
import type { Platform } from './platform.ts';
import { DatedSources } from './query/dated-sources.ts';
import { LearningSources } from './query/learning-sources.ts';
import { RecordSources } from './query/record-sources.ts';
import { type Reading, type ReadingContext, sharedFields } from './reading.ts';

/** The engine and what lies in it. Everything here can be rebuilt from the ledger. */
export class Warehouse {
  private starting: Promise<Engine> | null = null;
  private running: Engine | null = null;
  private nextNumber = 1;
  private sources: DatedSources | null = null;

  constructor(
    private readonly platform: Platform,
    private readonly context: () => ReadingContext,
  ) {}

  get started(): Engine | null {
    return this.running;
  }

  /** Starts the engine on first need; a failed start may be tried again. */
  async engine(job: Job): Promise<Engine> {
    this.starting ??= this.platform.startEngine(job);
    try {
      this.running = await this.starting;
      return this.running;
    } catch (error) {
      this.starting = null;
      throw error;
    }
  }

  /** Starts the engine while files are being read; a failure is said when it is needed. */
  warmUp(job: Job): void {
    this.engine(job).catch(() => undefined);
  }

  async load(sheet: PackedSheet, job: Job): Promise<RawTable> {
    const engine = await this.engine(job);
    job.progress?.({ stage: '载入数据库', done: 0, total: sheet.recordCount, unit: '行' });
    return loadRawTable(engine, `raw_${this.nextNumber++}`, sheet, job);
  }

  /** Gives a raw table its shape and reads it as its kind; nothing of the raw table changes. */
  async stage(raw: RawTable, reading: Reading, job: Job): Promise<StagedTable> {
    const kind = findKind(reading.kind);
    if (!kind) throw new Error(`unknown kind: ${reading.kind}`);
    const engine = await this.engine(job);
    const stage = this.nextNumber++;
    const { source, table, added, saidBy, made } = await shapeTable(engine, raw, reading.shape, stage, job);
    const { asOf, headings, firstDataRow, year, decisions } = reading;
    const input = {
      ...{ stage, kind, original: raw, source, raw: table, made, saidBy },
      ...{ headings, firstDataRow, year, decisions },
      columnOf: new Map([...added, ...reading.mapping]),
      shared: sharedFields(reading.mapping),
      asOf: asOf !== null && isIsoDate(asOf) ? monthOfIsoDate(asOf) : null,
      ...this.context(),
    };
    return stageTable(engine, input, job);
  }

  async drop(staged: StagedTable, withRaw: boolean): Promise<void> {
    if (this.running) await dropStage(this.running, staged, withRaw);
  }

  async dropRaw(raw: RawTable): Promise<void> {
    if (this.running) await dropRawTable(this.running, raw);
  }

  /** Puts the rosters together as people at a date, and gives what can be asked of them and of their records. */
  async assemble(
    rosters: readonly AssembledBatch[],
    asOf: IsoDate,
    facts: Pick<LearningFacts, 'records' | 'setting'>,
    job: Job,
  ): Promise<{ readonly sources: DatedSources; readonly conflicts: readonly PersonConflict[] }> {
    const engine = await this.engine(job);
    const kind = findKind('roster');
    if (!kind) throw new Error('the roster kind is not declared');
    await this.sources?.drop();
    this.sources = null;
    const hasRoster = rosters.length > 0;
    if (hasRoster) await assemblePeople(engine, kind, rosters, asOf, job);
    else await createNobody(engine, kind);
    const learning = new Learning(engine, { ...facts, asOf, hasRoster, people: peopleWords(kind, rosters) });
    this.sources = new DatedSources(
      engine,
      { kind, batches: rosters, asOf },
      facts.records.size > 0 ? new LearningSources(engine, learning, asOf) : null,
      facts.records.size > 0 ? new RecordSources(engine, facts.records, asOf) : null,
    );
    return {
      sources: this.sources,
      conflicts: await findPersonConflicts(engine, kind, rosters),
    };
  }

  /** Ends the engine and forgets all it held. */
  async close(): Promise<void> {
    const engine = this.running;
    this.running = null;
    this.starting = null;
    this.sources = null;
    await engine?.close();
  }
}
