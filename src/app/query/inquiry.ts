import type { Analysis, Filter, Question } from '#analyses/analysis.ts';
import { ANALYSES } from '#analyses/index.ts';
import type { TableDefinition } from '#analyses/plan/definition.ts';
import type { IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import type { DatedValue, SettingValue } from '#core/setting.ts';
import type { CellRef } from '#core/table.ts';
import type { Engine } from '#engine/engine.ts';
import type { FilterChoice, OriginalRow, PageAnswer, Passport, RowPage, RowRequest } from '../api.ts';
import type { HeldBatch } from '../holdings.ts';
import type { StagedTable } from '../load/stage.ts';
import { settingAt } from '../settings.ts';
import { answerPage } from './answer-page.ts';
import { listFilterChoices } from './filter-choices.ts';
import { makePassport } from './passport.ts';
import { listPeople } from './people-rows.ts';
import { fetchSourceRows, readCell } from './row-reader.ts';
import type { TableSource } from './table-source.ts';

type LoadedRoster = HeldBatch & { readonly staged: StagedTable };

/** Questions to the people put together at one date. Holds no state of its own. */
export class Inquiry {
  constructor(
    private readonly engine: Engine,
    readonly source: TableSource,
    private readonly asOf: IsoDate,
    private readonly rosters: readonly LoadedRoster[],
    private readonly values: Readonly<Record<string, readonly DatedValue[]>>,
  ) {}

  setting = (id: string): SettingValue => settingAt(this.values, id, this.asOf);

  /** Rosters that can count at the date. */
  private counting(): readonly LoadedRoster[] {
    return this.rosters.filter(({ batch }) => batch.asOf === null || batch.asOf <= this.asOf);
  }

  async page(analysis: Analysis, pageId: string, filters: readonly Filter[], job: Job): Promise<PageAnswer> {
    const page = analysis.pages.find(({ id }) => id === pageId);
    if (!page) throw new Error(`no page ${pageId}`);
    const question: Question = { asOf: this.asOf, filters };
    const content = await answerPage(this.source, analysis, page, question, this.setting, job);
    const headcount = await this.source.headcount(filters, job);
    const headcountUnfiltered = filters.length === 0 ? headcount : await this.source.headcount([], job);
    const files = [...new Set(this.counting().map(({ batch }) => batch.file))];
    return {
      analysis: analysis.id,
      page: page.id,
      title: page.title,
      question,
      headcount,
      headcountUnfiltered,
      findings: content.findings,
      figures: content.figures,
      tables: Object.fromEntries(content.tables),
      sources: files,
      sample: this.counting().some(({ batch }) => batch.sample),
    };
  }

  filterChoices(filters: readonly Filter[], job: Job): Promise<readonly FilterChoice[]> {
    return listFilterChoices(this.source, filters, job);
  }

  private definition(id: string): TableDefinition {
    const definition = ANALYSES.flatMap(({ tables }) => tables).find((table) => table.id === id);
    if (!definition) throw new Error(`unknown table: ${id}`);
    return definition;
  }

  async passport(cell: CellRef, question: Question): Promise<Passport> {
    const definition = this.definition(cell.table);
    const table = (await this.source.tables([definition], question.filters)).get(cell.table);
    if (!table) throw new Error(`no table ${cell.table}`);
    const counting = this.counting();
    return makePassport(this.engine, {
      definition,
      table,
      cell,
      question,
      sources: counting.map(({ batch }) => ({ file: batch.file, sheet: batch.sheet, asOf: batch.asOf })),
      setAside: counting.reduce((sum, { staged }) => sum + staged.counts.setAside, 0),
    });
  }

  rows(request: RowRequest, job: Job): Promise<RowPage> {
    const sources = this.rosters.map(({ staged, batch }) => ({
      staged,
      file: batch.file,
      sheet: batch.sheet,
    }));
    const [cell] = request.cells;
    if (!cell) throw new Error('a list of people needs a cell');
    return listPeople(this.engine, this.definition(cell.table), sources, request, job);
  }

  async originalRow(file: string, sheet: string | null, row: number): Promise<OriginalRow | null> {
    const held = this.rosters.find(({ batch }) => batch.file === file && batch.sheet === sheet);
    if (!held) return null;
    const { staged } = held;
    const source = (await fetchSourceRows(this.engine, staged, [row])).get(row);
    if (!source) return null;
    const fieldAt = new Map([...staged.input.columnOf].map(([field, index]) => [index, field]));
    const cells = source.cells.flatMap((text, index) => {
      const heading = staged.input.headings[index] ?? '';
      if (heading === '' && text === '') return [];
      const field = staged.input.kind.fields.find(({ name }) => name === fieldAt.get(index));
      const kind = staged.input.raw.hasKinds ? (source.kinds[index] ?? '-') : 't';
      const normal = field && text !== '' ? readCell(staged, field, text, kind) : null;
      const spelled = normal
        ? (normal.spelled ?? (normal.value === null ? null : String(normal.value)))
        : null;
      return [{ heading, text, value: spelled }];
    });
    return { file, sheet, row, cells };
  }
}
