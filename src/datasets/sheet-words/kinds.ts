import type { SheetWords } from '../kind.ts';
import { toCompact } from '../values/clean.ts';
import { findYear } from './periods.ts';
import { onlyWord, wordsOf } from './sources.ts';

const OUTCOMES: readonly (readonly [RegExp, string])[] = [
  [/平时考核/, '平时考核'],
  [/年度考核|年终考核/, '年度考核'],
  [/评先评优|评优|表彰/, '评先评优'],
  [/培养重点|重点培养|储备/, '培养重点'],
  [/提拔|任用/, '提拔任用'],
  [/职级晋升|晋升职级/, '职级晋升'],
  [/轮岗|交流/, '轮岗交流'],
];
const REVIEWS: readonly (readonly [RegExp, string])[] = [
  [/百人评议/, '百人评议'],
  [/述职/, '述职评议'],
  [/互评|双向评/, '双向互评'],
  [/测评/, '民主测评'],
  [/一报告两评议/, '一报告两评议'],
];

/** What the results of a list are: by the heading over them (年度考核结果), else by the words round the table. */
export function outcomeKindInWords(words: SheetWords, headings: ReadonlyMap<string, string>): string | null {
  const heading = toCompact(headings.get('value') ?? '');
  return onlyWord(heading, OUTCOMES) ?? onlyWord(wordsOf(words), OUTCOMES);
}

export function reviewKindInWords(words: SheetWords): string | null {
  return onlyWord(wordsOf(words), REVIEWS);
}

export function yearInWords(words: SheetWords): string | null {
  const year = findYear(words);
  return year === null ? null : String(year);
}
