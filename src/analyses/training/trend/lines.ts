import type { FigureFrame, FigureSeries, FigureSpec, LinesFigure, ValueFormat } from '#core/figure.ts';
import type { Answers } from '../../analysis.ts';
import { emptyMonths, monthsUpTo } from './months.ts';

export const line = (
  label: string,
  value: string,
  where: FigureSeries['where'] = {},
  told = false,
): FigureSeries => ({
  ...{ label, value, where, told, range: null },
});

interface Lines {
  readonly frame: FigureFrame;
  readonly x: string;
  readonly xs: readonly string[];
  readonly series: readonly FigureSeries[];
  readonly format: ValueFormat;
}

/** Nothing to draw without a single record in the two years. */
export function lines(answers: Answers, { frame, ...rest }: Lines): FigureSpec {
  const months = monthsUpTo(answers.question.asOf);
  if (emptyMonths(answers).length === months.length) {
    const reason = '今年和上年都没有能确定月份的培训记录';
    return { ...frame, form: 'empty', reason };
  }
  const figure: LinesFigure = { ...frame, ...rest, form: 'lines', estimatedFrom: null, reference: null };
  return figure;
}
