import type { EmptyFigure } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';
import { countAt, type TableRow } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { whole, words } from '../../structure/sentence.ts';
import { saidWindow } from '../window.ts';
import { DOUBTS, LINKS, SAID_UNITS } from './tables.ts';

export const recordsOf = (row: TableRow): number => Number(row['records'] ?? 0);

/** Records that begin in the window, whoever they are of. */
export const allRecords = (answers: Answers): number => countAt(answers.table(LINKS), whole(), 'known');

/** Records that may or may not be of the window. */
export const undatedRecords = (answers: Answers): number =>
  countAt(answers.table(DOUBTS), whole({ doubt: '时间未填' }), 'records');

export function undatedNote(answers: Answers): readonly string[] {
  const undated = undatedRecords(answers);
  return undated > 0 ? [`另有${formatCount(undated)}条时间未填或不能确定是否在这段时间，未计入`] : [];
}

/** Records are there, and nobody whom they could be of: no roster is loaded. */
export const isWithoutRoster = (answers: Answers): boolean =>
  allRecords(answers) === 0 && answers.table(SAID_UNITS).rows.some((row) => recordsOf(row) > 0);

export function noRecords(answers: Answers, id: string, title: string, table: string): EmptyFigure {
  const reason = `${saidWindow(answers)}没有培训记录：换一个时间段，或导入培训记录`;
  return {
    ...{ id, title: [words(title)], table, where: {}, subtitle: '', notes: undatedNote(answers) },
    form: 'empty',
    reason,
  };
}
