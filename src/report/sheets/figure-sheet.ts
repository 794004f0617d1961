import { roundHalfUp } from '#core/format.ts';
import type { StyleName } from '../workbook/styles.ts';
import type { Cell, Column, Row, Sheet } from '../workbook/workbook.ts';
import { fitWidth, spreadRow } from './layout.ts';

/** The numbers of a figure as it says them: texts, the first of a line its name. */
export interface FigureSheet {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

interface Typed {
  readonly style: StyleName;
  /** Added to the heading, because the cells lose it. */
  readonly unit: string;
  readonly read: (text: string) => number;
}

const NUMBER = /^[+\-−]?\d[\d,]*(\.\d+)?$/;
const bare = (text: string): number => Number(text.replace(/,/g, '').replace('−', '-'));
const isNone = (text: string): boolean => text === '—' || text === '';

/** What a column of texts is, where all of them that say something are numbers of one kind. */
function typeOf(texts: readonly string[]): Typed | null {
  const said = texts.filter((text) => !isNone(text));
  if (said.length === 0) return null;
  const all = (ending: string) =>
    said.every((text) => text.endsWith(ending) && NUMBER.test(text.slice(0, text.length - ending.length)));
  if (all('%')) {
    return { style: 'percent', unit: '', read: (text) => roundHalfUp(bare(text.slice(0, -1)) / 100, 6) };
  }
  if (all('人')) return { style: 'integer', unit: '人', read: (text) => bare(text.slice(0, -1)) };
  if (!all('')) return null;
  return { style: said.some((text) => text.includes('.')) ? 'decimal' : 'integer', unit: '', read: bare };
}

function toCell(text: string, type: Typed | null): Cell {
  if (isNone(text)) return { value: text, style: 'figureText' };
  return type ? { value: type.read(text), style: type.style } : { value: text, style: 'cell' };
}

/** What the figure shows as a sheet with typed cells; a column of texts and numbers mixed stays text. */
export function buildFigureSheet({ name, title, subtitle, headings, rows, notes }: FigureSheet): Sheet {
  const types = headings.map((_, i) => (i === 0 ? null : typeOf(rows.map((row) => row[i] ?? ''))));
  const shown = headings.map((heading, i) => {
    const unit = types[i]?.unit ?? '';
    return unit === '' ? heading : `${heading}（${unit}）`;
  });
  const columns = shown.map((heading, i): Column => ({
    width: fitWidth([heading, ...rows.map((row) => row[i] ?? '')], 9, 40),
  }));
  const head = [spreadRow(title, 'title', columns, 1), spreadRow(subtitle, 'note', columns, 2)];
  const after = head.length + 1 + rows.length + 2;
  const foot = notes.map((note, i) => spreadRow(note, 'note', columns, after + i));
  const lines = rows.map((row): Row => ({
    cells: shown.map((_, i) => toCell(row[i] ?? '', types[i] ?? null)),
  }));
  return {
    ...{ name, columns, headingRows: head.length + 1, frozenColumns: 1 },
    rows: [
      ...head.map(({ row }) => row),
      { cells: shown, style: 'heading', height: 28 },
      ...lines,
      { cells: [] },
      ...foot.map(({ row }) => row),
    ],
    merges: [...head, ...foot].flatMap(({ merges }) => merges),
    page: { orientation: columns.length > 6 ? 'landscape' : 'portrait' },
  };
}
