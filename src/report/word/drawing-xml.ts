import { escapeXml } from '../office/xml.ts';
import { CHART_URI, PICTURE_URI } from './namespaces.ts';
import { printComposed } from './paragraph-xml.ts';

const EMU_PER_MM = 36000;
const EMU_PER_TWIP = 635;

interface Drawn {
  readonly alt: string;
  readonly heightMm: number;
  /** In twentieths of a point. */
  readonly width: number;
  /** Of its relation, and its place among the drawings of the document. */
  readonly relation: string;
  readonly number: number;
}

function printInline({ alt, heightMm, width, number }: Drawn, name: string, graphic: string): string {
  const [cx, cy] = [Math.round(width * EMU_PER_TWIP), Math.round(heightMm * EMU_PER_MM)];
  const described = escapeXml(alt.replace(/\s+/g, ' '));
  const inline = `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${number}" name="${name}${number}" descr="${described}"/><wp:cNvGraphicFramePr/><a:graphic>${graphic}</a:graphic></wp:inline></w:drawing></w:r>`;
  return printComposed('Figure', inline);
}

export function printChartFrame(drawn: Drawn): string {
  const chart = `<a:graphicData uri="${CHART_URI}"><c:chart r:id="${drawn.relation}"/></a:graphicData>`;
  return printInline(drawn, '图表', chart);
}

export function printPicture(drawn: Drawn): string {
  const [cx, cy] = [Math.round(drawn.width * EMU_PER_TWIP), Math.round(drawn.heightMm * EMU_PER_MM)];
  const picture = `<pic:pic><pic:nvPicPr><pic:cNvPr id="${drawn.number}" name="图片${drawn.number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${drawn.relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
  return printInline(drawn, '图片', `<a:graphicData uri="${PICTURE_URI}">${picture}</a:graphicData>`);
}
