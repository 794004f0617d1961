import { OFFICE } from '../office/relations.ts';
import { XML_HEAD } from '../office/xml.ts';
import { EVIDENCE, FOOTER, HEADLINE, NOTES, NUMBER, type Room, SUBTITLE, TITLE } from './measures.ts';
import { printShape, printTree } from './shape-xml.ts';
import { printLines, type RunLook } from './text-xml.ts';

export const NAMESPACES = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;

const MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const OVERRIDE = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';
const ground = (colour: string) =>
  `<p:bg><p:bgPr><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`;

export const HEADLINE_LOOK: RunLook = { size: 28, colour: 'tx1', display: true };
export const EVIDENCE_LOOK: RunLook = { size: 16, colour: 'tx2' };
export const TITLE_LOOK: RunLook = { size: 40, colour: 'tx1', display: true };
export const SUBTITLE_LOOK: RunLook = { size: 18, colour: 'tx2' };
export const FOOTER_LOOK: RunLook = { size: 10, colour: 'ctx' };

function level(name: string, size: number, face: 'mj' | 'mn'): string {
  return `<p:${name}><a:lvl1pPr marL="0" indent="0" algn="l"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:buNone/><a:defRPr sz="${size * 100}" b="0"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+${face}-lt"/><a:ea typeface="+${face}-ea"/></a:defRPr></a:lvl1pPr></p:${name}>`;
}

const place = (id: number, name: string, placeholder: string, room: Room, look: RunLook, text: string) =>
  printShape({ id, name, placeholder, room, anchor: 'ctr' }, printLines([text], look));

const NUMBER_FIELD =
  '<a:p><a:pPr algn="r"/><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="zh-CN" sz="1000"/><a:t>‹#›</a:t></a:fld></a:p>';

const numberPlace = (id: number) =>
  printShape(
    { id, name: '页码', placeholder: 'type="sldNum" sz="quarter" idx="12"', room: NUMBER, anchor: 'ctr' },
    NUMBER_FIELD,
  );

const footerPlace = (id: number) =>
  place(id, '页脚', 'type="ftr" sz="quarter" idx="11"', FOOTER, FOOTER_LOOK, '');

const LAYOUT_IDS = [2147483649, 2147483650]
  .map((id, i) => `<p:sldLayoutId id="${id}" r:id="rId${i + 1}"/>`)
  .join('');

/** Relations: the two layouts, then the theme. */
export function printMaster(): string {
  const shapes =
    place(2, '标题', 'type="title"', HEADLINE, HEADLINE_LOOK, '单击编辑标题') +
    place(3, '正文', 'type="body" idx="1"', EVIDENCE, EVIDENCE_LOOK, '单击编辑正文') +
    footerPlace(4) +
    numberPlace(5);
  return `${XML_HEAD}<p:sldMaster ${NAMESPACES}><p:cSld>${ground('bg1')}${printTree(shapes)}</p:cSld>${MAP}<p:sldLayoutIdLst>${LAYOUT_IDS}</p:sldLayoutIdLst><p:txStyles>${level('titleStyle', 28, 'mj')}${level('bodyStyle', 16, 'mn')}${level('otherStyle', 12, 'mn')}</p:txStyles></p:sldMaster>`;
}

export function printTitleLayout(): string {
  const shapes =
    place(2, '标题', 'type="ctrTitle"', TITLE, TITLE_LOOK, '单击编辑标题') +
    place(3, '副标题', 'type="subTitle" idx="1"', SUBTITLE, SUBTITLE_LOOK, '单击编辑副标题');
  return `${XML_HEAD}<p:sldLayout ${NAMESPACES} type="title" preserve="1"><p:cSld name="封面">${ground('bg2')}${printTree(shapes)}</p:cSld>${OVERRIDE}</p:sldLayout>`;
}

export function printFindingLayout(): string {
  const shapes =
    place(2, '标题', 'type="title"', HEADLINE, HEADLINE_LOOK, '单击编辑标题') +
    place(3, '正文', 'type="body" idx="1"', EVIDENCE, EVIDENCE_LOOK, '单击编辑正文') +
    footerPlace(4) +
    numberPlace(5);
  return `${XML_HEAD}<p:sldLayout ${NAMESPACES} preserve="1" userDrawn="1"><p:cSld name="结论">${printTree(shapes)}</p:cSld>${OVERRIDE}</p:sldLayout>`;
}

const NOTES_PICTURE: Room = {
  x: Math.round(NOTES.width * 0.1),
  y: 640_080,
  width: Math.round(NOTES.width * 0.8),
  height: Math.round((NOTES.width * 0.8 * 9) / 16),
};
const NOTES_TEXT: Room = {
  ...{ x: NOTES_PICTURE.x, width: NOTES_PICTURE.width },
  ...{ y: NOTES_PICTURE.y + NOTES_PICTURE.height + 320_040, height: 4_200_000 },
};

const printThumbnail = (id: number) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="幻灯片"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${NOTES_PICTURE.x}" y="${NOTES_PICTURE.y}"/><a:ext cx="${NOTES_PICTURE.width}" cy="${NOTES_PICTURE.height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr></p:sp>`;

const NOTES_LOOK: RunLook = { size: 12, colour: 'tx1' };

function notesShapes(lines: readonly string[]): string {
  const text = { id: 3, name: '备注', placeholder: 'type="body" sz="quarter" idx="3"', room: NOTES_TEXT };
  return printTree(printThumbnail(2) + printShape(text, printLines(lines, NOTES_LOOK)));
}

export function printNotesMaster(): string {
  return `${XML_HEAD}<p:notesMaster ${NAMESPACES}><p:cSld>${ground('bg1')}${notesShapes(['备注'])}</p:cSld>${MAP}${level('notesStyle', 12, 'mn')}</p:notesMaster>`;
}

/** What the speaker reads beside one slide. */
export function printNotes(lines: readonly string[]): string {
  return `${XML_HEAD}<p:notes ${NAMESPACES}><p:cSld>${notesShapes(lines)}</p:cSld>${OVERRIDE}</p:notes>`;
}
