import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { normalise } from '../book/composite.ts';
import { rangeLeavingOut, rangeUnderWeights, type Weighted } from '../book/sensitivity.ts';
import type { PeriodStanding } from '../book/standing.ts';
import { type Chosen, chosenOf } from '../chosen.ts';
import { CERTAINTY } from '../ids.ts';
import { recordsOf } from './behind.ts';
import { isPersonal, LEAGUE_DIMENSIONS, OBJECT_DIMENSION, PERIOD_DIMENSION, rankAt, rowOf } from './rows.ts';

/** Beyond that every object against every other takes too long. */
export const MOST_TRIED = 2000;

/** Those who compete, in the form that the ranges are worked out of. */
export function weightedOf({ rule, scores, fullMarks, composite }: PeriodStanding): Weighted {
  const values = scores.map((column, d) =>
    normalise(column, fullMarks[d] ?? new Float64Array(), rule.normalisation, rule.lowerIsBetter[d] ?? false),
  );
  const added = new Float64Array(composite.length);
  scores.forEach((column, d) => {
    if (!rule.added[d]) return;
    column.forEach((points, o) => {
      const given = rule.lowerIsBetter[d] ? -Math.abs(points) : points;
      if (!Number.isNaN(given)) added[o] = (added[o] ?? 0) + given / 100;
    });
  });
  return {
    ...{ values, weights: rule.weights, objects: composite.length },
    ...{ missingIsZero: rule.missing === 'zero', added },
  };
}

interface Sure {
  readonly object: number;
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
}

/** From the top: as long as the first could fall to the place of the last, and the last rise to that of the first. */
function bandsOf(sure: readonly Sure[]): readonly number[] {
  const bands: number[] = [];
  let [band, from] = [0, 0];
  sure.forEach((own, i) => {
    const open = sure.slice(from, i);
    const isShared =
      open.length > 0 && open.every((other) => other.worst >= own.rank && own.best <= other.rank);
    if (!isShared) [band, from] = [band + 1, i];
    bands.push(band);
  });
  return bands;
}

export const swayOf = ({ setting }: Pick<Answers, 'setting'>): number => {
  const sway = setting('ranking.sway');
  return typeof sway === 'number' && sway > 0 && sway < 1 ? sway : 0.1;
};

const known = new WeakMap<PeriodStanding, { readonly key: string; readonly rows: readonly TableRow[] }>();

function certaintyRows(answers: Answers, chosen: Chosen): readonly TableRow[] {
  const { league, period, now, shown } = chosen;
  if (now.isGiven || now.ranking.of < 2 || now.ranking.of > MOST_TRIED) return [];
  const sway = swayOf(answers);
  const key = JSON.stringify([sway, shown]);
  const kept = known.get(now);
  if (kept?.key === key) return kept.rows;
  const weighted = weightedOf(now);
  const sure = shown.flatMap((object): readonly Sure[] => {
    const rank = rankAt(now.ranking, object);
    const range = rank === null ? null : rangeUnderWeights(weighted, object, sway);
    return rank === null || !range ? [] : [{ object, rank, ...range }];
  });
  const bands = bandsOf(sure);
  const isSingle = weighted.weights.filter((weight) => weight > 0).length < 2;
  const rows = sure.map(({ object, rank, best, worst }, i) => {
    const out = isSingle ? null : rangeLeavingOut(weighted, object);
    return {
      ...{ ...rowOf(league), period: league.periods[period] ?? null, object: league.objects[object] ?? null },
      ...{ rank, of: now.ranking.of, best, worst, width: worst - best },
      ...{ out_best: out?.best ?? null, out_worst: out?.worst ?? null, band: bands[i] ?? null },
    };
  });
  known.set(now, { key, rows });
  return rows;
}

const plain = (name: string, label: string, formula: string) => ({ name, label, unit: '' as const, formula });

/** Between which places a rank lies when the weights are a little different. */
export const certaintyTable: DerivedTable = {
  ...{ id: CERTAINTY, title: '名次把握', unscoped: true, from: [], records: ['scores'] },
  dims: [...LEAGUE_DIMENSIONS, PERIOD_DIMENSION, OBJECT_DIMENSION],
  measures: [
    plain('rank', '名次', '综合得分的名次'),
    plain('of', '参加排名', '有综合得分的对象数'),
    plain('best', '最好', '任一项权重在设定幅度内上下变动时，能达到的最好名次'),
    plain('worst', '最差', '任一项权重在设定幅度内上下变动时，会落到的最差名次'),
    plain('width', '名次幅度', '最差－最好'),
    plain('out_best', '去掉一项最好', '任意去掉一项指标，能达到的最好名次'),
    plain('out_worst', '去掉一项最差', '任意去掉一项指标，会落到的最差名次'),
    plain('band', '同一档', '号码相同的对象，权重变动时名次可以互换，先后不宜细分'),
  ],
  personalRow: isPersonal,
  derive: (answers) => {
    const chosen = chosenOf(answers);
    return chosen ? certaintyRows(answers, chosen) : [];
  },
  behind: (where, _, answers) => recordsOf(where, answers),
};
