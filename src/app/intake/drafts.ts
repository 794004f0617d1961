import { CancelledError, type Job, throwIfCancelled } from '#core/progress.ts';
import { sha256Of } from '#core/sha256.ts';
import type { Encoding } from '#core/encoding.ts';
import type { IsoDate } from '#core/month.ts';
import { findKind } from '#datasets/index.ts';
import { EngineStartError } from '#engine/engine.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { findPrefilledMarker } from '#report/sheets/returned-prefilled.ts';
import type { Refusal } from '../api.ts';
import { groupIssues } from '../load/issue-report.ts';
import type { RawTable } from '../load/raw-table.ts';
import type { PackedFile } from '../load/packed-sheet.ts';
import type { Platform } from '../platform.ts';
import type { Warehouse } from '../warehouse.ts';
import { type DraftState, readingOf } from './draft.ts';
import { EarlyStages } from './early-stages.ts';
import { markLeftOut } from './left-out.ts';
import { FileReads, readingOrder, type TimedRead } from './file-reads.ts';
import { newDraft, type Remembered } from './new-draft.ts';
import { type NewRefusal, openFiles } from './open-files.ts';
import { RawTables } from './raw-tables.ts';

/** What the workspace tells the drafts about itself. */
export interface DraftContext {
  /** Batch that already holds this very file. */
  sameAs(file: SourceFile): Promise<string | null>;
  remembered(): Remembered;
  /** Loaded batches that a staged draft may be a newer version of. */
  mayReplace(draft: DraftState): DraftState['mayReplace'];
  differences(draft: DraftState): Promise<DraftState['differences']>;
}

/** What date an undated table takes, and how that is said. */
export type Undated = (draft: DraftState) => Pick<DraftState, 'asOf' | 'asOfSource'>;

/** A table that describes a day and says none takes the one that is suggested. */
function withSuggestedDate(draft: DraftState, undated: Undated): DraftState {
  const isDated = findKind(draft.recognition.kind ?? '')?.isDated ?? false;
  return draft.asOf === null && isDated ? { ...draft, ...undated(draft) } : draft;
}

export interface Handing {
  readonly sample: boolean;
  /** Where tables are to be staged as soon as they are read: the dates that they take. */
  readonly undated?: Undated;
}

/** A file whose sheets say that it is something else than tables to load; true when it was taken. */
export type TakeElse = (source: SourceFile, file: PackedFile) => Promise<boolean>;

/** Of several tables on a sheet those that nobody knows are no tables. */
function isWorthAsking({ sheet, table, recognition }: DraftState): boolean {
  return recognition.kind !== null || sheet.tables.length === 1 || table === mainTable(sheet);
}

function strangeTable({ location }: DraftState): string {
  return `第${location.headerRows[0] ?? location.firstRow}行起的另一张表没有认出是哪一种，未导入`;
}

/** Table of a sheet with the surest heading. */
function mainTable({ tables }: DraftState['sheet']): number {
  const sureness = tables.map(({ location }) => location.confidence);
  return sureness.indexOf(Math.max(...sureness));
}

/** Tables that were read and wait for the person; each is staged in the engine as it would be loaded. */
export class Drafts {
  private readonly list = new Map<string, DraftState>();
  private readonly raws: RawTables;
  private readonly early: EarlyStages;
  private readonly reads: FileReads;
  private readonly undecoded = new Map<string, SourceFile>();
  private refused: Refusal[] = [];

  constructor(
    private readonly platform: Platform,
    private readonly warehouse: Warehouse,
    private readonly context: DraftContext,
    private readonly takeElse: TakeElse = () => Promise.resolve(false),
  ) {
    this.raws = new RawTables(warehouse);
    this.early = new EarlyStages(warehouse);
    this.reads = new FileReads(platform);
  }

  all(): readonly DraftState[] {
    return [...this.list.values()];
  }

  /** Those that the person is to look at. */
  waiting(): readonly DraftState[] {
    return this.all().filter(({ leftOut }) => leftOut === null);
  }

  leftOut(): readonly DraftState[] {
    return this.all().filter(({ leftOut }) => leftOut !== null);
  }

  refusals(): readonly Refusal[] {
    return this.refused;
  }

  dismissRefusals(): void {
    this.refused = [];
    this.undecoded.clear();
    for (const { id } of this.leftOut()) this.forget(id);
  }

  has(id: string): boolean {
    return this.list.has(id);
  }

  get(id: string): DraftState {
    const draft = this.list.get(id);
    if (!draft) throw new Error('这张表已经不在等待导入的表里');
    return draft;
  }

  rawOf(id: string): RawTable | undefined {
    return this.raws.get(id);
  }

  private refuse(refusal: NewRefusal): string {
    const id = this.platform.newId();
    this.refused.push({ candidates: [], ...refusal, id });
    return id;
  }

  private failed(file: string, sheet: string | null, error: unknown): void {
    if (error instanceof CancelledError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    this.refuse({ file, sheet, code: 'file.corrupt', message });
  }

  /**
   * Reads files one after another, the longest first; a bad one is refused in words and never stops the others. What
   * has been read goes into the engine, and may be staged, while the next is being read.
   */
  async add(
    files: readonly SourceFile[],
    { sample, undated }: Handing,
    job: Job,
  ): Promise<readonly string[]> {
    const { files: opened, refusals } = await openFiles(files, job);
    for (const refusal of refusals) this.refuse(refusal);
    const order = readingOrder(opened);
    const added = opened.map((): readonly string[] => []);
    for (const [done, place] of order.entries()) {
      throwIfCancelled(job.signal);
      const file = opened[place];
      if (!file) continue;
      job.progress?.({ stage: `读取${file.path}`, done, total: opened.length, unit: '个文件' });
      const next = opened[order[done + 1] ?? -1];
      const reading = this.reads.read(file, {}, job);
      reading.then(
        () => this.reads.ahead(next, job),
        () => undefined,
      );
      try {
        const ids = await this.addFile(file, reading, sample, null);
        added[place] = ids;
        if (next) this.goAhead(ids, undated, job);
      } catch (error) {
        this.failed(file.path, null, error);
      }
    }
    return this.inOrder(added.flat(), opened);
  }

  /** Shows tables and refusals in the order of their files, whatever the order in which these were read. */
  private inOrder(ids: readonly string[], files: readonly SourceFile[]): readonly string[] {
    for (const draft of ids.flatMap((id) => this.list.get(id) ?? [])) {
      this.list.delete(draft.id);
      this.list.set(draft.id, draft);
    }
    const paths = files.map(({ path }) => path);
    this.refused.sort((a, b) => paths.indexOf(a.file) - paths.indexOf(b.file));
    return ids;
  }

  private goAhead(ids: readonly string[], undated: Undated | undefined, job: Job): void {
    for (const draft of ids.flatMap((id) => this.list.get(id) ?? [])) {
      const reading = readingOf(undated ? withSuggestedDate(draft, undated) : draft);
      if (draft.leftOut !== null || !reading) continue;
      const raw = this.raws.ahead(draft.id, draft.sheet, job);
      if (raw && undated) this.early.begin(draft.id, raw, reading, job);
    }
  }

  private async addFile(
    source: SourceFile,
    reading: Promise<TimedRead>,
    sample: boolean,
    encoding: Encoding | null,
  ): Promise<readonly string[]> {
    const duplicateOf = sample ? null : ((await this.context.sameAs(source)) ?? (await this.sameAs(source)));
    const { file, readMs } = await reading;
    for (const refusal of file.refusals) {
      const id = this.refuse({ file: source.path, ...refusal });
      if (refusal.candidates) this.undecoded.set(id, source);
    }
    if (await this.takeElse(source, file)) return [];
    const original = this.platform.newId();
    const heads = file.sheets.map(({ name, head }) => ({ name: name ?? '', rows: head }));
    const about = { source, original, readMs, sample, duplicateOf, encoding };
    const prefilled = findPrefilledMarker(heads);
    const found = file.sheets.flatMap((sheet) =>
      [...sheet.tables.keys()].map((table) =>
        newDraft({ ...about, sheet, table, prefilled, id: this.platform.newId() }, this.context.remembered()),
      ),
    );
    const drafts = markLeftOut(
      found.map((draft) => (isWorthAsking(draft) ? draft : { ...draft, leftOut: strangeTable(draft) })),
      file,
    );
    for (const draft of drafts) this.list.set(draft.id, draft);
    return drafts.map(({ id }) => id);
  }

  /** A table that waits already and came from the very same bytes. */
  private async sameAs({ blob }: SourceFile): Promise<string | null> {
    const sameSize = this.waiting().filter(({ source }) => source.blob.size === blob.size);
    if (sameSize.length === 0) return null;
    const hash = await sha256Of(blob);
    for (const { id, source } of sameSize) if ((await sha256Of(source.blob)) === hash) return id;
    return null;
  }

  /** Reads a refused text again in the encoding that the person chose. */
  async addUndecoded(refusal: string, encoding: Encoding, job: Job): Promise<readonly string[]> {
    const source = this.undecoded.get(refusal);
    if (!source) return [];
    const reading = this.reads.read(source, { encoding }, job);
    reading.catch(() => undefined);
    const added = await this.addFile(source, reading, false, encoding);
    this.refused = this.refused.filter(({ id }) => id !== refusal);
    this.undecoded.delete(refusal);
    return added;
  }

  /** Takes in a draft made elsewhere (a batch to be mapped anew). */
  take(draft: DraftState): void {
    this.list.set(draft.id, draft);
  }

  /** Gives a date to what needs one, then reads all rows as they would be loaded. */
  async stageAll(ids: readonly string[], undated: Undated, job: Job): Promise<void> {
    let done = 0;
    for (const id of ids) {
      throwIfCancelled(job.signal);
      const draft = this.get(id);
      job.progress?.({ stage: `识别${draft.source.path}`, done: done++, total: ids.length, unit: '个文件' });
      try {
        await this.restage(withSuggestedDate(draft, undated), job);
      } catch (error) {
        if (error instanceof EngineStartError) {
          for (const each of ids) this.forget(each);
          throw error;
        }
        if (error instanceof CancelledError) await this.discardUnstaged(ids);
        else await this.discard(id);
        this.failed(draft.source.path, draft.sheet.name, error);
      }
    }
  }

  /** What a cancelled drop has not got to is not kept. */
  private async discardUnstaged(ids: readonly string[]): Promise<void> {
    for (const id of ids) if (this.list.get(id)?.staged === null) await this.discard(id);
  }

  /** Newest date that any of the drafts says of itself. */
  newestDate(): IsoDate | null {
    const dates = this.all().flatMap(({ asOf }) => (asOf === null ? [] : [asOf]));
    return dates.sort()[dates.length - 1] ?? null;
  }

  /** Reads the draft anew as it now stands; a draft that is cancelled meanwhile stays as it was. */
  async restage(draft: DraftState, job: Job): Promise<void> {
    const before = this.list.get(draft.id)?.staged ?? null;
    const reading = readingOf(draft);
    const unread = { ...draft, staged: null, issues: [], mayReplace: [] };
    this.list.set(draft.id, reading && before ? this.get(draft.id) : unread);
    if (reading) {
      const raw = await this.raws.load(draft.id, draft.sheet, job);
      const early = await this.early.take(draft.id, reading);
      throwIfCancelled(job.signal);
      const staged = early ?? (await this.warehouse.stage(raw, reading, job));
      const issues = await groupIssues(await this.warehouse.engine(job), staged);
      const now = { ...draft, staged, issues };
      const mayReplace = draft.batch === null ? this.context.mayReplace(now) : [];
      this.list.set(draft.id, { ...now, mayReplace, differences: await this.context.differences(now) });
    }
    if (before) await this.warehouse.drop(before, false);
  }

  /** Changes a draft and reads it anew. */
  async change(id: string, changed: (draft: DraftState) => DraftState, job: Job): Promise<void> {
    await this.restage(changed(this.get(id)), job);
  }

  /** Reads the draft from another form of its sheet; the one that it was read from is let go. */
  async reread(id: string, part: Pick<DraftState, 'sheet' | 'edits' | 'pending'>, job: Job): Promise<void> {
    const raw = this.raws.forget(id);
    await this.restage({ ...this.get(id), ...part, table: 0 }, job);
    if (raw) await this.warehouse.dropRaw(raw);
  }

  /** Changes what does not touch the rows. */
  set(id: string, part: Partial<DraftState>): void {
    this.list.set(id, { ...this.get(id), ...part });
  }

  async discard(id: string): Promise<void> {
    const draft = this.list.get(id);
    await this.early.drop(id);
    if (draft?.staged) await this.warehouse.drop(draft.staged, true);
    else await this.raws.drop(id);
    this.forget(id);
  }

  /** Lets go of a draft; its staged rows belong to a batch now, where there is one. */
  forget(id: string, batch: string | null = null): void {
    for (const other of this.all()) if (other.duplicateOf === id) this.set(other.id, { duplicateOf: batch });
    this.list.delete(id);
    this.raws.forget(id);
  }

  clear(): void {
    for (const id of [...this.list.keys()]) this.forget(id);
    this.raws.clear();
    this.early.clear();
    this.dismissRefusals();
  }
}
