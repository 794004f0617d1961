import type { Finding } from '#core/finding.ts';
import { formatShare, formatShareOf } from '#core/format.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, words } from '../sentence.ts';
import { doubtOf } from './doubt.ts';
import { minBase } from './level-shares.ts';
import { HEADCOUNT, sharesOf, wholeShare } from './scope-shares.ts';
import { TARGETED, type TargetedShare, targetOf } from './young-target.ts';

interface Met {
  readonly targeted: TargetedShare;
  readonly target: number;
}

/** Targets that everyone together and every level reach. */
function metTargets(answers: Answers, watched: readonly TargetedShare[]): readonly Met[] {
  const filtered = new Set(answers.question.filters.map(({ dimension }) => dimension));
  const min = minBase(answers);
  return watched.flatMap((targeted): Met[] => {
    const target = targetOf(answers, targeted.setting);
    if (target === null || targeted.dimensions.some((dimension) => filtered.has(dimension))) return [];
    const table = answers.table(targeted.table);
    const all = wholeShare(answers, table, targeted.classes);
    const levels = sharesOf(answers, table, targeted.classes, '层级', min);
    return all.known >= min && [all, ...levels].every(({ share }) => share >= target)
      ? [{ targeted, target }]
      : [];
  });
}

/** The targets among these shares that are reached, in one sentence. */
function targetsMet(id: string, label: string, watched: readonly TargetedShare[]): FindingDefinition {
  const find = (answers: Answers): Finding | null => {
    const met = metTargets(answers, watched);
    const shares = met.map(({ targeted, target }) => {
      const all = wholeShare(answers, answers.table(targeted.table), targeted.classes);
      const doubt = doubtOf(all, targeted.field, (share) => share >= target);
      return { all, target, doubt, ...targeted };
    });
    const [first] = shares;
    if (!first) return null;
    return {
      id,
      severity: 'low',
      weight: 0,
      parts: [
        ...shares.flatMap(({ all, said, target, doubt, table }, i) => [
          words(`${i > 0 ? '；' : ''}${said}占`),
          figure(formatShareOf(all.n, all.known), cell(table, all.where, 'share')),
          words(`，达到目标${formatShare(target)}${doubt}`),
        ]),
        words('。'),
      ],
      table: first.table,
      where: first.all.where,
      value: first.all.share,
      headline: formatShare(first.all.share),
      evidence: [`${first.all.n}/${first.all.known}人`, `目标${formatShare(first.target)}`],
    };
  };
  const tables = [...new Set([...watched.map(({ table }) => table), HEADCOUNT])];
  return { id, label, tables, find };
}

export const youngTargetsMet = targetsMet(
  'structure.young_targets_met',
  '年轻干部占比达到目标',
  TARGETED.slice(0, 2),
);
export const postgraduateTargetsMet = targetsMet(
  'structure.postgraduate_targets_met',
  '研究生学历占比达到目标',
  TARGETED.slice(2),
);
