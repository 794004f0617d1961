import { type Block, body, GAP, note, numbered, type Section, type WordDocument } from '../word/document.ts';
import type { TableColumn } from '../word/document.ts';
import {
  type AnnexTable,
  paragraphText,
  type Survey,
  type SurveyAnnex,
  type SurveyBlock,
  type SurveyFigure,
} from './survey.ts';

/** Pictures of charts that stand in the place of the charts, by the place of the figure. */
export type ChartPictures = ReadonlyMap<string, Uint8Array>;

/** More columns than that need the paper across. */
export const MOST_UPRIGHT = 9;
const FIRST_WIDTH = 3;
const NO_PICTURES: ChartPictures = new Map();

function columnsOf({
  table,
  widths,
  isText = false,
}: Omit<AnnexTable, 'caption' | 'notes'>): readonly TableColumn[] {
  return table.headings.map((heading, i) => ({
    heading,
    width: widths?.[i] ?? (i === 0 ? FIRST_WIDTH : 2),
    align: isText || i === 0 ? 'left' : 'center',
  }));
}

const tableBlock = (table: Omit<AnnexTable, 'caption' | 'notes'>): Block => ({
  kind: 'table',
  columns: columnsOf(table),
  rows: table.table.rows,
  empty: '没有人在其中',
});

function figureBlocks(figure: SurveyFigure, pictures: ChartPictures): readonly Block[] {
  const { label, number, caption, chart, table, place, annex } = figure;
  if (annex !== null) return [body(`${caption}，见附件${annex}。`)];
  if (number === null) return [];
  const named: Block = { kind: 'numbered-caption', label, number, text: caption };
  const explained = figure.note === '' ? [] : [figure.note];
  if (chart && label === '图') {
    const png = pictures.get(place);
    const drawn: Block = png
      ? { kind: 'picture', png, alt: chart.alt, heightMm: chart.heightMm }
      : { kind: 'chart', chart };
    return [drawn, ...explained.map((text): Block => ({ kind: 'text', look: 'figure-note', text })), named];
  }
  if (!table) return [];
  return [named, tableBlock({ table }), ...explained.map((text) => note(`注：${text}`)), GAP];
}

function blocksOf(block: SurveyBlock, pictures: ChartPictures): readonly Block[] {
  if (block.leftOut) return [];
  if (block.kind === 'figure') return figureBlocks(block, pictures);
  return block.text === '' ? [] : [body(paragraphText(block))];
}

function annexBlocks({ title, tables }: SurveyAnnex, place: number): readonly Block[] {
  return [
    { kind: 'text', look: 'label', text: `附件${place}` },
    { kind: 'title', lines: [title] },
    GAP,
    ...tables.flatMap(({ caption, notes, ...table }): readonly Block[] => [
      ...(caption === '' ? [] : [{ kind: 'text', look: 'caption', text: caption } as const]),
      tableBlock(table),
      ...(notes.length > 0 ? [note(`注：${notes.join('；')}。`)] : []),
      GAP,
    ]),
  ];
}

const isWide = ({ tables }: SurveyAnnex) =>
  tables.some(({ table, isText = false }) => !isText && table.headings.length > MOST_UPRIGHT);

/** The report as a document in the look of GB/T 9704. */
export function surveyDocument(survey: Survey, pictures: ChartPictures = NO_PICTURES): WordDocument {
  const { title, subtitle, mark, watermark, lead, chapters, annexes, author, date } = survey;
  const text: readonly Block[] = [
    { kind: 'title', lines: title },
    { kind: 'text', look: 'subtitle', text: subtitle },
    GAP,
    ...blocksOf(lead, pictures),
    ...chapters.flatMap((chapter, i) => [
      numbered(1, i + 1, chapter.title),
      ...chapter.sections.flatMap((section, j) => [
        numbered(2, j + 1, section.title),
        ...(section.problem === null ? [] : [body(section.problem)]),
        ...section.blocks.flatMap((block) => blocksOf(block, pictures)),
      ]),
    ]),
    ...(annexes.length > 0
      ? [{ kind: 'attachments', names: annexes.map((each) => each.title) } as const]
      : []),
    { kind: 'signature', by: author, date },
  ];
  const sections: readonly Section[] = [
    ...(survey.contents ? [{ blocks: [{ kind: 'contents' }] } as const] : []),
    { blocks: text },
    ...annexes.map((annex, i): Section => ({ landscape: isWide(annex), blocks: annexBlocks(annex, i + 1) })),
  ];
  return {
    title: title.join(''),
    ...(mark === null ? {} : { mark }),
    ...(watermark === null ? {} : { headerLine: watermark }),
    facts: { 截至: survey.asOf, 内容: survey.contains },
    sections,
  };
}
