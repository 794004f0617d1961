import { HONOUR_LEVELS } from '#core/codes.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { words } from '../../structure/sentence.ts';
import { titleOf } from '../../training/titles.ts';
import { YEAR_FINDING } from '../findings/ids.ts';
import { boardName } from '../settings.ts';
import { BOARD, boardTable, MOST_ON_BOARD } from '../tables/list.ts';
import { ALL_LEVELS, TALLY } from '../tables/tally.ts';
import { YEARLY } from '../tables/yearly.ts';
import { NOTED, recordNotes } from './notes.ts';
import { leadersOf } from '../findings/leaders.ts';

const ID = 'honours.board_figure';

/** Year of the drawn rows where they are all of one. */
function yearOf(answers: Answers): number | null {
  const years = new Set(answers.table(BOARD).rows.map(({ date }) => String(date ?? '').slice(0, 4)));
  const [only] = years;
  return years.size === 1 && only !== undefined && only !== '' ? Number(only) : null;
}

function sayLeftOut(answers: Answers, year: number | null): readonly string[] {
  const drawn = answers.table(BOARD).rows;
  if (drawn.length < MOST_ON_BOARD) return [];
  const rows = answers.table(YEARLY).rows.filter((row) => row['level'] === ALL_LEVELS);
  const all = rows
    .filter((row) => year === null || row['year'] === year)
    .reduce((sum, { n }) => sum + Number(n), 0);
  const shown = drawn.reduce((sum, { n }) => sum + Number(n), 0);
  return all > shown ? [`级别高的${MOST_ON_BOARD}行在图上，共${all}条，其余见荣誉清单`] : [];
}

/** The chosen year's honours by level, the newest first. */
export const board: FigureDefinition = {
  id: ID,
  tables: [BOARD, TALLY, ...NOTED],
  build: (answers, findings): FigureSpec => {
    const year = yearOf(answers);
    const name = boardName(answers);
    const newest = leadersOf(answers);
    const isNewest = year !== null && year === newest?.year;
    const neutral = year === null ? name : `${name}（${year}年）`;
    return {
      ...{ id: ID, form: 'honours', table: boardTable.id, where: {} },
      title: isNewest ? titleOf(findings, [YEAR_FINDING], neutral) : [words(neutral)],
      subtitle: `${name}，按级别排列，同级新的在前`,
      notes: [...recordNotes(answers), ...sayLeftOut(answers, year)],
      ...{ date: 'date', level: 'level', honour: 'title', object: 'object', count: 'n' },
      levels: HONOUR_LEVELS,
      told: isNewest ? newest.objects : [],
    };
  },
};
