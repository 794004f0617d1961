import { textIn } from '#analyses/ranking/said.ts';
import type { LookupSource } from '../../answering.ts';
import type { Reading, Scope } from '../../reading.ts';
import { type ObjectAsk, unreadIn } from './asked.ts';
import { type Ranked, rankedIn } from './ranked.ts';

/** One person in one ranking. */
interface FoundPerson {
  readonly ranked: Ranked;
  /** 王宁（平陵县委组织部） */
  readonly object: string;
}

const SHORTEST_NAME = 2;
const MOST_NAMED = 5;

const isNamed = (object: string, word: string): boolean => object === word || object.startsWith(`${word}（`);

/** Whether a person is of the unit that the words name, where they name one. */
function isIn(object: string, scope: Scope | undefined): boolean {
  const units = scope?.type === '单位' ? [scope.name] : scope?.type === 'place' ? scope.units : null;
  return units === null || units.some((unit) => object.endsWith(`（${unit}）`));
}

/** Who is ranked under a name that the words hold: null where nobody is, a question back where several are. */
export async function findPerson(
  from: LookupSource,
  leagues: readonly string[],
  reading: Reading,
  asked: ObjectAsk,
): Promise<FoundPerson | { readonly problem: string } | null> {
  const found = new Map<string, FoundPerson>();
  for (const word of unreadIn(reading).filter(({ length }) => length >= SHORTEST_NAME)) {
    for (const league of leagues) {
      const ranked = await rankedIn(from, league, reading, asked, word);
      for (const object of new Set(ranked.standing.map((row) => textIn(row, 'object')))) {
        if (!isNamed(object, word) || !isIn(object, reading.scopes[0]) || found.has(object)) continue;
        const choices = { ...ranked.choices, 'ranking.marked': object };
        found.set(object, { ranked: { ...ranked, choices }, object });
      }
    }
  }
  const [person, ...more] = found.values();
  if (!person || more.length === 0) return person ?? null;
  const names = [...found.keys()].slice(0, MOST_NAMED).join('、');
  return { problem: `可能指${names}${more.length < MOST_NAMED ? '' : '等'}，请把单位一起写上` };
}
