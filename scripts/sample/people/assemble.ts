import { toMonth } from '../months.ts';
import { createRandom } from '../random.ts';
import { makeBackground, makePolitics } from './background.ts';
import type { Draft } from './draft.ts';
import { makeIdentity } from './identity.ts';
import { makeAge, makeBirth, makePartySince, makeSex, makeWorkSince } from './life.ts';
import { createNameGiver } from './names.ts';
import type { Person, Standing } from './person.ts';
import { makeSchoolings } from './schooling.ts';
import type { Highest } from './schooling-levels.ts';

export type Newcomer = Omit<Person, 'now' | 'before'> & { readonly draft: Draft };

/** What is told by text 1985.1 in one file; both readings make the person 41. */
const AMBIGUOUS_BIRTH = { unit: '南浦区委组织部', age: 41, birth: toMonth(1985, 10) };

/** Everything about a person but the career. */
export function assemblePeople(
  topic: string,
  drafts: readonly Draft[],
  sources: ReadonlyMap<Draft, string | null>,
  highest: ReadonlyMap<Draft, Highest>,
): Newcomer[] {
  const random = createRandom(`people ${topic}`);
  const giveName = createNameGiver(createRandom(`names ${topic}`));
  const planted = drafts.find((draft) => draft.plan.unit === AMBIGUOUS_BIRTH.unit && draft.band === 3);
  return drafts.map((draft) => {
    const source = sources.get(draft) ?? null;
    const top = highest.get(draft) ?? '大学';
    const drawnAge = makeAge(random, draft, source, top);
    const age = draft === planted ? AMBIGUOUS_BIRTH.age : drawnAge;
    const nearby = draft.plan.unit === AMBIGUOUS_BIRTH.unit;
    // No January beside the ambiguous 1985.1, or the column would decide it.
    const drawnBirth = makeBirth(random, age, nearby ? 1 : null);
    const birth = draft === planted ? AMBIGUOUS_BIRTH.birth : drawnBirth;
    const sex = makeSex(random, draft.band, age);
    const { fullTime, onJob } = makeSchoolings(random, top, draft.band);
    const politics = makePolitics(random, age);
    const partySince = politics === '共青团员' ? null : makePartySince(random, birth);
    return {
      draft,
      serial: draft.serial,
      band: draft.band,
      name: giveName(sex),
      sex,
      age,
      birth,
      id: makeIdentity({
        area: 990_101 + (draft.serial % 40),
        birth,
        day: random.between(1, 28),
        sequence: draft.serial % 500,
        sex,
      }),
      politics,
      partySince: politics === '中共预备党员' ? toMonth(2026, random.between(1, 7)) : partySince,
      workSince: makeWorkSince(random, birth, fullTime, source),
      fullTime,
      onJob,
      source,
      ...makeBackground(random, draft),
    };
  });
}

export function standingOf(draft: Draft, entered: number): Standing {
  return {
    unit: draft.plan.unit,
    level: draft.plan.level,
    office: null,
    post: '干部',
    postLevel: null,
    postSince: entered,
    postLevelSince: null,
    rank: null,
    rankSince: null,
    entered,
  };
}
