import type { EmptyFigure, FigureFrame } from '#core/figure.ts';
import { formatDateLong } from '#core/month.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { words } from '../sentence.ts';
import { readSuppositions, suppositionNotes } from './suppositions.ts';

export interface ProjectionFrame {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: string;
  readonly where: TableRow;
}

/** What every figure of a projection says around its marks. */
export function projectionFrame(answers: Answers, frame: ProjectionFrame): FigureFrame {
  return { ...frame, title: [words(frame.title)], notes: suppositionNotes(answers) };
}

/** Why nothing is projected, or null when there is something to draw. */
export function nothingProjected(answers: Answers, frame: FigureFrame): EmptyFigure | null {
  const { errors } = readSuppositions(answers);
  if (errors.length > 0) {
    const reason = `推算设定有误，改正后再推算。${errors.join('')}`;
    return { ...frame, form: 'empty', notes: [], reason };
  }
  if (answers.table(frame.table).rows.length > 0) return null;
  return { ...frame, form: 'empty', notes: [], reason: '所选范围内没有在册人员，无从推算。' };
}

export const since = ({ question }: Answers) => `自${formatDateLong(question.asOf)}起`;
