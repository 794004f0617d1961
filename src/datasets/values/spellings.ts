import { wordList } from '../word-list.ts';

/** A closed list's values and their other spellings, each list of words with blanks between. */
export function spellingsOf<Value extends string>(
  values: readonly Value[],
  others: Readonly<Partial<Record<Value, string>>>,
): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>(values.map((value) => [value, value]));
  for (const value of values) {
    for (const word of wordList(others[value] ?? '')) found.set(word, value);
  }
  return found;
}
