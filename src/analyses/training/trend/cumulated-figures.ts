import type { ValueFormat } from '#core/figure.ts';
import type { FindingPart } from '#core/finding.ts';
import { formatCount, roundHalfUp } from '#core/format.ts';
import { monthOf, monthOfIsoDate } from '#core/month.ts';
import { numberAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { cell, figure, whole, words } from '../../structure/sentence.ts';
import { COVERAGE } from '../reach/tables.ts';
import { line, lines } from './lines.ts';
import { emptyMonths, lastWholeMonth } from './months.ts';
import { gapNotes, partNotes, undatedNotes } from './notes.ts';
import { monthsOfYear, progress } from './progress.ts';
import { MONTHLY } from './tables.ts';

interface Cumulated {
  readonly id: string;
  readonly measure: 'trained' | 'hours';
  /** 累计参训 */
  readonly said: string;
  readonly unit: string;
  readonly format: ValueFormat;
}

const yearsOf = ({ question: { asOf } }: Answers) => {
  const { year } = monthOf(monthOfIsoDate(asOf));
  return { now: `${year}年`, last: `${year - 1}年` };
};

/** The last month of this year that is over and has records, when neither year has a gap before it; else 0. */
export function comparedMonth(answers: Answers): number {
  const { asOf } = answers.question;
  const empty = emptyMonths(answers).map(monthOf);
  const thisYear = monthOf(monthOfIsoDate(asOf)).year;
  const gaps = new Set(empty.filter(({ year }) => year === thisYear).map(({ month }) => month));
  let last = lastWholeMonth(asOf);
  while (gaps.has(last)) last -= 1;
  return empty.some(({ month }) => month <= last) ? 0 : last;
}

/** This year beside last at the last month that can be compared. */
function sameTime(answers: Answers, { measure, said, unit }: Cumulated): readonly FindingPart[] {
  const neutral = [words(`${said}（今年与上年）`)];
  const last = comparedMonth(answers);
  const month = monthsOfYear[last - 1];
  if (month === undefined) return neutral;
  const years = yearsOf(answers);
  const part = (year: string) => {
    const where = whole({ year, month });
    const value = numberAt(answers.table(progress.id), where, measure);
    return value === null
      ? null
      : figure(`${formatCount(roundHalfUp(value, 0))}${unit}`, cell(progress.id, where, measure));
  };
  const [now, before] = [part(years.now), part(years.last)];
  if (!now || !before) return neutral;
  const span = last === 1 ? '1月' : `1—${last}月`;
  return [words(`${span}${said}`), now, words('，上年同期'), before];
}

function cumulatedFigure(cumulated: Cumulated): FigureDefinition {
  const { id, measure, unit, format } = cumulated;
  return {
    id,
    tables: [progress.id, MONTHLY, COVERAGE],
    build: (answers) => {
      const { now, last } = yearsOf(answers);
      return lines(answers, {
        frame: {
          ...{ id, title: sameTime(answers, cumulated), table: progress.id, where: whole() },
          subtitle: `从1月起累计，${unit}；与上年同月比较`,
          notes: [
            '上年也只算现在仍在册的人',
            ...gapNotes(answers),
            ...partNotes(answers),
            ...undatedNotes(answers),
          ],
        },
        ...{ x: 'month', xs: monthsOfYear, format },
        series: [line('今年', measure, { year: now }), line('上年', measure, { year: last })],
      });
    },
  };
}

export const trainedLines = cumulatedFigure({
  ...{ id: 'training.progress_trained', measure: 'trained', said: '累计参训', unit: '人', format: 'count' },
});
export const hoursLines = cumulatedFigure({
  ...{ id: 'training.progress_hours', measure: 'hours', said: '累计学时', unit: '学时', format: 'number' },
});
