import type { FigureSpec } from '#core/figure.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { words } from '../../structure/sentence.ts';
import { saidWindow } from '../window.ts';
import { allRecords, noRecords, recordsOf } from './counts.ts';
import { recordColumn, recordRows } from './sheet.ts';
import { DOUBTS, LINKS } from './tables.ts';

export const doubtsFigure: FigureDefinition = {
  id: 'training.doubts',
  tables: [DOUBTS, LINKS],
  build: (answers): FigureSpec => {
    const found = answers.table(DOUBTS).rows.filter((row) => recordsOf(row) > 0);
    const frame = {
      id: 'training.doubts',
      title: [words('记录中的疑点')],
      subtitle: `${saidWindow(answers)}开始的培训记录，人次；点数字看是哪几条`,
      ...{ table: DOUBTS, where: {} },
    };
    if (found.length === 0) {
      if (allRecords(answers) === 0) return noRecords(answers, frame.id, '记录中的疑点', DOUBTS);
      return { ...frame, form: 'empty', notes: [], reason: '没有发现重复、重叠或未填的记录' };
    }
    return {
      ...frame,
      form: 'sheet',
      notes: [
        '疑点只作提示，记录照常计入；同班重复为同一人在同一班次有几条记录，时间重叠为同一人两个班次的时间有重合',
        '学时未填的计入人数，不计学时；时间未填的不属于任何时间段，不计入参训率',
      ],
      rows: recordRows(
        'doubt',
        found.map((row) => row['doubt'] ?? null),
      ),
      columns: [recordColumn('培训记录', 'records')],
      wide: false,
    };
  },
};
