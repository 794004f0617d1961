import { AS_OF, monthInYear, toMonth, yearOf, type Month } from '../months.ts';
import type { Random } from '../random.ts';
import type { Draft } from './draft.ts';
import type { Schooling, Sex } from './person.ts';
import type { Highest } from './schooling-levels.ts';

const YOUNGEST = [23, 31, 36, 41, 46, 51, 56];
const OLDEST = [30, 35, 40, 45, 50, 55, 59];
const WOMEN_SHARE = [0.53, 0.47, 0.39, 0.33, 0.28, 0.2, 0];

export const GRADUATE = '高校毕业生考录';
const VETERAN = '军转干部安置';

export function makeAge(random: Random, draft: Draft, source: string | null, highest: Highest): number {
  const [low, high] = [YOUNGEST[draft.band] ?? 0, OLDEST[draft.band] ?? 0];
  if (draft.band > 0) return random.between(low, high);
  const postgraduate = highest === '硕士';
  if (source === GRADUATE) return postgraduate ? random.between(26, 29) : random.between(23, 28);
  // Whoever came by transfer has worked two years elsewhere.
  return postgraduate ? random.between(29, 30) : Math.max(random.between(26, 30), random.between(26, 30));
}

/** A month of birth that gives exactly this age at the as-of month; `avoid` is a month of the year. */
export function makeBirth(random: Random, age: number, avoid: number | null): Month {
  for (;;) {
    const birth = AS_OF - age * 12 - random.between(0, 11);
    if (monthInYear(birth) !== avoid) return birth;
  }
}

/** Women leave at 55 and some months unless they hold a 县处级 post. */
export function makeSex(random: Random, band: number, age: number): Sex {
  const woman = random.chance(WOMEN_SHARE[band] ?? 0);
  return woman && age < 55 ? '女' : '男';
}

export function makeWorkSince(
  random: Random,
  birth: Month,
  fullTime: Schooling | null,
  source: string | null,
): Month {
  const level = fullTime?.level ?? '大专';
  const late = monthInYear(birth) >= 9 ? 1 : 0;
  if (source === VETERAN && level !== '大学' && level !== '研究生') {
    return toMonth(yearOf(birth) + 18 + late, 12);
  }
  const doctor = fullTime?.degree?.endsWith('博士') ? 3 : 0;
  const start = { 研究生: 25, 大学: 22, 大专: 21, 中专: 19, 高中: 18 }[level];
  return toMonth(yearOf(birth) + start + doctor + late, random.between(7, 8));
}

/** Month of joining the party: of age, and a year or more ago. */
export function makePartySince(random: Random, birth: Month): Month {
  const first = birth + 18 * 12 + 8;
  const last = Math.min(birth + 30 * 12, AS_OF - 14);
  return random.between(Math.min(first, last), last);
}

/** Month of entering the department by transfer: two years of work at least, the likelier the nearer. */
export function makeEntered(random: Random, workSince: Month, latest: Month): Month {
  const span = Math.min(latest - (workSince + 24), 20 * 12);
  if (span < 0) throw new Error(`no time to enter between ${workSince} and ${latest}`);
  return latest - Math.floor(random.next() ** 1.6 * (span + 1));
}
