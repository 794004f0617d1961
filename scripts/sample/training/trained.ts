import type { Person } from '../people/person.ts';
import { isCountyLevelPost } from '../people/senior.ts';
import type { Random } from '../random.ts';
import { UNITS } from '../units.ts';

/** People trained in 2026 by unit, in the order of UNITS: 431 of 516. */
const TRAINED = [106, 37, 34, 29, 33, 30, 21, 28, 25, 22, 23, 20, 23];
/** Who meets the yearly and the five-year duty. */
const YEARLY_MET = 352;
const FIVE_YEAR_MET = 47;

export interface TrainingPlan {
  readonly trained: readonly Person[];
  readonly yearlyMet: ReadonlySet<Person>;
  readonly fiveYearMet: ReadonlySet<Person>;
  readonly senior: ReadonlySet<Person>;
}

/** 县处级 by post or 四级调研员 and above by rank (干部教育培训工作条例 art. 14). */
export function isUnderFiveYearDuty({ now }: Person): boolean {
  return isCountyLevelPost(now.postLevel) || (now.rank ?? '').endsWith('调研员');
}

export function planTraining(random: Random, people: readonly Person[]): TrainingPlan {
  const trained = UNITS.flatMap(({ unit }, index) => {
    const members = people.filter(({ now }) => now.unit === unit);
    // Newcomers are the likeliest to have had none.
    return random.sample(members, TRAINED[index] ?? 0, ({ before }) => (before === null ? 0.3 : 1));
  });
  const senior = people.filter(isUnderFiveYearDuty);
  const yearly = trained.filter((person) => !senior.includes(person));
  return {
    trained,
    senior: new Set(senior),
    yearlyMet: new Set(random.sample(yearly, YEARLY_MET)),
    fiveYearMet: new Set(random.sample(senior, FIVE_YEAR_MET)),
  };
}
