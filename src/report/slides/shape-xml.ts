import { escapeXml } from '../office/xml.ts';
import type { Room } from './measures.ts';

export interface ShapeFrame {
  /** Unique on the slide. */
  readonly id: number;
  readonly name: string;
  readonly room: Room;
  /** `title`, `body`, `ftr`, `sldNum`, by which the layout knows it. */
  readonly placeholder?: string;
  readonly anchor?: 't' | 'ctr' | 'b';
  /** Inner XML of the shape's own look. */
  readonly ground?: string;
}

export const printXfrm = (prefix: 'a' | 'p', { x, y, width, height }: Room): string =>
  `<${prefix}:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></${prefix}:xfrm>`;

/** A box of text; the type shrinks where it is too long for it. */
export function printShape(
  { id, name, room, placeholder, anchor = 't', ground = '' }: ShapeFrame,
  paragraphs: string,
): string {
  const held = placeholder ? `<p:ph ${placeholder}/>` : '';
  const box = placeholder ? '' : ' txBox="1"';
  const locks = placeholder ? '<a:spLocks noGrp="1"/>' : '';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvSpPr${box}>${locks}</p:cNvSpPr><p:nvPr>${held}</p:nvPr></p:nvSpPr><p:spPr>${printXfrm('a', room)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${ground}</p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
}

/** The root of everything drawn on a slide. */
export function printTree(shapes: string): string {
  return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes}</p:spTree>`;
}
