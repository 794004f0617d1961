import { PCT } from '../../structure/findings/claims.ts';
import { type Check, MIN, silentIn } from './claims.ts';
import { FIVE, type Learner, MONTHS_LEFT, ofYear, YEARLY } from './world.ts';

const RULE = `(${FIVE}|${YEARLY})尚未达到的([\\d,]+)人，占${PCT}，合计差([\\d,]+)学时(?:，离期限还有(\\d+)个月)?`;

/** Everybody under a rule who is short, and by how many hours together. */
export const dutyAtRisk: Check = (claims) => {
  const parts = claims.read(
    `${RULE}(?:；${RULE})?(?:；其中(\\d+)个单位(\\d+)人本年没有培训记录(，结论可能改变)?)?(；培训记录从2024年3月起，不足五年)?。`,
  );
  if (!parts) return;
  const risks = [FIVE, YEARLY].filter((rule) => {
    const own = claims.learners.filter((one) => one.rule === rule);
    const short = own.filter(({ state }) => state === '尚未达到').length;
    return own.length >= MIN && short > 0 && short / own.length >= 0.1 - 1e-9;
  });
  const said = [parts.slice(1, 8), parts.slice(8, 15)].filter(([rule]) => rule);
  claims.number(String(said.length), risks.length, 'rules');
  for (const [rule, n, share, above, under, hours, months] of said) {
    const own = claims.learners.filter((one) => one.rule === rule);
    const short = own.filter(({ state }) => state === '尚未达到');
    const known = own.length;
    claims.number(n, short.length, `${rule ?? ''} people`);
    claims.share([share ?? '', above ?? '', under ?? ''], {
      ...{ n: short.length, known, total: known, share: short.length / known },
    });
    const missing = short.reduce((sum, one) => sum + one.short, 0);
    claims.number(hours, missing, `${rule ?? ''} hours`);
    claims.is((months ?? '') === (rule === YEARLY ? String(MONTHS_LEFT) : ''), 'months left');
  }
  const [units, unseen, doubt, reach] = parts.slice(15);
  claims.is(Boolean(reach) === said.some(([rule]) => rule === FIVE), 'how far the records reach');
  const silent = silentIn(claims.learners);
  const hidden = (rule: string | undefined) =>
    claims.learners.filter(
      (one) => one.rule === rule && one.state === '尚未达到' && silent.includes(one.unit),
    ).length;
  const all = said.reduce((sum, [rule]) => sum + hidden(rule), 0);
  claims.number(unseen, all, 'people without a record');
  if (unseen) claims.number(units, silent.length, 'units without a record');
  const [first, n] = said[0] ?? [];
  const base = claims.learners.filter(({ rule }) => rule === first).length;
  claims.doubt(doubt ?? '', (Number(n?.replace(/,/g, '')) - hidden(first)) / base < 0.1 - 1e-9);
};

const KINDS: Readonly<Record<string, (one: Learner) => string | null>> = {
  初任培训: ({ initial }) => initial,
  任职培训: ({ post }) => post,
  提任后补训: ({ makeup }) => makeup,
};

/** Those whose first training is due or overdue; a kind that nobody at all has had is only asked about. */
export const due: Check = (claims) => {
  const clauses = claims.text.replace(/。$/, '').split('；');
  const said = new Set<string>();
  for (const clause of clauses) {
    const kind = Object.keys(KINDS).find((each) => clause.startsWith(each)) ?? '';
    const stateOf = KINDS[kind];
    claims.is(stateOf !== undefined && !said.has(kind), `is not understood: ${clause}`);
    if (!stateOf) continue;
    said.add(kind);
    const count = (state: string) => claims.learners.filter((one) => stateOf(one) === state).length;
    const known = claims.learners.filter((one) => stateOf(one) !== null).length;
    const asked = /应参加([\d,]+)人，没有已完成的记录，请核对培训类别是否含“(初任|任职)”$/.exec(clause);
    if (asked) {
      claims.number(asked[1], known, kind);
      claims.is(count('已完成') === 0, 'some have had it');
      continue;
    }
    const match = /训(?:超期未训([\d,]+)人)?、?(?:期限内待训([\d,]+)人)?$/.exec(clause);
    claims.is(match !== null, `is not understood: ${clause}`);
    claims.number(match?.[1], count('超期未训'), `${kind} overdue`);
    claims.number(match?.[2], count('期限内待训'), `${kind} waiting`);
    claims.is(
      count('已完成') > 0 || kind === '提任后补训',
      'claims of a training that the records do not name',
    );
  }
};

/** This year against the last up to a month, neither with a gap. */
export const sameMonths: Check = (claims) => {
  const parts = claims.read(
    '2026年(?:1—)?(\\d+)月累计参训([\\d,]+)人，(少于|多于)上年同期([\\d,]+)人（上年同期([\\d,]+)人，只数现仍在册的人）。',
  );
  if (!parts) return;
  const [, month, now, side, difference, before] = parts;
  const last = Number(month);
  const upTo = (year: number) =>
    claims.learners.filter((one) => ofYear(one, year).some((lesson) => lesson.month <= last)).length;
  const [own, then] = [upTo(2026), upTo(2025)];
  claims.number(now, own, 'this year');
  claims.number(before, then, 'last year');
  claims.number(difference, Math.abs(own - then), 'difference');
  claims.is(side === (own < then ? '少于' : '多于'), 'the wrong side');
  claims.is(Math.abs(own / then - 1) >= 0.05 - 1e-9 && then >= MIN, 'is no change');
  const isGap = (year: number, each: number) =>
    !claims.learners.some((one) => ofYear(one, year).some((lesson) => lesson.month === each));
  const months = Array.from({ length: last }, (_, place) => place + 1);
  claims.is(!months.some((each) => isGap(2025, each) || isGap(2026, each)), 'a month is empty');
};
