import type { FigureSpec } from '#core/figure.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { words } from '../../structure/sentence.ts';
import { CLASSES, classesTable } from '../tables/classes.ts';
import { ALL_LEVELS } from '../tables/tally.ts';
import { NOTED, recordNotes } from './notes.ts';

const ID = 'honours.levels3_figure';

/** 三创: what offices, counties and townships brought home. */
export const classes: FigureDefinition = {
  id: ID,
  tables: [CLASSES, ...NOTED],
  build: (answers): FigureSpec => {
    const { rows } = answers.table(CLASSES);
    const columns = [...new Set(rows.map((row) => String(row['level'])))];
    const frame = { id: ID, title: [words('三创成果分布')], table: classesTable.id, where: {} };
    if (rows.length === 0) {
      const reason = '还没有登记荣誉：导入荣誉表彰登记表';
      return { ...frame, form: 'empty', subtitle: '', notes: [], reason };
    }
    return {
      ...frame,
      form: 'matrix',
      subtitle: '科室、县（市、区）、镇街各级别荣誉，已登记的全部年份，项',
      notes: [...recordNotes(answers), '科室、县（市、区）、镇街按获得者的名称区分'],
      ...{ row: 'class', rows: [...new Set(rows.map((row) => String(row['class'])))], column: 'level' },
      columns: [ALL_LEVELS, ...columns.filter((level) => level !== ALL_LEVELS)],
      ...{ value: 'n', format: 'number', base: null, minBase: 0, totals: false },
    };
  },
};
