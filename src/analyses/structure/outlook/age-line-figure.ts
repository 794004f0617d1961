import type { FigureSpec } from '#core/figure.ts';
import { whole, words } from '../sentence.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { AGE_LINES_AHEAD, AGE_LINES_ON, ageLinesOf, ageLinesTable, CROSSED } from './age-lines.ts';
import { ageLineName } from './age-line.ts';

export const ageLineFigure: FigureDefinition = {
  id: 'structure.age_line_months',
  tables: [ageLinesTable.id],
  build: (answers): FigureSpec => {
    const { lines, error } = ageLinesOf(answers);
    const ahead = Number(answers.setting(AGE_LINES_AHEAD));
    const frame = {
      ...{ id: 'structure.age_line_months', table: ageLinesTable.id, where: whole() },
      ...{ title: [words('按设定年龄线过线的时间')], subtitle: `人，今后${ahead}个月；点任一格看名单` },
    };
    const empty = (reason: string): FigureSpec => ({ ...frame, form: 'empty', notes: [], reason });
    if (error !== null) return empty(`年龄线设定有误：${error}`);
    if (answers.setting(AGE_LINES_ON) !== true) {
      return empty('年龄线默认关闭。如需提醒，在下方设定中填写并打开；只在本机显示，不进入大屏和发布文件。');
    }
    if (lines.length === 0) return empty('还没有设定年龄线，在下方设定中填写。');
    const found = answers.table(ageLinesTable.id).rows.map((row) => String(row['month']));
    const months = [...new Set(found)].sort((a, b) =>
      a === CROSSED ? -1 : b === CROSSED ? 1 : a < b ? -1 : 1,
    );
    if (months.length === 0) return empty(`今后${ahead}个月内没有人过设定的年龄线。`);
    return {
      ...frame,
      form: 'matrix',
      notes: ['年龄线由本单位设定，只作提醒；出生年月未填的人看不出，不进入大屏和发布文件'],
      ...{ row: 'line', rows: lines.map(ageLineName), column: 'month', columns: months },
      ...{ value: 'n', format: 'count', base: null, minBase: 0, totals: false, wide: true },
    };
  },
};
