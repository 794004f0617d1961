import { formatCount, formatOneDecimal } from '#core/format.ts';
import type { Finding } from '#core/finding.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, words } from '../../structure/sentence.ts';
import { chosenMutual } from '../chosen.ts';
import { APART, PAIRS, PRAISE } from '../mutual/pairs.ts';
import { FULL_MARKS, SEVERITY } from '../mutual/severity.ts';
import { sayRound } from '../mutual/of-round.ts';
import { numberOf } from '../said-settings.ts';
import { ROUNDS } from '../votes/rounds.ts';
import { APART_PAIR, FULL, PRAISING, SEVERE } from './ids.ts';

const SEVERITY_TOLD = 'reviews.severity_told';

/** Rows of the chosen round. */
function rowsOf(answers: Answers, table: string): readonly TableRow[] {
  const review = chosenMutual(answers);
  return review ? answers.table(table).rows.filter((row) => row['round'] === review.round) : [];
}

function findSevere(answers: Answers): Finding | null {
  const limit = numberOf(answers, SEVERITY_TOLD);
  const beyond = rowsOf(answers, SEVERITY).filter((row) => Math.abs(Number(row['severity'] ?? 0)) >= limit);
  const [first] = [...beyond].sort(
    (a, b) => Math.abs(Number(b['severity'])) - Math.abs(Number(a['severity'])),
  );
  if (!first || Number(first['severity'] ?? 0) === 0) return null;
  const value = Number(first['severity']);
  const where = { round: first['round'] ?? null, from: first['from'] ?? null };
  return {
    ...{ id: SEVERE, severity: 'low', weight: Math.min(1, Math.abs(value) / 20) },
    parts: [
      words(`${sayRound(answers, String(first['round']))}，`),
      told(`${String(first['from'])}打分偏${value < 0 ? '紧' : '松'}`),
      words(`，同样的被评方，比各打分方平均${value < 0 ? '低' : '高'}`),
      figure(`${formatOneDecimal(Math.abs(value))}分`, cell(SEVERITY, where, 'severity'), true),
      words('。'),
    ],
    ...{ table: SEVERITY, where, value, headline: `${formatOneDecimal(Math.abs(value))}分` },
    evidence: [value < 0 ? '打得比各方平均紧' : '打得比各方平均松'],
  };
}

function findFull(answers: Answers): Finding | null {
  const rows = rowsOf(answers, FULL_MARKS);
  const [first] = [...rows].sort((a, b) => Number(b['given']) - Number(a['given']));
  if (!first) return null;
  const where = { round: first['round'] ?? null, from: first['from'] ?? null };
  const given = Number(first['given']);
  const more = rows.length > 1 ? `；另有${rows.length - 1}方也是如此` : '';
  return {
    ...{ id: FULL, severity: 'medium', weight: 0.5 },
    parts: [
      words(`${sayRound(answers, String(first['round']))}，`),
      told(`${String(first['from'])}给所评的`),
      figure(`${formatCount(given)}方`, cell(FULL_MARKS, where, 'given'), true),
      words(`都打满分，看不出差别，建议了解${more}。`),
    ],
    ...{ table: FULL_MARKS, where, value: given, headline: `${formatCount(given)}个满分` },
  };
}

function findPair(answers: Answers, id: string, sign: string): Finding | null {
  const [first] = rowsOf(answers, PAIRS).filter((row) => row['sign'] === sign);
  if (!first) return null;
  const at = ['round', 'sign', 'from', 'to'].map((dim) => [dim, first[dim] ?? null] as const);
  const where: TableRow = Object.fromEntries(at);
  const [a, b] = [String(first['from']), String(first['to'])];
  const part = (measure: string) =>
    figure(`${formatOneDecimal(Number(first[measure]))}分`, cell(PAIRS, where, measure), true);
  const tail =
    sign === PRAISE
      ? '，都高出各自松紧和对方表现能解释的，分数明显偏离，建议了解。'
      : '，分差明显偏离，建议了解。';
  return {
    ...{ id, severity: 'medium', weight: Math.min(1, Number(first['deviations']) / 10) },
    parts: [
      words(`${sayRound(answers, String(first['round']))}，`),
      told(`${a}给${b}`),
      part('score'),
      told(`，${b}给${a}`),
      part('returned'),
      words(tail),
    ],
    ...{ table: PAIRS, where, value: Number(first['gap']) },
    headline: `${formatOneDecimal(Number(first['score']))} ⇄ ${formatOneDecimal(Number(first['returned']))}`,
  };
}

export const mutualFindings: readonly FindingDefinition[] = [
  {
    ...{ id: PRAISING, label: '互评双方分数明显偏高', tables: [PAIRS, ROUNDS] },
    find: (answers) => findPair(answers, PRAISING, PRAISE),
  },
  {
    ...{ id: APART_PAIR, label: '互评双方分差明显偏离', tables: [PAIRS, ROUNDS] },
    find: (answers) => findPair(answers, APART_PAIR, APART),
  },
  { id: SEVERE, label: '互评打分偏松或偏紧', tables: [SEVERITY, ROUNDS], find: findSevere },
  { id: FULL, label: '互评给各方都打满分', tables: [FULL_MARKS, ROUNDS], find: findFull },
];
