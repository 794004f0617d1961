import type { FigureSpec } from '#core/figure.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { whole, words } from '../../structure/sentence.ts';
import { allRecords, undatedNote } from '../records/counts.ts';
import { DOUBTS, LINKS } from '../records/tables.ts';
import { saidWindow } from '../window.ts';
import { COVERAGE } from './tables.ts';

/** Of everybody: of some of the people it cannot be told whether nobody was trained or nothing was sent. */
const isUnsent = (answers: Answers): boolean =>
  answers.question.filters.length === 0 &&
  allRecords(answers) === 0 &&
  countAt(answers.table(COVERAGE), whole(), 'trained') === 0;

/** Where there is no record at all of a stretch of time, a figure says so: that nobody was trained is another thing. */
export const unlessUnsent =
  (title: string) =>
  (figure: FigureDefinition): FigureDefinition => ({
    ...figure,
    tables: [...new Set([...figure.tables, COVERAGE, LINKS, DOUBTS])],
    build: (answers, findings): FigureSpec => {
      const spec = figure.build(answers, findings);
      if (!isUnsent(answers)) return spec;
      const reason = `${saidWindow(answers)}没有培训记录，不作参训率：换一个时间段，或导入这段时间的培训记录`;
      const { id, table, where } = spec;
      const said = title === '' ? spec.title : [words(title)];
      return {
        id,
        title: said,
        table,
        where,
        subtitle: '',
        notes: undatedNote(answers),
        form: 'empty',
        reason,
      };
    },
  });
