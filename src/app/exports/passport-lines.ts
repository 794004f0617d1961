import { figureNoteText } from '#core/figure-note.ts';
import { formatCount, formatOneDecimal, formatShare } from '#core/format.ts';
import { formatDateLong } from '#core/month.ts';
import type { Passport } from '../api.ts';

function sayValue({ value, unit }: Passport): string {
  if (value === null) return '—';
  if (unit === '%') return formatShare(value);
  return `${Number.isInteger(value) ? formatCount(value) : formatOneDecimal(value)}${unit}`;
}

function saySource({ file, sheet, asOf }: Passport['sources'][number]): string {
  const day = asOf === null ? '' : `，截至${formatDateLong(asOf)}`;
  return `${file}${sheet === null ? '' : `（${sheet}）`}${day}`;
}

/** The passport of a figure to be read aloud or looked up: formula, whom it counts, what it leaves out, its files. */
export function passportLines(passport: Passport): readonly string[] {
  const { title, measure, formula, population, asOf, filters, exclusions, caveat, unitNotes, sources } =
    passport;
  const left = exclusions.map(({ reason, count, unit = '人' }) => `${reason}：${formatCount(count)}${unit}`);
  return [
    `口径：${title}`,
    `${measure}：${sayValue(passport)}`,
    `算法：${formula}`,
    `统计范围：${population}`,
    `截至：${formatDateLong(asOf)}`,
    ...(filters.length > 0 ? [`筛选：${filters.join('；')}`] : []),
    ...(left.length > 0 ? [`未计入：${left.join('；')}`] : []),
    ...(caveat === null ? [] : [`说明：${caveat}`]),
    ...unitNotes.map(figureNoteText),
    `来源：${sources.map(saySource).join('；')}`,
  ];
}
