import type { Finding } from '#core/finding.ts';
import type { Answers } from '../../analysis.ts';
import { categoryShares } from '../findings/category-rows.ts';
import { threshold } from '../findings/thresholds.ts';

export const CATEGORY_MISSING = 'training.category_missing';
const MOST_NAMED = 2;

/** Categories of the whole that the finding calls low; none where it speaks of a level or a unit. */
export function lowCategories(answers: Answers, findings: readonly Finding[]): readonly string[] {
  const finding = findings.find(({ id }) => id === CATEGORY_MISSING);
  if (finding?.where['scope_type'] !== '全部') return [];
  const limit = threshold(answers, 'category_low');
  return categoryShares(answers, '全部')
    .filter(({ share }) => share < limit)
    .slice(0, MOST_NAMED)
    .map(({ category }) => category);
}
