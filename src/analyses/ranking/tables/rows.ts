import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedDimension } from '../../analysis.ts';
import type { League } from '../book/league.ts';
import { quarterLimits } from '../settings.ts';
import { PERSON } from '../ids.ts';
import { ruleOf } from '../rules.ts';
import type { SettingValue } from '#core/setting.ts';
import type { Ranking } from '../book/ranks.ts';

export const dimension = (name: string, label: string): DerivedDimension => ({ name, label });

/** Who is compared with whom, first in every table. */
export const LEAGUE_DIMENSIONS = [dimension('object_type', '对象类型'), dimension('group', '组别')];
export const PERIOD_DIMENSION = dimension('period', '期间');
export const OBJECT_DIMENSION = dimension('object', '对象');
export const SCORED_DIMENSION = dimension('dimension', '指标');

export const rowOf = ({ objectType, group }: League): TableRow => ({ object_type: objectType, group });

/** A row about one person. */
export const isPersonal = (row: TableRow): boolean => row['object_type'] === PERSON;

/** A row about 学习平台积分, by which nobody is ranked in public until the office says so. */
export const isOfPlatform = ({ period, dimension: named }: TableRow, answers: Answers): boolean =>
  typeof period === 'string' &&
  typeof named === 'string' &&
  ruleOf(answers, period, [named]).treatments[0] === 'platform';

export const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** A rank, null for none. */
export function rankAt(ranking: Ranking | undefined, object: number): number | null {
  const rank = ranking?.ranks[object] ?? 0;
  return rank === 0 ? null : rank;
}

export const moved = (before: number | null, now: number | null): number | null =>
  before === null || now === null ? null : before - now;

/** The quarter that a rank lies in, 1 the best; null where there are fewer than four. */
export function quarterOf(rank: number | null, of: number, rule: SettingValue): number | null {
  if (rank === null || of < 4) return null;
  return 1 + quarterLimits(rule).filter((limit) => (rank - 1) / of >= limit - 1e-12).length;
}
