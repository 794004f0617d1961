import type { Analysis, Ask, Filter, ListDefinition, PageDefinition, Question } from '#analyses/analysis.ts';
import { ANALYSES } from '#analyses/index.ts';
import type { UnitOrder } from '#analyses/plan/official-order.ts';
import { type Population, POPULATIONS } from '#analyses/plan/populations.ts';
import type { Finding } from '#core/finding.ts';
import { figureNoteText } from '#core/figure-note.ts';
import type { IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import type { SettingValue } from '#core/setting.ts';
import type { CellRef, StatTable } from '#core/table.ts';
import type { Engine } from '#engine/engine.ts';
import type { FilterChoice, PageAnswer, Passport, RowPage, RowRequest, UnitDirectory } from '../api.ts';
import type { HeldTable } from '../holdings.ts';
import type { FoldedLedger } from '../ledger/fold.ts';
import type { ListSource } from '../lists/list-source.ts';
import { unitOrder } from '../office/unit-names.ts';
import { givenPosts } from '../unit-page/given-posts.ts';
import { cityOf, settingAt } from '../settings.ts';
import { answerAll, answerPage } from './answer-page.ts';
import { type AnswerContext, computeAnswers } from './answers.ts';
import { findBehind } from './behind.ts';
import type { EditedRows } from './corrected.ts';
import { unitsInTables, unitsOfPeople } from './counted-units.ts';
import type { DatedSources } from './dated-sources.ts';
import { DerivedMemo } from './derived-memo.ts';
import { datesRead } from './dates-read.ts';
import { FigureNotes, notesAbout } from './figure-notes.ts';
import { listFilterChoices } from './filter-choices.ts';
import { type FindTable, isDerivedBeyond, tablesOf } from './find-table.ts';
import { makePassport } from './passport.ts';
import { listPeople } from './people-rows.ts';
import { listRecords } from './record-rows.ts';
import { isOfRecordsOnly, resolveTables } from './resolve-tables.ts';
import { withTables } from './sayable.ts';
import type { TableSource } from './table-source.ts';
import { makeUnitWords } from './unit-words.ts';

/** What the office says besides its tables, as it stands when a question is asked. */
export interface OfficeWords {
  directory(job: Job): Promise<UnitDirectory>;
  folded(): FoldedLedger;
}

const findTable: FindTable = tablesOf(ANALYSES);

/** What the page asks at once when its figures stand comes before what is read for the questions after them. */
const SETTLED_MS = 300;

const NOBODY: RowPage = { total: 0, matching: 0, rows: [], summary: [] };

/** What lies behind what is asked: tables of people, and of records of them. */
export interface HeldTables {
  readonly rosters: readonly HeldTable[];
  readonly records: readonly HeldTable[];
  /** Tables of units, which establish posts. */
  readonly units: readonly HeldTable[];
}

/** Questions to the people put together at one date, and to the records of them. */
export class Inquiry {
  private readonly memo = new DerivedMemo();

  constructor(
    private readonly engine: Engine,
    readonly sources: DatedSources,
    readonly asOf: IsoDate,
    private readonly held: HeldTables,
    private readonly office: OfficeWords,
  ) {}

  /** People at the as-of date. */
  get source(): TableSource {
    return this.sources.current;
  }

  setting = (id: string): SettingValue => settingAt(this.office.folded().settings, id, this.asOf);

  settingAt = (id: string, date: IsoDate): SettingValue => settingAt(this.office.folded().settings, id, date);

  /** Rosters of which somebody is counted at one of these dates. */
  async counting(dates: readonly IsoDate[]): Promise<readonly HeldTable[]> {
    const stages = await Promise.all(dates.map((date) => this.sources.rostersAt(date)));
    return this.held.rosters.filter(({ staged }) => stages.some((found) => found.has(staged.input.stage)));
  }

  /** Everything that some tables are counted of: the rosters first, then the tables of records. */
  async tablesBehind(ids: readonly string[], question: Question): Promise<readonly HeldTable[]> {
    const needs = resolveTables(ids, findTable);
    const counted = [...needs.counted, ...needs.history];
    const kinds = new Set([
      ...counted.flatMap(({ population }) => POPULATIONS[population].reads),
      ...needs.records,
    ]);
    const records = this.held.records.filter(({ batch }) => kinds.has(batch.kind));
    const isOfPosts = ids.map(findTable).some((found) => isDerivedBeyond(found, 'establishment'));
    return [
      ...(isOfRecordsOnly(needs) ? [] : await this.counting(this.datesOf(ids, question))),
      ...records,
      ...(isOfPosts ? this.held.units : []),
    ];
  }

  private datesOf(tables: Iterable<string>, question: Question): readonly IsoDate[] {
    return datesRead(tables, question, { find: findTable, earlier: this.sources.earlier });
  }

  /** What tables are computed with; of choices that several pages offer the first page's holds. */
  async context(pages: readonly PageDefinition[], job: Job): Promise<AnswerContext> {
    const { setting, settingAt, sources: counted } = this;
    const directory = await this.office.directory(job);
    const posts = givenPosts(directory);
    const units = unitOrder(directory);
    return { counted, find: findTable, setting, settingAt, units, pages, posts, memo: this.memo };
  }

  private async units(job: Job): Promise<UnitOrder> {
    return unitOrder(await this.office.directory(job));
  }

  /** The 情况说明 that an answer out of these tables may carry; null when there are none. */
  private async notes(
    { needs }: Analysis,
    question: Question,
    tables: Iterable<StatTable>,
    job: Job,
  ): Promise<FigureNotes | null> {
    const { notes, settings } = this.office.folded();
    if (notesAbout(notes, needs).length === 0) return null;
    const counting = await this.counting([this.asOf]);
    const dates = new Map(counting.map(({ staged, batch }) => [staged.input.stage, batch.asOf]));
    const people = await unitsOfPeople(this.engine, question, dates);
    const newest = counting.flatMap(({ batch }) => batch.asOf ?? []).sort();
    const facts = {
      ...{ kinds: needs, question, counted: [...people, ...unitsInTables(tables)] },
      newest: newest[newest.length - 1] ?? null,
    };
    return new FigureNotes(notes, facts, makeUnitWords(await this.office.directory(job), cityOf(settings)));
  }

  async page(analysis: Analysis, pageId: string, ask: Ask, job: Job): Promise<PageAnswer> {
    const page = analysis.pages.find(({ id }) => id === pageId);
    if (!page) throw new Error(`no page ${pageId}`);
    const { filters } = ask;
    const context = await this.context([page, ...analysis.pages], job);
    const content = await answerPage(context, analysis, page, { ...ask, asOf: this.asOf }, job);
    const { question } = content;
    const headcount = await this.source.headcount(filters, job);
    const headcountUnfiltered = filters.length === 0 ? headcount : await this.source.headcount([], job);
    const counting = await this.tablesBehind([...content.tables.keys()], question);
    const notes = await this.notes(analysis, question, content.tables.values(), job);
    setTimeout(() => void this.sources.keep(), SETTLED_MS);
    return {
      analysis: analysis.id,
      page: page.id,
      title: page.title,
      question,
      headcount,
      headcountUnfiltered,
      findings: content.findings,
      figures: notes ? content.figures.map((figure) => notes.withNotes(figure)) : content.figures,
      tables: Object.fromEntries(content.tables),
      sources: [...new Set(counting.map(({ batch }) => batch.file))],
      sample: counting.some(({ batch }) => batch.sample),
    };
  }

  /** All that an analysis has to say, for the command line. */
  async everything(
    analysis: Analysis,
    choices: Question['choices'],
    job: Job,
  ): Promise<{ readonly tables: readonly StatTable[]; readonly findings: readonly Finding[] }> {
    const kinds = new Set([...this.held.rosters, ...this.held.records].map(({ batch }) => batch.kind));
    const sayable = withTables(analysis, kinds);
    if (!sayable) return { tables: [], findings: [] };
    const question: Question = { asOf: this.asOf, filters: [], choices };
    return answerAll(await this.context(analysis.pages, job), sayable, question, job);
  }

  /** Any tables under a question, counted or derived. */
  async tables(ids: readonly string[], ask: Ask, job: Job): Promise<ReadonlyMap<string, StatTable>> {
    const pages = ids.flatMap((id) => findTable(id).analysis.pages);
    const context = await this.context(pages, job);
    return (await computeAnswers(context, ids, { ...ask, asOf: this.asOf }, job)).tables;
  }

  async filterChoices(filters: readonly Filter[], job: Job): Promise<readonly FilterChoice[]> {
    return listFilterChoices(this.source, filters, await this.units(job), job);
  }

  private edited(counting: readonly HeldTable[]): readonly EditedRows[] {
    const { edits } = this.office.folded();
    return counting.flatMap(({ batch, staged }): EditedRows[] => {
      const rows = [...(edits.get(batch.batch)?.cells ?? [])];
      const cells = new Map(rows.map(([row, columns]) => [row, columns.size]));
      return [{ stage: staged.input.stage, cells }];
    });
  }

  async passport(cell: CellRef, asked: Question): Promise<Passport> {
    const found = findTable(cell.table);
    const context = await this.context(found.analysis.pages, {});
    const computed = await computeAnswers(context, [cell.table], asked);
    const table = computed.tables.get(cell.table);
    if (!table) throw new Error(`no table ${cell.table}`);
    const { question } = computed.answers;
    const behind = await findBehind(this.sources, context, [cell], question, computed);
    const counting = behind
      ? await this.tablesBehind(
          behind.cells.map(({ definition }) => definition.id),
          behind.question,
        )
      : await this.tablesBehind([cell.table], question);
    const notes = await this.notes(found.analysis, question, [table], {});
    return makePassport(this.engine, {
      ...{ found, table, cell, question, behind },
      sources: counting.map(({ batch }) => ({ file: batch.file, sheet: batch.sheet, asOf: batch.asOf })),
      setAside: counting.reduce((sum, { staged }) => sum + staged.counts.setAside, 0),
      edited: this.edited(counting),
      unitNotes: notes?.of(cell.where) ?? [],
      units: context.units,
      setting: this.setting,
    });
  }

  async rows(request: RowRequest, job: Job): Promise<RowPage> {
    const { cells, question } = request;
    const [cell] = cells;
    if (!cell) throw new Error('a list of people needs a cell');
    const context = await this.context(findTable(cell.table).analysis.pages, job);
    const behind = await findBehind(this.sources, context, cells, question, undefined, job);
    if (!behind) return NOBODY;
    const facts = { sources: this.sourcesOf(behind.population), units: context.units };
    return POPULATIONS[behind.population].lists === 'roster'
      ? listPeople(this.engine, behind, facts, request, job)
      : listRecords(this.engine, behind, facts, request, job);
  }

  /** Tables whose rows are listed behind what is counted. */
  private sourcesOf(population: Population): readonly HeldTable[] {
    const { lists } = POPULATIONS[population];
    if (lists === 'roster') return this.held.rosters;
    return this.held.records.filter(({ batch }) => batch.kind === lists);
  }

  /** Who is in a list, and what its words are made of. */
  async list(analysis: Analysis, list: ListDefinition, ask: Ask, job: Job): Promise<ListSource> {
    const context = await this.context(analysis.pages, job);
    const computed = await computeAnswers(context, list.tables, { ...ask, asOf: this.asOf }, job);
    const { answers } = computed;
    const cells = list.cells(answers);
    const behind =
      cells.length === 0
        ? null
        : await findBehind(this.sources, context, cells, answers.question, computed, job);
    const sources = behind ? this.sourcesOf(behind.population) : this.held.rosters;
    const notes = await this.notes(analysis, answers.question, [], job);
    const notesOf = (unit: string | null) =>
      (notes?.of(unit === null ? {} : { scope_type: '单位', scope: unit }) ?? []).map(figureNoteText);
    return { engine: this.engine, answers, behind, rosters: sources, units: context.units, notesOf };
  }
}
