import { formatCount } from '#core/format.ts';
import { formatDateLong, monthOf, monthOfIsoDate, type MonthIndex } from '#core/month.ts';
import { countAt } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { whole } from '../../structure/sentence.ts';
import { emptyMonths, isWholeMonth } from './months.ts';
import { MONTHLY } from './tables.ts';

/** Months as runs within their years: 2025年1—2月、11—12月、2026年10月. */
function saidMonths(months: readonly MonthIndex[]): string {
  const runs: { readonly from: MonthIndex; to: MonthIndex }[] = [];
  for (const month of months) {
    const last = runs[runs.length - 1];
    const goesOn = last && last.to + 1 === month && monthOf(last.to).year === monthOf(month).year;
    if (goesOn) last.to = month;
    else runs.push({ from: month, to: month });
  }
  return runs
    .map(({ from, to }, place) => {
      const { year, month } = monthOf(from);
      const before = runs[place - 1];
      const isNamed = before !== undefined && monthOf(before.from).year === year;
      const span = from === to ? `${month}月` : `${month}—${monthOf(to).month}月`;
      return isNamed ? span : `${year}年${span}`;
    })
    .join('、');
}

/** Which months are empty, and that a filter hides what the others sent. */
export function gapNotes(answers: Answers): readonly string[] {
  const empty = emptyMonths(answers);
  if (empty.length === 0) return [];
  const which = saidMonths(empty);
  const isFiltered = answers.question.filters.length > 0;
  return [
    isFiltered
      ? `${which}没有所选人员的培训记录，线留空；看不出是没有培训还是没有报送`
      : `${which}没有任何培训记录，线留空，不按零计；之后的累计不含这些月份`,
  ];
}

/** The last month only goes as far as the as-of date. */
export function partNotes({ question: { asOf } }: Answers): readonly string[] {
  if (isWholeMonth(asOf)) return [];
  const { month } = monthOf(monthOfIsoDate(asOf));
  return [`今年${month}月只到${formatDateLong(asOf)}，上年${month}月为整月`];
}

/** Records of which only the year is known are in no month. */
export function undatedNotes(answers: Answers): readonly string[] {
  const table = answers.table(MONTHLY);
  const dated = table.rows
    .filter((row) => row['scope_type'] === '全部')
    .reduce((sum, row) => sum + Number(row['records'] ?? 0), 0);
  const undated = countAt(table, whole(), 'total') - dated;
  return undated > 0 ? [`月份不能确定的${formatCount(undated)}条记录未画出`] : [];
}
