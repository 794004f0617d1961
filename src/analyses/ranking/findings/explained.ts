import type { Finding } from '#core/finding.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, words } from '../../structure/sentence.ts';
import { COMPOSITE } from '../book/league.ts';
import { ABOUT, MOVES, STANDING } from '../ids.ts';
import { aboutOf, numberIn, sayAgainst, sayScore, textIn } from '../said.ts';
import { COMPOSITE_BEFORE, COMPOSITE_NOW } from '../tables/moves.ts';
import { moversOf } from './movers.ts';

export const EXPLAINED = 'ranking.explained';

const WHOLES: readonly unknown[] = [COMPOSITE, COMPOSITE_BEFORE, COMPOSITE_NOW];

/** Smaller changes would be told as 0.0. */
const LEAST_TOLD = 0.05;

const way = (change: number): string => (change > 0 ? '提高' : '降低');

const at = (row: TableRow) =>
  cell(
    MOVES,
    Object.fromEntries(
      ['object_type', 'group', 'period', 'object', 'dimension'].map((name) => [name, row[name] ?? null]),
    ),
    'change',
  );

/** The dimension that changed most where who moved furthest moved as it did. */
function find(answers: Answers): Finding | null {
  const about = aboutOf(answers);
  const mover = (moversOf(answers, 1) ?? moversOf(answers, -1))?.rows[0];
  if (!mover || !about) return null;
  const rows = answers.table(MOVES).rows.filter((row) => row['object'] === mover['object']);
  const whole = rows.find((row) => row['dimension'] === COMPOSITE);
  const steps = rows.filter((row) => !WHOLES.includes(row['dimension']));
  const total = numberIn(whole, 'change') ?? 0;
  const [most] = [...steps].sort((a, b) => (numberIn(b, 'amount') ?? 0) - (numberIn(a, 'amount') ?? 0));
  const change = numberIn(most, 'change') ?? 0;
  const isUp = (numberIn(mover, 'compared_change') ?? 0) > 0;
  if (!whole || !most || steps.length < 2) return null;
  if (Math.min(Math.abs(total), Math.abs(change)) < LEAST_TOLD) return null;
  if (total > 0 !== isUp || change > 0 !== isUp) return null;
  const against = sayAgainst(textIn(about, 'period'), textIn(about, 'before'));
  return {
    ...{ id: EXPLAINED, severity: 'low', table: MOVES, where: at(most).where, value: change },
    headline: `${change > 0 ? '+' : '\u2212'}${sayScore(Math.abs(change))}`,
    evidence: [
      `${textIn(most, 'dimension')}对综合得分的贡献由${sayScore(numberIn(most, 'before') ?? 0)}到${sayScore(numberIn(most, 'now') ?? 0)}`,
    ],
    parts: [
      words(`${textIn(mover, 'object')}${against}综合得分`),
      figure(`${way(total)}${sayScore(Math.abs(total))}分`, at(whole)),
      words(`，其中${textIn(most, 'dimension')}`),
      figure(`${way(change)}${sayScore(Math.abs(change))}分`, at(most)),
      words(`，变化最大${numberIn(about, 'changed') === 1 ? '（含权重或算法的变化）' : ''}。`),
    ],
  };
}

export const explained: FindingDefinition = {
  ...{ id: EXPLAINED, label: '哪项指标变化最大', tables: [ABOUT, STANDING, MOVES], find },
};
