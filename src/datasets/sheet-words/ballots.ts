import type { SheetWords } from '../kind.ts';
import { toCompact } from '../values/clean.ts';

const PAPER = '(?:民主)?(?:测评|评议|推荐)?(?:选票|票数|票|表)?(?:共计|共|总数)?[:：]?';
const ISSUED = new RegExp(`(?:发出|发放|应收)${PAPER}(\\d{1,6})(?:张|份|票)`, 'g');
const RETURNED = new RegExp(`(?:收回|回收|实收)${PAPER}(\\d{1,6})(?:张|份|票)`, 'g');

/** The one number that the lines above a table say; null where they say none, or several. */
function onlyNumber({ above }: SheetWords, pattern: RegExp): string | null {
  const found = new Set(above.flatMap((line) => [...toCompact(line).matchAll(pattern)].map(([, n]) => n)));
  const [number] = found;
  return found.size === 1 && number !== undefined ? number : null;
}

/** 本次共发出测评票120张，收回118张: how many ballots went out, and how many came back. */
export const issuedInWords = (words: SheetWords): string | null => onlyNumber(words, ISSUED);
export const returnedInWords = (words: SheetWords): string | null => onlyNumber(words, RETURNED);
