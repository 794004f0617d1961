import type { BulletFigure, FigureFrame } from '#core/figure.ts';
import type { Answers } from '../../analysis.ts';
import { markedTarget, minBase } from '../said-settings.ts';
import { saidWindow, yearProgress } from '../window.ts';

interface Coverage extends Pick<FigureFrame, 'id' | 'title' | 'table' | 'where' | 'notes'> {
  readonly category: string;
  /** 各单位 */
  readonly of: string;
  readonly told?: readonly string[];
  readonly inOrder?: boolean;
}

/** What the lines across the bars mean. */
function lineNotes(answers: Answers): readonly string[] {
  return yearProgress(answers) === null ? [] : ['序时进度为今年已过天数占全年的比例'];
}

/** Coverage of one class a bar, against the time of the year that is over and the office's own target. */
export function coverageBullet(answers: Answers, coverage: Coverage): BulletFigure {
  const { of, notes, told = [], ...frame } = coverage;
  const progress = yearProgress(answers);
  return {
    ...frame,
    form: 'bullet',
    subtitle: `${saidWindow(answers)}${of}参训人数占在职人数，%`,
    notes: [...notes, ...lineNotes(answers)],
    ...{ value: 'share', count: 'trained', base: 'people' },
    mark: progress === null ? null : { value: progress, label: '序时进度' },
    target: markedTarget(answers, 'training.coverage_target'),
    told,
  };
}

/** 3个单位不足5人，不作比较 */
export function fewNote(answers: Answers, rows: readonly { readonly share: unknown }[], what: string) {
  const few = rows.filter(({ share }) => share === null).length;
  return few > 0 ? [`${few}个${what}不足${minBase(answers)}人，只列人数，不作比较`] : [];
}
