import { PCT } from '../../structure/findings/claims.ts';
import { type Check, type Claims, coverage, inScope, levelsOf, MIN, silentIn, unitsOf } from './claims.ts';
import { type Learner, type Lesson, ofYear } from './world.ts';

const LIMIT = 0.4;

const lessonsOf = (learners: readonly Learner[]): readonly Lesson[] =>
  learners.flatMap((one) => ofYear(one, 2026));

const hoursOf = (lessons: readonly Lesson[], isOne: (lesson: Lesson) => boolean): number =>
  lessons.filter(isOne).reduce((sum, { hours }) => sum + hours, 0);

const inCategory = (learners: readonly Learner[], category: string) =>
  learners.filter((one) => ofYear(one, 2026).some((lesson) => lesson.category === category)).length;

const unsaid = (learners: readonly Learner[]) =>
  lessonsOf(learners).filter(({ category }) => category === null).length;

const categoriesOf = (learners: readonly Learner[]): readonly string[] => [
  ...new Set(lessonsOf(learners).flatMap(({ category }) => category ?? [])),
];

/** Units of which it is certain that nobody was in the category. */
const unitsWithout = (learners: readonly Learner[], category: string) =>
  unitsOf(learners).filter((unit) => {
    const own = inScope(learners, unit);
    const isSure = own.length >= MIN && coverage(own).n > 0 && unsaid(own) === 0;
    return isSure && inCategory(own, category) === 0;
  });

function checkUnits(claims: Claims, parts: readonly (string | undefined)[], category: string): void {
  const [unit = '', more, said] = parts;
  const without = unitsWithout(claims.learners, category);
  claims.is(said === '' || said === category, 'another category');
  claims.is(unit === '' ? without.length === 0 : without.includes(unit), 'units without it');
  if (unit) claims.number(more === '' ? '1' : more, without.length, 'units');
}

const UNITS = '(.+?单位)(?:等(\\d+)个单位)?没有人参加过(.+?)';
const DOUBT = '(?:，(培训类别未填(\\d+)人次)?、?((\\d+)个单位没有培训记录)?，结论可能改变)?';

function checkLow(claims: Claims, name: string, said: readonly string[], shares: readonly string[]): void {
  const own = inScope(claims.learners, name);
  const low = categoriesOf(claims.learners)
    .map((category) => ({
      category,
      n: inCategory(own, category),
      share: inCategory(own, category) / own.length,
    }))
    .filter(({ share }) => share < LIMIT)
    .sort((a, b) => a.share - b.share);
  said.forEach((category, place) => {
    const one = low.find((each) => each.category === category);
    claims.is(one?.share === low[place]?.share, `${category} is not among the lowest`);
    claims.share(shares.slice(3 * place, 3 * place + 3), {
      ...{ n: one?.n ?? 0, known: own.length, total: own.length, share: one?.share ?? 1 },
    });
  });
}

/** Few of everybody or of a level, or nobody of a unit. */
export const missingCategory: Check = (claims) => {
  const { learners } = claims;
  const low = claims.text.includes('覆盖偏低');
  const parts = claims.read(
    low
      ? `(.级)?(?:(\\d+)类培训覆盖偏低，最低的是(.+?)、(.+?)|(.+?)(?:、(.+?))?覆盖偏低)，参加过的(?:分别)?占${PCT}(?:、${PCT})?` +
          `(?:；${UNITS}(?=。|，培训|，\\d))?${DOUBT}。`
      : `${UNITS}，全部人员参加过的占${PCT}。`,
  );
  if (!parts) return;
  const all = categoriesOf(learners);
  const shareOf = (category: string) => inCategory(learners, category) / learners.length;
  claims.is(
    all.some((category) => shareOf(category) >= LIMIT),
    'no category is common',
  );
  if (!low) {
    const [, unit, more, category = '', ...share] = parts;
    checkUnits(claims, [unit, more, category], category);
    claims.share(share, {
      ...{ n: inCategory(learners, category), known: learners.length, total: learners.length },
      share: shareOf(category),
    });
    return;
  }
  const [, name = '', count, first, second, one, other] = parts;
  const said = [first, second, one, other].filter((each): each is string => !!each);
  checkLow(claims, name, said, parts.slice(7, 13));
  const own = inScope(learners, name);
  const lows = all.filter((category) => inCategory(own, category) / own.length < LIMIT);
  claims.number(count === '' ? String(said.length) : count, lows.length, 'categories');
  if (name === '') checkUnits(claims, parts.slice(13, 16), said[0] ?? '');
  else claims.is(levelsOf(learners).includes(name) && coverage(own).n > 0, 'no such level');
  const [, blank, , silent] = parts.slice(16);
  const silentUnits = silentIn(own);
  const seen = own.filter(({ unit }) => silentUnits.includes(unit)).length;
  const couldTurn = said.some((category) => {
    const most = inCategory(own, category) + unsaid(own) + seen;
    return most >= LIMIT * own.length;
  });
  claims.doubt(`${blank ?? ''}${silent ?? ''}`, couldTurn && unsaid(own) + seen > 0);
  if (blank) claims.number(blank, unsaid(own), 'unsaid records');
  if (silent) claims.number(silent, silentUnits.length, 'silent units');
};

export const lowLevel: Check = (claims) => {
  const parts = claims.read(
    '政治理论培训层次不够高，(?:没有省级及以上主办的学时|省级及以上主办的占学时([\\d.]+)%)(?:，(.级)主办的占([\\d.]+)%)?' +
      '(?:，主办层级未填的有([\\d,]+)学时，结论可能改变)?。',
  );
  if (!parts) return;
  const [, high, most = '', mostShare, blank] = parts;
  const theory = lessonsOf(claims.learners).filter(({ category }) => category?.includes('政治理论'));
  const known = hoursOf(theory, ({ organiser }) => organiser !== null);
  const above = hoursOf(theory, ({ organiser }) => organiser === '国家级' || organiser === '省级');
  const open = hoursOf(theory, ({ organiser }) => organiser === null);
  claims.is(above / known < 0.1 && coverage(claims.learners).n >= MIN, 'is not low');
  if (high) claims.percent(high, above / known, 'high');
  else claims.is(above === 0, '没有');
  const ofLevel = (level: string) => hoursOf(theory, ({ organiser }) => organiser === level);
  if (most) {
    claims.percent(mostShare, ofLevel(most) / known, most);
    claims.is(ofLevel(most) === Math.max(...['市级', '县级'].map(ofLevel)), 'another level has more');
  }
  claims.doubt(blank ?? '', open > 0 && above + open >= 0.1 * (known + open));
  if (blank) claims.number(blank, open, 'unsaid hours');
};

export const fewProfessional: Check = (claims) => {
  const parts = claims.read(
    '专业性培训偏少，类别含“专题”“专业”“业务”的(?:没有学时|([\\d,]+)学时，占学时([\\d.]+)%)' +
      '(?:，培训类别未填的有([\\d,]+)学时，结论可能改变)?。',
  );
  if (!parts) return;
  const [, hours, share, blank] = parts;
  const lessons = lessonsOf(claims.learners);
  const known = hoursOf(lessons, ({ category }) => category !== null);
  const own = hoursOf(lessons, ({ category }) => category === '专题培训');
  claims.is(own / known < 0.2 && coverage(claims.learners).n >= MIN, 'is not low');
  claims.number(hours, own, 'hours');
  if (share) claims.percent(share, own / known, 'share');
  const open = hoursOf(lessons, ({ category }) => category === null);
  claims.doubt(blank ?? '', open > 0 && own + open >= 0.2 * (known + open));
  if (blank) claims.number(blank, open, 'unsaid hours');
};
