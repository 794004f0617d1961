import { textColour } from '../chart-parts/palette.ts';
import { escapeXml } from '../office/xml.ts';
import type { ReportCell, ReportTable } from '../figures/figure-table.ts';
import { POINT, type Room } from './measures.ts';

/** Lines that fit on a slide, the heading among them. */
const MOST_LINES = 18;
const MOST_COLUMNS = 16;
const HIGHEST_LINE = 23;
const EDGE = '<a:solidFill><a:srgbClr val="D9D4CA"/></a:solidFill>';
const NO_EDGE = '<a:noFill/>';
/** Half-width characters that a column is at least and at most reckoned with. */
const [LEAST, MOST] = [5, 24];

interface Fitted {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** What is not on the slide, in a sentence; null when all is. */
  readonly left: string | null;
}

/** As much of a table as a slide holds. */
export function fitTable({ headings, rows }: ReportTable): Fitted {
  const room = MOST_LINES - 1;
  const shown = rows.length > room ? rows.slice(0, room - 1) : rows;
  const columns = Math.min(MOST_COLUMNS, headings.length);
  const said = [
    ...(shown.length < rows.length ? [`其余${rows.length - shown.length}行`] : []),
    ...(columns < headings.length ? [`其余${headings.length - columns}列`] : []),
  ];
  return {
    headings: headings.slice(0, columns),
    rows: shown.map((row) => row.slice(0, columns)),
    left: said.length > 0 ? `${said.join('、')}未列，见同页导出的Excel` : null,
  };
}

function lengthOf(text: string): number {
  let length = 0;
  for (const sign of text) length += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return Math.min(MOST, Math.max(LEAST, length));
}

function widthsOf({ headings, rows }: Fitted, total: number): readonly number[] {
  const wants = headings.map((heading, i) =>
    Math.max(lengthOf(heading), ...rows.map((row) => lengthOf(row[i]?.text ?? ''))),
  );
  const sum = wants.reduce((all, want) => all + want, 0);
  const widths = wants.map((want) => Math.floor((want / sum) * total));
  const rest = total - widths.reduce((all, width) => all + width, 0);
  return widths.map((width, i) => (i === 0 ? width + rest : width));
}

interface Look {
  readonly size: number;
  readonly align: 'l' | 'r' | 'ctr';
  readonly isHead: boolean;
}

function printCell({ text, shade }: ReportCell, { size, align, isHead }: Look): string {
  const ink = shade ? textColour(shade) : isHead ? '6A6256' : '211D18';
  const look = `lang="zh-CN" sz="${size * 100}" b="0" dirty="0"`;
  const inside = `<a:solidFill><a:srgbClr val="${ink}"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>`;
  const run =
    text === ''
      ? `<a:endParaRPr ${look}>${inside}</a:endParaRPr>`
      : `<a:r><a:rPr ${look}>${inside}</a:rPr><a:t>${escapeXml(text.replace(/\s+/g, ' '))}</a:t></a:r>`;
  const side = (name: string, edge: string, width = 6350) => `<a:${name} w="${width}">${edge}</a:${name}>`;
  const ground = shade ? `<a:solidFill><a:srgbClr val="${shade}"/></a:solidFill>` : '<a:noFill/>';
  const edges = `${side('lnL', NO_EDGE)}${side('lnR', NO_EDGE)}${side('lnT', NO_EDGE)}${side('lnB', EDGE)}`;
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="${align}"/>${run}</a:p></a:txBody><a:tcPr marL="45720" marR="45720" marT="18000" marB="18000" anchor="ctr">${edges}${ground}</a:tcPr></a:tc>`;
}

/** The table as a frame on a slide. */
export function printTable(table: Fitted, room: Room, id: number, alt: string): string {
  const fitting = Math.floor(room.height / POINT / (table.rows.length + 1));
  const points = Math.min(HIGHEST_LINE, fitting);
  const size = table.headings.length > 10 || points < 20 ? 10 : 12;
  const line = points * POINT;
  const widths = widthsOf(table, room.width);
  const grid = widths.map((width) => `<a:gridCol w="${width}"/>`).join('');
  const look = (i: number, isHead: boolean): Look => ({ size, align: i === 0 ? 'l' : 'r', isHead });
  const head = table.headings.map((text, i) => printCell({ text }, look(i, true))).join('');
  const rows = table.rows.map((row) =>
    table.headings.map((_, i) => printCell(row[i] ?? { text: '' }, look(i, false))).join(''),
  );
  const lines = [head, ...rows].map((cells) => `<a:tr h="${line}">${cells}</a:tr>`).join('');
  const height = line * (rows.length + 1);
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="表" descr="${escapeXml(alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="${room.x}" y="${room.y}"/><a:ext cx="${room.width}" cy="${height}"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${lines}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}
