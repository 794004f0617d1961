import { desc, from, op } from 'arquero';
import { rowsOf } from '../sample/plain-count.ts';
import type { PlainTable } from '../sample/plain-tables.ts';
import { DATA } from '../sample/training-records.ts';
import { rowsIn } from './scoped.ts';

/** It is shown, but does not count. */
const PLATFORM = '学习平台积分';

/** Composite and rank of every county in one period, by Arquero; a score that is missing counts nowhere. */
export function standingByOracle(period: string): PlainTable {
  const [, ...rows] = rowsOf(DATA, { path: 'scores/2026.csv', sheet: null });
  const scores = rows.map(([when, group, object_type, object, dimension, score]) => ({
    ...{ period: String(when), group: String(group), object_type: String(object_type) },
    ...{ object: String(object), dimension: String(dimension), score: Number(score ?? Number.NaN) },
  }));
  const dims = ['object_type', 'group', 'period', 'object'];
  const standing = from(scores)
    .filter(`d => d.period === '${period}' && d.dimension !== '${PLATFORM}' && op.is_finite(d.score)`)
    .groupby(dims)
    .rollup({ score: op.mean('score') })
    .orderby(desc('score'))
    .derive({ rank: op.rank(), of: op.count() });
  return { dims, measures: ['score', 'rank', 'of'], rows: rowsIn(standing) };
}
