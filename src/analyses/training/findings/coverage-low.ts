import { formatShare, formatShareOf } from '#core/format.ts';
import type { Finding } from '#core/finding.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, words } from '../../structure/sentence.ts';
import { gravity } from '../../structure/findings/doubt.ts';
import { below } from '../../structure/findings/weight.ts';
import { COVERAGE } from '../reach/tables.ts';
import { isBehind, type Limit, limitsOf, windowBefore } from './behind-limit.ts';
import { COVERED, type CoveredScope, coveredScopes, unseenIn } from './covered-scopes.ts';

/** ，1个单位30人没有培训记录，若都已参训则96.0%，结论可能改变 */
function doubtOf(answers: Answers, scope: CoveredScope, limit: Limit): string {
  const { units, people } = unseenIn(answers, scope);
  const most = Math.min(1, (scope.trained + people) / scope.people);
  if (units === 0 || most < limit.value) return '';
  return `，${units}个单位${people}人没有培训记录，若都已参训则${formatShare(most)}，结论可能改变`;
}

function say(answers: Answers, scope: CoveredScope, limit: Limit): Finding {
  const { name, people, trained, share, where } = scope;
  const doubt = doubtOf(answers, scope, limit);
  return {
    id: 'training.coverage_low',
    severity: gravity(scope.type === '全部' ? 'high' : 'medium', doubt),
    weight: below(share, limit.value),
    parts: [
      told(`${windowBefore(answers)}${name === '全部' ? '' : name}参训率`),
      figure(formatShareOf(trained, people), cell(COVERAGE, where, 'share'), true),
      ...limit.below(scope),
      words(`${doubt}。`),
    ],
    ...{ table: COVERAGE, where, value: share, headline: formatShare(share) },
    evidence: [`${trained}/${people}人`, `${limit.said}${formatShare(limit.value)}`],
  };
}

/** Said of the whole where it is behind, else of the level furthest behind. */
function find(answers: Answers): Finding | null {
  const scopes = [...coveredScopes(answers, '全部'), ...coveredScopes(answers, '层级')];
  for (const limit of limitsOf(answers)) {
    const found = scopes.find((scope) => isBehind(answers, scope, limit));
    if (found) return say(answers, found, limit);
  }
  return null;
}

export const coverageLow: FindingDefinition = {
  ...{ id: 'training.coverage_low', label: '参训率低于序时进度或目标', tables: COVERED, find },
};
