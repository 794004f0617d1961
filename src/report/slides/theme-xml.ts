import { XML_HEAD } from '../office/xml.ts';

const MAIN = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** 朱墨 light, by the places that Office has for colours. */
const COLOURS: readonly (readonly [place: string, rgb: string])[] = [
  ['dk1', '211D18'],
  ['lt1', 'FFFFFF'],
  ['dk2', '544D43'],
  ['lt2', 'F7F3EA'],
  ['accent1', 'B23A22'],
  ['accent2', '2A6CA3'],
  ['accent3', 'AC8420'],
  ['accent4', '306A4C'],
  ['accent5', '96466F'],
  ['accent6', '643B29'],
  ['hlink', '1F5C8C'],
  ['folHlink', '2A3158'],
];

const DISPLAY = '方正小标宋简体';
const TEXT = '微软雅黑';
const DIGITS = 'Times New Roman';
const TEXT_DIGITS = 'Arial';

const fonts = (element: string, latin: string, chinese: string) =>
  `<a:${element}><a:latin typeface="${latin}"/><a:ea typeface="${chinese}"/><a:cs typeface=""/><a:font script="Hans" typeface="${chinese}"/></a:${element}>`;
const fillStyle = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const lineStyle = (width: number) =>
  `<a:ln w="${width}"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>`;
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';

export function printTheme(): string {
  const colours = COLOURS.map(([place, rgb]) => `<a:${place}><a:srgbClr val="${rgb}"/></a:${place}>`).join(
    '',
  );
  return `${XML_HEAD}<a:theme ${MAIN} name="朱墨"><a:themeElements><a:clrScheme name="朱墨">${colours}</a:clrScheme><a:fontScheme name="朱墨">${fonts('majorFont', DIGITS, DISPLAY)}${fonts('minorFont', TEXT_DIGITS, TEXT)}</a:fontScheme><a:fmtScheme name="朱墨"><a:fillStyleLst>${fillStyle.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${[6350, 12700, 19050].map(lineStyle).join('')}</a:lnStyleLst><a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fillStyle.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
