import type { FigureSpec } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { CONFLICTS } from '../ids.ts';
import { ofLeague, textIn } from '../said.ts';
import { leagueWhere, neutral } from './frame.ts';

const MOST_LINES = 40;

/** Which scores were given several times and differ, and what was done; null where none. Only the office can decide. */
export function conflictsUnder(answers: Answers, about: TableRow): FigureSpec | null {
  const rows = ofLeague(answers, CONFLICTS);
  if (rows.length === 0) return null;
  const shown = rows.slice(0, MOST_LINES);
  return {
    ...{ form: 'sheet', id: 'ranking.conflicts_sheet', table: CONFLICTS, where: leagueWhere(about) },
    title: neutral('同一得分报了不同的数'),
    subtitle: `同一得分报了不同的数：${textIn(about, 'league')}，各期合计${rows.length}处，现按不同得分的平均计算`,
    notes: [
      '点一行看各次得分出自哪张表哪一行；以哪个为准，到导入台账撤销或改正其余的',
      ...(shown.length < rows.length ? [`只列前${MOST_LINES}处`] : []),
    ],
    rows: shown.map((row) => ({
      group: textIn(row, 'period'),
      label: `${textIn(row, 'object')} · ${textIn(row, 'dimension')}：${textIn(row, 'given')}`,
      where: {
        ...{ period: row['period'] ?? null, object: row['object'] ?? null },
        dimension: row['dimension'] ?? null,
      },
    })),
    columns: [
      { group: '', label: '报了几个', where: {}, measure: 'several', format: 'number' },
      { group: '', label: '按此计算', where: {}, measure: 'used', format: 'years' },
    ],
  };
}
