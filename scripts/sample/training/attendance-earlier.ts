import { toMonth } from '../months.ts';
import { GRADUATE } from '../people/life.ts';
import type { Person } from '../people/person.ts';
import type { Random } from '../random.ts';
import { dutyHours, type Session } from './session.ts';
import { EARLIER_SESSIONS, EARLIER_YEARS, INITIAL_SESSIONS, SCHOOL_SESSIONS } from './sessions-earlier.ts';
import type { TrainingPlan } from './trained.ts';

const FIVE_YEAR_DUTY = 550;
const TAKEN = {
  党性教育: 0.45,
  政治理论: 0.4,
  专题培训: 0.3,
  网络培训: 0.4,
  跟班学习: 0,
  顶岗锻炼: 0,
} as const;

/** Classes of 2022–2025 by person: those held since the person began work. */
export function attendEarlier(
  random: Random,
  people: readonly Person[],
  plan: TrainingPlan,
  in2026: ReadonlyMap<Person, readonly Session[]>,
): Map<Person, Session[]> {
  const attended = new Map<Person, Session[]>();
  for (const person of people) {
    let taken = [
      ...EARLIER_YEARS.flatMap((year) => ordinary(random, person, year)),
      ...INITIAL_SESSIONS.filter(({ year }) => isRecruitedIn(person, year)),
    ];
    const now = in2026.get(person) ?? [];
    if (plan.fiveYearMet.has(person)) taken = [...taken, ...untilMet(random, taken, now)];
    else if (plan.senior.has(person)) {
      while (dutyHours([...taken, ...now]) >= FIVE_YEAR_DUTY) taken.shift();
    }
    attended.set(person, taken);
  }
  return attended;
}

function isRecruitedIn({ source, workSince }: Person, year: number): boolean {
  return source === GRADUATE && workSince > toMonth(year - 1, 12) && workSince <= toMonth(year, 9);
}

function ordinary(random: Random, person: Person, year: number): Session[] {
  if (person.workSince > toMonth(year, 3)) return [];
  return (['党性教育', '政治理论', '专题培训', '网络培训'] as const)
    .filter((category) => random.chance(TAKEN[category]))
    .map((category) =>
      random.pick(
        EARLIER_SESSIONS.filter((session) => session.year === year && session.category === category),
      ),
    );
}

/** Party school courses, counted from 2023 on so that the duty is met in every window in use. */
function untilMet(random: Random, taken: readonly Session[], now: readonly Session[]): Session[] {
  const recent = [...taken.filter(({ year }) => year >= 2023), ...now];
  const added: Session[] = [];
  for (const session of random.shuffle(SCHOOL_SESSIONS)) {
    if (dutyHours([...recent, ...added]) >= FIVE_YEAR_DUTY) break;
    if (added.every(({ year }) => year !== session.year)) added.push(session);
  }
  return added;
}
