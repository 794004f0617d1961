import type { LookupFacts } from './facts.ts';
import { placeInName } from '../office/place-of.ts';
import { pinyinInitials } from '#core/pinyin.ts';

/** Questions this data can answer, made of its own units and levels. */
export function makeExamples(
  { units, levels, levelOf }: LookupFacts,
  city: string | null,
): readonly string[] {
  const counted = units.filter((unit) => levelOf.has(unit));
  const unit = counted.find((name) => levelOf.get(name) === '县级') ?? counted[0];
  const place = unit === undefined ? null : placeInName(unit, city);
  const short = unit === undefined ? null : place === null || place === '市直' ? unit : place;
  const initials = short === null ? undefined : pinyinInitials(short)[0];
  const [level] = levels;
  return [
    ...(short === null ? [] : [`${short} 30岁以下 占比`]),
    ...(level === undefined ? ['研究生占比'] : [`${level}研究生占比`]),
    ...(levels.length > 1 ? [`${levels[1]}女干部平均年龄`] : ['女干部平均年龄']),
    ...(short === null ? [] : [`${short} 学历`]),
    ...(initials === undefined ? [] : [`${initials} 35岁以下`]),
  ];
}
