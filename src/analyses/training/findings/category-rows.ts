import type { TableRow } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { rowsAt, rowsByScope, scopeName } from '../../structure/scope-counts.ts';
import { isForFew } from '../duty/read.ts';
import { CATEGORY, REPORTED } from '../mix/tables.ts';
import { minBase } from '../said-settings.ts';
import { COVERED, unseenIn } from './covered-scopes.ts';

export const CATEGORY_TABLES = [...new Set([...COVERED, CATEGORY.people, CATEGORY.lessons, REPORTED])];

/** How many of a scope were in a category. */
export interface CategoryShare {
  readonly category: string;
  readonly type: string;
  readonly name: string;
  readonly people: number;
  readonly trained: number;
  readonly share: number;
  readonly where: TableRow;
}

/** Every category in every scope of a type that has records and enough people; lowest first. */
export function categoryShares(answers: Answers, type: string): readonly CategoryShare[] {
  const min = minBase(answers);
  const forFew = isForFew(answers);
  return answers
    .table(CATEGORY.people)
    .rows.flatMap((row): CategoryShare[] => {
      const category = String(row['category']);
      const [people, trained] = [Number(row['people']), Number(row['trained'])];
      if (row['scope_type'] !== type || people < min || forFew(category)) return [];
      const scope = scopeName(row);
      const where = { ...scope, category };
      return [{ category, type, name: scope.scope, people, trained, share: trained / people, where }];
    })
    .sort((a, b) => a.share - b.share);
}

/** Records of a scope of which nobody knows the category. */
export function unsaidIn(answers: Answers): (scope: TableRow) => number {
  const said = rowsByScope(answers.table(CATEGORY.lessons));
  const all = rowsByScope(answers.table(REPORTED));
  const recordsOf = (rows: readonly TableRow[]) =>
    rows.reduce((sum, row) => sum + Number(row['records'] ?? 0), 0);
  return (scope) => recordsOf(rowsAt(all, scope)) - recordsOf(rowsAt(said, scope));
}

/** ，培训类别未填12人次、1个单位没有培训记录，结论可能改变: when those could lift a share to the limit. */
export function doubtOfCategory(answers: Answers, one: CategoryShare, limit: number): string {
  const unsaid = unsaidIn(answers)(one.where);
  const unseen = unseenIn(answers, one);
  if (one.trained + unsaid + unseen.people < limit * one.people) return '';
  const reasons = [
    ...(unsaid > 0 ? [`培训类别未填${unsaid}人次`] : []),
    ...(unseen.units > 0 ? [`${unseen.units}个单位没有培训记录`] : []),
  ];
  return reasons.length > 0 ? `，${reasons.join('、')}，结论可能改变` : '';
}
