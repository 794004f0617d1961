import type { ValueFormat } from '#core/figure.ts';
import { monthOf } from '#core/month.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { whole, words } from '../../structure/sentence.ts';
import { line, lines } from './lines.ts';
import { monthTable } from './month-table.ts';
import { monthLabel, monthsUpTo } from './months.ts';
import { gapNotes, partNotes, undatedNotes } from './notes.ts';
import { quartersUpTo, quarterTable } from './quarter-table.ts';
import { MONTHLY } from './tables.ts';

interface Series {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly subtitle: string;
  readonly value: string;
  readonly format: ValueFormat;
}

function monthFigure({ id, title, label, subtitle, value, format }: Series): FigureDefinition {
  return {
    id,
    tables: [monthTable.id, MONTHLY],
    build: (answers) =>
      lines(answers, {
        frame: {
          ...{ id, title: [words(title)], subtitle, table: monthTable.id, where: whole() },
          notes: [...gapNotes(answers), ...partNotes(answers), ...undatedNotes(answers)],
        },
        ...{ x: 'month', xs: monthsUpTo(answers.question.asOf).map(monthLabel), format },
        series: [line(label, value)],
      }),
  };
}

export const monthFigures: readonly FigureDefinition[] = [
  monthFigure({
    ...{
      id: 'training.months_records',
      title: '各月培训人次',
      label: '培训人次',
      value: 'records',
      format: 'number',
    },
    subtitle: '上年以来各月开始的培训记录，人次；含未对应人员的记录',
  }),
  monthFigure({
    ...{
      id: 'training.months_hours',
      title: '各月培训学时',
      label: '学时',
      value: 'hours',
      format: 'number',
    },
    subtitle: '上年以来各月开始的在职人员培训，学时',
  }),
];

export const quarterFigure: FigureDefinition = {
  id: 'training.quarters',
  tables: [quarterTable.id, MONTHLY],
  build: (answers) => {
    const quarters = [...quartersUpTo(answers.question.asOf)];
    return lines(answers, {
      frame: {
        ...{
          id: 'training.quarters',
          title: [words('各季度培训人次')],
          table: quarterTable.id,
          where: whole(),
        },
        subtitle: '上年以来各季度开始的培训记录，人次；含未对应人员的记录',
        notes: [...quarterNotes(quarters), ...gapNotes(answers), ...undatedNotes(answers)],
      },
      ...{ x: 'quarter', xs: quarters.map(([label]) => label), format: 'number' },
      series: [line('培训人次', 'records')],
    });
  },
};

/** The quarter that is not over says so. */
function quarterNotes(quarters: readonly (readonly [string, readonly number[]])[]): readonly string[] {
  const last = quarters[quarters.length - 1];
  if (!last || last[1].length === 3) return [];
  const months = last[1].map((month) => `${monthOf(month).month}月`).join('、');
  return [`${last[0]}只有${months}`];
}
