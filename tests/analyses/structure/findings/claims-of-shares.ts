import {
  type Claims,
  type Class,
  count,
  type Counted,
  from,
  GAP,
  levelsOf,
  MIN,
  numberOf,
  ofSex,
  PCT,
  POSTGRADUATES,
  scopeOf,
  upTo,
} from './claims.ts';

export type Check = (claims: Claims) => void;

const worst = (lower: Counted, higher: Counted) => ({
  low: (lower.n + lower.total - lower.known) / lower.total,
  high: higher.n / higher.total,
});

/** 市级30岁及以下仅11人，占9.3%，低于县级10.5个百分点（相当于12人），年轻干部偏少。 */
export function lowInLevel(said: string, of: Class, judgement: string, reserve: Class | null): Check {
  return (claims) => {
    const { people } = claims.world;
    const parts = claims.read(
      `(.级)${said}(?:(仅|有)(\\d+)人，占${PCT}|目前(没有))，低于(.级)${GAP}` +
        `(，${judgement})?(，后备力量相对不足)?(，.+结论可能改变)?。`,
    );
    if (!parts) return;
    const [
      ,
      lower = '',
      only,
      n,
      share,
      above,
      under,
      none,
      higher = '',
      gap,
      equal,
      judged,
      thin,
      doubt = '',
    ] = parts;
    const [low, high] = [count(scopeOf(people, lower), of), count(scopeOf(people, higher), of)];
    const far = low.share < high.share / 2;
    if (none) claims.is(low.n === 0, 'says 没有 of some');
    else {
      claims.is(Number(n) === low.n && low.n > 0, 'miscounts');
      claims.share([share ?? '', above ?? '', under ?? ''], low);
      claims.is((only === '仅') === far, '仅');
    }
    claims.gap([gap ?? '', equal ?? ''], high.share - low.share, low.known);
    claims.is(high.known >= MIN && low.known >= MIN, 'compares too few');
    claims.is(high.share - low.share >= 0.05 - 1e-9, 'tells a difference that tells nothing');
    claims.is((judged !== '') === far, judgement);
    if (reserve) {
      const young = (name: string) => count(scopeOf(people, name), reserve).share;
      claims.is((thin !== '') === (far && young(higher) - young(lower) >= 0.05 - 1e-9), '后备力量');
    } else claims.is(thin === '', '后备力量 of others than the young');
    const bound = worst(low, high);
    const holds = bound.high - bound.low >= 0.05 - 1e-9 && (!far || bound.low < bound.high / 2);
    claims.doubt(doubt, low.known + high.known < low.total + high.total && !holds);
  };
}

const youngAlone: Check = (claims) => {
  const parts = claims.read(
    `30岁及以下(?:仅(\\d+)人，占${PCT}|目前(没有))，不到各年龄段均等时（14.3%）的一半，年轻干部偏少(，.+改变)?。`,
  );
  if (!parts) return;
  const all = count(claims.world.people, upTo(30));
  claims.is(levelsOf(claims.world.people).filter((level) => canCompare(claims, level)).length < 2, 'levels');
  claims.is(all.share < 1 / 14 && all.known >= MIN, '不到一半');
  if (parts[5]) claims.is(all.n === 0, '没有');
  else {
    claims.is(Number(parts[1]) === all.n, 'miscounts');
    claims.share(parts.slice(2, 5), all);
  }
  claims.doubtOfShare(parts[6] ?? '', all, (share) => share < 1 / 14);
};

const canCompare = (claims: Claims, level: string) =>
  count(scopeOf(claims.world.people, level), upTo(30)).known >= MIN;

export const youngLow: Check = (claims) =>
  claims.text.startsWith('30岁')
    ? youngAlone(claims)
    : lowInLevel('30岁及以下', upTo(30), '年轻干部偏少', upTo(35))(claims);

export const postgraduateLow = lowInLevel('研究生学历', POSTGRADUATES, '高学历干部偏少', null);

/** 来源较集中，六成以上来自党政机关交流，来自企事业单位遴选的仅2人。 */
export const narrowSource: Check = (claims) => {
  const { people } = claims.world;
  const parts = claims.read(
    `来源较集中，(全部|.成以上)来自(.+?)(?:（${PCT}）)?(?:，来自([^，]+?)的仅(\\d+)人)?(，来源未填.+改变)?。`,
  );
  if (!parts) return;
  const [, tenths = '', source = '', share, above, under, few, n, doubt = ''] = parts;
  const of = count(people, from(source));
  const said = tenths === '全部' ? 1 : '零一二三四五六七八九'.indexOf(tenths[0] ?? '') / 10;
  claims.is(of.share > 0.5 && of.known >= MIN, '较集中');
  claims.is(of.share >= said && (said === 1 || of.share < said + 0.1), tenths);
  claims.is((share !== '') === of.known < 30, 'fraction');
  if (share) claims.share([share, above ?? '', under ?? ''], of);
  if (few) {
    const all = ['党政机关交流', '公开遴选', '高校毕业生考录', '企事业单位遴选']
      .map((name) => count(people, from(name)).n)
      .filter((each) => each > 0);
    const own = count(people, from(few)).n;
    claims.is(own === Number(n) && own <= 5 && all.filter((each) => each <= own).length === 1, '仅');
  }
  claims.doubtOfShare(doubt, of, (value) => value > 0.5);
};

/** 在职人员中来自企事业单位遴选的仅2人，占0.4%；县级来自高校毕业生考录的仅12人，占3.0%。 */
export const fewFromSource: Check = (claims) => {
  for (const clause of claims.text.replace('。', '').split('；')) {
    const match = new RegExp(`^(在职人员中|.级)来自(.+)的仅(\\d+)人，占${PCT}$`).exec(clause);
    claims.is(match !== null, `is not understood: ${clause}`);
    if (!match) continue;
    const own = scopeOf(claims.world.people, match[1] === '在职人员中' ? '' : (match[1] ?? ''));
    const of = count(own, from(match[2] ?? ''));
    claims.is(of.n === Number(match[3]) && of.share < 0.05, '仅');
    claims.share([match[4] ?? '', match[5] ?? '', match[6] ?? ''], of);
    const counts = [...new Set(own.map(({ source }) => source))]
      .filter((name) => name !== null && name !== '其他')
      .map((name) => count(own, from(name ?? '')).n);
    claims.is(counts.filter((n) => n <= of.n).length === 1, 'is not the fewest');
  }
};

const SEX_ENDING = '(，不到.成)?，性别结构不够均衡(，.+改变)?。';

export const sexes: Check = (claims) => {
  const { people } = claims.world;
  if (claims.text.includes('低于')) {
    const parts = claims.read(`(.级)女性干部占${PCT}，低于(.级)${GAP}(，.+改变)?。`);
    if (!parts) return;
    const low = count(scopeOf(people, parts[1] ?? ''), ofSex('女'));
    const high = count(scopeOf(people, parts[5] ?? ''), ofSex('女'));
    claims.share(parts.slice(2, 5), low);
    claims.gap(parts.slice(6, 8), high.share - low.share, low.known);
    const bound = worst(low, high);
    const unknown = low.known + high.known < low.total + high.total;
    claims.doubt(parts[8] ?? '', unknown && bound.high - bound.low < 0.05 - 1e-9);
    return;
  }
  const parts = claims.read(`(.级)?(.)性干部(?:(\\d+)人，占${PCT}|没有)${SEX_ENDING}`);
  if (!parts) return;
  const of = count(scopeOf(people, parts[1] ?? ''), ofSex(parts[2] ?? ''));
  claims.is(of.share < 0.3 && of.known >= MIN, '不够均衡');
  claims.is(numberOf(parts[3]) === of.n, 'miscounts');
  if (parts[3]) claims.share(parts.slice(4, 7), of);
  const tenths = '一二三四五'.indexOf(parts[7]?.[3] ?? '?') + 1;
  if (parts[7]) claims.is(of.share < tenths / 10 && of.share >= (tenths - 1) / 10, parts[7]);
  claims.doubtOfShare(parts[8] ?? '', of, (share) => share < 0.3);
};

/** 市级30岁及以下占9.3%，低于目标15.0%，总人数不变需调整7人，净增需8人。 */
export function missedTarget(said: string, of: Class, target: number): Check {
  return (claims) => {
    const parts = claims.read(
      `(.级)?${said}占${PCT}，低于目标${(target * 100).toFixed(1)}%，总人数不变需调整(\\d+)人，净增需(\\d+)人(，.+改变)?。`,
    );
    if (!parts) return;
    const one = count(scopeOf(claims.world.people, parts[1] ?? ''), of);
    const [change, add] = [Number(parts[5]), Number(parts[6])];
    claims.share(parts.slice(2, 5), one);
    claims.is(one.share < target, 'reaches it');
    claims.is((one.n + change) / one.known >= target - 1e-9, 'too few to change');
    claims.is((one.n + change - 1) / one.known < target, 'too many to change');
    claims.is((one.n + add) / (one.known + add) >= target - 1e-9, 'too few to add');
    claims.is((one.n + add - 1) / (one.known + add - 1) < target, 'too many to add');
    claims.doubtOfShare(parts[7] ?? '', one, (share) => share < target);
  };
}

export function metTarget(said: string, of: Class, target: number): Check {
  return (claims) => {
    const parts = claims.read(`${said}占${PCT}，达到目标${(target * 100).toFixed(1)}%(，.+改变)?。`);
    if (!parts) return;
    const { people } = claims.world;
    const scopes = ['', ...levelsOf(people)].map((name) => count(scopeOf(people, name), of));
    claims.is(
      scopes.every(({ known, share }) => known < MIN || share >= target),
      'some level does not',
    );
    claims.share(parts.slice(1, 4), count(people, of));
    claims.doubtOfShare(parts[4] ?? '', count(people, of), (share) => share >= target);
  };
}
