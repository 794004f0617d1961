import type { IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import { sha256Of } from '#core/sha256.ts';
import { findKind } from '#datasets/index.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import type { BatchSummary, IssueGroup } from './api.ts';
import { headingsOf, locateTable } from './draft.ts';
import type { LoadedBatch } from './ledger/entry.ts';
import type { PersonConflict } from './load/assemble.ts';
import { groupIssues } from './load/issue-report.ts';
import type { PackedFile } from './load/packed-sheet.ts';
import type { StagedTable } from './load/stage.ts';
import type { Platform } from './platform.ts';
import type { Warehouse } from './warehouse.ts';

export interface HeldBatch {
  readonly batch: LoadedBatch;
  /** null while removed, or when its original could not be read again. */
  readonly staged: StagedTable | null;
  readonly issues: readonly IssueGroup[];
  /** Why it is not loaded although it should be. */
  readonly failure: string | null;
}

export const CONFLICT_MESSAGE = '此人在同期的另一份花名册里内容不同，只计一次';

const CONFLICT: Omit<IssueGroup, 'count' | 'rows'> = {
  code: 'key.duplicate',
  severity: 'warning',
  column: null,
  message: CONFLICT_MESSAGE,
  values: [],
  became: null,
};

/** The batches of the ledger as they lie in the engine. */
export class Holdings {
  private list = new Map<string, HeldBatch>();

  constructor(
    private readonly platform: Platform,
    private readonly warehouse: Warehouse,
    private readonly original: (key: string) => Promise<Blob | undefined>,
    private readonly city: () => string | null,
  ) {}

  all(): readonly HeldBatch[] {
    return [...this.list.values()];
  }

  get(id: string): HeldBatch {
    const held = this.list.get(id);
    if (!held) throw new Error(`no batch ${id}`);
    return held;
  }

  loaded(): readonly (HeldBatch & { readonly staged: StagedTable })[] {
    return this.all().flatMap((held) =>
      held.staged && !held.batch.removed ? [{ ...held, staged: held.staged }] : [],
    );
  }

  /** Batch that came from the very same bytes. */
  async sameFile({ blob }: SourceFile): Promise<string | null> {
    const sameSize = this.loaded().filter(({ batch }) => batch.bytes === blob.size);
    if (sameSize.length === 0) return null;
    const hash = await sha256Of(blob);
    for (const { batch } of sameSize) {
      const original = batch.hash === null ? await this.original(batch.original) : undefined;
      if ((batch.hash ?? (original && (await sha256Of(original)))) === hash) return batch.batch;
    }
    return null;
  }

  take(batch: LoadedBatch, staged: StagedTable, issues: readonly IssueGroup[]): void {
    this.list.set(batch.batch, { batch, staged, issues, failure: null });
  }

  setRemoved(id: string, removed: boolean): void {
    const held = this.get(id);
    this.list.set(id, { ...held, batch: { ...held.batch, removed } });
  }

  /** Reads batches back from their originals, each file once. */
  async restore(batches: readonly LoadedBatch[], job: Job): Promise<void> {
    const files = new Map<string, PackedFile>();
    let done = 0;
    for (const batch of batches) {
      job.progress?.({ stage: `恢复${batch.file}`, done: done++, total: batches.length, unit: '个文件' });
      if (batch.removed) {
        this.list.set(batch.batch, { batch, staged: null, issues: [], failure: null });
        continue;
      }
      try {
        await this.restoreOne(batch, files, job);
      } catch (error) {
        const failure = error instanceof Error ? error.message : String(error);
        this.list.set(batch.batch, { batch, staged: null, issues: [], failure });
      }
    }
  }

  private async restoreOne(batch: LoadedBatch, files: Map<string, PackedFile>, job: Job): Promise<void> {
    const packed = files.get(batch.original) ?? (await this.readOriginal(batch, job));
    files.set(batch.original, packed);
    const sheet = packed.sheets.find(({ name }) => name === batch.sheet);
    if (!sheet) throw new Error(`原文件里没有工作表${batch.sheet ?? ''}`);
    const location = locateTable(sheet, batch.headerRows);
    const raw = await this.warehouse.load(sheet, job);
    const mapping = new Map(Object.entries(batch.mapping).map(([index, field]) => [field, Number(index)]));
    const staged = await this.warehouse.stage(
      raw,
      {
        kind: batch.kind,
        mapping,
        headings: headingsOf(location),
        firstDataRow: location.firstDataRow,
        asOf: batch.asOf,
        city: this.city(),
      },
      job,
    );
    this.take(batch, staged, await groupIssues(await this.warehouse.engine(job), staged));
  }

  private async readOriginal(batch: LoadedBatch, job: Job): Promise<PackedFile> {
    const blob = await this.original(batch.original);
    if (!blob) throw new Error('原文件已不在浏览器存储里，请重新导入');
    return this.platform.readFile({ path: batch.file, blob }, job);
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

export function toSummary({ batch, staged, issues, failure }: HeldBatch): BatchSummary {
  return {
    id: batch.batch,
    file: batch.file,
    sheet: batch.sheet,
    kind: batch.kind,
    kindLabel: findKind(batch.kind)?.label ?? batch.kind,
    asOf: batch.asOf,
    addedAt: batch.addedAt,
    bytes: batch.bytes,
    counts: staged?.counts ?? null,
    issues,
    removed: batch.removed,
    failure,
    sample: batch.sample,
  };
}

/** Newest date among the loaded rosters: what is asked about unless the person says otherwise. */
export function newestDate(holdings: Holdings): IsoDate | null {
  const dates = holdings
    .loaded()
    .flatMap(({ batch }) => (batch.kind === 'roster' && batch.asOf ? [batch.asOf] : []));
  return dates.sort()[dates.length - 1] ?? null;
}
