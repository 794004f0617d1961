const WIDE = /[\uff01-\uff5e]/g;
/** ␀ is what a NUL is shown as. */
const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u2400\ufeff\u00ad]/g;
/** A spreadsheet's mark of a text, which some programs write out: '1980.10 */
const TEXT_MARK = /^['\u2019](?=[^'\u2019]+$)/;
const HAN = '[\\u2e80-\\u2fff\\u3005-\\u9fff\\uf900-\\ufaff（）、，。；：]';
const AFTER_HAN = new RegExp(`(${HAN})\\s+`, 'g');
const BEFORE_HAN = new RegExp(`\\s+(${HAN})`, 'g');

/** Half-width letters, digits and signs, no invisible characters, one blank for many, trimmed. */
export function toHalfWidth(text: string): string {
  return text
    .replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .replace(TEXT_MARK, '');
}

/** Half-width and without any blank: for words of closed lists and numbers. */
export function toCompact(text: string): string {
  return toHalfWidth(text).replace(/ /g, '');
}

/**
 * Words of open lists and names of units as found: half-width letters and digits, no blanks beside Han
 * characters, and the brackets of Chinese text.
 */
export function toUnifiedWords(text: string): string {
  const narrow = toHalfWidth(text).replace(AFTER_HAN, '$1').replace(BEFORE_HAN, '$1');
  if (!/[\u3400-\u9fff]/.test(narrow)) return narrow;
  return narrow
    .replace(/\s*\(\s*/g, '（')
    .replace(/\s*\)\s*/g, '）')
    .replace(/,/g, '，')
    .replace(/;/g, '；')
    .replace(/:/g, '：');
}

const MISSING = new Set([
  ...['', '/', '\\', '//', '.', '*', '?', '、', '…', '……'],
  ...['不详', '不明', '未知', '无', '缺', '缺考', '未填', '未填写', '未参加', '暂无', '空', '没有', '未说明'],
  ...['n/a', 'na', 'null', 'none', 'nil'],
]);

/** True for what people write when they mean that there is no value. */
export function isMissingMark(text: string): boolean {
  const compact = toCompact(text)
    .toLowerCase()
    .replace(/^[（(](.*)[)）]$/, '$1');
  return MISSING.has(compact) || /^[-\u2010-\u2015\u2212\u2500_~～\u30fc]+$/.test(compact);
}
