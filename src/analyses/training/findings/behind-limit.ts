import { formatShare } from '#core/format.ts';
import type { FindingPart } from '#core/finding.ts';
import type { Answers } from '../../analysis.ts';
import { cell, pointsAndPeople, words } from '../../structure/sentence.ts';
import { reaches } from '../../structure/findings/weight.ts';
import { COVERAGE } from '../reach/tables.ts';
import { targetOf } from '../said-settings.ts';
import { chosenWindow, yearProgress } from '../window.ts';
import type { CoveredScope } from './covered-scopes.ts';
import { threshold } from './thresholds.ts';

/** What a coverage is held against. */
export interface Limit {
  /** 序时进度 */
  readonly said: string;
  readonly value: number;
  /** 低于序时进度15.6个百分点（相当于5人） */
  readonly below: (scope: CoveredScope) => readonly FindingPart[];
}

function points(scope: CoveredScope, limit: number): readonly FindingPart[] {
  return pointsAndPeople(limit - scope.share, scope.people, cell(COVERAGE, scope.where, 'share'));
}

/** The share of the year that is over, in a window of this year; and the office's own target. */
export function limitsOf(answers: Answers): readonly Limit[] {
  const progress = yearProgress(answers);
  const target = targetOf(answers, 'training.coverage_target');
  const ofYear: Limit[] =
    progress === null
      ? []
      : [
          {
            ...{ said: '序时进度', value: progress },
            below: (scope) => [words('，低于序时进度'), ...points(scope, progress)],
          },
        ];
  const ofOffice: Limit[] =
    target === null
      ? []
      : [
          {
            ...{ said: '目标', value: target },
            below: (scope) => [words(`，低于目标${formatShare(target)}，差`), ...points(scope, target)],
          },
        ];
  return [...ofYear, ...ofOffice];
}

/** Far enough below to be told. */
export const isBehind = (answers: Answers, { share }: CoveredScope, { value }: Limit): boolean =>
  reaches(value - share, threshold(answers, 'behind_difference'));

/** The window by its name, unless it is this year so far. */
export const windowBefore = (answers: Answers): string =>
  yearProgress(answers) === null ? chosenWindow(answers).label : '';
