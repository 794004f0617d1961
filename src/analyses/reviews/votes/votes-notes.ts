import { formatCount, formatShare } from '#core/format.ts';
import { findRow, type TableRow } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { NOT_SAID } from '../book/handed.ts';
import { PERSON } from '../book/object-type.ts';
import { type Review, reviewRows } from '../chosen.ts';
import { ONLY_REFERENCE } from '../part.ts';
import { ROUNDS } from './rounds.ts';

const INVALID = [
  ['abstained', '弃权、不了解'],
  ['blank', '空白'],
  ['spoilt', '废票'],
] as const;

const countIn = (row: TableRow, measure: string): number => Number(row[measure] ?? 0);

/** 发出票400张，收回336张（84.0%），有效331张（82.8%）; without what went out, why there is no share. */
function handedIn(row: TableRow): string {
  const pieces = (measure: string) => `${formatCount(countIn(row, measure))}张`;
  const shareOf = (measure: string) => formatShare(countIn(row, measure));
  if (row['issued'] === null) {
    const why = String(row['handed_note'] ?? NOT_SAID);
    return `收回票${pieces('returned')}，有效${pieces('votes')}；${why}，不算有效率`;
  }
  return [
    `发出票${pieces('issued')}`,
    `收回${pieces('returned')}（${shareOf('return_share')}）`,
    `有效${pieces('votes')}（${shareOf('valid_share')}）`,
  ].join('，');
}

/** How many ballots a review had, which of them do not count, and what else has to be known of it. */
export function votesNotes(answers: Answers, review: Review): readonly string[] {
  const { kind, round } = review;
  const row = findRow(answers.table(ROUNDS), { review_kind: kind, round });
  const isOfPersons = reviewRows(answers, review).some((each) => each['object_type'] === PERSON);
  const invalid = INVALID.flatMap(([measure, label]) =>
    row && countIn(row, measure) > 0 ? [`${label}${formatCount(countIn(row, measure))}张`] : [],
  );
  return [
    ...(row ? [handedIn(row)] : []),
    ...(invalid.length > 0 ? [`不计入有效票的：${invalid.join('，')}`] : []),
    ...(isOfPersons ? [ONLY_REFERENCE] : []),
  ];
}
