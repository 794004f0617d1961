import { type Claims, MIN, PCT } from './claims.ts';
import type { Check } from './claims-of-shares.ts';
import { postsOf, type UnitPosts } from './posts.ts';

type Sure = UnitPosts & { readonly established: number };

const sure = (units: readonly UnitPosts[]): readonly Sure[] =>
  units.filter((one): one is Sure => one.established !== null);
const total = (units: readonly Sure[], read: (one: Sure) => number) =>
  units.reduce((sum, one) => sum + read(one), 0);
const vacantIn = ({ established, filled }: Sure) => Math.max(0, established - filled);

function scope(claims: Claims, level: string): readonly UnitPosts[] {
  return postsOf(claims.world.people).filter((one) => level === '' || one.level === level);
}

/** 县级作对照的3个单位核定编制17名，实有15人，空编2名，占核定编制的11.8%（2/17），空编较多，其中…空编最多，为2名。 */
export const vacantPosts: Check = (claims) => {
  const parts = claims.read(
    `(.级)?(?:作对照的(\\d+)个单位)?核定编制(\\d+)名，实有(\\d+)人，空编(\\d+)名，占核定编制的${PCT}，空编较多(?:，其中(.+?)空编最多，为(\\d+)名)?。`,
  );
  if (!parts) return;
  const all = scope(claims, parts[1] ?? '');
  const units = sure(all);
  const [established, vacant] = [total(units, (one) => one.established), total(units, vacantIn)];
  claims.is((parts[2] === '' ? all.length : Number(parts[2])) === units.length, 'the units');
  claims.is(
    Number(parts[3]) === established && Number(parts[4]) === total(units, (one) => one.filled),
    '核定',
  );
  claims.is(Number(parts[5]) === vacant && vacant / established > 0.05, '空编');
  claims.share(parts.slice(6, 9), {
    ...{ n: vacant, known: established, total: established, share: vacant / established },
  });
  const large = units.filter((one) => one.established >= MIN);
  const most = Math.max(0, ...large.map(vacantIn));
  const first = large.filter((one) => vacantIn(one) === most);
  claims.is((parts[9] !== '') === (large.length > 1 && first.length === 1), '最多');
  if (parts[9]) claims.is(first[0]?.name === parts[9] && Number(parts[10]) === most, 'another has more');
};

/** 东岭区委组织部核定编制6名，实有8人，超编2名；另有1个单位超编。 */
export const overPosts: Check = (claims) => {
  const parts = claims.read(
    '(.+单位)核定编制(\\d+)名，实有(\\d+)人，超编(\\d+)名(?:；另有(\\d+)个单位超编)?。',
  );
  if (!parts) return;
  const over = sure(scope(claims, '')).filter(
    ({ established, filled }) => established >= MIN && filled > established,
  );
  const one = over.find(({ name }) => name === parts[1]);
  claims.is(
    one?.established === Number(parts[2]) &&
      one.filled === Number(parts[3]) &&
      one.filled - one.established === Number(parts[4]),
    'misstates the posts',
  );
  claims.is(
    over.every(({ established, filled }) => filled - established <= Number(parts[4])),
    '最多',
  );
  claims.is(over.length - 1 === Number(parts[5] === '' ? 0 : parts[5]), 'miscounts the units');
};
