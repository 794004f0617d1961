import {
  type Claims,
  type Class,
  count,
  type Counted,
  from,
  GAP,
  MIN,
  numberOf,
  PCT,
  POSTGRADUATES,
  scopeOf,
  unitsOf,
  upTo,
} from './claims.ts';
import type { Check } from './claims-of-shares.ts';
import { BEFORE } from './tabulate.ts';

const HIGHEST = '(?:，各单位中(.+?)(并列)?最高（([\\d.]+)%(?:，(\\d+)/(\\d+))?）)?';

/** ，各单位中甲、乙等3个单位并列最高（40.0%，4/10） */
function highest(claims: Claims, parts: readonly string[], of: Class): void {
  const [names = '', tie, share, above, base] = parts;
  if (names === '') return;
  const units = unitsOf(claims.world.people)
    .map((name) => ({ name, ...count(scopeOf(claims.world.people, name), of) }))
    .filter(({ known }) => known >= MIN);
  const most = Math.max(...units.map((unit) => unit.share));
  const top = units.filter((unit) => unit.share === most);
  const match = /^(.+?)(?:等(\d+)个单位)?$/.exec(names);
  const named = (match?.[1] ?? '').split('、');
  claims.is(
    named.every((name) => top.some((unit) => unit.name === name)),
    `${names} is not the highest`,
  );
  claims.is((tie !== '') === top.length > 1, '并列');
  claims.is(Number(match?.[2] ?? named.length) === top.length, 'miscounts the highest');
  const first = units.find(({ name }) => name === named[0]);
  if (first) claims.share([share ?? '', above ?? '', base ?? ''], first);
}

const stays: Class = {
  in: ({ yearsInPost }) => (yearsInPost ?? 0) >= 5,
  known: ({ yearsInPost }) => yearsInPost !== null,
};

export const longInPost: Check = (claims) => {
  const parts = claims.read(`(.级)?任现职满5年的有(\\d+)人，占${PCT}${HIGHEST}(，任现职时间未填.+改变)?。`);
  if (!parts) return;
  const of = count(scopeOf(claims.world.people, parts[1] ?? ''), stays);
  claims.is(Number(parts[2]) === of.n && of.share > 0.3, 'miscounts');
  claims.share(parts.slice(3, 6), of);
  highest(claims, parts.slice(6, 11), stays);
  claims.doubtOfShare(parts[11] ?? '', of, (share) => share > 0.3);
};

const retiring: Class = {
  in: ({ retireYear }) => retireYear !== null && retireYear >= 2027 && retireYear <= 2031,
  known: ({ retireYear }) => retireYear !== null,
};

export const retirements: Check = (claims) => {
  const parts = claims.read(
    `2027至2031年(.级)?达到最晚退休月的有(\\d+)人，占${PCT}，退休较为集中${HIGHEST}(，出生年月或性别未填.+改变)?（推定类别，待核）。`,
  );
  if (!parts) return;
  const of = count(scopeOf(claims.world.people, parts[1] ?? ''), retiring);
  claims.is(Number(parts[2]) === of.n && of.share > 0.15, 'miscounts');
  claims.share(parts.slice(3, 6), of);
  highest(claims, parts.slice(6, 11), retiring);
  claims.doubtOfShare(parts[11] ?? '', of, (share) => share > 0.15);
};

/** 2024至2026年进入、来源已填的203人中，六成以上来自党政机关交流，进人渠道偏窄。 */
export const entries: Check = (claims) => {
  const parts = claims.read(
    `2024至2026年(.级)?进入(、来源已填)?的(\\d+)人中，(?:(全部|.成以上)来自(.+?)(?:（${PCT}）)?|只有(.+?)(\\d)种来源)，进人渠道偏窄(，.+改变)?。`,
  );
  if (!parts) return;
  const [, scope = '', filled = '', n, tenths = '', source = '', ...rest] = parts;
  const [share, above, under, only = '', kinds, doubt = ''] = rest;
  const all = scopeOf(claims.world.people, scope);
  const placed = all.filter(({ source: way, entryYear }) => way !== null && entryYear !== null);
  const came = placed.filter(({ entryYear }) => (entryYear ?? 0) >= 2024);
  const ways = [...new Set(came.map(({ source: way }) => way))];
  claims.is(Number(n) === came.length && came.length >= MIN, 'miscounts who came');
  claims.is((filled !== '') === placed.length < all.length, 'leaves out who came by a source not said');
  if (only) {
    claims.is(
      only.split('、').length === ways.length && ways.length === Number(kinds) && ways.length <= 2,
      '只',
    );
    claims.is(
      only.split('、').every((way) => ways.includes(way) && way !== '其他'),
      'names another source',
    );
    claims.doubt(doubt, placed.length < all.length);
    return;
  }
  const of: Counted = { ...count(came, from(source)), total: came.length + all.length - placed.length };
  const least = tenths === '全部' ? 1 : '零一二三四五六七八九'.indexOf(tenths[0] ?? '') / 10;
  claims.is(of.share >= least && (least === 1 || of.share < least + 0.1), tenths);
  claims.is(of.share > 0.6 || (ways.length <= 2 && !ways.includes('其他')), '偏窄');
  claims.is((share !== '') === (of.known < 30 && tenths !== '全部'), 'fraction');
  if (share) claims.share([share, above ?? '', under ?? ''], of);
  claims.is(source !== '其他', 'calls 其他 a way in');
  if (of.share > 0.6) claims.doubtOfShare(doubt, of, (value) => value > 0.6);
};

const WATCHED: Readonly<Record<string, Class>> = {
  '30岁及以下': upTo(30),
  '35岁及以下': upTo(35),
  研究生学历: POSTGRADUATES,
};

/** 与2025年10月31日相比，县级研究生学历占比由5.7%升至7.8%，提高2.1个百分点（相当于8人）；另有1项提高。 */
export function change(direction: 1 | -1): Check {
  return (claims) => {
    const { people, before } = claims.world;
    const [rise, verb] = direction > 0 ? ['升至', '提高'] : ['降至', '下降'];
    const clause = `(.级)?(30岁及以下|35岁及以下|研究生学历)占比由${PCT}${rise}${PCT}，${verb}${GAP}`;
    const whole = claims.read(
      `与${BEFORE.replace('-', '年').replace('-', '月')}日相比，(${clause})(?:；(${clause}))?(?:；另有(\\d+)项${verb})?(，两期有人在册的单位不同，升降含单位增减)?。`,
    );
    if (!whole || !before) return;
    const told = [whole[1] ?? '', whole[12] ?? ''].filter((text) => text !== '');
    for (const text of told) {
      const parts = new RegExp(`^${clause}$`).exec(text)?.map((part: string | undefined) => part ?? '') ?? [];
      const of = WATCHED[parts[2] ?? ''] ?? POSTGRADUATES;
      const [then, now] = [before, people].map((all) => count(scopeOf(all, parts[1] ?? ''), of));
      if (!then || !now) continue;
      claims.share(parts.slice(3, 6), then);
      claims.share(parts.slice(6, 9), now);
      claims.gap(parts.slice(9, 11), now.share - then.share, now.known);
      claims.is((now.share - then.share) * direction >= 0.02 - 1e-9, verb);
    }
    const levels = [...new Set(people.flatMap(({ level }) => level ?? []))];
    const isAll = (level: string) =>
      [people, before].every((all) => scopeOf(all, level).length === all.length);
    const scopes = ['', ...levels.filter((level) => !isAll(level))];
    claims.is(!told.some((text) => isAll(text.slice(0, 2))), 'says of a level what is true of all');
    const changes = scopes.flatMap((scope) =>
      Object.values(WATCHED).filter((of) => {
        const [then, now] = [count(scopeOf(before, scope), of), count(scopeOf(people, scope), of)];
        return then.known >= MIN && now.known >= MIN && (now.share - then.share) * direction >= 0.02 - 1e-9;
      }),
    );
    claims.is(told.length + numberOf(whole[23]) === changes.length, 'miscounts the changes');
    const same = [...unitsOf(people)].sort().join() === [...unitsOf(before)].sort().join();
    claims.is((whole[24] === '') === same, 'the units');
  };
}

/** 来源未填60人（11.6%）、性别未填52人（10.1%），相关占比只代表已填的人。 */
export const unknowns: Check = (claims) => {
  const { people } = claims.world;
  const fields = { 出生年月: 'age', 性别: 'sex', 最高学历: 'education', 来源: 'source' } as const;
  const parts = claims.read('(.+?)(?:，另有(\\d+)项未填较多)?，相关占比只代表已填的人。');
  if (!parts) return;
  const named = (parts[1] ?? '').split('、');
  for (const one of named) {
    const match = /^(.+)未填(\d+)人（([\d.]+)%）$/.exec(one) ?? [];
    const field = fields[match[1] as keyof typeof fields];
    const n = people.filter((person) => person[field] === null).length;
    claims.is(Number(match[2]) === n, `miscounts ${one}`);
    claims.is(Math.abs(Number(match[3]) - (n / people.length) * 100) <= 0.05 + 1e-9, `misstates ${one}`);
    claims.is(n / people.length >= 0.1 - 1e-9, `calls ${n} many`);
  }
  const many = Object.values(fields).filter((field) => {
    const n = people.filter((person) => person[field] === null).length;
    return n >= people.length * 0.1 - 1e-9 && n < people.length && n > 0;
  });
  claims.is(named.length + numberOf(parts[2]) === many.length, 'miscounts the fields');
};
