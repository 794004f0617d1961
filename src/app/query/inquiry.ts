import type { Analysis, Ask, Filter, Question } from '#analyses/analysis.ts';
import { ANALYSES } from '#analyses/index.ts';
import type { TableDefinition } from '#analyses/plan/definition.ts';
import type { UnitOrder } from '#analyses/plan/official-order.ts';
import type { Finding } from '#core/finding.ts';
import type { IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import type { SettingValue } from '#core/setting.ts';
import type { CellRef, StatTable } from '#core/table.ts';
import type { Engine } from '#engine/engine.ts';
import type { FilterChoice, PageAnswer, Passport, RowPage, RowRequest, UnitDirectory } from '../api.ts';
import type { HeldTable } from '../holdings.ts';
import type { FoldedLedger } from '../ledger/fold.ts';
import { unitOrder } from '../office/unit-names.ts';
import { cityOf, settingAt } from '../settings.ts';
import { answerAll, answerPage } from './answer-page.ts';
import type { EditedRows } from './corrected.ts';
import { unitsInTables, unitsOfPeople } from './counted-units.ts';
import { FigureNotes, notesAbout } from './figure-notes.ts';
import { listFilterChoices } from './filter-choices.ts';
import { makePassport } from './passport.ts';
import { listPeople } from './people-rows.ts';
import type { TableSource } from './table-source.ts';
import { makeUnitWords } from './unit-words.ts';

/** What the office says besides its tables, as it stands when a question is asked. */
export interface OfficeWords {
  directory(job: Job): Promise<UnitDirectory>;
  folded(): FoldedLedger;
}

/** Questions to the people put together at one date. Holds no state of its own. */
export class Inquiry {
  constructor(
    private readonly engine: Engine,
    readonly source: TableSource,
    private readonly asOf: IsoDate,
    private readonly rosters: readonly HeldTable[],
    private readonly office: OfficeWords,
  ) {}

  setting = (id: string): SettingValue => settingAt(this.office.folded().settings, id, this.asOf);

  /** Rosters that can count at the date. */
  private counting(): readonly HeldTable[] {
    return this.rosters.filter(({ batch }) => batch.asOf === null || batch.asOf <= this.asOf);
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
    const counting = this.counting();
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
    const question: Question = { ...ask, asOf: this.asOf };
    const { filters } = ask;
    const units = await this.units(job);
    const content = await answerPage(this.source, analysis, page, question, this.setting, units, job);
    const headcount = await this.source.headcount(filters, job);
    const headcountUnfiltered = filters.length === 0 ? headcount : await this.source.headcount([], job);
    const files = [...new Set(this.counting().map(({ batch }) => batch.file))];
    const notes = await this.notes(analysis, question, content.tables.values(), job);
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
      sources: files,
      sample: this.counting().some(({ batch }) => batch.sample),
    };
  }

  /** All that an analysis has to say, for the command line. */
  async everything(
    analysis: Analysis,
    job: Job,
  ): Promise<{ readonly tables: readonly StatTable[]; readonly findings: readonly Finding[] }> {
    const question = { asOf: this.asOf, filters: [] };
    return answerAll(this.source, analysis, question, this.setting, await this.units(job));
  }

  async filterChoices(filters: readonly Filter[], job: Job): Promise<readonly FilterChoice[]> {
    return listFilterChoices(this.source, filters, await this.units(job), job);
  }

  private definition(id: string): { readonly analysis: Analysis; readonly definition: TableDefinition } {
    for (const analysis of ANALYSES) {
      const definition = analysis.tables.find((table) => table.id === id);
      if (definition) return { analysis, definition };
    }
    throw new Error(`unknown table: ${id}`);
  }

  private edited(): readonly EditedRows[] {
    const { edits } = this.office.folded();
    return this.counting().flatMap(({ batch, staged }): EditedRows[] => {
      const rows = [...(edits.get(batch.batch)?.cells ?? [])];
      const cells = new Map(rows.map(([row, columns]) => [row, columns.size]));
      return [{ stage: staged.input.stage, cells }];
    });
  }

  async passport(cell: CellRef, question: Question): Promise<Passport> {
    const { analysis, definition } = this.definition(cell.table);
    const table = (await this.source.tables([definition], question.filters)).get(cell.table);
    if (!table) throw new Error(`no table ${cell.table}`);
    const counting = this.counting();
    const notes = await this.notes(analysis, question, [table], {});
    return makePassport(this.engine, {
      definition,
      table,
      cell,
      question,
      sources: counting.map(({ batch }) => ({ file: batch.file, sheet: batch.sheet, asOf: batch.asOf })),
      setAside: counting.reduce((sum, { staged }) => sum + staged.counts.setAside, 0),
      edited: this.edited(),
      unitNotes: notes?.of(cell.where) ?? [],
      units: await this.units({}),
    });
  }

  async rows(request: RowRequest, job: Job): Promise<RowPage> {
    const [cell] = request.cells;
    if (!cell) throw new Error('a list of people needs a cell');
    const facts = { sources: this.rosters, units: await this.units(job) };
    return listPeople(this.engine, this.definition(cell.table).definition, facts, request, job);
  }
}
