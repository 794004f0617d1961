import type { TableRow } from '#core/table.ts';
import type { DerivedTable } from '../../analysis.ts';
import { decomposeChange, explainMove } from '../book/decompose.ts';
import { COMPOSITE } from '../book/league.ts';
import { type Chosen, chosenOf, MOST_SHOWN } from '../chosen.ts';
import { MOVES, PASSED } from '../ids.ts';
import { recordsIn } from './behind.ts';
import {
  dimension,
  isPersonal,
  LEAGUE_DIMENSIONS,
  OBJECT_DIMENSION,
  orNull,
  PERIOD_DIMENSION,
  rankAt,
  rowOf,
  SCORED_DIMENSION,
} from './rows.ts';

/** Steps of the way from the composite before to the one now. */
export const COMPOSITE_BEFORE = '比较期综合';
export const COMPOSITE_NOW = '本期综合';

/** Of very many so many are told: those chosen, those that rose most and those that fell most. */
const MOST_MOVES = 20;
const MOST_PASSED = 1;
/** Of very many so many others are named on each side. */
const MOST_OTHERS = 100;

/** Who stands in both periods; of very many the chosen ones and so many that moved most either way. */
function toldOf({ shown, marked, now, table, before }: Chosen, most: number): readonly number[] {
  const was = table.standing(before).ranking;
  const both = shown.filter((o) => rankAt(now.ranking, o) !== null && rankAt(was, o) !== null);
  if (now.ranking.of <= MOST_SHOWN) return both;
  const rise = (o: number) => (was.ranks[o] ?? 0) - (now.ranking.ranks[o] ?? 0);
  const risen = [...both].sort((a, b) => rise(b) - rise(a));
  const fallen = [...both].sort((a, b) => rise(a) - rise(b));
  const told = new Set([...marked, ...risen.slice(0, most), ...fallen.slice(0, most)]);
  return both.filter((o) => told.has(o));
}

function moveRows(chosen: Chosen): readonly TableRow[] {
  const { league, period, before, table, now } = chosen;
  if (before < 0) return [];
  const was = table.standing(before);
  return toldOf(chosen, MOST_MOVES).flatMap((o) => {
    const own = {
      ...rowOf(league),
      period: league.periods[period] ?? null,
      object: league.objects[o] ?? null,
    };
    const [first, last] = [was.composite[o] ?? Number.NaN, now.composite[o] ?? Number.NaN];
    const whole = { before: first, now: last, change: last - first };
    const ends = [COMPOSITE_BEFORE, COMPOSITE_NOW].map((step, i) => ({
      ...{ ...own, dimension: step, before: null, now: null, change: null, amount: i === 0 ? first : last },
    }));
    const total = { ...own, dimension: COMPOSITE, ...whole, amount: Math.abs(whole.change) };
    if (was.isGiven || now.isGiven) return [total, ...ends];
    const changes = decomposeChange(was.contributions, now.contributions, o);
    const steps = league.dimensions.flatMap((name, d): readonly TableRow[] => {
      const [gave, gives] = [was, now].map(({ contributions }) => orNull(contributions[d]?.[o]));
      if (gave === null && gives === null) return [];
      const change = changes[d] ?? 0;
      return [
        {
          ...own,
          dimension: name,
          before: gave ?? null,
          now: gives ?? null,
          change,
          amount: Math.abs(change),
        },
      ];
    });
    return [total, ...ends, ...steps];
  });
}

const score = (name: string, label: string, formula: string) => ({
  ...{ name, label, formula },
  unit: '分' as const,
});

const ADDS_UP = '各项变化相加等于综合得分的变化；一期缺的项，其贡献按没有计';

/** What each dimension gives to the composite, before and now. */
export const movesTable: DerivedTable = {
  ...{ id: MOVES, title: '综合得分变化的构成', unscoped: true, from: [], records: ['scores'] },
  dims: [...LEAGUE_DIMENSIONS, PERIOD_DIMENSION, OBJECT_DIMENSION, SCORED_DIMENSION],
  measures: [
    score('before', '比较期贡献', '该项在比较期综合得分里占的分'),
    score('now', '本期贡献', '该项在本期综合得分里占的分'),
    { ...score('change', '变化', '本期贡献－比较期贡献'), caveat: ADDS_UP },
    score('amount', '变化的大小', '变化的绝对值；两端为综合得分'),
  ],
  personalRow: isPersonal,
  derive: (answers) => {
    const chosen = chosenOf(answers);
    return chosen ? moveRows(chosen) : [];
  },
  behind: (where, _, answers) => {
    const chosen = chosenOf(answers);
    if (!chosen) return null;
    const { league, before } = chosen;
    const then = league.periods[before];
    const step = where['dimension'];
    const now = String(where['period']);
    const isEnd = step === COMPOSITE_BEFORE || step === COMPOSITE_NOW;
    const periods = step === COMPOSITE_BEFORE ? [] : [now];
    if (step !== COMPOSITE_NOW && then !== undefined) periods.push(then);
    return recordsIn(answers, isEnd ? { ...where, dimension: COMPOSITE } : where, periods);
  },
};

export const PASSED_SIDE = '超过';
export const PASSED_BY_SIDE = '被超过';

function passedRows(chosen: Chosen): readonly TableRow[] {
  const { league, period, before, table, now } = chosen;
  if (before < 0) return [];
  const was = table.standing(before);
  const most = now.ranking.of > MOST_SHOWN ? MOST_OTHERS : Infinity;
  return toldOf(chosen, MOST_PASSED).flatMap((o) => {
    const { passed, passedBy } = explainMove(was.composite, now.composite, o);
    const own = {
      ...rowOf(league),
      period: league.periods[period] ?? null,
      object: league.objects[o] ?? null,
    };
    const row = (side: string) => (other: number) => ({
      ...{ ...own, side, other: league.objects[other] ?? null },
      ...{ before: rankAt(was.ranking, other), now: rankAt(now.ranking, other) },
    });
    return [
      ...passed.slice(0, most).map(row(PASSED_SIDE)),
      ...passedBy.slice(0, most).map(row(PASSED_BY_SIDE)),
    ];
  });
}

/** Who was ahead and is no longer, and the other way round. */
export const passedTable: DerivedTable = {
  ...{ id: PASSED, title: '名次超过和被超过', unscoped: true, from: [], records: ['scores'] },
  dims: [
    ...[...LEAGUE_DIMENSIONS, PERIOD_DIMENSION, OBJECT_DIMENSION],
    ...[dimension('side', '方向'), dimension('other', '另一方')],
  ],
  measures: [
    { name: 'before', label: '另一方比较期名次', unit: '', formula: '另一方在比较期的名次，没有为空' },
    { name: 'now', label: '另一方本期名次', unit: '', formula: '另一方在本期的名次，没有为空' },
  ],
  personalRow: isPersonal,
  derive: (answers) => {
    const chosen = chosenOf(answers);
    return chosen ? passedRows(chosen) : [];
  },
  behind: (where, measure, answers) => {
    const chosen = chosenOf(answers);
    const at = chosen?.league.periods[measure === 'before' ? chosen.before : chosen.period];
    return at === undefined ? null : recordsIn(answers, { ...where, object: where['other'] ?? null }, [at]);
  },
};
