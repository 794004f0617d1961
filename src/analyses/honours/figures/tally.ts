import type { FigureSpec } from '#core/figure.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { words } from '../../structure/sentence.ts';
import { isPerson } from '../persons.ts';
import { ALL_LEVELS, TALLY, tallyTable } from '../tables/tally.ts';
import { NOTED, recordNotes } from './notes.ts';

const ID = 'honours.tally_figure';
/** More lines than that are left to the table. */
const MOST = 30;

/** What each has of every level, the most first. */
export const tally: FigureDefinition = {
  id: ID,
  tables: [TALLY, ...NOTED],
  build: (answers): FigureSpec => {
    const { rows } = answers.table(TALLY);
    const all = [...new Set(rows.map((row) => String(row['object'])))];
    const objects = all.filter((object) => !isPerson(object));
    const people = all.length - objects.length;
    const levels = [...new Set(rows.map((row) => String(row['level'])))];
    const frame = {
      ...{ id: ID, title: [words('各单位和科室荣誉累计')], table: tallyTable.id, where: {} },
    };
    if (objects.length === 0) {
      const reason = people > 0 ? '登记的荣誉都是个人的，见荣誉清单' : '还没有登记荣誉：导入荣誉表彰登记表';
      return { ...frame, form: 'empty', subtitle: '', notes: [], reason };
    }
    const left = objects.length - MOST;
    return {
      ...frame,
      form: 'matrix',
      subtitle: '已登记的全部年份，项，按合计由多到少',
      notes: [
        ...recordNotes(answers),
        ...(left > 0 ? [`共${objects.length}个单位和科室，图上列前${MOST}个`] : []),
        ...(people > 0 ? [`个人获得的不在图上，共${people}人，见荣誉清单`] : []),
      ],
      ...{ row: 'object', rows: objects.slice(0, MOST), column: 'level' },
      columns: [ALL_LEVELS, ...levels.filter((level) => level !== ALL_LEVELS)],
      ...{ value: 'n', format: 'number', base: null, minBase: 0, totals: false },
      toldColumns: [],
    };
  },
};
