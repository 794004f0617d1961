const NARROW = new Set("ilI.,:;|'!()");
const SQUARE = new Set('—…“”‘’▲▼✓');
const HAN = 0x2e80;

/** Rough width of one character in em: conservative for the faces that offices have. */
function letterWidth(letter: string, code: number): number {
  if (code > HAN || SQUARE.has(letter)) return 1;
  if (NARROW.has(letter)) return 0.36;
  return code >= 65 && code <= 90 ? 0.72 : 0.6;
}

const isLatin = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 37;

/** Width of a text in em, with the gap that the screen puts between Han and digits. */
export function emWidth(text: string): number {
  let [sum, before] = [0, 0];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    sum += letterWidth(letter, code);
    if ((before > HAN && isLatin(code)) || (isLatin(before) && code > HAN)) sum += 0.13;
    before = code;
  }
  return sum;
}

/** The text, or its beginning and … where it is wider than so many em. */
export function fitEm(text: string, em: number): string {
  if (emWidth(text) <= em) return text;
  const letters = [...text];
  while (letters.length > 1 && emWidth(`${letters.join('')}…`) > em) letters.pop();
  return `${letters.join('')}…`;
}

/** What must not begin a line. */
const CLOSING = /^[，。；、：！？）》”’%％〕]/;

/** Lines of at most so many em; digits with their unit stay together, and the last line may be cut. */
export function wrapEm(text: string, em: number, most: number): readonly string[] {
  const pieces = text.match(/[0-9A-Za-z.,%/+\u2212–-]+|[\s\S]/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line === '' || emWidth(line + piece) <= em) {
      line += piece;
      continue;
    }
    const kept = CLOSING.test(piece) ? [...line].slice(0, -1).join('') : line;
    lines.push(kept);
    line = `${line.slice(kept.length)}${piece}`;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), fitEm(lines.slice(most - 1).join(''), em)];
}

/** The text in lines of about the same length, as few as the width allows: 政治 / 理论. */
export function evenLines(text: string, em: number, most: number): readonly string[] {
  const wrapped = wrapEm(text, em, most);
  const letters = [...text];
  if (wrapped.length < 2 || wrapped.join('') !== text || /[0-9A-Za-z]/.test(text)) return wrapped;
  const each = Math.ceil(letters.length / wrapped.length);
  return wrapped.map((_, line) => letters.slice(line * each, (line + 1) * each).join(''));
}

const clausesOf = (text: string): readonly string[] => text.split(/(?<=[，；])/);

/** Lines of a text of which a clause stays on one line where it can. */
export function clauseLines(text: string, em: number): number {
  let [lines, used] = [0, em];
  for (const clause of clausesOf(text)) {
    const width = emWidth(clause);
    if (used + width <= em) {
      used += width;
      continue;
    }
    const own = linesOf(clause, em);
    lines += own;
    used = own > 1 ? em : width;
  }
  return lines;
}

export const linesOf = (text: string, em: number): number => wrapEm(text, em, 99).length;
