import { countAt } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { HEADCOUNT } from '../class-gap.ts';
import { unit } from '../sentence.ts';
import { ESTABLISHMENT, ON_STAFF, STAFFING } from '../unit/establishment-table.ts';
import { levelsOfUnits } from '../unit-levels.ts';
import { givenPosts, totalPosts } from './given-posts.ts';

/** A unit's posts against the people who hold them. */
export interface PostsOfUnit {
  readonly name: string;
  readonly level: string | null;
  /** Null: the 单位基本表 does not say. */
  readonly established: number | null;
  readonly filled: number;
  /** People whose 编制 is not filled in while that of others is. */
  readonly unknown: number;
  /** Nobody's 编制 is filled in: everybody is held against the posts. */
  readonly isHeadcount: boolean;
}

/** A unit that can be held against its posts to the man. */
export type ComparedUnit = PostsOfUnit & { readonly established: number };

export const isCompared = (one: PostsOfUnit): one is ComparedUnit =>
  one.established !== null && one.unknown === 0;

/** A condition takes people out of a unit that its posts are established for: only whole units compare. */
export const isOfWholeUnits = ({ question }: Answers): boolean =>
  question.filters.every(({ dimension }) => dimension === 'unit');

/** Units that have people, in the official order; none while there is no 单位基本表 to hold them against. */
export function postsByUnit(answers: Answers): readonly PostsOfUnit[] {
  const given = givenPosts(answers);
  if (given === 'none' || !isOfWholeUnits(answers)) return [];
  const levels = levelsOfUnits(answers);
  return answers
    .table(HEADCOUNT)
    .rows.filter((row) => row['scope_type'] === '单位')
    .map((row): PostsOfUnit => {
      const [name, headcount] = [String(row['scope']), Number(row['n'])];
      const posts = given.get(name);
      const known = countAt(answers.table(STAFFING), unit(name), 'known');
      const isHeadcount = known === 0;
      const onStaff = countAt(answers.table(ESTABLISHMENT), unit(name, { item: ON_STAFF.label }));
      return {
        ...{ name, level: levels.get(name) ?? null, isHeadcount },
        established: posts ? totalPosts(posts) : null,
        filled: isHeadcount ? headcount : onStaff,
        unknown: isHeadcount ? 0 : headcount - known,
      };
    });
}
