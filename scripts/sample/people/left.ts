import { toMonth } from '../months.ts';
import { createRandom } from '../random.ts';
import { COUNTY_UNITS, officesOf, UNITS, type UnitPlan } from '../units.ts';
import { SETTLED } from './arrivals.ts';
import { assemblePeople, standingOf } from './assemble.ts';
import type { Draft } from './draft.ts';
import { makeIdentity } from './identity.ts';
import { makeEntered } from './life.ts';
import type { Person } from './person.ts';
import { makeRankHistory } from './rank-history.ts';
import type { Highest } from './schooling-levels.ts';

/** Bands of who left within the year: six retired, twelve went to other bodies. */
const BANDS = [6, 6, 6, 6, 6, 6, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3];
const FIRST_SERIAL = 601;

/** People of the earlier roster only. */
export function makeLeavers(): Person[] {
  const random = createRandom('left');
  const drafts = BANDS.map((band, index): Draft => {
    const plan: UnitPlan = index % 4 === 0 ? (UNITS[0] ?? random.pick(UNITS)) : random.pick(COUNTY_UNITS);
    return { serial: FIRST_SERIAL + index, plan, band };
  });
  const sources = new Map(drafts.map((draft) => [draft, '党政机关交流']));
  const highest = new Map(drafts.map((draft): [Draft, Highest] => [draft, draft.band > 3 ? '大专' : '大学']));
  return assemblePeople('left', drafts, sources, highest).map((newcomer) => {
    const { draft, ...facts } = newcomer;
    if (draft.band === 6) {
      // Sixty within the year: born so that the delayed month of retirement has passed.
      facts.birth = toMonth(1966, random.between(1, 3));
      facts.age = 60;
      facts.id = makeIdentity({
        area: 990_150,
        birth: facts.birth,
        day: 8,
        sequence: facts.serial % 500,
        sex: '男',
      });
      facts.sex = '男';
      facts.workSince = toMonth(1988, 7);
      facts.partySince = toMonth(1992, 6);
    }
    const before = standingOf(draft, makeEntered(random, facts.workSince, SETTLED - 6));
    before.office = random.pick(officesOf(draft.plan));
    const ranks = makeRankHistory(random, newcomer, { senior: false, atLeast: 0 });
    before.rank = ranks.before.rank;
    before.rankSince = ranks.before.since;
    return { ...facts, now: before, before };
  });
}
