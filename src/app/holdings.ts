import { CancelledError, type Job, throwIfCancelled } from '#core/progress.ts';
import { sha256Of } from '#core/sha256.ts';
import { findYear } from '#datasets/sheetwide.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import type { IssueGroup } from './api.ts';
import { headingsOf } from './intake/draft.ts';
import { locateAt, withRange, wordsOf } from './intake/new-draft.ts';
import type { LoadedBatch } from './ledger/entry.ts';
import type { BatchEdits } from './ledger/fold.ts';
import type { PersonConflict } from './load/assemble.ts';
import { groupIssues } from './load/issue-report.ts';
import { type KeptSource, readKeptSheet } from './load/kept-sheet.ts';
import type { PackedFile, PackedSheet } from './load/packed-sheet.ts';
import type { RawTable } from './load/raw-table.ts';
import type { StagedTable } from './load/stage.ts';
import type { Platform } from './platform.ts';
import { toReading } from './reading.ts';
import type { Warehouse } from './warehouse.ts';

/** Where the rows of a batch stand on their sheet. */
export interface TablePlace {
  readonly headings: readonly string[];
  readonly firstDataRow: number;
  /** The year that the sheet's words name. */
  readonly year: number | null;
  /** The file of each row, where each row is a file of its own. */
  readonly members: readonly string[] | null;
}

export interface HeldBatch {
  readonly batch: LoadedBatch;
  readonly place: TablePlace | null;
  /** null while removed, or when its original could not be read again. */
  readonly staged: StagedTable | null;
  readonly issues: readonly IssueGroup[];
  /** Why it is not loaded although it should be. */
  readonly failure: string | null;
  /** Everything besides its entry that decided how it was read. */
  readonly readWith: string;
  /** What is stored is a copy without names, made from this file; null where it is the file itself. */
  readonly kept: KeptSource | null;
}

export type HeldTable = HeldBatch & { readonly staged: StagedTable; readonly place: TablePlace };

export const CONFLICT_MESSAGE = '此人在同期的另一份花名册里内容不同，只计一次';

const CONFLICT: Omit<IssueGroup, 'count' | 'rows'> = {
  code: 'key.duplicate',
  severity: 'warning',
  column: null,
  message: CONFLICT_MESSAGE,
  values: [],
  became: null,
};

interface ReadOriginal {
  readonly file: PackedFile;
  readonly kept: KeptSource | null;
}

/** What the ledger tells of a batch besides its entry. */
export interface BatchFacts {
  original(key: string): Promise<Blob | undefined>;
  edits(batch: string): BatchEdits | undefined;
  /** A text that differs when the batch would be read otherwise than before (edits, aliases, the city). */
  readWith(batch: LoadedBatch): string;
}

/** The batches of the ledger as they lie in the engine. */
export class Holdings {
  private list = new Map<string, HeldBatch>();

  constructor(
    private readonly platform: Platform,
    private readonly warehouse: Warehouse,
    private readonly facts: BatchFacts,
  ) {}

  all(): readonly HeldBatch[] {
    return [...this.list.values()];
  }

  has(id: string): boolean {
    return this.list.has(id);
  }

  get(id: string): HeldBatch {
    const held = this.list.get(id);
    if (!held) throw new Error('这一批已经不在台账里');
    return held;
  }

  loaded(): readonly HeldTable[] {
    return this.all().flatMap((held) =>
      held.staged && held.place && !held.batch.removed
        ? [{ ...held, staged: held.staged, place: held.place }]
        : [],
    );
  }

  /** Batch that came from the very same bytes. */
  async sameFile({ blob }: SourceFile): Promise<string | null> {
    const sameSize = this.loaded().filter(({ batch, kept }) => (kept?.bytes ?? batch.bytes) === blob.size);
    if (sameSize.length === 0) return null;
    const hash = await sha256Of(blob);
    for (const { batch, kept } of sameSize) {
      if (kept) {
        if (kept.hash === hash) return batch.batch;
        continue;
      }
      const original = batch.hash === null ? await this.facts.original(batch.original) : undefined;
      if ((batch.hash ?? (original && (await sha256Of(original)))) === hash) return batch.batch;
    }
    return null;
  }

  /** Takes the rows of a confirmed draft; those that the batch had before are let go. */
  async take(taken: Omit<HeldBatch, 'failure'>): Promise<void> {
    const { batch } = taken.batch;
    const before = this.list.get(batch)?.staged;
    if (before) await this.warehouse.drop(before, true);
    this.list.set(batch, { ...taken, failure: null });
  }

  /** Brings what is held in line with the ledger: entries may have come, gone or changed. */
  async follow(batches: readonly LoadedBatch[], job: Job): Promise<void> {
    const wanted = new Map(batches.map((batch) => [batch.batch, batch]));
    for (const [id, held] of this.list) {
      if (wanted.has(id)) continue;
      if (held.staged) await this.warehouse.drop(held.staged, true);
      this.list.delete(id);
    }
    const unread: LoadedBatch[] = [];
    for (const batch of batches) {
      throwIfCancelled(job.signal);
      const held = this.list.get(batch.batch);
      if (!held || (!held.staged && !batch.removed) || !isSameTable(held.batch, batch)) unread.push(batch);
      else this.list.set(batch.batch, { ...held, batch });
    }
    await this.restore(unread, job);
    this.order(batches);
    const stale = this.loaded().filter(({ batch, readWith }) => readWith !== this.facts.readWith(batch));
    let done = 0;
    for (const { batch } of stale) {
      job.progress?.({ stage: `重读${batch.file}`, done: done++, total: stale.length, unit: '个文件' });
      await this.restage(batch.batch, job);
    }
  }

  /** What came back after it was taken back stands where it stood: the ledger's order is the only one. */
  private order(batches: readonly LoadedBatch[]): void {
    const held = batches.flatMap(({ batch }) => this.list.get(batch) ?? []);
    this.list = new Map(held.map((each) => [each.batch.batch, each]));
  }

  /** Reads batches back from their originals, each file once. */
  async restore(batches: readonly LoadedBatch[], job: Job): Promise<void> {
    const files = new Map<string, ReadOriginal>();
    let done = 0;
    for (const batch of batches) {
      job.progress?.({ stage: `恢复${batch.file}`, done: done++, total: batches.length, unit: '个文件' });
      const before = this.list.get(batch.batch)?.staged;
      if (before) await this.warehouse.drop(before, true);
      const nothing = {
        batch,
        place: null,
        staged: null,
        issues: [],
        failure: null,
        readWith: '',
        kept: null,
      };
      this.list.set(batch.batch, nothing);
      if (batch.removed) continue;
      try {
        const read = files.get(batch.original) ?? (await this.readStored(batch, job));
        files.set(batch.original, read);
        this.list.set(batch.batch, { ...nothing, kept: read.kept });
        await this.restoreOne(batch, read.file, job);
      } catch (error) {
        if (error instanceof CancelledError) throw error;
        const failure = error instanceof Error ? error.message : String(error);
        this.list.set(batch.batch, { ...nothing, failure });
      }
    }
  }

  private async restoreOne(batch: LoadedBatch, packed: PackedFile, job: Job): Promise<void> {
    const sheet = findSheet(packed, batch);
    const [firstColumn, lastColumn] = batch.columns ?? [0, sheet.columnCount - 1];
    const range = { firstColumn, lastColumn, lastDataRow: batch.lastDataRow };
    const location = withRange(locateAt(sheet, batch.headerRows, batch.columns), range);
    const raw = await this.warehouse.load(sheet, job);
    const place = {
      headings: headingsOf(location),
      firstDataRow: location.firstDataRow,
      members: sheet.members ?? null,
      year: findYear(wordsOf({ sheet, location, source: { path: batch.file } })),
    };
    await this.stageFrom(batch, place, raw, job);
  }

  private async stageFrom(batch: LoadedBatch, place: TablePlace, raw: RawTable, job: Job): Promise<void> {
    const { kind, lastDataRow, columns, wide, sheetwide, asOf } = batch;
    const reading = toReading({
      ...{ kind, lastDataRow, columns, wide, sheetwide, asOf },
      headings: place.headings,
      firstDataRow: place.firstDataRow,
      year: place.year,
      mapping: new Map(Object.entries(batch.mapping)),
      edits: this.facts.edits(batch.batch),
    });
    const staged = await this.warehouse.stage(raw, reading, job);
    const issues = await groupIssues(await this.warehouse.engine(job), staged);
    const readWith = this.facts.readWith(batch);
    const kept = this.list.get(batch.batch)?.kept ?? null;
    this.list.set(batch.batch, { batch, place, staged, issues, failure: null, readWith, kept });
  }

  private async restage(id: string, job: Job): Promise<void> {
    const { batch, place, staged } = this.get(id);
    if (!staged || !place) return;
    await this.stageFrom(batch, place, staged.input.original, job);
    await this.warehouse.drop(staged, false);
  }

  async readOriginal(batch: LoadedBatch, job: Job): Promise<PackedFile> {
    return (await this.readStored(batch, job)).file;
  }

  private async readStored(batch: LoadedBatch, job: Job): Promise<ReadOriginal> {
    const blob = await this.facts.original(batch.original);
    if (!blob) throw new Error('原文件已不在浏览器存储里，请重新导入');
    const kept = await readKeptSheet(blob);
    if (kept) return kept;
    const choices = batch.encoding === null ? {} : { encoding: batch.encoding };
    return { file: await this.platform.readFile({ path: batch.file, blob }, job, choices), kept: null };
  }

  /** Replaces what was said of people whom several rosters describe differently. */
  noteConflicts(conflicts: readonly PersonConflict[]): void {
    for (const held of this.loaded()) {
      const own = conflicts.filter(({ stage }) => stage === held.staged.input.stage);
      const group: IssueGroup = {
        ...CONFLICT,
        count: own.length,
        rows: own.slice(0, 20).map(({ row }) => row),
      };
      const others = held.issues.filter(({ message }) => message !== CONFLICT.message);
      this.list.set(held.batch.batch, { ...held, issues: own.length > 0 ? [...others, group] : others });
    }
  }

  clear(): void {
    this.list.clear();
  }
}

export function findSheet(packed: PackedFile, batch: LoadedBatch): PackedSheet {
  const sheet = packed.sheets.find(({ name }) => name === batch.sheet);
  if (!sheet) throw new Error(`原文件里没有工作表${batch.sheet ?? ''}`);
  return sheet;
}

/** Whether two states of a batch read the same rows in the same way. */
function isSameTable(a: LoadedBatch, b: LoadedBatch): boolean {
  const told = ({ hash: _hash, addedAt: _at, removed: _removed, replacedBy: _by, ...rest }: LoadedBatch) =>
    JSON.stringify(rest);
  return told(a) === told(b);
}
