import { textColour } from '../chart-parts/palette.ts';
import type { Table, TableCell, TableColumn } from './document.ts';
import { printComposed, printParagraph, printRun } from './paragraph-xml.ts';

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const BORDERS = EDGES.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join(
  '',
);
const PADDING = 60;
const KEPT = '<w:keepNext/>';

/** Shares the width out in whole twips; the last column takes what is left over. */
export function widthsOf(columns: readonly TableColumn[], total: number): readonly number[] {
  const sum = columns.reduce((all, { width }) => all + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / sum) * total));
  const rest = total - widths.reduce((all, width) => all + width, 0);
  return widths.map((width, i) => (i === widths.length - 1 ? width + rest : width));
}

function printCell(width: number, content: string, { span = 1, shade = '' } = {}): string {
  const across = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  const ground = shade === '' ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${across}${ground}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
}

function printContent(cell: TableCell, width: number, align: string): string {
  if (typeof cell === 'string') return printCell(width, printParagraph('TableCell', cell, align));
  const { text, shade } = cell;
  if (shade === undefined) return printCell(width, printParagraph('TableCell', text, align));
  const run = text === '' ? '' : printRun(text, `<w:color w:val="${textColour(shade)}"/>`);
  return printCell(width, printComposed('TableCell', run, align), { shade });
}

/** `kept`: which rows share a page with the next, the headings first. */
export function printTable({ columns, rows, empty }: Table, total: number, kept: readonly boolean[]): string {
  const widths = widthsOf(columns, total);
  const keep = (row: number) => (kept[row] ? KEPT : '');
  const align = (i: number, row: number) => `${keep(row)}<w:jc w:val="${columns[i]?.align ?? 'left'}"/>`;
  const heading = columns.map(({ heading: text }, i) =>
    printCell(widths[i] ?? 0, printParagraph('TableHeading', text, keep(0))),
  );
  const printRow = (cells: string, properties: string) =>
    `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells}</w:tr>`;
  const lines = rows.map((row, place) =>
    printRow(
      columns.map((_, i) => printContent(row[i] ?? '', widths[i] ?? 0, align(i, place + 1))).join(''),
      '',
    ),
  );
  const none = printRow(
    printCell(total, printParagraph('TableCell', empty, `${keep(1)}<w:jc w:val="center"/>`), {
      span: columns.length,
    }),
    '',
  );
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${PADDING}" w:type="dxa"/><w:right w:w="${PADDING}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${printRow(heading.join(''), '<w:tblHeader/>')}${lines.length > 0 ? lines.join('') : none}</w:tbl>`;
}
