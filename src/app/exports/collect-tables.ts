import type { Analysis, ListDefinition } from '#analyses/analysis.ts';
import { structure } from '#analyses/structure/index.ts';
import { SHEET_PAGE } from '#analyses/structure/sheet/index.ts';
import { NAMING_WORDS } from '#core/mask.ts';
import { formatDateLong } from '#core/month.ts';
import { type Job, throwIfCancelled } from '#core/progress.ts';
import { type CollectedSheet, buildCollection } from '#report/sheets/collection.ts';
import { buildPeopleList } from '#report/sheets/list.ts';
import { buildStatistics } from '#report/sheets/statistics.ts';
import { buildTableSheet } from '#report/sheets/table.ts';
import type { MadeFile, Naming, PageAnswer, WorkbookRequest } from '../api.ts';
import type { Desk } from '../desk.ts';
import { filterText } from '../filter-words.ts';
import { leavingTables } from '../leaving-tables.ts';
import { readListPlan } from '../lists/make-list.ts';
import type { Inquiry } from '../query/inquiry.ts';
import { watermarkOf } from '../settings.ts';
import { toLargeWorkbookFile } from './made-file.ts';
import { declaredTable, toSheet } from './page-tables.ts';
import { statisticsOf } from './statistics.ts';

type Answered = Pick<PageAnswer, 'question' | 'tables'>;

/** An analysis with what it is asked, and where its answers come from. */
export interface AskedPart {
  readonly analysis: Analysis;
  readonly inquiry: Inquiry;
  /** Pages that were asked for; null: everything of the analysis. */
  readonly pages: readonly PageAsked[] | null;
}

export interface PageAsked {
  readonly page: Analysis['pages'][number];
  readonly ask: { readonly filters: PageAnswer['question']['filters'] };
}

function tableSheet(analysis: Analysis, id: string, answer: Answered): CollectedSheet {
  const table = toSheet(declaredTable(analysis, id), answer, id);
  return {
    ...{ title: table.title, group: analysis.title, kind: '统计表', rowCount: table.rows.length },
    sheet: buildTableSheet(table),
  };
}

/** Gathers sheets one after another, counting what it has done. */
export class TableCollector {
  readonly sheets: CollectedSheet[] = [];
  private sample = false;

  constructor(
    private readonly desk: Desk,
    private readonly request: WorkbookRequest,
    private readonly job: Job,
  ) {}

  get isSample(): boolean {
    return this.sample;
  }

  async add({ analysis, inquiry, pages }: AskedPart): Promise<void> {
    if (pages === null) {
      await this.addEverything(analysis, inquiry);
      return;
    }
    for (const { page, ask } of pages) {
      throwIfCancelled(this.job.signal);
      const answer = await inquiry.page(analysis, page.id, ask, this.job);
      this.sample ||= answer.sample;
      const ids = leavingTables(analysis, page);
      this.sheets.push(...ids.map((id) => tableSheet(analysis, id, answer)));
      if (page.id === SHEET_PAGE) this.addStatistics(answer);
      await this.addLists(analysis, inquiry, page.lists ?? [], ask);
    }
  }

  private async addEverything(analysis: Analysis, inquiry: Inquiry): Promise<void> {
    const { tables } = await inquiry.everything(analysis, undefined, this.job);
    const question = { asOf: inquiry.source.asOf, filters: [] };
    for (const table of tables) {
      if (table.rows.length === 0) continue;
      this.sheets.push(tableSheet(analysis, table.id, { question, tables: { [table.id]: table } }));
    }
    const page = analysis.pages[0];
    if (page && tables.length > 0) {
      this.sample ||= (await inquiry.page(analysis, page.id, { filters: [] }, this.job)).sample;
    }
    if (analysis.id === structure.id && tables.length > 0) {
      this.addStatistics(await inquiry.page(structure, SHEET_PAGE, { filters: [] }, this.job));
    }
    if (tables.length > 0) {
      await this.addLists(
        analysis,
        inquiry,
        (analysis.lists ?? []).map(({ id }) => id),
        { filters: [] },
      );
    }
  }

  private addStatistics(answer: PageAnswer): void {
    const statistics = statisticsOf(answer);
    const [sheet] = buildStatistics(statistics).sheets;
    const [rowCount, title] = [statistics.figure.rows.length, `${statistics.title}（标准式样）`];
    if (sheet) this.sheets.push({ title, group: structure.title, kind: '统计表', rowCount, sheet });
  }

  private async addLists(
    analysis: Analysis,
    inquiry: Inquiry,
    ids: readonly string[],
    ask: PageAsked['ask'],
  ): Promise<void> {
    const { naming } = this.request;
    if (naming === 'none') return;
    const lists = ids.flatMap((id): ListDefinition[] =>
      (analysis.lists ?? []).filter((list) => list.id === id),
    );
    for (const list of lists) {
      throwIfCancelled(this.job.signal);
      const source = await inquiry.list(analysis, list, ask, this.job);
      const facts = { ask, made: this.desk.today(), sample: this.sample, naming };
      const plan = await readListPlan(source, list, facts, this.job);
      const [sheet] = buildPeopleList(plan).sheets;
      if (!sheet) continue;
      this.sheets.push({
        title: list.title,
        group: analysis.title,
        kind: '名单',
        rowCount: plan.rows.length,
        sheet,
      });
    }
  }
}

const NAMING: Readonly<Record<Naming, string>> = {
  none: '不含名单，不含姓名',
  masked: `名单中的${NAMING_WORDS.masked}`,
  full: `名单${NAMING_WORDS.full}`,
};

/** Tables and lists of what was asked for, in one workbook. */
export async function makeWorkbook(
  desk: Desk,
  parts: readonly AskedPart[],
  request: WorkbookRequest,
  job: Job,
): Promise<MadeFile> {
  const collector = new TableCollector(desk, request, job);
  for (const [i, part] of parts.entries()) {
    throwIfCancelled(job.signal);
    job.progress?.({ stage: '导出全部表', done: i, total: parts.length, unit: '份' });
    await collector.add(part);
  }
  const { sheets } = collector;
  const [part] = parts;
  if (!part || sheets.length === 0) throw new Error('没有可以导出的表');
  const asOf = part.inquiry.source.asOf;
  const only = part.pages?.[0];
  const title =
    parts.length === 1 && only ? `${part.analysis.title}：${only.page.tab ?? only.page.title}` : '全部统计表';
  const scope = (only?.ask.filters ?? []).map(filterText).join('；');
  const lists = sheets.filter(({ kind }) => kind === '名单').length;
  const workbook = buildCollection({
    ...{ title, sheets, paper: request.paper, maker: request.maker.trim() },
    about: [
      `截至${formatDateLong(asOf)}${scope === '' ? '，没有筛选' : `，${scope}`}${collector.isSample ? '，演示数据' : ''}`,
      `内容：统计表${sheets.length - lists}张，名单${lists}张；${NAMING[lists > 0 ? request.naming : 'none']}`,
      '人数以“人”为单位，占比以该项已填的人数为分母；“—”为算不出或未填，不是0。各表的算法写在表下。',
    ],
    made: formatDateLong(desk.today()),
    asOf: `截至${formatDateLong(asOf)}`,
    watermark: watermarkOf(desk.ledger.folded().settings),
  });
  return toLargeWorkbookFile(`${title}_${asOf}`, workbook, job);
}
