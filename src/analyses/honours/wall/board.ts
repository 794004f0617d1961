import { findRow } from '#core/table.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { cell, figure, words } from '../../structure/sentence.ts';
import { board } from '../figures/board.ts';
import { leadersOf } from '../findings/leaders.ts';
import { boardName } from '../settings.ts';
import { ALL_LEVELS, TALLY } from '../tables/tally.ts';
import { YEARLY } from '../tables/yearly.ts';

/** The board of the newest year under a short title: the headline says the rest. */
export const wallBoard: FigureDefinition = {
  id: 'honours.wall_board',
  tables: [...board.tables, YEARLY, TALLY],
  build: (answers) => {
    const spec = board.build(answers, []);
    const year = leadersOf(answers)?.year;
    const where = { year: year ?? null, level: ALL_LEVELS };
    const n = year === undefined ? null : findRow(answers.table(YEARLY), where)?.['n'];
    const name = boardName(answers);
    return {
      ...{ ...spec, id: 'honours.wall_board', subtitle: '按级别排列，同级新的在前', notes: [] },
      title:
        typeof n === 'number'
          ? [words(`${name}：${String(year)}年`), figure(`${n}项`, cell(YEARLY, where, 'n'))]
          : [words(name)],
    };
  },
};
