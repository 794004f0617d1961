import { type CellRef, countAt } from '#core/table.ts';
import type { UnitAnswers } from '../../analysis.ts';
import { HEADCOUNT } from '../class-gap.ts';
import { totalPosts } from '../posts/given-posts.ts';
import { cell, unit, whole } from '../sentence.ts';
import {
  ADMIN,
  ESTABLISHMENT,
  INSTITUTION,
  LEADING,
  ON_STAFF,
  POSTS,
  type PostItem,
  STAFFING,
  WORKER,
} from './establishment-table.ts';

export const ESTABLISHMENT_TABLES = [ESTABLISHMENT, STAFFING, POSTS, HEADCOUNT];

/** Posts against the people who hold them. */
export interface PostLine {
  readonly label: string;
  /** Null: the 单位基本表 does not say. */
  readonly established: number | null;
  readonly filled: number;
  readonly cell: CellRef;
}

export interface Establishment {
  readonly total: PostLine;
  /** 行政, 事业, 工勤 where the 单位基本表 tells them apart and the roster does too. */
  readonly kinds: readonly PostLine[];
  readonly leaders: PostLine | null;
  /** People of the unit whose 编制 is not known while that of others is. */
  readonly unknown: number;
  readonly notes: readonly string[];
}

function lineOf(
  answers: UnitAnswers,
  item: PostItem,
  established: number | null,
  label = item.label,
): PostLine {
  const where = unit(answers.unit.name, { item: item.label });
  const filled = countAt(answers.table(ESTABLISHMENT), where);
  return { label, established, filled, cell: cell(ESTABLISHMENT, where, 'n') };
}

/** 核定 against 实有; null while nothing is established for the unit. */
export function readEstablishment(answers: UnitAnswers): Establishment | null {
  const { name, posts } = answers.unit;
  if (posts === null || posts === 'none') return null;
  if (Object.values(posts).every((value) => value === null)) return null;
  const total = totalPosts(posts);
  const headcount = countAt(answers.table(HEADCOUNT), unit(name));
  const known = countAt(answers.table(STAFFING), unit(name), 'known');
  const asksLevels = countAt(answers.table(POSTS), whole(), 'known') > 0;
  const levelless = headcount - countAt(answers.table(POSTS), unit(name), 'known');
  const leaders = posts.leaders !== null && asksLevels ? lineOf(answers, LEADING, posts.leaders) : null;
  const leaderNotes = [
    ...(leaders ? ['领导职务指职务层次在乡科级副职及以上，不含职级'] : []),
    ...(leaders && levelless > 0 ? [`职务层次未填${levelless}人，不计入领导职务`] : []),
    ...(posts.leaders !== null && !asksLevels ? ['花名册里没有职务层次，领导职数不作对照'] : []),
  ];
  if (known === 0 && headcount > 0) {
    return {
      total: {
        ...{ label: '核定编制', established: total, filled: headcount },
        cell: cell(HEADCOUNT, unit(name), 'n'),
      },
      ...{ kinds: [], leaders, unknown: 0 },
      notes: ['编制类型都未填，以在职人数对照核定编制', ...leaderNotes],
    };
  }
  const parts: readonly (readonly [PostItem, number | null])[] = [
    [ADMIN, posts.admin],
    [INSTITUTION, posts.institution],
    [WORKER, posts.worker],
  ];
  const isTold = parts.some(([, established]) => established !== null);
  const kinds = parts
    .map(([item, established]) => lineOf(answers, item, established))
    .filter(({ established, filled }) => isTold && (established ?? 0) + filled > 0);
  const onlyStaff = countAt(answers.table(STAFFING), unit(name, { value: '在编' }));
  const unknown = headcount - known;
  return {
    total: lineOf(answers, ON_STAFF, total, '核定编制'),
    ...{ kinds, leaders, unknown },
    notes: [
      ...(unknown > 0 ? [`编制类型未填${unknown}人，不计入实有在编`] : []),
      ...(kinds.length > 0 && onlyStaff > 0 ? [`只写“在编”的${onlyStaff}人不分入各类编制`] : []),
      ...(kinds.some(({ label }) => label === INSTITUTION.label) ? ['参公人员计入事业编制'] : []),
      ...leaderNotes,
    ],
  };
}
