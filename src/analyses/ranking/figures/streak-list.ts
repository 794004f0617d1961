import type { FigureSpec, SheetColumn } from '#core/figure.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { titleOf } from '../../training/titles.ts';
import { COMPOSITE } from '../book/league.ts';
import { parseStreakRule } from '../book/streaks.ts';
import { STEADY_TOP, TAIL } from '../findings/streaks.ts';
import { ONLY_FOR_REFERENCE, STREAKS_HERE } from '../ids.ts';
import { aboutOf, numberIn, ofLeague, textIn } from '../said.ts';
import { ALWAYS, leagueWhere, noRanking, nothing, saidAbout } from './frame.ts';

const MOST_LINES = 40;

const COLUMNS: readonly SheetColumn[] = [
  { group: '', label: '期数', where: {}, measure: 'length', format: 'number' },
];

/** Rules on the last places and on falls ask to look closer, and say no more. */
function sayRule(text: string): string {
  const rule = parseStreakRule(text);
  return rule?.side === '后' || rule?.side === '退' ? `${text}（建议了解情况）` : text;
}

/** Who fulfils the office's rules on composite ranks that last. */
export const streakList: FigureDefinition = {
  id: 'ranking.streak_list',
  tables: [...ALWAYS, STREAKS_HERE],
  build: (answers, findings): FigureSpec => {
    const title = titleOf(findings, [TAIL, STEADY_TOP], '连续名次');
    const named = { id: 'ranking.streak_list', table: STREAKS_HERE, title };
    const about = aboutOf(answers);
    if (!about) return noRanking(answers, named);
    const rows = ofLeague(answers, STREAKS_HERE).filter((row) => row['dimension'] === COMPOSITE);
    if (rows.length === 0) return nothing(named, '没有符合所设规则的；规则可在本页下方的设置里改');
    const shown = rows.slice(0, MOST_LINES);
    const totals = new Map(rows.map((row) => [row['rule'], numberIn(row, 'total') ?? 0]));
    const total = [...totals.values()].reduce((sum, n) => sum + n, 0);
    return {
      ...{ ...named, form: 'sheet', where: { ...leagueWhere(about), dimension: COMPOSITE } },
      subtitle: `${saidAbout(about)}；综合名次，截至该期`,
      notes: [
        ...(shown.length < total ? [`符合的共${total}个，只列${shown.length}个`] : []),
        ONLY_FOR_REFERENCE,
      ],
      rows: shown.map((row) => ({
        ...{
          group: sayRule(textIn(row, 'rule')),
          label: `${textIn(row, 'object')}（自${textIn(row, 'from')}）`,
        },
        where: { object: row['object'] ?? null, rule: row['rule'] ?? null },
      })),
      columns: COLUMNS,
      wide: false,
    };
  },
};
