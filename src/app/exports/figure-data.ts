import { ANALYSES } from '#analyses/index.ts';
import { drawnRows, figureTitle } from '#charts/figure-rows.ts';
import { onPaper } from '#charts/on-paper.ts';
import { toTwin } from '#charts/twin.ts';
import { figureNoteText } from '#core/figure-note.ts';
import type { FigureSpec } from '#core/figure.ts';
import { formatDateLong } from '#core/month.ts';
import { buildFigureSheet } from '#report/sheets/figure-sheet.ts';
import { buildTableSheet } from '#report/sheets/table.ts';
import type { Sheet } from '#report/workbook/workbook.ts';
import type { FigureDataRequest, MadeFile } from '../api.ts';
import { filterText } from '../filter-words.ts';
import { toWorkbookFile } from './made-file.ts';
import { declaredTable, toSheet } from './page-tables.ts';

const MOST_OF_NAME = 40;

/** Where the figure comes from, in a sentence. */
function sourceOf({ question, sources, sample }: FigureDataRequest): string {
  const scope = question.filters.map(filterText);
  const files = sources.length > 0 ? [`数据：${sources.join('、')}`] : [];
  return [...files, `截至${formatDateLong(question.asOf)}`, ...scope, ...(sample ? ['演示数据'] : [])].join(
    '；',
  );
}

function shownSheet(part: FigureSpec, title: string, name: string, request: FigureDataRequest): Sheet {
  return buildFigureSheet({
    ...{ name, title, subtitle: part.subtitle, ...toTwin(part, request.tables) },
    notes: [...part.notes, ...(part.unitNotes ?? []).map(figureNoteText), sourceOf(request)],
  });
}

/** The rows that the figure draws, unrounded; of tables that an analysis declares. */
function rowsSheet(part: FigureSpec, request: FigureDataRequest): Sheet | null {
  const analysis = ANALYSES.find(({ tables, derived }) =>
    [...tables, ...derived].some(({ id }) => id === part.table),
  );
  const table = request.tables[part.table];
  if (!analysis || !table) return null;
  const drawn = { ...table, rows: drawnRows(part, table) };
  const answer = { question: request.question, tables: { [part.table]: drawn } };
  return buildTableSheet(toSheet(declaredTable(analysis, part.table), answer, part.table));
}

/** A workbook with what a figure says and the rows behind it. */
export function makeFigureData(request: FigureDataRequest): MadeFile {
  const figure = onPaper(request.figure);
  const title = figureTitle(figure) || figure.subtitle;
  const parts = figure.companion ? [figure, figure.companion] : [figure];
  const shown = parts.map((part, i) => shownSheet(part, title, i === 0 ? '图上的数' : '图下部的数', request));
  const unique = parts.filter((part, i) => parts.findIndex(({ table }) => table === part.table) === i);
  const rows = unique.flatMap((part) => rowsSheet(part, request) ?? []);
  const name = `${[...title].slice(0, MOST_OF_NAME).join('')}_${request.question.asOf}`;
  return toWorkbookFile(name, { title, sheets: [...shown, ...rows] });
}
