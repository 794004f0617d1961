import type { NormaliseValue } from '../kind.ts';
import { toCompact, toHalfWidth } from './clean.ts';
import { month } from './month.ts';
import { NOTHING, orMissing } from './outcome.ts';
import { politics } from './politics.ts';

/** Cells for 政治面貌 and 入党时间 together: 1999.05, 民盟；2001.03, 中共党员（1999.05）, 无党派. */
interface PartyCell {
  readonly party: string;
  readonly date: string;
}

const DATE = /\d{2,4}\s*[-./年]?\s*\d{0,2}\s*[-./月]?\s*\d{0,2}\s*[日号]?/;

function readPartyCell(text: string): PartyCell {
  const plain = toHalfWidth(text);
  const date = DATE.exec(plain)?.[0].trim() ?? '';
  const party = toCompact(date === '' ? plain : plain.replace(date, '')).replace(
    /[()（）;；,，、:：\s]/g,
    '',
  );
  return { party: party.replace(/(加入|入党|入盟|入会|时间)$/, '').replace(/^于/, ''), date };
}

/** A date without a party is that of a member of the Communist Party. */
export const politicsBesideDate: NormaliseValue = orMissing((text, context) => {
  const known = politics(text, context);
  if (known.value !== null) return known;
  const { party, date } = readPartyCell(text);
  if (party !== '') return politics(party, context);
  const isDate = date !== '' && month(text, context).issue?.code !== 'date.invalid';
  return isDate ? { value: '中共党员' } : NOTHING;
});

/** Of 无党派, 群众 or a party without a date there is none, and nothing is wrong. */
export const partyDateBesidePolitics: NormaliseValue = orMissing((text, context) => {
  const { party, date } = readPartyCell(text);
  const isWordOnly = !/\d{4}/.test(date) && politics(text, context).value !== null;
  return isWordOnly ? NOTHING : month(party === '' ? text : date || text, context);
});

/** Whether a cell of a party's name also holds a date. */
export function holdsPartyDate(text: string): boolean {
  return readPartyCell(text).date !== '' && /\d{4}/.test(text);
}
