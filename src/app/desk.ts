import type { Analysis } from '#analyses/analysis.ts';
import { dayOf, isIsoDate, type IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import { findKind } from '#datasets/index.ts';
import type { Refusal, WorkspaceState } from './api.ts';
import { newestDate, rosterDates, type SummaryFacts, toSummary } from './batch-summary.ts';
import { type HeldTable, Holdings } from './holdings.ts';
import { comparePrefilledFile, parseMarker } from './exports/prefilled.ts';
import { type DraftState, suggestDate } from './intake/draft.ts';
import { toDraft } from './intake/draft-view.ts';
import { Drafts, type Undated } from './intake/drafts.ts';
import { findReplaceable } from './intake/may-replace.ts';
import { ReturnedLists } from './intake/returned-lists.ts';
import type { LoadedBatch } from './ledger/entry.ts';
import { Ledger } from './ledger/ledger.ts';
import type { PersonConflict } from './load/assemble.ts';
import { newestDay } from './newest-day.ts';
import type { Platform } from './platform.ts';
import { Inquiry } from './query/inquiry.ts';
import type { DatedSources } from './query/dated-sources.ts';
import { cityOf, settingAt } from './settings.ts';
import { saidCategories } from './office/said-categories.ts';
import { PersonLinks } from './person-links.ts';
import { isRecordKind, newestRecordDate, recordTables, toRecordBatches } from './record-tables.ts';
import { printReadWith } from './read-with.ts';
import { Standing } from './standing.ts';
import { Units } from './units.ts';
import { Warehouse } from './warehouse.ts';

/** The only mutable state: what is stored, what lies in the engine, what waits for the person. */
export class Desk {
  readonly ledger: Ledger;
  readonly warehouse: Warehouse;
  readonly drafts: Drafts;
  readonly returned: ReturnedLists;
  readonly holdings: Holdings;
  readonly standing: Standing;
  readonly units: Units;
  readonly people: PersonLinks;
  inquiry: Inquiry | null = null;
  /** The same where there is no roster: of records of people only. */
  private recordInquiry: Inquiry | null = null;
  private recordDate: IsoDate | null = null;
  /** Rows by which a person does not count and which say something else than the row that does. */
  conflicts: readonly PersonConflict[] = [];
  private revision = 0;
  private headcount: number | null = null;
  private engineNote: string | null = null;
  private engineStatus: WorkspaceState['engine']['status'] = 'idle';
  private changedElsewhere = false;

  constructor(readonly platform: Platform) {
    this.ledger = new Ledger(platform);
    const watched = { ...platform, startEngine: (job: Job) => this.startEngine(job) };
    this.warehouse = new Warehouse(watched, () => ({
      city: this.city(),
      aliases: this.ledger.folded().aliases,
    }));
    this.holdings = new Holdings(platform, this.warehouse, {
      original: (key) => this.ledger.original(key),
      edits: (batch) => this.ledger.folded().edits.get(batch),
      readWith: (batch) => this.readWith(batch),
    });
    this.returned = new ReturnedLists(platform, this.warehouse, this.holdings);
    this.standing = new Standing(this.warehouse, this.holdings, this.ledger);
    this.units = new Units(this.warehouse, this.standing, this.ledger, () =>
      this.inquiry ? this.asOf() : null,
    );
    this.people = new PersonLinks(this.warehouse, this.standing, this.ledger);
    const context = {
      sameAs: this.holdings.sameFile.bind(this.holdings),
      remembered: () => this.ledger.folded().remembered,
      mayReplace: findReplaceable(this.holdings),
      differences: (draft: DraftState) => this.differences(draft),
    };
    this.drafts = new Drafts(platform, this.warehouse, context, this.returned.take.bind(this.returned));
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

  /** What a 预填核对表 that came back changes against what was sent. */
  private async differences({ prefilled, source }: DraftState): Promise<DraftState['differences']> {
    const marked = prefilled === null ? null : parseMarker(prefilled);
    const held = this.holdings.loaded().find(({ batch }) => batch.batch === marked?.batch);
    if (!marked || !held) return null;
    const isOfUnit = await this.units.isOf(marked.unit, {});
    return comparePrefilledFile(await this.warehouse.engine({}), held, marked.unit, isOfUnit, source);
  }

  private city(): string | null {
    return cityOf(this.ledger.folded().settings);
  }

  private readWith({ batch, kind }: LoadedBatch): string {
    const { edits, aliases } = this.ledger.folded();
    return printReadWith(kind, { city: this.city(), aliases }, edits.get(batch));
  }

  today(): IsoDate {
    return dayOf(this.platform.now());
  }

  asOf(): IsoDate | null {
    return this.ledger.folded().asOf ?? newestDate(this.standing.counting());
  }

  undated(): Undated {
    return (draft) => suggestDate(draft, this.drafts.newestDate() ?? this.asOf(), this.platform.now());
  }

  /** What a period was closed with stays as it is until the period is reopened. */
  refuseClosed(batches: readonly string[]): void {
    for (const { kind, period, batches: closed } of this.ledger.folded().closings) {
      if (!batches.some((batch) => closed.includes(batch))) continue;
      throw new Error(`${period}的${findKind(kind)?.label ?? kind}已定稿，请先在导入台账里重新打开`);
    }
  }

  /** Who answers an analysis; without a roster only those that count records as well. */
  inquiryFor({ needs }: Pick<Analysis, 'needs'>): Inquiry | null {
    return this.inquiry ?? (needs.some(isRecordKind) ? this.recordInquiry : null);
  }

  touch(): void {
    this.revision++;
  }

  async open(job: Job): Promise<WorkspaceState> {
    await this.ledger.open();
    return this.refresh(job);
  }

  /** After anything that changes what is loaded or who is counted: all is put together anew. */
  async refresh(job: Job): Promise<WorkspaceState> {
    this.touch();
    this.inquiry = null;
    this.recordInquiry = null;
    this.recordDate = null;
    this.headcount = null;
    this.conflicts = [];
    await this.holdings.follow(this.ledger.folded().batches, job);
    await this.standing.follow(job);
    const rosters = this.standing.counting().filter(({ batch }) => batch.kind === 'roster');
    const records = recordTables(this.standing);
    const said = saidCategories(this.ledger.folded().retirements);
    const asOf = this.asOf() ?? (rosters.length === 0 ? await this.newestOf(records, job) : null);
    let sources: DatedSources | null = null;
    if ((rosters.length > 0 || records.length > 0) && asOf !== null) {
      const dated = rosters.map(({ staged, batch }) => ({
        staged,
        date: batch.asOf,
        said: said.get(batch.batch) ?? [],
      }));
      const facts = {
        records: toRecordBatches(records, this.standing),
        setting: (id: string) => settingAt(this.ledger.folded().settings, id, asOf),
      };
      const assembled = await this.warehouse.assemble(dated, asOf, facts, job);
      sources = assembled.sources;
      this.conflicts = assembled.conflicts;
      this.holdings.noteConflicts(assembled.conflicts);
    }
    // What is asked of records needs to know whose they are.
    await this.people.link(job);
    if (sources && asOf !== null) {
      const engine = await this.warehouse.engine(job);
      const inquiry = new Inquiry(
        engine,
        sources,
        asOf,
        { rosters, records, units: this.standing.counting().filter(({ batch }) => batch.kind === 'units') },
        {
          directory: (asked) => this.units.directory(asked),
          folded: () => this.ledger.folded(),
        },
      );
      if (rosters.length > 0) {
        this.inquiry = inquiry;
        this.headcount = await sources.current.headcount([], job);
      } else {
        this.recordInquiry = inquiry;
        this.recordDate = asOf;
      }
    }
    await this.units.directory(job);
    await this.returned.follow();
    return this.state();
  }

  /** Last day of the newest period of records, or else the newest day that they say. */
  private async newestOf(records: readonly HeldTable[], job: Job): Promise<IsoDate | null> {
    const end = newestRecordDate(records, this.standing, this.today());
    if (end !== null || records.length === 0) return end;
    return newestDay(
      await this.warehouse.engine(job),
      records.map(({ staged }) => staged),
      this.today(),
    );
  }

  async clear(): Promise<void> {
    this.drafts.clear();
    this.returned.clear();
    this.holdings.clear();
    this.standing.clear();
    this.units.clear();
    this.people.clear();
    await this.ledger.clear();
    await this.warehouse.close();
    this.engineStatus = 'idle';
  }

  private summaryFacts(): SummaryFacts {
    return { folded: this.ledger.folded(), ...this.standing.facts() };
  }

  state(): WorkspaceState {
    const { asOf, sharedComputer, settings, lastSaved } = this.ledger.folded();
    const facts = this.summaryFacts();
    return {
      revision: this.revision,
      storage: this.ledger.storage(),
      engine: {
        status: this.engineStatus,
        bundle: this.warehouse.started?.info.bundle ?? null,
        note: this.engineNote,
      },
      drafts: this.drafts.waiting().map(toDraft),
      refusals: [...this.drafts.refusals(), ...this.drafts.leftOut().map(toRefusal)],
      returned: this.returned.all(),
      batches: this.holdings.all().map((held) => toSummary(held, facts)),
      asOf: this.asOf() ?? this.recordDate,
      asOfChosen: asOf !== null,
      rosterDates: rosterDates(this.standing.counting(), this.asOf()),
      headcount: this.headcount,
      city: cityOf(settings),
      bytes: this.ledger.bytes(),
      sharedComputer,
      changedElsewhere: this.changedElsewhere,
      openQuestions: { identity: this.people.state().open, units: this.units.openProposals() },
      reportParts: this.ledger.folded().reportParts.length,
      lastSaved,
    };
  }
}

function toRefusal({ id, source, sheet, leftOut }: DraftState): Refusal {
  const message = leftOut ?? '';
  return { id, file: source.path, sheet: sheet.name, code: 'sheet.unrecognised', message, candidates: [] };
}

export function checkDate(asOf: IsoDate | null): void {
  if (asOf !== null && !isIsoDate(asOf)) throw new Error(`不是日期：${asOf}`);
}
