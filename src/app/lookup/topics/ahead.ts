import { formatDateLong } from '#core/month.ts';
import type { ValueCondition } from '../conditions.ts';
import type { Wanted } from '../reading.ts';
import { refuse, type Refused, type Said, type Told, type ToldCell } from './told.ts';
import { watchedBy } from './watched.ts';

const TABLE = 'structure.projection_young';
const FURTHEST = 10;
const WHICH =
  '推算只到人数、平均年龄、30岁及以下、35岁及以下和研究生学历占比，请写明其中一项，如：5年后 30岁以下 占比';

/** 推算, with the range that the stated variation gives. */
function say({ name, own, more: [low, high], text, row }: Said, label: string): string {
  const isRange = low?.value !== high?.value && low !== null && high !== null && low && high;
  const range = isRange ? `（推算范围${text(low)}至${text(high)}）` : '';
  return `推算：到${formatDateLong(String(row['date']))}，${name}${label}${text(own)}${range}。按设定的补充和减员推算，非考核目标。`;
}

function cellOf(years: number, measure: string, format: ToldCell['format'], unit: string): ToldCell {
  return { table: TABLE, where: { year: years }, measure, format, unit, n: null, known: null };
}

/** What the projection gives for so many years on. */
export function toldAhead(
  years: number | null,
  conditions: readonly ValueCondition[],
  wanted: Wanted | null,
): Told | Refused {
  if (years === null) return refuse('要写明推算到几年后，如：5年后 30岁以下 占比');
  if (years < 1 || years > FURTHEST) return refuse(`推算只到1至${FURTHEST}年后`);
  const watched = watchedBy(conditions);
  const isMean = wanted?.kind === 'measure' && wanted.label === '平均年龄';
  if (wanted?.kind === 'measure' && !isMean) return refuse(WHICH);
  if (
    conditions.length > 0 &&
    (isMean || !watched || !['young', 'under35', 'postgraduate'].includes(watched.count))
  )
    return refuse(WHICH);
  if (watched && wanted?.kind === 'count')
    return refuse(`推算给出的是占比：请写“${years}年后 ${watched.label} 占比”`);
  const [measure, format, unit, label] = isMean
    ? (['mean_age', 'years', '岁', '平均年龄'] as const)
    : watched
      ? ([watched.share, 'share', '', `${watched.label}占比`] as const)
      : (['n', 'count', '人', '人数'] as const);
  return {
    ...{ label: `${years}年后${label}（推算）`, narrowing: [], hasUnits: false, absentIsNone: false },
    cell: cellOf(years, measure, format, unit),
    more: ['low', 'high'].map((end) => cellOf(years, `${measure}_${end}`, format, unit)),
    missing: (name) => `推算只分全市和层级，没有${name}的：请写全市、市级或县级`,
    mark: '推算',
    say: (said) => say(said, label),
    notes: ['推算不是统计数，没有名单；假设在“退休与推演”页写明，可在那里改'],
  };
}
