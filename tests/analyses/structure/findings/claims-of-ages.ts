import { between, type Claims, count, GAP, MIN, numberOf, PCT, scopeOf, upTo } from './claims.ts';
import type { Check } from './claims-of-shares.ts';

const BANDS: readonly (readonly [label: string, from: number, to: number])[] = [
  ['30岁及以下', 0, 30],
  ['31至35岁', 31, 35],
  ['36至40岁', 36, 40],
  ['41至45岁', 41, 45],
  ['46至50岁', 46, 50],
  ['51至55岁', 51, 55],
  ['56岁及以上', 56, 200],
];
const LABEL = '(?:30岁及以下|\\d\\d至\\d\\d岁|56岁及以上)';
const placeOf = (label: string) => BANDS.findIndex(([name]) => name === label);

function bandCounts(claims: Claims, scope: string): readonly number[] {
  const people = scopeOf(claims.world.people, scope);
  return BANDS.map(([, from, to]) => count(people, between(from, to)).n);
}

const unknownIn = (claims: Claims, scope: string) =>
  scopeOf(claims.world.people, scope).filter(({ age }) => age === null).length;

/** ，年龄未填3人，结论可能改变 */
function plainDoubt(claims: Claims, said: string, unknown: number, couldTurn: boolean): void {
  claims.doubt(said, unknown > 0 && couldTurn);
  if (said) claims.is(said === `，年龄未填${unknown}人，结论可能改变`, 'miscounts the unknown');
}

const partOf: Readonly<Record<string, number>> = { 的一半: 1 / 2, 的三分之一: 1 / 3 };

/** 市级41–45岁仅6人，不到相邻两段（36–40岁20人、46–50岁18人）任一段的三分之一，存在断档。 */
export const gap: Check = (claims) => {
  const parts = claims.read(
    `(.级)?(${LABEL})(?:仅(\\d+)人，(?:不到|少于)相邻两段（|(没有人)，相邻的)` +
      `(${LABEL})(\\d+)人、(${LABEL})(\\d+)人(?:）(?:任一段(的一半|的三分之一))?)?，(存在断档|偏少)(，.+改变)?。`,
  );
  if (!parts) return;
  const [, scope = '', label = '', n, none, younger = '', before, older = '', after, part, said, doubt = ''] =
    parts;
  const counts = bandCounts(claims, scope);
  const place = placeOf(label);
  const own = counts[place] ?? -1;
  const [left, right] = [counts[place - 1] ?? -1, counts[place + 1] ?? -1];
  claims.is(placeOf(younger) === place - 1 && placeOf(older) === place + 1, 'not its neighbours');
  claims.is(Number(before) === left && Number(after) === right, 'miscounts the neighbours');
  claims.is(none ? own === 0 : own === Number(n), 'miscounts');
  claims.is(left >= MIN && right >= MIN, 'compares too few');
  if (part) claims.is(own < left * (partOf[part] ?? 0) && own < right * (partOf[part] ?? 0), part);
  claims.is((said === '存在断档') === own < Math.min(left, right) / 2, '断档');
  plainDoubt(
    claims,
    doubt,
    unknownIn(claims, scope),
    own + unknownIn(claims, scope) >= Math.min(left, right) / 2,
  );
};

/** 市级30岁及以下11人，不到31至35岁（24人）的一半，接续力量不足。 */
export const successors: Check = (claims) => {
  const parts = claims.read(
    '(.级)?30岁及以下(?:(\\d+)人，不到31至35岁（(\\d+)人）(的一半|的三分之一)|没有人，而31至35岁有(\\d+)人)，接续力量不足(，.+改变)?。',
  );
  if (!parts) return;
  const [youngest = -1, next = -1] = bandCounts(claims, parts[1] ?? '');
  claims.is(numberOf(parts[2]) === youngest, 'miscounts the youngest');
  claims.is(numberOf(parts[3]) + numberOf(parts[5]) === next && next >= MIN, 'miscounts the next');
  claims.is(youngest < next * (partOf[parts[4] ?? ''] ?? 1 / 2), '不到');
  const unknown = unknownIn(claims, parts[1] ?? '');
  plainDoubt(claims, parts[6] ?? '', unknown, youngest + unknown >= next / 2);
};

const EVEN = 1 / 7;

/** Whether more is known than any band could be turned by: tried out by putting everyone into one band. */
function couldBeUneven(counts: readonly number[], unknown: number): boolean {
  const total = counts.reduce((sum, n) => sum + n, unknown);
  return counts.some((n, band) => {
    const low = EVEN - n / total >= 0.1 - 1e-9 && band < 6;
    return (n + unknown) / total - EVEN >= 0.1 - 1e-9 || low;
  });
}

export const evenness: Check = (claims) => {
  const counts = bandCounts(claims, '');
  const known = count(claims.world.people, upTo(200)).known;
  const unknown = unknownIn(claims, '');
  const total = known + unknown;
  claims.is(known >= 30, `claims something of ${known}`);
  const isUneven = (n: number, band: number) => {
    const away = n / known - EVEN;
    return Math.abs(away) >= 0.1 - 1e-9 && !(away < 0 && band === 6);
  };
  const uneven = counts.filter(isUneven);
  if (claims.text.startsWith('年龄梯次较为均衡')) {
    const parts = claims.read(`年龄梯次较为均衡，55岁及以下各年龄段占比在${PCT}至${PCT}之间(，.+改变)?。`);
    if (!parts) return;
    const inner = counts.slice(0, 6).map((n) => n / known);
    claims.is(uneven.length === 0, '均衡');
    for (const [at, share] of [
      [1, Math.min(...inner)],
      [4, Math.max(...inner)],
    ] as const) {
      claims.share(parts.slice(at, at + 3), { n: 0, known, total, share });
    }
    plainDoubt(claims, parts[7] ?? '', unknown, couldBeUneven(counts, unknown));
    return;
  }
  const clause = `${LABEL}(?:占${PCT}|没有人)，[高低]${GAP}`;
  const parts = claims.read(
    `年龄梯次不够均衡，与各年龄段均等（14.3%）相比，(${clause})(?:；(${clause}))?(，年龄未填.+改变)?。`,
  );
  if (!parts) return;
  for (const said of [parts[1] ?? '', parts[7] ?? ''].filter((text) => text !== '')) {
    const match = new RegExp(`^(${LABEL})(?:占${PCT}|没有人)，([高低])${GAP}$`).exec(said) ?? [];
    const n = counts[placeOf(match[1] ?? '')] ?? -1;
    const share = n / known;
    claims.is((match[2] === undefined) === (n === 0), '没有人');
    if (match[2]) claims.share([match[2], match[3] ?? '', match[4] ?? ''], { n, known, total, share });
    claims.is((match[5] === '高') === share > EVEN, 'the wrong side');
    claims.gap([match[6] ?? '', match[7] ?? ''], share - EVEN, known);
    claims.is(isUneven(n, placeOf(match[1] ?? '')), '不够均衡');
  }
  const first = counts[placeOf((parts[1] ?? '').split(/占|没有人/)[0] ?? '')] ?? 0;
  const couldTurn =
    first / known > EVEN ? first / total - EVEN < 0.1 - 1e-9 : EVEN - (first + unknown) / total < 0.1 - 1e-9;
  plainDoubt(claims, parts[13] ?? '', unknown, couldTurn);
};

/** 31至40岁占近半数，呈“中间大、两头小”。 */
export const shape: Check = (claims) => {
  const parts = claims.read(
    '(?:(\\d\\d)至(\\d\\d)岁|(35)岁及以下|(51)岁及以上)(占近半数|占半数|过半数)(?:（(\\d+)/(\\d+)）)?(，呈“中间大、两头小”)?(，.+改变)?。',
  );
  if (!parts) return;
  const [, from, to, under, over, half = '', above, base, bulge, doubt = ''] = parts;
  const [least, most] = [numberOf(from) + numberOf(over), numberOf(to) + numberOf(under) || 200];
  const { n, known, total, share } = count(claims.world.people, between(least, most));
  claims.is(known >= MIN, `claims something of ${known}`);
  if (half === '过半数') claims.is(share > 0.5, half);
  if (half === '占半数') claims.is(share === 0.5, half);
  if (half === '占近半数') claims.is(share >= 0.45 && share < 0.5, half);
  claims.is(`${above ?? ''}/${base ?? ''}` === (known < 30 ? `${n}/${known}` : '/'), 'fraction');
  const all = BANDS.map(([, first, last], i) => ({ first, last, n: bandCounts(claims, '')[i] ?? 0 }));
  const inside = all.filter((band) => band.first >= least && band.last <= Math.max(most, 0));
  const others = all.filter((band) => !inside.includes(band)).map((band) => band.n);
  const middle = Math.min(...inside.map((band) => band.n));
  const bulges = from !== '' && others.every((each) => each < middle);
  claims.is((bulge !== '') === bulges, '中间大、两头小');
  const unknown = total - known;
  plainDoubt(claims, doubt, unknown, n / total < 0.45 || (bulges && Math.max(...others) + unknown >= middle));
};
