import { toMonth } from '../months.ts';
import type { Person } from '../people/person.ts';
import type { Random } from '../random.ts';
import { dutyHours, type Category, type Session } from './session.ts';
import { FOR_POST_2026, SESSIONS_2026 } from './sessions-2026.ts';
import { isUnderFiveYearDuty, type TrainingPlan } from './trained.ts';

/** Share of the trained who take each kind of class. */
const TAKEN: readonly (readonly [Category, number])[] = [
  ['党性教育', 0.93],
  ['政治理论', 0.88],
  ['专题培训', 0.68],
  ['网络培训', 0.9],
  ['跟班学习', 0.37],
  ['顶岗锻炼', 0.3],
];
/** Counties that sent few or none to stand in at the 信访 hall. */
const FEW_STAND_INS: Readonly<Record<string, number>> = {
  石桥县委组织部: 0,
  平陵县委组织部: 2,
  松原县委组织部: 3,
};
const YEARLY_DUTY = 90;

/** Classes of 2026 by person; nobody without one is in the map. */
export function attend2026(random: Random, plan: TrainingPlan): Map<Person, Session[]> {
  const seats = standInSeats(random, plan.trained);
  const attended = new Map<Person, Session[]>();
  for (const person of plan.trained) {
    const taken = TAKEN.filter(([category, share]) =>
      category === '顶岗锻炼' ? seats.has(person) : random.chance(share),
    ).map(([category]) => pickSession(random, person, category));
    const settled = settleDuty(random, person, plan, taken);
    attended.set(person, isDueForPost(person, plan) ? [...settled, FOR_POST_2026] : settled);
  }
  return attended;
}

/** Who rose this year; those who are to miss their duty missed this class too. */
function isDueForPost(person: Person, plan: TrainingPlan): boolean {
  const { postLevelSince } = person.now;
  const rose = postLevelSince !== null && postLevelSince >= toMonth(2026, 1);
  return rose && (plan.yearlyMet.has(person) || plan.fiveYearMet.has(person));
}

function standInSeats(random: Random, trained: readonly Person[]): Set<Person> {
  const seats = new Set(trained.filter(({ now }) => !(now.unit in FEW_STAND_INS) && random.chance(0.3)));
  for (const [unit, count] of Object.entries(FEW_STAND_INS)) {
    const members = trained.filter(({ now }) => now.unit === unit);
    for (const person of random.sample(members, count)) seats.add(person);
  }
  return seats;
}

function pickSession(random: Random, person: Person, category: Category): Session {
  const open = SESSIONS_2026.filter(
    (session) => session.category === category && (session.unit ?? person.now.unit) === person.now.unit,
  );
  const own = open.filter(({ organiserLevel }) => organiserLevel !== '省级' || isUnderFiveYearDuty(person));
  return random.pick(own.length > 0 ? own : open);
}

/** Adds or drops classes until the yearly duty is met, or is not, as the plan says. */
function settleDuty(random: Random, person: Person, plan: TrainingPlan, taken: Session[]): Session[] {
  if (plan.senior.has(person)) return taken.length > 0 ? taken : [pickSession(random, person, '政治理论')];
  const result = [...taken];
  if (plan.yearlyMet.has(person)) {
    for (const category of ['党性教育', '政治理论', '专题培训', '跟班学习'] as const) {
      if (dutyHours(result) >= YEARLY_DUTY) break;
      if (!result.some((session) => session.category === category)) {
        result.push(pickSession(random, person, category));
      }
    }
    return result;
  }
  // 顶岗 seats are fixed by county, so others give way first.
  for (const category of ['跟班学习', '党性教育', '专题培训'] as const) {
    if (dutyHours(result) < YEARLY_DUTY) break;
    const place = result.findIndex((session) => session.category === category);
    if (place >= 0) result.splice(place, 1);
  }
  return result.length > 0 ? result : [pickSession(random, person, '网络培训')];
}
