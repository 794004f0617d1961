import { formatShare, formatShareOf } from '#core/format.ts';
import type { Finding, FindingPart } from '#core/finding.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, pointsAndPeople, told, words } from '../../structure/sentence.ts';
import { findOutliers } from '../../structure/findings/outliers.ts';
import { above, below } from '../../structure/findings/weight.ts';
import { levelsOfUnits } from '../../structure/unit-levels.ts';
import { COVERAGE } from '../reach/tables.ts';
import { isBehind, limitsOf, windowBefore } from './behind-limit.ts';
import { COVERED, type CoveredScope, coveredScopes, silentUnits } from './covered-scopes.ts';
import { threshold } from './thresholds.ts';
import { UNIT_LEVELS } from './unit-levels.ts';

interface Far {
  readonly unit: CoveredScope;
  readonly level: string;
  readonly others: number;
  /** Coverage of the others of its level together. */
  readonly mean: number;
  readonly difference: number;
}

/** Units far below the others of their level, furthest first. */
function farBelow(answers: Answers, units: readonly CoveredScope[]): readonly Far[] {
  const levels = levelsOfUnits(answers, UNIT_LEVELS);
  const limits = {
    difference: threshold(answers, 'outlier_difference'),
    mads: threshold(answers, 'outlier_mads'),
  };
  const ofLevel = (level: string) => units.filter(({ name }) => (levels.get(name) ?? '') === level);
  const found = [...new Set(units.map(({ name }) => levels.get(name) ?? ''))].flatMap((level) => {
    const parts = ofLevel(level).map((unit) => ({ unit, n: unit.trained, known: unit.people }));
    return findOutliers(parts, limits).map(({ part, mean, difference }) => ({
      ...{ unit: part.unit, level, others: parts.length - 1, mean, difference },
    }));
  });
  return found.filter(({ difference }) => difference < 0).sort((a, b) => a.difference - b.difference);
}

const lead = (answers: Answers, { name, trained, people, where }: CoveredScope): readonly FindingPart[] => [
  told(`${windowBefore(answers)}${name}参训率`),
  figure(formatShareOf(trained, people), cell(COVERAGE, where, 'share'), true),
];

const belowOthers = ({ unit, level, others, difference }: Far): readonly FindingPart[] => [
  words(`低于${level}其他${others}个单位的平均水平`),
  ...pointsAndPeople(difference, unit.people, cell(COVERAGE, unit.where, 'share')),
];

function frame(unit: CoveredScope): Pick<Finding, 'id' | 'table' | 'where' | 'value' | 'headline'> {
  const { where, share } = unit;
  return { id: 'training.unit_below', table: COVERAGE, where, value: share, headline: formatShare(share) };
}

/** The unit furthest behind the year or the target, or else furthest below the others; the rest are counted. */
function find(answers: Answers): Finding | null {
  const units = coveredScopes(answers, '单位');
  const [lowest] = units;
  if (!lowest || units.length < 2) return null;
  const silent = silentUnits(answers).length;
  const unseen = silent > 0 ? `；另有${silent}个单位没有培训记录，未作比较` : '';
  const far = farBelow(answers, units);
  const limit = limitsOf(answers).find((each) => isBehind(answers, lowest, each));
  const counted = `${lowest.trained}/${lowest.people}人`;
  if (limit) {
    const others = units.filter(({ share }) => share < limit.value).length - 1;
    const rest = others > 0 ? `；另有${others}个单位低于${limit.said}` : '';
    const alsoFar = far.find(({ unit }) => unit === lowest);
    return {
      ...frame(lowest),
      severity: alsoFar ? 'high' : 'medium',
      weight: below(lowest.share, limit.value),
      parts: [
        ...lead(answers, lowest),
        ...limit.below(lowest),
        ...(alsoFar ? [words('，'), ...belowOthers(alsoFar)] : []),
        words(`${rest}${unseen}。`),
      ],
      evidence: [counted, `${limit.said}${formatShare(limit.value)}`],
    };
  }
  const [first] = far;
  if (!first) return null;
  const rest = far.length > 1 ? `；另有${far.length - 1}个单位明显偏低` : '';
  return {
    ...frame(first.unit),
    severity: 'medium',
    weight: above(-first.difference, threshold(answers, 'outlier_difference')),
    parts: [...lead(answers, first.unit), words('，'), ...belowOthers(first), words(`${rest}${unseen}。`)],
    evidence: [
      `${first.unit.trained}/${first.unit.people}人`,
      `${first.level}其他单位平均${formatShare(first.mean)}`,
    ],
  };
}

export const unitBelow: FindingDefinition = {
  ...{ id: 'training.unit_below', label: '参训率低于序时进度或明显偏低的单位', tables: COVERED, find },
};
