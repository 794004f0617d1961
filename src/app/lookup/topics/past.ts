import { formatCount, formatOneDecimal, formatPoints } from '#core/format.ts';
import { formatDateLong, type IsoDate } from '#core/month.ts';
import type { LookupFigure } from '../../api/lookup.ts';
import type { ValueCondition } from '../conditions.ts';
import type { Wanted } from '../reading.ts';
import { refuse, type Refused, type Told, type ToldCell } from './told.ts';
import { watchedBy } from './watched.ts';

const TABLE = 'structure.trend';
const WHICH =
  '与上期相比的只有人数、平均年龄、30岁及以下、35岁及以下、研究生学历和女性占比，请写明其中一项，如：县级 30岁以下 比上期';
const ONE_ROSTER = '只有一期花名册，没有可比的上期：再导入一份较早的花名册，才能比';

/** 提高2.1个百分点, 增加6人; null where either is not said. */
function difference(now: LookupFigure, before: LookupFigure): string | null {
  if (now.value === null || before.value === null) return null;
  const by = now.value - before.value;
  if (by === 0) return '没有变化';
  const size = Math.abs(by);
  if (now.format === 'count') return `${by > 0 ? '增加' : '减少'}${formatCount(size)}${now.unit}`;
  const verb = by > 0 ? '提高' : '下降';
  const shown = now.format === 'share' ? formatPoints(size) : formatOneDecimal(size);
  const unit = now.format === 'share' ? '个百分点' : now.unit;
  return Number(shown) === 0 ? `基本持平（相差不到0.1${unit}）` : `${verb}${shown}${unit}`;
}

/** What a watched number was at the roster before, and what it is now. */
export function toldPast(
  lastYear: boolean,
  since: IsoDate | null,
  asOf: IsoDate,
  conditions: readonly ValueCondition[],
  wanted: Wanted | null,
): Told | Refused {
  if (since === null) return refuse(ONE_ROSTER);
  if (lastYear && Number(since.slice(0, 4)) !== Number(asOf.slice(0, 4)) - 1)
    return refuse(`上一期花名册截至${formatDateLong(since)}，不是去年的：请写“比上期”`);
  const watched = watchedBy(conditions);
  const isMean = wanted?.kind === 'measure' && wanted.label === '平均年龄';
  if ((wanted?.kind === 'measure' && !isMean) || (conditions.length > 0 && (isMean || !watched?.count)))
    return refuse(WHICH);
  const at = (date: IsoDate): ToldCell => {
    const cell = { table: TABLE, where: { date } };
    if (isMean) return { ...cell, measure: 'mean_age', format: 'years', unit: '岁', n: null, known: 'n' };
    if (!watched) return { ...cell, measure: 'n', format: 'count', unit: '人', n: 'n', known: null };
    const { count, base, share } = watched;
    if (wanted?.kind === 'count')
      return { ...cell, measure: count, format: 'count', unit: '人', n: count, known: base };
    return { ...cell, measure: share, format: 'share', unit: '', n: count, known: base };
  };
  const what = watched
    ? `${watched.label}${wanted?.kind === 'count' ? '人数' : '占比'}`
    : isMean
      ? '平均年龄'
      : '人数';
  return {
    ...{ label: what, cell: at(asOf), more: [at(since)] },
    ...{ narrowing: [], hasUnits: true, absentIsNone: false, notes: [] },
    missing: (name) => `${name}没有在职人员`,
    say: ({ name, own, more: [before = null], text }) => {
      const now = `${name}${what}${text(own)}`;
      const date = formatDateLong(since);
      const told = before && difference(own, before);
      if (before && told !== null) return `${now}，${date}为${text(before)}，${told}。`;
      return `${now}；${date}${before?.isSmall ? '已知的人太少，不作比较' : '没有可比的数'}。`;
    },
  };
}
