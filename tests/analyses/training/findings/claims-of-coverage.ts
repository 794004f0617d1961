import { GAP, PCT } from '../../structure/findings/claims.ts';
import {
  type Check,
  type Claims,
  comparable,
  coverage,
  inScope,
  levelsOf,
  MIN,
  PROGRESS,
  silentIn,
  unitsOf,
} from './claims.ts';
import type { Learner } from './world.ts';

const BELOW = `低于(?:(序时进度)|目标([\\d.]+)%，差)${GAP}`;

/** What is told to be missed, when it is. */
function limitOf(claims: Claims, isYear: boolean, said: string | undefined): number {
  if (isYear) return PROGRESS;
  claims.percent(said, claims.target ?? 0, '目标');
  return claims.target ?? 0;
}

const isBehind = (share: number, limit: number) => limit - share >= 0.01 - 1e-9;

export const lowCoverage: Check = (claims) => {
  const { learners } = claims;
  const parts = claims.read(
    `(.级)?参训率${PCT}，${BELOW}(?:，(\\d+)个单位(\\d+)人没有培训记录，若都已参训则([\\d.]+)%，结论可能改变)?。`,
  );
  if (!parts) return;
  const [, name = '', share, above, under, year, target, gap, equal, silent, unseen, most] = parts;
  const own = inScope(learners, name);
  const counted = coverage(own);
  const limit = limitOf(claims, year !== '', target);
  claims.share([share ?? '', above ?? '', under ?? ''], counted);
  claims.is(counted.share < limit, 'is not below');
  claims.gap([gap ?? '', equal ?? ''], limit - counted.share, counted.known);
  const whole = coverage(learners).share;
  claims.is(name === '' || !isBehind(whole, limit), 'the whole is behind as well');
  const levels = comparable(learners, levelsOf(learners)).map(
    (level) => coverage(inScope(learners, level)).share,
  );
  claims.is(name === '' || Math.min(...levels) === counted.share, 'another level is lower');
  const silentUnits = silentIn(own);
  const silentPeople = own.filter(({ unit }) => silentUnits.includes(unit)).length;
  const could = (counted.n + silentPeople) / counted.known;
  claims.doubt(silent ?? '', silentUnits.length > 0 && could >= limit);
  if (!silent) return;
  claims.number(silent, silentUnits.length, 'silent units');
  claims.number(unseen, silentPeople, 'their people');
  claims.percent(most, could, 'at most');
};

const middle = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};

/** How far a unit is below the others of its level together; 0 when that is not far, or they are few. */
function farBelow(learners: readonly Learner[], unit: string) {
  const [first] = inScope(learners, unit);
  const own = inScope(learners, first?.level ?? '');
  const others = comparable(own, unitsOf(own)).filter((name) => name !== unit);
  const shares = others.map((name) => coverage(inScope(own, name)).share);
  const share = coverage(inScope(own, unit)).share;
  const mean = coverage(own.filter((one) => others.includes(one.unit))).share;
  const median = middle(shares);
  const spread = middle(shares.map((each) => Math.abs(each - median)));
  const isFar = mean - share >= 0.05 - 1e-9 && median - share > 2 * spread && others.length >= 5;
  return { level: first?.level ?? '', others: others.length, difference: isFar ? mean - share : 0 };
}

const OTHERS = `低于(.级)其他(\\d+)个单位的平均水平${GAP}`;

export const lowUnit: Check = (claims) => {
  const { learners } = claims;
  const parts = claims.read(
    `(.+?单位)参训率${PCT}(?:，${BELOW})?(?:，${OTHERS})?` +
      '(?:；另有(\\d+)个单位低于(?:序时进度|目标))?(?:；另有(\\d+)个单位明显偏低)?' +
      '(?:；另有(\\d+)个单位没有培训记录，未作比较)?。',
  );
  if (!parts) return;
  const [, unit = '', share, above, under, year, target, gap, equal] = parts;
  const [level, others, far, farEqual, belowToo, farToo, silent] = parts.slice(9);
  const one = coverage(inScope(learners, unit));
  claims.share([share ?? '', above ?? '', under ?? ''], one);
  const units = comparable(learners, unitsOf(learners));
  claims.is(units.includes(unit) && units.length > 1, 'is not to be compared');
  const distance = farBelow(learners, unit);
  const farUnits = units.filter((name) => farBelow(learners, name).difference > 0);
  if (gap) {
    const limit = limitOf(claims, year !== '', target);
    const below = units.filter((name) => coverage(inScope(learners, name)).share < limit);
    claims.gap([gap, equal ?? ''], limit - one.share, one.known);
    claims.is(one.share < limit, 'is not below');
    claims.number(belowToo, below.length - 1, 'others below');
    const lowest = Math.min(...below.map((name) => coverage(inScope(learners, name)).share));
    claims.is(lowest === one.share, 'another unit is lower');
  } else {
    // The product takes the larger of two middle deviations, so it may leave out a doubtful one.
    claims.is(Number(farToo) <= farUnits.length - 1, 'miscounts the far ones');
    claims.is(
      !units.some((name) => isBehind(coverage(inScope(learners, name)).share, PROGRESS)),
      'hides 序时进度',
    );
  }
  claims.is(gap !== '' || level !== '', 'says of nothing that it is low');
  if (level) {
    claims.is(distance.difference > 0 && distance.level === level, 'is not far below');
    claims.number(others, distance.others, 'others');
    claims.gap([far ?? '', farEqual ?? ''], distance.difference, one.known);
  }
  const silentUnits = silentIn(learners);
  claims.number(silent, silentUnits.length, 'silent units');
};

/** 5 or more classes beside none. */
export const oftenAndNever: Check = (claims) => {
  const { learners } = claims;
  const parts = claims.read(
    `参训5次及以上的([\\d,]+)人，占${PCT}，没有参训记录的([\\d,]+)人，占${PCT}，多头重复与未参训并存。`,
  );
  if (!parts) return;
  const [, many, manyShare, a, b, never, neverShare, c, d] = parts;
  const known = learners.length;
  const countOf = (isOne: (classes: number) => boolean) =>
    learners.filter(({ lessons }) => isOne(lessons.filter(({ year }) => year === 2026).length)).length;
  const [often, none] = [countOf((classes) => classes >= 5), countOf((classes) => classes === 0)];
  claims.number(many, often, 'often');
  claims.number(never, none, 'never');
  claims.is(often >= MIN && none >= MIN && none / known >= 0.1 - 1e-9, 'too few to say');
  claims.share([manyShare ?? '', a ?? '', b ?? ''], { n: often, known, total: known, share: often / known });
  claims.share([neverShare ?? '', c ?? '', d ?? ''], { n: none, known, total: known, share: none / known });
};
