const HAN = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f]';
const AFTER_HAN = new RegExp(`(${HAN})\\s+`, 'g');
const BEFORE_HAN = new RegExp(`\\s+(${HAN})`, 'g');

/** A heading cell on one line: 姓  名 → 姓名; between Latin words one space stays. */
export function cleanHeading(text: string): string {
  return text.trim().replace(AFTER_HAN, '$1').replace(BEFORE_HAN, '$1').replace(/\s+/g, ' ');
}
