import type { FigureSpec } from '#core/figure.ts';
import { countAt } from '#core/table.ts';
import type { UnitAnswers, UnitFigureDefinition } from '../../analysis.ts';
import { HEADCOUNT } from '../class-gap.ts';
import { minBase } from '../findings/level-shares.ts';
import { unit } from '../sentence.ts';
import { classRows, sayMost, type UnitClasses } from './most-of.ts';

export interface CountedClasses extends UnitClasses {
  readonly id: string;
  /** The classes have an official order. */
  readonly inOrder: boolean;
  /** Some people rightly have none: 职务层次. */
  readonly mayLack?: boolean;
}

/** A share that is not claimed, because so few are known. */
const NO_SHARE = 'not_claimed';

/** People of the unit by class; null where nobody is known. */
export function countsFigure(answers: UnitAnswers, classes: CountedClasses): FigureSpec | null {
  const { id, table, column, label, inOrder, mayLack } = classes;
  const { name } = answers.unit;
  const rows = classRows(answers, classes);
  if (rows.length === 0) return null;
  const known = Number(rows[0]?.['known'] ?? 0);
  const min = minBase(answers);
  const unknown = countAt(answers.table(HEADCOUNT), unit(name)) - known;
  const lacking = mayLack ? `没有或未填${label}的${unknown}人` : `${label}未填${unknown}人`;
  return {
    form: 'bars',
    id,
    title: sayMost(answers, classes),
    subtitle: known < min ? '人数' : `人数，占${label}已填${known}人的比例`,
    notes: [
      ...(unknown > 0 ? [`${lacking}，不计入占比`] : []),
      ...(known < min ? [`${label}已填不足${min}人，只列人数，不列占比`] : []),
    ],
    ...{ table, where: unit(name), category: column, value: 'n', told: [], inOrder },
    share: known < min ? NO_SHARE : 'share',
  };
}

export function counts(classes: CountedClasses): UnitFigureDefinition {
  const { id, table } = classes;
  return { id, tables: [table, HEADCOUNT], build: (answers) => countsFigure(answers, classes) };
}
