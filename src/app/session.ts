import type { Filter, Question } from '#analyses/analysis.ts';
import { findAnalysis } from '#analyses/index.ts';
import type { Issue } from '#core/issue.ts';
import { isIsoDate, type IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import type { SettingsFile, SettingValue } from '#core/setting.ts';
import type { CellRef } from '#core/table.ts';
import { findKind, KINDS } from '#datasets/index.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import type {
  FieldChoice,
  FilterChoice,
  OriginalRow,
  PageAnswer,
  Passport,
  RowPage,
  RowRequest,
  Workspace,
  WorkspaceState,
} from './api.ts';
import { isReady, mappingOf, suggestDate, toDraft } from './draft.ts';
import { Drafts, type Undated } from './drafts.ts';
import { Holdings, newestDate, toSummary } from './holdings.ts';
import { Ledger } from './ledger/ledger.ts';
import { listIssues } from './load/issue-report.ts';
import type { Platform } from './platform.ts';
import { Inquiry } from './query/inquiry.ts';
import { probe } from './query/probe.ts';
import { checkValue, cityOf, parseSettingsFile, settingAt, SETTINGS, toSettingsFile } from './settings.ts';
import { Warehouse } from './warehouse.ts';

/** The workspace: the only mutable state, and what a person can do with it. */
export class Session implements Workspace {
  private readonly warehouse: Warehouse;
  private readonly drafts: Drafts;
  private readonly holdings: Holdings;
  private readonly ledger: Ledger;
  private inquiry: Inquiry | null = null;
  private revision = 0;
  private headcount: number | null = null;
  private engineNote: string | null = null;
  private engineStatus: WorkspaceState['engine']['status'] = 'idle';
  private changedElsewhere = false;

  constructor(private readonly platform: Platform) {
    const city = () => cityOf(this.ledger.folded().settings);
    this.ledger = new Ledger(platform);
    this.warehouse = new Warehouse({
      ...platform,
      startEngine: (job) => this.startEngine(job),
    });
    this.drafts = new Drafts(platform, this.warehouse, city);
    this.holdings = new Holdings(platform, this.warehouse, (key) => this.ledger.original(key), city);
    platform.onChangeElsewhere(() => {
      this.changedElsewhere = true;
    });
  }

  private async startEngine(job: Job) {
    this.engineStatus = 'starting';
    try {
      const engine = await this.platform.startEngine(job);
      this.engineStatus = 'ready';
      this.engineNote = null;
      return engine;
    } catch (error) {
      this.engineStatus = 'failed';
      this.engineNote = error instanceof Error ? error.message : String(error);
      throw error;
    }
  }

  async open(job: Job = {}): Promise<WorkspaceState> {
    await this.ledger.open();
    const { batches } = this.ledger.folded();
    await this.holdings.restore(batches, job);
    return this.refresh(job);
  }

  state(): Promise<WorkspaceState> {
    const { asOf, sharedComputer, settings } = this.ledger.folded();
    return Promise.resolve({
      revision: this.revision,
      storage: this.ledger.storage(),
      engine: {
        status: this.engineStatus,
        bundle: this.warehouse.started?.info.bundle ?? null,
        note: this.engineNote,
      },
      drafts: this.drafts.all().map(toDraft),
      refusals: this.drafts.refusals(),
      batches: this.holdings.all().map(toSummary),
      asOf: this.asOf(),
      asOfChosen: asOf !== null,
      headcount: this.headcount,
      city: cityOf(settings),
      bytes: this.ledger.bytes(),
      sharedComputer,
      changedElsewhere: this.changedElsewhere,
    });
  }

  private asOf(): IsoDate | null {
    return this.ledger.folded().asOf ?? newestDate(this.holdings);
  }

  /** After anything that changes who is counted: people are put together anew. */
  private async refresh(job: Job): Promise<WorkspaceState> {
    this.revision++;
    this.inquiry = null;
    this.headcount = null;
    const rosters = this.holdings.loaded().filter(({ batch }) => batch.kind === 'roster');
    const asOf = this.asOf();
    if (rosters.length > 0 && asOf !== null) {
      const assembled = rosters.map(({ staged, batch }) => ({ staged, date: batch.asOf }));
      const { source, conflicts } = await this.warehouse.assemble(assembled, asOf, job);
      this.holdings.noteConflicts(conflicts);
      const engine = await this.warehouse.engine(job);
      this.inquiry = new Inquiry(engine, source, asOf, rosters, this.ledger.folded().settings);
      this.headcount = await source.headcount([], job);
    }
    return this.state();
  }

  async addFiles(files: readonly SourceFile[], job: Job = {}): Promise<WorkspaceState> {
    this.warehouse.warmUp(job);
    const added = await this.drafts.add(files, false, (file) => this.holdings.sameFile(file), job);
    await this.drafts.stageAll(added, this.undated(), job);
    this.revision++;
    return this.state();
  }

  private undated(): Undated {
    return (draft) => suggestDate(draft, this.drafts.newestDate() ?? this.asOf(), this.platform.now());
  }

  async loadSample(job: Job = {}): Promise<WorkspaceState> {
    this.warehouse.warmUp(job);
    const files = await this.platform.sampleFiles(job);
    const added = await this.drafts.add(files, true, () => Promise.resolve(null), job);
    await this.drafts.stageAll(added, this.undated(), job);
    const held = this.drafts.all().filter(({ id }) => added.includes(id));
    const ready = held.filter(isReady).map(({ id }) => id);
    for (const { id } of held) if (!ready.includes(id)) await this.drafts.discard(id);
    const [refused] = this.drafts.refusals();
    this.drafts.dismissRefusals();
    if (ready.length === 0) throw new Error(`示例数据没有读出来${refused ? `：${refused.message}` : ''}`);
    return this.confirmDrafts(ready, job);
  }

  async chooseHeader(draft: string, headerRows: readonly number[], job: Job = {}): Promise<WorkspaceState> {
    await this.drafts.chooseHeader(draft, headerRows, job);
    return this.state();
  }

  async chooseKind(draft: string, kind: string | null, job: Job = {}): Promise<WorkspaceState> {
    await this.drafts.chooseKind(draft, kind, job);
    return this.state();
  }

  async chooseField(
    draft: string,
    column: number,
    field: string | null,
    job: Job = {},
  ): Promise<WorkspaceState> {
    await this.drafts.chooseField(draft, column, field, job);
    return this.state();
  }

  async chooseDraftDate(draft: string, asOf: IsoDate | null, job: Job = {}): Promise<WorkspaceState> {
    if (asOf !== null && !isIsoDate(asOf)) throw new Error(`不是日期：${asOf}`);
    await this.drafts.chooseDate(draft, asOf, job);
    return this.state();
  }

  async discardDraft(draft: string): Promise<WorkspaceState> {
    await this.drafts.discard(draft);
    return this.state();
  }

  dismissRefusals(): Promise<WorkspaceState> {
    this.drafts.dismissRefusals();
    return this.state();
  }

  async confirmDrafts(ids: readonly string[], job: Job = {}): Promise<WorkspaceState> {
    for (const id of ids) {
      const draft = this.drafts.get(id);
      if (!draft.staged || draft.recognition.kind === null) continue;
      const mapping = [...mappingOf(draft.recognition.columns)].map(
        ([field, index]) => [index, field] as const,
      );
      const batch = this.ledger.addBatch(
        {
          type: 'batch',
          batch: this.platform.newId(),
          original: draft.original,
          file: draft.source.path,
          bytes: draft.source.blob.size,
          hash: null,
          sheet: draft.sheet.name,
          kind: draft.recognition.kind,
          headerRows: draft.location.headerRows,
          mapping: Object.fromEntries(mapping),
          asOf: draft.asOf,
          sample: draft.sample,
        },
        draft.source.blob,
      );
      this.holdings.take(batch, draft.staged, draft.issues);
      this.drafts.forget(id);
    }
    return this.refresh(job);
  }

  async removeBatch(id: string, job: Job = {}): Promise<WorkspaceState> {
    this.ledger.add({ type: 'removal', batch: id });
    this.holdings.setRemoved(id, true);
    return this.refresh(job);
  }

  async restoreBatch(id: string, job: Job = {}): Promise<WorkspaceState> {
    this.ledger.add({ type: 'restoration', batch: id });
    const held = this.holdings.get(id);
    this.holdings.setRemoved(id, false);
    if (!held.staged) await this.holdings.restore([{ ...held.batch, removed: false }], job);
    return this.refresh(job);
  }

  async clearAll(): Promise<WorkspaceState> {
    this.drafts.clear();
    this.holdings.clear();
    await this.ledger.clear();
    await this.warehouse.close();
    this.engineStatus = 'idle';
    return this.refresh({});
  }

  async answerSharedComputer(shared: boolean): Promise<WorkspaceState> {
    await this.ledger.setShared(shared);
    return this.state();
  }

  chooseAsOf(asOf: IsoDate | null, job: Job = {}): Promise<WorkspaceState> {
    if (asOf !== null && !isIsoDate(asOf)) return Promise.reject(new Error(`不是日期：${asOf}`));
    this.ledger.add({ type: 'as-of', asOf });
    return this.refresh(job);
  }

  settings() {
    const values = this.ledger.folded().settings;
    const asOf = this.asOf();
    return Promise.resolve(
      SETTINGS.map((definition) => ({ definition, value: settingAt(values, definition.id, asOf) })),
    );
  }

  async changeSetting(id: string, value: SettingValue, from: IsoDate | null): Promise<WorkspaceState> {
    this.ledger.add({ type: 'setting', setting: id, value: checkValue(id, value), from });
    if (id === 'city') await this.restageAll();
    return this.refresh({});
  }

  /** The city's own name decides levels, which are read while loading. */
  private async restageAll(): Promise<void> {
    const held = this.holdings.all();
    for (const { staged } of held) if (staged) await this.warehouse.drop(staged, true);
    await this.holdings.restore(
      held.map(({ batch }) => batch),
      {},
    );
  }

  exportSettings(): Promise<SettingsFile> {
    return Promise.resolve(toSettingsFile(this.ledger.folded().settings));
  }

  async importSettings(file: unknown): Promise<WorkspaceState> {
    const city = cityOf(this.ledger.folded().settings);
    for (const { id, dated } of parseSettingsFile(file)) {
      this.ledger.add({ type: 'setting', setting: id, value: dated.value, from: dated.from });
    }
    if (cityOf(this.ledger.folded().settings) !== city) await this.restageAll();
    return this.refresh({});
  }

  private ask(): Inquiry {
    if (!this.inquiry) throw new Error('还没有可用的花名册');
    return this.inquiry;
  }

  page(analysis: string, page: string, filters: readonly Filter[], job: Job = {}): Promise<PageAnswer> {
    return this.ask().page(findAnalysis(analysis), page, filters, job);
  }

  filterChoices(filters: readonly Filter[], job: Job = {}): Promise<readonly FilterChoice[]> {
    return this.ask().filterChoices(filters, job);
  }

  passport(cell: CellRef, question: Question): Promise<Passport> {
    return this.ask().passport(cell, question);
  }

  rows(request: RowRequest, job: Job = {}): Promise<RowPage> {
    return this.ask().rows(request, job);
  }

  originalRow(file: string, sheet: string | null, row: number): Promise<OriginalRow | null> {
    return this.ask().originalRow(file, sheet, row);
  }

  async draftIssues(id: string, job: Job = {}): Promise<readonly Issue[]> {
    const { staged, source, sheet } = this.drafts.get(id);
    if (!staged) return [];
    return listIssues(await this.warehouse.engine(job), staged, source.path, sheet.name, job);
  }

  async batchIssues(id: string, job: Job = {}): Promise<readonly Issue[]> {
    const { staged, batch } = this.holdings.get(id);
    if (!staged) return [];
    return listIssues(await this.warehouse.engine(job), staged, batch.file, batch.sheet, job);
  }

  fieldChoices(kind: string): Promise<readonly FieldChoice[]> {
    const fields = findKind(kind)?.fields ?? [];
    return Promise.resolve(fields.map(({ name, label }) => ({ field: name, label })));
  }

  kinds() {
    return Promise.resolve(KINDS.map(({ id, label, question }) => ({ id, label, question })));
  }

  async probeEngine(statement: string, job: Job = {}) {
    return probe(await this.warehouse.engine(job), statement, job);
  }
}
