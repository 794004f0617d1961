import { AS_OF, toMonth } from '../months.ts';
import { createRandom, type Random } from '../random.ts';
import { COUNTY_UNITS, officesOf, type UnitPlan } from '../units.ts';
import { makeArrivals, SETTLED } from './arrivals.ts';
import { standingOf, type Newcomer } from './assemble.ts';
import type { Person, Standing } from './person.ts';
import { formerPost, riseInPost, settlePost } from './post-history.ts';
import { assignPosts, type PostAssignment } from './posts.ts';
import { makeRankHistory, NO_RANK, riseInRank, type RankHistory } from './rank-history.ts';
import { chooseSenior, isCountyLevelPost } from './senior.ts';

const RANK_RISERS = 33;
const POST_RISERS = 14;
const ROTATIONS = 30;

/** Gives everybody a post, a rank and a history of the last year. */
export function makeCareers(newcomers: readonly Newcomer[]): Person[] {
  const random = createRandom('careers');
  const posts = postsOf(random, newcomers);
  const { came, moved, entered } = makeArrivals(random, newcomers, posts);
  const senior = chooseSenior(random, newcomers, posts, new Set([...came, ...moved]));
  const people = newcomers.map((newcomer): Person & { readonly newcomer: Newcomer } => {
    const { draft, ...facts } = newcomer;
    const start = entered.get(facts.serial) ?? AS_OF;
    const now: Standing = { ...standingOf(draft, start), ...posts.get(facts.serial) };
    settlePost(random, now, facts.workSince);
    return { ...facts, now, before: came.has(facts.serial) ? null : { ...now }, newcomer };
  });

  const stayed = people.filter(({ serial }) => !came.has(serial) && !moved.has(serial));
  const ranks = new Map<number, RankHistory>();
  for (const { serial, now, newcomer } of people) {
    const atLeast = now.postLevel === '乡科级正职' ? 4 : now.postLevel === '乡科级副职' ? 3 : 0;
    ranks.set(
      serial,
      isCountyLevelPost(now.postLevel)
        ? { before: NO_RANK, now: NO_RANK }
        : makeRankHistory(random, newcomer, { senior: senior.has(serial), atLeast }),
    );
  }
  let risen = 0;
  for (const { serial, newcomer } of random.shuffle(stayed)) {
    const history = ranks.get(serial);
    const raised = history && risen < RANK_RISERS ? riseInRank(random, newcomer, history) : null;
    if (!raised) continue;
    ranks.set(serial, raised);
    risen++;
  }
  for (const person of people) placeRank(person, ranks.get(person.serial));

  const promoted = new Set<number>();
  for (const person of random.shuffle(stayed)) {
    if (promoted.size === POST_RISERS) break;
    const offices = officesOf(person.newcomer.draft.plan);
    const former = formerPost(person.now, offices);
    if (!former || person.now.entered > SETTLED - 30 || person.now.rankSince === null) continue;
    if (person.now.rankSince > SETTLED) continue;
    person.before = riseInPost(random, person.now, person.workSince, former);
    promoted.add(person.serial);
  }
  const steady = stayed.filter(({ serial, now }) => now.post === '干部' && !promoted.has(serial));
  for (const { before, now, newcomer } of random.sample(steady, ROTATIONS)) {
    const others = officesOf(newcomer.draft.plan).filter((office) => office !== now.office);
    if (before) before.office = random.pick(others);
    now.postSince = toMonth(2026, random.between(1, 9));
  }
  for (const person of people.filter(({ serial }) => moved.has(serial))) moveFromCounty(random, person);
  return people.map(({ newcomer: _, ...person }) => person);
}

function postsOf(random: Random, newcomers: readonly Newcomer[]): Map<number, PostAssignment> {
  const plans = new Map<string, UnitPlan>(newcomers.map(({ draft }) => [draft.plan.unit, draft.plan]));
  const all = new Map<number, PostAssignment>();
  for (const [unit, plan] of plans) {
    const members = newcomers.filter(({ draft }) => draft.plan.unit === unit);
    const candidates = members.map(({ serial, age, workSince, source, fullTime, onJob }) => ({
      serial,
      age,
      workedYears: (AS_OF - workSince) / 12,
      fitToLead:
        source !== '军转干部安置' &&
        source !== '其他' &&
        /大学|研究生/.test(`${fullTime?.level} ${onJob?.level}`),
    }));
    assignPosts(random, plan, candidates).forEach((post, serial) => all.set(serial, post));
  }
  return all;
}

function placeRank(person: Person, history: RankHistory | undefined): void {
  if (!history) return;
  person.now.rank = history.now.rank;
  person.now.rankSince = history.now.since;
  if (!person.before) return;
  person.before.rank = history.before.rank;
  person.before.rankSince = history.before.since;
}

/** Selected from a county this year: the earlier roster has the person there. */
function moveFromCounty(random: Random, person: Person): void {
  const county = random.pick(COUNTY_UNITS);
  const entered = random.between(person.workSince + 12, SETTLED - 12);
  person.before = {
    ...person.now,
    unit: county.unit,
    level: '县级',
    office: random.pick(officesOf(county)),
    postSince: entered,
    entered,
  };
}
