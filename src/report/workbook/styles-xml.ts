import type { CellStyle, FontStyle } from './styles.ts';
import { STYLES, STYLE_NAMES } from './styles.ts';
import { XML_HEAD, attributes, escapeXml } from '../office/xml.ts';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Formats known by number; others are declared from 164 on. */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '#,##0': 3, '@': 49 };
const FIRST_OWN_FORMAT = 164;
const LINE_COLOR = 'FF938B7D';
/** GB2312, by which a program without the font finds another Chinese one. */
const CHINESE = 134;

/** A list in which equal entries stand once. */
class Entries {
  readonly list: string[];

  constructor(first: readonly string[] = []) {
    this.list = [...first];
  }

  numberOf(entry: string): number {
    const found = this.list.indexOf(entry);
    return found === -1 ? this.list.push(entry) - 1 : found;
  }

  print(element: string): string {
    return `<${element} count="${this.list.length}">${this.list.join('')}</${element}>`;
  }
}

export function printStyles(): string {
  const fonts = new Entries();
  // Two fills and one border come first by definition.
  const fills = new Entries(
    ['none', 'gray125'].map((type) => `<fill><patternFill patternType="${type}"/></fill>`),
  );
  const borders = new Entries(['<border><left/><right/><top/><bottom/><diagonal/></border>']);
  const formats = new Entries();
  const records = STYLE_NAMES.map((name) => {
    const style: CellStyle = STYLES[name];
    return printRecord(style, {
      font: fonts.numberOf(printFont(style.font)),
      fill: style.fill === undefined ? 0 : fills.numberOf(printFill(style.fill)),
      border: style.border ? borders.numberOf(printBorder()) : 0,
      format: formatNumber(style.format ?? 'General', formats),
    });
  });
  const declared = formats.list.map(
    (format, i) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + i}" formatCode="${escapeXml(format)}"/>`,
  );
  return [
    `${XML_HEAD}<styleSheet xmlns="${SPREADSHEET}">`,
    declared.length > 0 ? `<numFmts count="${declared.length}">${declared.join('')}</numFmts>` : '',
    fonts.print('fonts'),
    fills.print('fills'),
    borders.print('borders'),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${records.length}">${records.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}

function formatNumber(format: string, declared: Entries): number {
  return BUILT_IN[format] ?? FIRST_OWN_FORMAT + declared.numberOf(format);
}

function printFont({ name, size, bold, color }: FontStyle): string {
  const ink = color === undefined ? '' : `<color rgb="FF${color}"/>`;
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/>${ink}<name val="${name}"/><family val="3"/><charset val="${CHINESE}"/></font>`;
}

function printFill(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function printBorder(): string {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${side} style="thin"><color rgb="${LINE_COLOR}"/></${side}>`,
  );
  return `<border>${sides.join('')}<diagonal/></border>`;
}

interface Numbers {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly format: number;
}

function printRecord(style: CellStyle, { font, fill, border, format }: Numbers): string {
  const frame = attributes({
    numFmtId: format,
    fontId: font,
    fillId: fill,
    borderId: border,
    xfId: 0,
    quotePrefix: style.quoted,
    applyNumberFormat: format > 0,
    applyFont: true,
    applyFill: fill > 0,
    applyBorder: border > 0,
    applyAlignment: true,
    applyProtection: style.unlocked,
  });
  const { horizontal, vertical, wrap } = style;
  const alignment = `<alignment${attributes({ horizontal, vertical, wrapText: wrap })}/>`;
  return `<xf${frame}>${alignment}${style.unlocked ? '<protection locked="0"/>' : ''}</xf>`;
}
