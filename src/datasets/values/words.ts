import type { NormaliseValue } from '../kind.ts';
import { isMissingMark, toUnifiedWords } from './clean.ts';
import { NOTHING, orMissing } from './outcome.ts';

/** Names of units and words of open lists, as found; only blanks and full-width forms are unified. */
export const words: NormaliseValue = orMissing((text) => {
  const value = toUnifiedWords(text);
  return { value, spelled: value };
});

/** Free text, untouched but for blanks at its ends. */
export const freeText: NormaliseValue = (text) => (isMissingMark(text) ? NOTHING : { value: text.trim() });
