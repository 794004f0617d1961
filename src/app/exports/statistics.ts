import { figureNoteText } from '#core/figure-note.ts';
import type { SheetFigure } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';
import { formatDateLong } from '#core/month.ts';
import { buildStatistics } from '#report/sheets/statistics.ts';
import type { MadeFile, PageAnswer } from '../api.ts';
import { filterText } from '../filter-words.ts';
import { toWorkbookFile } from './made-file.ts';

/** Whom the sheet counts, as its second line says it. */
function aboutOf({ question, headcount }: PageAnswer): string {
  const scope = question.filters.map(filterText).join('；');
  return `截至${formatDateLong(question.asOf)}　统计范围：${scope === '' ? '全部在职人员' : scope}，${formatCount(headcount)}人`;
}

/** The statistics sheet of a page as a workbook. */
export function makeStatistics(answer: PageAnswer): MadeFile {
  const figure = answer.figures.find((each): each is SheetFigure => each.form === 'sheet');
  const table = figure && answer.tables[figure.table];
  if (!figure || !table) throw new Error(`no statistics sheet on ${answer.page}`);
  const title = figure.title.map(({ text }) => text).join('');
  const workbook = buildStatistics({
    ...{ title, about: aboutOf(answer), figure, table },
    notes: [
      ...figure.notes,
      ...(figure.unitNotes ?? []).map(figureNoteText),
      ...(answer.sample ? ['演示数据'] : []),
    ],
  });
  return toWorkbookFile(`${title}（${formatDateLong(answer.question.asOf)}）`, workbook);
}
