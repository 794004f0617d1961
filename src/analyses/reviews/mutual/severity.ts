import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { FROM, ROUND } from '../dims.ts';
import { RECORDS } from '../measures.ts';
import { behindGiver } from './behind-marks.ts';
import { effectOf, type Round, roundsOf } from './fit.ts';

export const SEVERITY = 'reviews.severity';
export const FULL_MARKS = 'reviews.full_marks';
const FULL = 100;

const meanOf = (scores: readonly number[]): number | null =>
  scores.length > 0 ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null;

/** Those who gave a mark, each with all that they gave. */
function givers(own: Round) {
  return own.names.flatMap((from, place) => {
    const scores = own.marks.filter((mark) => mark.from === place).map(({ score }) => score);
    return scores.length > 0 ? [{ from, place, scores }] : [];
  });
}

const severityRows = (answers: Answers): readonly TableRow[] =>
  roundsOf(answers).flatMap((own) =>
    givers(own).map(({ from, place, scores }) => ({
      ...{ round: own.round, from, given: scores.length, mean: meanOf(scores) },
      severity: effectOf(own, own.fit.severity, place),
      full: scores.filter((score) => score >= FULL).length,
    })),
  );

/** How high each rater marks compared with the others, what it marks being taken into account. */
export const severity: DerivedTable = {
  id: SEVERITY,
  title: '各打分方的松紧',
  ...{ dims: [ROUND, FROM], unscoped: true, confidential: true },
  measures: [
    { name: 'given', label: '评了几方', unit: '', formula: '打分方给出分数的被评方个数' },
    { name: 'mean', label: '给分平均', unit: '分', formula: '打分方给出的各分数的平均' },
    {
      ...{ name: 'severity', label: '松紧', unit: '分' },
      formula: '同样的被评方，比其他打分方平均高几分；负数是打得紧',
      caveat: '把每个分数看作总平均、打分方的松紧、被评方的表现三项之和，最小二乘估计',
    },
    { name: 'full', label: '满分个数', unit: '', formula: '给出的分数中100分的个数' },
  ],
  ...{ from: [], records: RECORDS },
  derive: severityRows,
  behind: (where, _measure, answers) => behindGiver(where, answers),
};

/** A single mark or two are no habit. */
const LEAST_GIVEN = 3;

const fullRows = (answers: Answers): readonly TableRow[] =>
  severityRows(answers)
    .filter(({ given, full }) => Number(given) >= LEAST_GIVEN && given === full)
    .map(({ round, from, given }) => ({ round: round ?? null, from: from ?? null, given: given ?? null }));

/** Raters whose every mark is full: their marks tell nobody apart. */
export const fullMarks: DerivedTable = {
  id: FULL_MARKS,
  title: '给各方都打满分的打分方',
  ...{ dims: [ROUND, FROM], unscoped: true, confidential: true },
  measures: [
    {
      name: 'given',
      label: '评了几方',
      unit: '',
      formula: '打分方给出分数的被评方个数，全是100分；至少评3方才列',
    },
  ],
  ...{ from: [], records: RECORDS },
  derive: fullRows,
  behind: (where, _measure, answers) => behindGiver(where, answers),
};
