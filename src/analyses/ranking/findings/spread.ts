import type { Finding } from '#core/finding.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, words } from '../../structure/sentence.ts';
import { ABOUT, SPREAD, WEIGHTS } from '../ids.ts';
import { aboutOf, numberIn, sayCount, sayScore, textIn } from '../said.ts';
import { threshold } from './threshold.ts';

export const WIDE = 'ranking.wide_spread';
/** Of fewer the highest and the lowest say nothing of the rest. */
const LEAST_COMPARED = 4;

const whereOf = (row: TableRow): TableRow =>
  Object.fromEntries(
    ['object_type', 'group', 'period', 'dimension'].map((name) => [name, row[name] ?? null]),
  );

/** The dimension of the composite in which the objects are furthest apart. */
function find(answers: Answers): Finding | null {
  const about = aboutOf(answers);
  const counted = new Set(
    answers.table(WEIGHTS).rows.flatMap((row) => (numberIn(row, 'weight') ? [row['dimension']] : [])),
  );
  const rows = answers
    .table(SPREAD)
    .rows.filter((row) => row['period'] === about?.['period'] && counted.has(row['dimension'] ?? null))
    .filter((row) => (numberIn(row, 'n') ?? 0) >= LEAST_COMPARED);
  const [widest] = [...rows].sort((a, b) => (numberIn(b, 'gap') ?? 0) - (numberIn(a, 'gap') ?? 0));
  const gap = numberIn(widest, 'gap') ?? 0;
  const least = threshold(answers, 'wide_least');
  if (!widest || gap < least) return null;
  const at = (measure: string) => cell(SPREAD, whereOf(widest), measure);
  return {
    ...{
      id: WIDE,
      severity: 'medium',
      weight: Math.min(1, gap / 100),
      table: SPREAD,
      where: whereOf(widest),
    },
    ...{ value: gap, headline: sayScore(gap) },
    parts: [
      told(`${textIn(widest, 'dimension')}差距${rows.length > 1 ? '最大' : '较大'}`),
      words('，最高'),
      figure(`${sayScore(numberIn(widest, 'most') ?? 0)}分`, at('most')),
      words('，最低'),
      figure(`${sayScore(numberIn(widest, 'least') ?? 0)}分`, at('least')),
      words('，相差'),
      figure(`${sayScore(gap)}分`, at('gap')),
      words('（百分制）。'),
    ],
    evidence: [`${textIn(about, 'period')}，${sayCount(numberIn(widest, 'n') ?? 0, about)}有得分`],
  };
}

export const wideSpread: FindingDefinition = {
  ...{ id: WIDE, label: '某项指标差距大', tables: [ABOUT, SPREAD, WEIGHTS], find },
};
