import type { Meaning } from './meaning.ts';
import type { Vocabulary } from './vocabulary.ts';

const LETTERS = /^[a-z]{2,}$/;
const SHORTEST = 2;

function holdsInOrder(name: string, text: string): boolean {
  let from = 0;
  for (const character of text) {
    const found = name.indexOf(character, from);
    if (found < 0) return false;
    from = found + 1;
  }
  return true;
}

/** Every unit whose name holds the text, else its characters in their order. */
function findUnits(text: string, units: readonly string[]): Meaning[] {
  const holding = units.filter((name) => name.includes(text));
  const found = holding.length > 0 ? holding : units.filter((name) => holdsInOrder(name, text));
  return found.map((name) => ({ kind: 'unit', label: name, units: [name] }));
}

/** What a word may mean that is no whole word of the vocabulary: the beginning of initials, a part of a name. */
export function resolveUnread(
  text: string,
  vocabulary: Vocabulary,
  units: readonly string[],
): readonly Meaning[] {
  if (LETTERS.test(text)) {
    const found = vocabulary.startingWith(text);
    const named = found.filter(({ kind }) => kind === 'unit');
    return named.length > 0 ? named : found;
  }
  if (text.length < SHORTEST || /[a-z0-9]/.test(text)) return [];
  const named = findUnits(text, units);
  return named.length > 0 ? named : vocabulary.holding(text);
}
