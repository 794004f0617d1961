import type { Finding } from '#core/finding.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, words } from '../sentence.ts';
import { bandCounts, bandWords } from './age-bands-of.ts';
import { saysPart } from './age-gap.ts';
import { gravity } from './doubt.ts';
import { minBase } from './level-shares.ts';
import { HEADCOUNT } from './scope-shares.ts';
import { unlessFilteredBy } from './silence.ts';
import { threshold } from './thresholds.ts';
import { below } from './weight.ts';
import { AGE_DIMENSIONS, BANDS } from './young.ts';

/** The youngest are far fewer than those five years older: said of the scope where they are fewest. */
function find(answers: Answers): Finding | null {
  const limit = threshold(answers, 'gap_ratio');
  const [thin] = bandCounts(answers)
    .map((scope) => ({ scope, youngest: scope.counts[0] ?? 0, next: scope.counts[1] ?? 0 }))
    .filter(({ youngest, next }) => next >= minBase(answers) && youngest / next < limit)
    .sort((a, b) => a.youngest / a.next - b.youngest / b.next);
  if (!thin) return null;
  const { scope, youngest, next } = thin;
  const unknown = scope.total - scope.known;
  const unsure = unknown > 0 && youngest + unknown >= limit * next;
  const doubt = unsure ? `，年龄未填${unknown}人，结论可能改变` : '';
  const part = saysPart(youngest / next);
  return {
    id: 'structure.age_successors',
    severity: gravity('medium', doubt),
    weight: below(youngest / next, limit),
    parts: [
      told(`${scope.name}${bandWords(0)}`),
      figure(youngest === 0 ? '没有人' : `${youngest}人`, cell(BANDS, scope.rowOf(0), 'n'), true),
      words(
        `，${youngest === 0 ? '而' : part ? '不到' : '少于'}${bandWords(1)}${youngest === 0 ? '有' : '（'}`,
      ),
      figure(`${next}人`, cell(BANDS, scope.rowOf(1), 'n')),
      words(`${youngest === 0 ? '' : `）${part ?? ''}`}，接续力量不足${doubt}。`),
    ],
    table: BANDS,
    where: scope.rowOf(0),
    value: youngest,
    headline: `${youngest}人`,
    evidence: [`${bandWords(1)}${next}人`],
  };
}

export const ageSuccessors: FindingDefinition = unlessFilteredBy(AGE_DIMENSIONS, {
  id: 'structure.age_successors',
  label: '年轻梯队接续',
  tables: [BANDS, HEADCOUNT],
  find,
});
