import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { FROM, ROUND, TO } from '../dims.ts';
import { RECORDS } from '../measures.ts';
import { deviationOf } from '../said-settings.ts';
import { behindBoth } from './behind-marks.ts';
import { type Round, roundsOf } from './fit.ts';

export const PAIRS = 'reviews.pairs';
export const PRAISE = '互相偏高';
export const APART = '分差偏大';

function pairsOf({ round, names, marks, fit, deviation }: Round, limit: number): readonly TableRow[] {
  if (deviation === 0) return [];
  const places = new Map(marks.map(({ from, to }, i) => [from * names.length + to, i]));
  return marks.flatMap(({ from, to, score }, i): readonly TableRow[] => {
    const j = places.get(to * names.length + from);
    if (j === undefined || from > to) return [];
    const [there, back] = [fit.residuals[i] ?? 0, fit.residuals[j] ?? 0];
    // Two independent marks differ, and add up, by √2 times as much as one.
    const scale = deviation * Math.SQRT2;
    const returned = marks[j]?.score ?? Number.NaN;
    const gap = score - returned;
    const row = {
      ...{ from: names[from] ?? '', to: names[to] ?? '', score, returned },
      ...{ gap, residual: there, residual_back: back },
    };
    const isPraise = there > 0 && back > 0 && (there + back) / scale > limit;
    // The gap itself, and what is left of it when severity and the others' view are taken out.
    const apart = Math.min(Math.abs(gap), Math.abs(there - back)) / scale;
    const isApart = apart > limit && gap * (there - back) > 0;
    return [
      ...(isPraise ? [{ round, sign: PRAISE, ...row, deviations: (there + back) / scale }] : []),
      ...(isApart ? [{ round, sign: APART, ...row, deviations: apart }] : []),
    ];
  });
}

const isApart = (row: TableRow) => Number(row['sign'] === APART);
/** Those that praise each other first, in either case the furthest first. */
const byDeviation = (a: TableRow, b: TableRow) =>
  isApart(a) - isApart(b) || Number(b['deviations']) - Number(a['deviations']);

const derive = (answers: Answers): readonly TableRow[] =>
  roundsOf(answers).flatMap((own) => [...pairsOf(own, deviationOf(answers))].sort(byDeviation));

/** Pairs whose marks for each other go beyond what severity and the others' view explain. */
export const pairs: DerivedTable = {
  id: PAIRS,
  title: '分差明显偏离，建议了解',
  dims: [ROUND, { name: 'sign', label: '情形' }, FROM, TO],
  ...{ unscoped: true, confidential: true },
  measures: [
    { name: 'score', label: '前评后', unit: '分', formula: '前一方给后一方的平均分' },
    { name: 'returned', label: '后评前', unit: '分', formula: '后一方给前一方的平均分' },
    { name: 'gap', label: '分差', unit: '分', formula: '前评后 − 后评前' },
    { name: 'residual', label: '前评后偏离', unit: '分', formula: '前评后 − 可解释的分' },
    { name: 'residual_back', label: '后评前偏离', unit: '分', formula: '后评前 − 可解释的分' },
    {
      ...{ name: 'deviations', label: '偏离倍数', unit: '' },
      formula:
        '互相偏高的为两个偏离之和，分差偏大的为分差与两个偏离之差中小的一个，÷（标准差 × √2）；超过设置的倍数才列',
      caveat: '只提示分差，不说明原因',
    },
  ],
  ...{ from: [], records: RECORDS },
  derive,
  behind: (where, _measure, answers) => behindBoth(where, answers),
};
