import { escapeXml, XML_HEAD } from '../office/xml.ts';
import {
  EVIDENCE_LOOK,
  FOOTER_LOOK,
  HEADLINE_LOOK,
  NAMESPACES,
  SUBTITLE_LOOK,
  TITLE_LOOK,
} from './master-xml.ts';
import {
  CAPTION,
  CONTENT,
  EVIDENCE,
  fitInto,
  FOOTER,
  FOOTNOTE,
  HEADLINE,
  NUMBER,
  type Room,
  SEAL,
  SUBTITLE,
  TITLE,
} from './measures.ts';
import { printShape, printTree } from './shape-xml.ts';
import { fitTable, printTable } from './table-xml.ts';
import { fill, printLines, printParagraph, printRun, type RunLook } from './text-xml.ts';
import { type Slide, type SlideShow, textOf } from './slide-show.ts';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const OVERRIDE = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';
/** Characters in two lines of the headline's type; longer ones are set smaller. */
const TWO_LINES = 58;
const SMALL_LOOK: RunLook = { ...FOOTER_LOOK, size: 12 };
const NUMBER_LOOK: RunLook = { size: 88, colour: 'accent1', display: true };
const TEXT_LOOK: RunLook = { size: 20, colour: 'tx1' };
const LINES_LOOK: RunLook = { size: 24, colour: 'tx2' };
/** Relations of a slide: its layout, its notes, then what it draws. */
export const DRAWN = 'rId3';

const frame = (shapes: string) =>
  `${XML_HEAD}<p:sld ${NAMESPACES}><p:cSld>${printTree(shapes)}</p:cSld>${OVERRIDE}</p:sld>`;

export function printTitleSlide({ title, lines, sample, watermark }: SlideShow): string {
  const said = [...lines, ...(sample ? ['演示数据'] : []), ...(watermark ? [watermark] : [])];
  const seal = printShape(
    { id: 4, name: '印', room: SEAL, anchor: 'ctr', ground: fill('accent1') },
    printLines(['镜'], { size: 26, colour: 'bg1', display: true }, 'ctr'),
  );
  return frame(
    printShape(
      { id: 2, name: '标题', placeholder: 'type="ctrTitle"', room: TITLE, anchor: 'ctr' },
      printLines([title], TITLE_LOOK),
    ) +
      printShape(
        { id: 3, name: '副标题', placeholder: 'type="subTitle" idx="1"', room: SUBTITLE },
        printLines(said, SUBTITLE_LOOK),
      ) +
      seal,
  );
}

function printHeadline({ headline }: Slide): string {
  const look = { ...HEADLINE_LOOK, size: textOf(headline).length > TWO_LINES ? 22 : HEADLINE_LOOK.size };
  const runs = headline.map(({ text, told }) => printRun(text, told ? { ...look, colour: 'accent1' } : look));
  return printShape(
    { id: 2, name: '标题', placeholder: 'type="title"', room: HEADLINE, anchor: 'ctr' },
    printParagraph(runs.join(''), 'l', look),
  );
}

const graphic = (id: number, name: string, alt: string, room: Room, inner: string) =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name}" descr="${escapeXml(alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="${room.x}" y="${room.y}"/><a:ext cx="${room.width}" cy="${room.height}"/></p:xfrm>${inner}</p:graphicFrame>`;

function printContent({ content, headline }: Slide, id: number): string {
  if (content === null) return '';
  switch (content.kind) {
    case 'chart':
      return graphic(
        id,
        '图',
        content.chart.alt,
        CONTENT,
        `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${DRAWN}"/></a:graphicData></a:graphic>`,
      );
    case 'table':
      return printTable(fitTable(content.table), CONTENT, id, textOf(headline));
    case 'text':
      return printShape({ id, name: '正文', room: CONTENT }, printLines(content.lines, TEXT_LOOK));
    case 'number':
      return printShape(
        { id, name: '数', room: CONTENT, anchor: 'ctr' },
        printLines([content.value], NUMBER_LOOK) + printLines(content.lines, LINES_LOOK),
      );
    case 'picture': {
      const { x, y, width, height } = fitInto(CONTENT, content.picture);
      return `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="图" descr="${escapeXml(content.picture.alt)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${DRAWN}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
    }
  }
}

/** What stands below the figure; rows that the slide has no room for are said. */
function footnoteOf({ footnote, content }: Slide): string {
  const left = content?.kind === 'table' ? fitTable(content.table).left : null;
  return [left, footnote].filter((text) => text !== null && text !== '').join('；');
}

export function printSlide(slide: Slide, { sample, watermark, title }: SlideShow, number: number): string {
  const foot = [title, ...(sample ? ['演示数据'] : []), ...(watermark ? [watermark] : [])].join('　');
  const page = `<a:p><a:pPr algn="r"/><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="zh-CN" sz="1000">${fill('ctx')}</a:rPr><a:t>${number}</a:t></a:fld></a:p>`;
  const note = footnoteOf(slide);
  return frame(
    [
      printHeadline(slide),
      printShape(
        { id: 3, name: '数据', placeholder: 'type="body" idx="1"', room: EVIDENCE, anchor: 'ctr' },
        printLines([slide.evidence.join('　　')], EVIDENCE_LOOK),
      ),
      slide.caption === ''
        ? ''
        : printShape(
            { id: 4, name: '图题', room: CAPTION, anchor: 'ctr' },
            printLines([slide.caption], SMALL_LOOK),
          ),
      printContent(slide, 5),
      note === ''
        ? ''
        : printShape({ id: 6, name: '注', room: FOOTNOTE, anchor: 'b' }, printLines([note], FOOTER_LOOK)),
      printShape(
        { id: 7, name: '页脚', placeholder: 'type="ftr" sz="quarter" idx="11"', room: FOOTER, anchor: 'ctr' },
        printLines([foot], FOOTER_LOOK),
      ),
      printShape(
        {
          id: 8,
          name: '页码',
          placeholder: 'type="sldNum" sz="quarter" idx="12"',
          room: NUMBER,
          anchor: 'ctr',
        },
        page,
      ),
    ].join(''),
  );
}
