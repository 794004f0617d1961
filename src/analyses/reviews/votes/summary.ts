import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { ballotsOf, statementsOf } from '../book/ballots.ts';
import { PERSON } from '../book/object-type.ts';
import { goodShareOf, meanOf, tally } from '../book/tally.ts';
import { recordCell, validCell } from '../counted.ts';
import { inReviews, ITEM, KIND, OBJECT, OBJECT_TYPE, ROUND } from '../dims.ts';
import { GOOD_SHARE, HANDED, MEAN, OF_ALL_HANDED, RECORDS, VOTES } from '../measures.ts';
import { readingOf } from '../said-settings.ts';
import { isFew } from './few.ts';
import { handedRow, isInvalidity, isSaidOnly } from './handed-row.ts';

export const SUMMARY = 'reviews.summary';

/** A person is what is reviewed. */
export const isPersonal = (row: TableRow): boolean => row['object_type'] === PERSON;

function derive(answers: Answers): readonly TableRow[] {
  const reading = readingOf(answers);
  const statements = statementsOf(answers.records('reviews'));
  const groups = inReviews(ballotsOf(answers.records('reviews')), ({ objectType, object, item }) => [
    objectType,
    object,
    item,
  ]);
  return groups.map(([{ kind, round, objectType, object, item }, own]) => {
    const counted = tally(own, reading);
    return {
      ...{ review_kind: kind, round, object_type: objectType, object, item, votes: counted.votes },
      ...{ mean: meanOf(counted, reading.drop), good_share: goodShareOf(counted) },
      ...handedRow(counted, own, statements),
    };
  });
}

/** Every object by item: votes, mean and good grades. */
export const summary: DerivedTable = {
  id: SUMMARY,
  title: '评议结果',
  ...{ dims: [KIND, ROUND, OBJECT_TYPE, OBJECT, ITEM], unscoped: true },
  ...{ measures: [VOTES, MEAN, GOOD_SHARE, ...HANDED], from: [], records: RECORDS, personalRow: isPersonal },
  derive,
  behind: (where, measure, answers) => {
    if (isSaidOnly(measure) || isInvalidity(measure) || isFew(answers, where)) return null;
    const by = ['review_kind', 'round', 'object', 'item'] as const;
    if (OF_ALL_HANDED.includes(measure)) return { cells: [recordCell(where, by)] };
    const cell = validCell(where, by, ballotsOf(answers.records('reviews')));
    return cell && { cells: [cell] };
  },
};
