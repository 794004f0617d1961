import type { Passport } from '#app/api.ts';
import { formatCount } from '#core/format.ts';
import { figureNoteText } from '#core/figure-note.ts';

type Noted = Pick<Passport, 'corrected' | 'unitNotes'>;

/** What is to be said of the figure besides how it is counted, once for all cells taken together. */
export function passportNotes(passports: readonly Noted[]): readonly string[] {
  const corrected = passports.reduce((sum, passport) => sum + passport.corrected, 0);
  const said = passports.flatMap(({ unitNotes }) => unitNotes.map(figureNoteText));
  return [...(corrected > 0 ? [`其中${formatCount(corrected)}处由本人更正`] : []), ...new Set(said)];
}
