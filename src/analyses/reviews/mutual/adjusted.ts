import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { OBJECT, ROUND } from '../dims.ts';
import { RECORDS } from '../measures.ts';
import { behindTaker } from './behind-marks.ts';
import { effectOf, roundsOf } from './fit.ts';

export const ADJUSTED = 'reviews.adjusted';

const TIE = 1e-9;

/** 1 + how many are higher; null where there is no value. */
const rankOf = (value: number | null, all: readonly (number | null)[]): number | null =>
  value === null ? null : 1 + all.filter((other) => other !== null && other - value > TIE).length;

function derive(answers: Answers): readonly TableRow[] {
  return roundsOf(answers).flatMap((own) => {
    const { round, names, marks, fit } = own;
    const found = names.flatMap((object, place) => {
      const got = marks.filter(({ to }) => to === place);
      if (got.length === 0) return [];
      const before = got.reduce((sum, { score }) => sum + score, 0) / got.length;
      const merit = effectOf(own, fit.merit, place);
      return [{ object, received: got.length, before, after: merit === null ? null : fit.mean + merit }];
    });
    const [befores, afters] = [found.map(({ before }) => before), found.map(({ after }) => after)];
    return found.map(({ object, received, before, after }) => ({
      ...{ round, object, received, before, after, change: after === null ? null : after - before },
      ...{ rank_before: rankOf(before, befores), rank_after: rankOf(after, afters) },
      of: found.length,
    }));
  });
}

/** What each got, before and after the raters' severity is taken out. */
export const adjusted: DerivedTable = {
  id: ADJUSTED,
  title: '去掉松紧前后的得分',
  ...{ dims: [ROUND, OBJECT], unscoped: true, confidential: true },
  measures: [
    { name: 'received', label: '几方评了', unit: '', formula: '给出分数的打分方个数' },
    { name: 'before', label: '原平均分', unit: '分', formula: '各打分方给分的平均' },
    {
      ...{ name: 'after', label: '去松紧后', unit: '分' },
      formula: '假如由松紧适中的各方都来评，估计得到的平均分',
    },
    { name: 'change', label: '变化', unit: '分', formula: '去松紧后 − 原平均分' },
    { name: 'rank_before', label: '原位次', unit: '', formula: '按原平均分由高到低，相同的并列' },
    { name: 'rank_after', label: '去松紧后位次', unit: '', formula: '按去松紧后的分由高到低，相同的并列' },
    { name: 'of', label: '共几方', unit: '', formula: '本轮得到分数的被评方个数' },
  ],
  ...{ from: [], records: RECORDS },
  derive,
  behind: (where, measure, answers) =>
    ['rank_before', 'rank_after', 'of'].includes(measure) ? null : behindTaker(where, answers),
};
