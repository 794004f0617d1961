import { toMonth, YEAR_BEFORE, type Month } from '../months.ts';
import type { Random } from '../random.ts';
import type { Newcomer } from './assemble.ts';
import { GRADUATE, makeEntered } from './life.ts';
import type { PostAssignment } from './posts.ts';

export const ARRIVALS = 24;
export const MOVERS = 3;
const LAST_ARRIVAL: Month = toMonth(2026, 9);
/** Nothing that happened before the earlier roster happened after this month. */
export const SETTLED: Month = YEAR_BEFORE - 1;

export interface Arrivals {
  /** Entered the department since the earlier roster and were in none before. */
  readonly came: ReadonlySet<number>;
  /** Moved from a county's department to the city's since then. */
  readonly moved: ReadonlySet<number>;
  readonly entered: ReadonlyMap<number, Month>;
}

export function makeArrivals(
  random: Random,
  people: readonly Newcomer[],
  posts: ReadonlyMap<number, PostAssignment>,
): Arrivals {
  const staff = people.filter(
    ({ serial, source }) => posts.get(serial)?.post === '干部' && source !== GRADUATE && source !== null,
  );
  const fresh = people.filter(({ source, workSince }) => source === GRADUATE && workSince > YEAR_BEFORE);
  const moved = random.sample(
    staff.filter(
      ({ draft, source, band }) => draft.plan.level === '市级' && source === '公开遴选' && band < 3,
    ),
    MOVERS,
  );
  const transferable = staff.filter((person) => person.band < 4 && !moved.includes(person));
  const transferred = random.sample(transferable, ARRIVALS - fresh.length, ({ band }) => 4 - band);
  const came = new Set([...fresh, ...transferred].map(({ serial }) => serial));
  const recent = new Set([...transferred, ...moved].map(({ serial }) => serial));

  const entered = new Map<number, Month>();
  for (const { serial, source, workSince } of people) {
    if (source === GRADUATE) entered.set(serial, workSince);
    else if (recent.has(serial)) entered.set(serial, random.between(YEAR_BEFORE + 1, LAST_ARRIVAL));
    else entered.set(serial, makeEntered(random, workSince, SETTLED));
  }
  return { came, moved: new Set(moved.map(({ serial }) => serial)), entered };
}
