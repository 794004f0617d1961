import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { ballotsOf } from '../book/ballots.ts';
import { orderGrades, rankedOf } from '../book/grades.ts';
import { groupBy } from '#core/group-by.ts';
import { tally, votersIn } from '../book/tally.ts';
import { recordCell } from '../counted.ts';
import { GRADE, inReviews, KIND, OBJECT, OBJECT_TYPE, ROUND } from '../dims.ts';
import { FEW, RECORDS } from '../measures.ts';
import { type Reading, readingOf } from '../said-settings.ts';
import { isFew } from './few.ts';
import { isPersonal } from './summary.ts';

export const GRADES_TABLE = 'reviews.grades';

/** Grades of each kind of review, best first. */
function gradesByKind(answers: Answers, reading: Reading): ReadonlyMap<string, readonly string[]> {
  const graded = ballotsOf(answers.records('reviews')).filter(({ grade }) => rankedOf(grade) !== null);
  const kinds = groupBy(graded, ({ kind }) => kind);
  return new Map(
    [...kinds].map(([kind, own]) => [
      kind,
      orderGrades(
        own.flatMap(({ grade }) => grade ?? []),
        reading.points,
      ),
    ]),
  );
}

function derive(answers: Answers): readonly TableRow[] {
  const reading = readingOf(answers);
  const grades = gradesByKind(answers, reading);
  const groups = inReviews(ballotsOf(answers.records('reviews')), ({ objectType, object }) => [
    objectType,
    object,
  ]);
  return groups.flatMap(([{ kind, round, objectType, object }, own]): readonly TableRow[] => {
    const { graded, abstained, blank, spoilt } = tally(own, reading);
    const isTold = votersIn(own, reading) >= reading.least;
    return (grades.get(kind) ?? []).map((grade) => {
      const n = own.reduce((sum, each) => sum + (each.grade === grade ? each.count : 0), 0);
      return {
        ...{ review_kind: kind, round, object_type: objectType, object, grade },
        ...{ n: isTold ? n : null, share: isTold && graded > 0 ? n / graded : null },
        ...{ graded, abstained: abstained + blank + spoilt, note: isTold ? null : FEW },
      };
    });
  });
}

/** How many gave each grade, and its share of the valid votes; nothing of an object with few votes. */
export const grades: DerivedTable = {
  id: GRADES_TABLE,
  title: '评议等次',
  ...{ dims: [KIND, ROUND, OBJECT_TYPE, OBJECT, GRADE], unscoped: true },
  measures: [
    { name: 'n', label: '票数', unit: '', formula: '该等次的票数', caveat: '评议人少于设置的最少票数的不列' },
    { name: 'share', label: '占比', unit: '%', formula: '该等次的票数 ÷ 有等次的有效票' },
    { name: 'graded', label: '有等次的票', unit: '', formula: '有等次的有效票数' },
    { name: 'abstained', label: '无效票', unit: '', formula: '弃权、不了解、空白和作废的票' },
    { name: 'note', label: '说明', unit: '', formula: '评议人少于设置的最少票数的写“票数不足”' },
  ],
  ...{ from: [], records: RECORDS, personalRow: isPersonal },
  derive,
  behind: (where, measure, answers) => {
    if (measure === 'note' || isFew(answers, where)) return null;
    // Those that abstained are told from the others by nothing that rows could be listed by.
    if (measure === 'abstained') return null;
    const all = gradesByKind(answers, readingOf(answers)).get(String(where['review_kind'])) ?? [];
    const opened = measure === 'graded' ? all : [where['grade'] ?? null];
    return {
      cells: opened.map((grade) =>
        recordCell({ ...where, grade }, ['review_kind', 'round', 'object', 'grade']),
      ),
    };
  },
};
