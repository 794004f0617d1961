import type { SheetWords } from '../kind.ts';
import { toHalfWidth } from '../values/clean.ts';

/** Lines that say when or by whom the form was filled in, not what the table is about. */
const FORM_LINE = /填报|填表|制表|报送|印发|审核|截至|截止|联系|备注|说明|写成|填写|格式/;

/** Titles, the sheet's name, the file's name and its folders, each on its own, half-width and without blanks. */
export function sourcesOf(words: SheetWords): readonly string[] {
  const path = words.file.replace(/\.[A-Za-z]{1,5}$/, '').split(/[/\\]/);
  const titles = words.above.filter((line) => !FORM_LINE.test(line));
  return [...titles, words.sheet ?? '', ...path.reverse()]
    .map((text) => toHalfWidth(text).replace(/ /g, ''))
    .filter((text) => text !== '');
}

/** All of it on one line, for words that tell a kind of table. */
export function wordsOf(words: SheetWords | undefined): string {
  return words ? sourcesOf(words).join(' ') : '';
}

/** The only one of these words that occurs; null for none or several. */
export function onlyWord<Value>(text: string, words: readonly (readonly [RegExp, Value])[]): Value | null {
  const found = words.filter(([pattern]) => pattern.test(text));
  return found.length === 1 ? (found[0]?.[1] ?? null) : null;
}
