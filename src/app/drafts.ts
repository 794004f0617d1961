import { CancelledError, type Job, throwIfCancelled } from '#core/progress.ts';
import type { IsoDate } from '#core/month.ts';
import { findKind } from '#datasets/index.ts';
import type { ColumnMapping } from '#datasets/kind.ts';
import { EngineStartError } from '#engine/engine.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import type { Refusal } from './api.ts';
import { type DraftState, findAsOf, headingsOf, locateTable, mappingOf, recogniseLocated } from './draft.ts';
import { groupIssues } from './load/issue-report.ts';
import type { RawTable } from './load/raw-table.ts';
import type { Platform } from './platform.ts';
import type { Reading, Warehouse } from './warehouse.ts';

/** Batch that already holds this very file. */
export type SameAs = (file: SourceFile) => Promise<string | null>;

/** What date an undated sheet takes, and how that is said. */
export type Undated = (draft: DraftState) => Pick<DraftState, 'asOf' | 'asOfSource'>;

/** Sheets that were read and wait for the person; each is staged in the engine as it would be loaded. */
export class Drafts {
  private readonly list = new Map<string, DraftState>();
  private readonly raws = new Map<string, RawTable>();
  private refused: Refusal[] = [];

  constructor(
    private readonly platform: Platform,
    private readonly warehouse: Warehouse,
    private readonly city: () => string | null,
  ) {}

  all(): readonly DraftState[] {
    return [...this.list.values()];
  }

  refusals(): readonly Refusal[] {
    return this.refused;
  }

  dismissRefusals(): void {
    this.refused = [];
  }

  get(id: string): DraftState {
    const draft = this.list.get(id);
    if (!draft) throw new Error(`no draft ${id}`);
    return draft;
  }

  /** Reads files one after another; a bad one is refused in words and never stops the others. */
  async add(
    files: readonly SourceFile[],
    sample: boolean,
    sameAs: SameAs,
    job: Job,
  ): Promise<readonly string[]> {
    let done = 0;
    const added: string[] = [];
    for (const file of files) {
      throwIfCancelled(job.signal);
      job.progress?.({ stage: `读取${file.path}`, done: done++, total: files.length, unit: '个文件' });
      try {
        added.push(...(await this.addFile(file, sample, await sameAs(file), job)));
      } catch (error) {
        if (error instanceof CancelledError) throw error;
        const message = error instanceof Error ? error.message : String(error);
        this.refused.push({ file: file.path, sheet: null, code: 'file.corrupt', message });
      }
    }
    return added;
  }

  /** Gives a date to what has none, then reads all rows as they would be loaded. */
  async stageAll(ids: readonly string[], undated: Undated, job: Job): Promise<void> {
    let done = 0;
    for (const id of ids) {
      throwIfCancelled(job.signal);
      const draft = this.get(id);
      job.progress?.({ stage: `识别${draft.source.path}`, done: done++, total: ids.length, unit: '个文件' });
      const dated = draft.asOf === null ? { ...draft, ...undated(draft) } : draft;
      try {
        await this.restage(dated, job);
      } catch (error) {
        if (error instanceof CancelledError) throw error;
        if (error instanceof EngineStartError) {
          for (const each of ids) this.forget(each);
          throw error;
        }
        await this.discard(id);
        const message = error instanceof Error ? error.message : String(error);
        this.refused.push({
          file: draft.source.path,
          sheet: draft.sheet.name,
          code: 'file.corrupt',
          message,
        });
      }
    }
  }

  /** Newest date that any of the drafts says of itself. */
  newestDate(): IsoDate | null {
    const dates = this.all().flatMap(({ asOf }) => (asOf === null ? [] : [asOf]));
    return dates.sort()[dates.length - 1] ?? null;
  }

  private async addFile(
    source: SourceFile,
    sample: boolean,
    duplicateOf: string | null,
    job: Job,
  ): Promise<readonly string[]> {
    const started = performance.now();
    const { sheets, refusals } = await this.platform.readFile(source, job);
    const readMs = performance.now() - started;
    this.refused.push(...refusals.map((refusal) => ({ file: source.path, ...refusal })));
    const original = this.platform.newId();
    const added: string[] = [];
    for (const sheet of sheets) {
      const location = locateTable(sheet);
      const recognition = recogniseLocated(location);
      const found = findAsOf(location, sheet.name, source.path);
      const draft: DraftState = {
        id: this.platform.newId(),
        source,
        original,
        sheet,
        readMs,
        sample,
        location,
        recognition,
        asOf: found.asOf,
        asOfSource: found.source,
        staged: null,
        issues: [],
        duplicateOf,
      };
      this.list.set(draft.id, draft);
      added.push(draft.id);
    }
    return added;
  }

  /** Reads the draft anew as it now stands. */
  async restage(draft: DraftState, job: Job): Promise<void> {
    if (draft.staged) await this.warehouse.drop(draft.staged, false);
    this.list.set(draft.id, { ...draft, staged: null, issues: [] });
    const reading = readingOf(draft, this.city());
    if (!reading) return;
    const raw = this.raws.get(draft.id) ?? (await this.warehouse.load(draft.sheet, job));
    this.raws.set(draft.id, raw);
    const staged = await this.warehouse.stage(raw, reading, job);
    const issues = await groupIssues(await this.warehouse.engine(job), staged);
    this.list.set(draft.id, { ...draft, staged, issues });
  }

  async chooseHeader(id: string, headerRows: readonly number[], job: Job): Promise<void> {
    const draft = this.get(id);
    const location = locateTable(draft.sheet, headerRows);
    await this.restage({ ...draft, location, recognition: recogniseLocated(location) }, job);
  }

  async chooseKind(id: string, kind: string | null, job: Job): Promise<void> {
    const draft = this.get(id);
    await this.restage({ ...draft, recognition: { ...draft.recognition, kind } }, job);
  }

  /** Maps a column to a field; the column that held the field before lets go of it. */
  async chooseField(id: string, column: number, field: string | null, job: Job): Promise<void> {
    const draft = this.get(id);
    const columns = draft.recognition.columns.map((mapping): ColumnMapping => {
      if (mapping.index === column)
        return { ...mapping, field, confidence: field === null ? 0 : 1, note: undefined };
      return field !== null && mapping.field === field ? { ...mapping, field: null, confidence: 0 } : mapping;
    });
    await this.restage({ ...draft, recognition: { ...draft.recognition, columns } }, job);
  }

  async chooseDate(id: string, asOf: IsoDate | null, job: Job): Promise<void> {
    await this.restage({ ...this.get(id), asOf, asOfSource: asOf === null ? null : '手工填写' }, job);
  }

  async discard(id: string): Promise<void> {
    const draft = this.get(id);
    if (draft.staged) await this.warehouse.drop(draft.staged, true);
    this.forget(id);
  }

  /** Lets go of a draft whose staged rows now belong to a batch. */
  forget(id: string): void {
    this.list.delete(id);
    this.raws.delete(id);
  }

  clear(): void {
    this.list.clear();
    this.raws.clear();
    this.refused = [];
  }
}

function readingOf(draft: DraftState, city: string | null): Reading | null {
  const { recognition, location } = draft;
  const kind = recognition.kind === null ? undefined : findKind(recognition.kind);
  const mapping = mappingOf(recognition.columns);
  if (!kind || kind.required.some((field) => !mapping.has(field))) return null;
  return {
    kind: kind.id,
    mapping,
    headings: headingsOf(draft.location),
    firstDataRow: location.firstDataRow,
    asOf: draft.asOf,
    city,
  };
}
