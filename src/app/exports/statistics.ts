import { figureNoteText } from '#core/figure-note.ts';
import type { SheetFigure } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';
import { formatDateLong } from '#core/month.ts';
import { buildStatistics, type Statistics } from '#report/sheets/statistics.ts';
import type { MadeFile, PageAnswer } from '../api.ts';
import { filterText } from '../filter-words.ts';
import { toWorkbookFile } from './made-file.ts';

/** Whom the sheet counts, as its second line says it. */
function aboutOf({ question, headcount }: PageAnswer): string {
  const scope = question.filters.map(filterText).join('；');
  return `截至${formatDateLong(question.asOf)}　统计范围：${scope === '' ? '全部在职人员' : scope}，${formatCount(headcount)}人`;
}

/** The statistics sheet of a page as it is written down. */
export function statisticsOf(answer: PageAnswer): Statistics {
  const figure = answer.figures.find((each): each is SheetFigure => each.form === 'sheet');
  const table = figure && answer.tables[figure.table];
  if (!figure || !table) throw new Error(`no statistics sheet on ${answer.page}`);
  const title = figure.title.map(({ text }) => text).join('');
  return {
    ...{ title, about: aboutOf(answer), figure, table },
    notes: [
      ...figure.notes,
      ...(figure.unitNotes ?? []).map(figureNoteText),
      ...(answer.sample ? ['演示数据'] : []),
    ],
  };
}

/** The same as a workbook of its own. */
export function makeStatistics(answer: PageAnswer): MadeFile {
  const statistics = statisticsOf(answer);
  const { title } = statistics;
  const workbook = buildStatistics(statistics);
  return toWorkbookFile(`${title}（${formatDateLong(answer.question.asOf)}）`, workbook);
}
