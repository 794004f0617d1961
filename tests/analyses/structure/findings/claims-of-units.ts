import {
  type Claims,
  type Class,
  count,
  GAP,
  levelsOf,
  MIN,
  numberOf,
  PCT,
  scopeOf,
  unitsOf,
} from './claims.ts';
import type { Check } from './claims-of-shares.ts';

/** 平陵县…占6.5%（2/31），低于县级其他11个单位的平均水平14.5个百分点（相当于5人）；另有2个单位明显偏低。 */
export function farUnit(said: string, of: Class): Check {
  return (claims) => {
    const { people } = claims.world;
    const parts = claims.read(
      `(.+?单位)(?:${said}占${PCT}|(\\d+)人中没有${said})，(低于|高于)(.级)其他(\\d+)个单位的平均水平${GAP}` +
        `(?:；另有(?:(\\d+)个单位明显偏低)?、?(?:(\\d+)个单位明显偏高)?)?(，.+改变)?。`,
    );
    if (!parts) return;
    const [
      ,
      unit = '',
      share,
      above,
      under,
      none,
      side,
      level = '',
      others,
      gap,
      equal,
      lower,
      higher,
      doubt = '',
    ] = parts;
    const one = count(scopeOf(people, unit), of);
    const peers = unitsOf(people).filter((name) => {
      const own = scopeOf(people, name);
      const inLevel = own.filter((person) => person.level === level).length;
      const most = Math.max(...levelsOf(own).map((each) => scopeOf(own, each).length));
      return inLevel === most && count(own, of).known >= MIN;
    });
    const far = peers.map((name) => ({ name, difference: differenceIfFar(claims, peers, name, of) }));
    const difference = far.find(({ name }) => name === unit)?.difference ?? 0;
    claims.is(difference !== 0, 'is not far from the others');
    claims.is(peers.length - 1 === Number(others), 'miscounts the others');
    claims.is(side === (difference < 0 ? '低于' : '高于'), 'the wrong side');
    if (none) claims.is(one.n === 0 && one.known === Number(none), '没有');
    else claims.share([share ?? '', above ?? '', under ?? ''], one);
    claims.gap([gap ?? '', equal ?? ''], difference, one.known);
    if (levelsOf(people).length === 1) {
      const below = far.filter((each) => each.difference < 0).length - (difference < 0 ? 1 : 0);
      const over = far.filter((each) => each.difference > 0).length - (difference > 0 ? 1 : 0);
      // The product takes the larger of two middle deviations, so it may leave out a doubtful one.
      claims.is(numberOf(lower) <= below && numberOf(higher) <= over, 'miscounts the far ones');
    }
    const mean = one.share - difference;
    claims.doubtOfShare(doubt, one, (value) => (value - mean) * Math.sign(difference) >= 0.05 - 1e-9);
  };
}

const middle = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};

/** Its share less that of the others together, when that is far; else 0. */
function differenceIfFar(claims: Claims, peers: readonly string[], unit: string, of: Class): number {
  const { people } = claims.world;
  const own = count(scopeOf(people, unit), of).share;
  const others = peers.filter((name) => name !== unit);
  const together = count(
    people.filter((person) => others.includes(person.unit)),
    of,
  );
  const shares = others.map((name) => count(scopeOf(people, name), of).share);
  const median = middle(shares);
  const spread = middle(shares.map((share) => Math.abs(share - median)));
  const difference = own - together.share;
  const isFar = Math.abs(difference) >= 0.05 - 1e-9 && Math.abs(own - median) > 2 * spread;
  return isFar && others.length >= 5 ? difference : 0;
}
