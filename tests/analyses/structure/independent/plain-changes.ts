import type { Filter } from '#analyses/analysis.ts';
import type { PlainRow, PlainTable } from '../../../sample/plain-tables.ts';
import { before, type DatedPerson, type Pair, pairs } from './dated-people.ts';
import { isStepOf } from './random-subsets.ts';

/** From the highest down. */
const POSTS = ['厅局级副职', '县处级正职', '县处级副职', '乡科级正职', '乡科级副职'];
const RANKS = [
  ...['一级巡视员', '二级巡视员', '一级调研员', '二级调研员', '三级调研员', '四级调研员'],
  ...['一级主任科员', '二级主任科员', '三级主任科员', '四级主任科员', '一级科员', '二级科员'],
];
const SCHOOLS = ['研究生', '大学本科', '大专', '中专', '高中', '初中及以下'];

function rose(list: readonly string[], from: string | null, to: string | null): boolean {
  for (const word of [from, to]) {
    if (word !== null && !list.includes(word)) throw new Error(`${word} has no place`);
  }
  return from !== null && to !== null && list.indexOf(to) < list.indexOf(from);
}

const differ = (from: string | null, to: string | null) => from !== null && to !== null && from !== to;

/** Units whose older roster says somebody's 职务层次; of the others nobody can tell who leads anew. */
const posted = new Set(before.filter(({ postLevel }) => postLevel !== null).map(({ unit }) => unit));
const leads = ({ postLevel }: DatedPerson) => POSTS.includes(postLevel ?? '');
const isBlank = (then: DatedPerson) => then.postLevel === null && posted.has(then.unit);

type Both = readonly [then: DatedPerson, now: DatedPerson];

/** Steps of somebody who is in both rosters; each stands at the newer place but 调出. */
const OF_BOTH: Readonly<Record<string, (...both: Both) => boolean>> = {
  调入: (then, now) => then.unit !== now.unit,
  调出: (then, now) => then.unit !== now.unit,
  提拔: (then, now) => rose(POSTS, then.postLevel, now.postLevel),
  新任领导职务: (then, now) => leads(now) && (isBlank(then) || (then.postLevel !== null && !leads(then))),
  '新任领导职务（上期未填）': (then, now) => leads(now) && isBlank(then),
  上期单位均未填职务层次: (then, now) => leads(now) && then.postLevel === null && !posted.has(then.unit),
  晋升职级: (then, now) => rose(RANKS, then.rank, now.rank),
  轮岗: (then, now) => then.unit !== now.unit || differ(then.office, now.office),
  学历提升: (then, now) => rose(SCHOOLS, then.education, now.education),
};
const WITHIN = ['提拔', '新任领导职务', '晋升职级', '轮岗', '学历提升'];

interface Taken {
  readonly step: string;
  readonly place: DatedPerson;
}

function stepsOf({ then, now }: Pair): readonly Taken[] {
  const at = (step: string, place: DatedPerson | undefined) => (place ? [{ step, place }] : []);
  const own = [...at('期初', then), ...at('期末', now)];
  if (!then) return [...own, ...at('新进', now)];
  if (!now) return [...own, ...at('离任', then)];
  const career = Object.entries(OF_BOTH).filter(([, isTaken]) => isTaken(then, now));
  return [...own, ...career.flatMap(([step]) => at(step, step === '调出' ? then : now))];
}

const scopesAt = ({ level, unit }: DatedPerson): readonly PlainRow[] => [
  { scope_type: '全部', scope: '全部' },
  { scope_type: '层级', scope: level },
  { scope_type: '单位', scope: unit },
];

/** Who came, left, moved and rose between the two dates of the sample, pair by pair. */
export function plainChanges(filters: readonly Filter[]): Readonly<Record<string, PlainTable>> {
  const counts = new Map<string, number>();
  for (const pair of pairs) {
    for (const { step, place } of stepsOf(pair)) {
      if (!isStepOf(filters, pair.row, place)) continue;
      for (const scope of scopesAt(place)) {
        const key = JSON.stringify({ ...scope, step });
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  const rows = [...counts].map(([key, n]): PlainRow => ({ ...(JSON.parse(key) as PlainRow), n }));
  const within = rows.flatMap(({ scope_type = null, scope = null, step, n }): readonly PlainRow[] => {
    if (step !== '期末') return [];
    const count = (of: string) => counts.get(JSON.stringify({ scope_type, scope, step: of })) ?? 0;
    const known = Number(n) - count('新进');
    if (known === 0) return [];
    return WITHIN.map((of) => ({
      scope_type,
      scope,
      step: of,
      n: count(of),
      known,
      share: count(of) / known,
    }));
  });
  const dims = ['scope_type', 'scope', 'step'];
  return {
    'structure.changes': { dims, measures: ['n'], rows },
    'structure.changes_within': { dims, measures: ['n', 'known', 'share'], rows: within },
    // Every unit of the sample has a roster of both dates.
    'structure.changes_left_out': { dims: ['scope_type', 'scope'], measures: ['n', 'before'], rows: [] },
  };
}
