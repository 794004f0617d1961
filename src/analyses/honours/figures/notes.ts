import { formatDateLong } from '#core/month.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { NO_LEVEL } from '../read-honours.ts';
import { LIST } from '../tables/list.ts';
import { ALL_LEVELS } from '../tables/tally.ts';
import { YEARLY } from '../tables/yearly.ts';

export const NOTED = [LIST, YEARLY];

const sum = (rows: readonly TableRow[]): number => rows.reduce((total, { n }) => total + Number(n ?? 0), 0);

/** How many there are, what is not known of them, and what lies after the as-of date. */
export function recordNotes(answers: Answers): readonly string[] {
  const { rows } = answers.table(YEARLY);
  const all = rows.filter(({ level }) => level === ALL_LEVELS);
  const undated = sum(all.filter(({ year }) => year === null));
  const unlevelled = sum(rows.filter(({ level }) => level === NO_LEVEL));
  const { asOf } = answers.question;
  const later = sum(answers.table(LIST).rows.filter(({ date }) => isAfter(String(date ?? ''), asOf)));
  return [
    `数据：荣誉表彰登记${sum(all)}条`,
    ...(undated > 0 ? [`日期未填${undated}条，不分年份、季度`] : []),
    ...(unlevelled > 0 ? [`级别未填${unlevelled}条`] : []),
    ...(later > 0 ? [`日期晚于${formatDateLong(asOf)}的${later}条也在内`] : []),
  ];
}

/** As far as the date is written: 2026 is not after a day of 2026. */
function isAfter(date: string, asOf: string): boolean {
  const written = date.replace('.', '-');
  return written !== '' && written > asOf.slice(0, written.length);
}
