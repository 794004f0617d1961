import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { FROM, ROUND, TO } from '../dims.ts';
import { RECORDS } from '../measures.ts';
import { behindPair } from './behind-marks.ts';
import { effectOf, roundsOf } from './fit.ts';

export const RESIDUALS = 'reviews.residuals';

function derive(answers: Answers): readonly TableRow[] {
  return roundsOf(answers).flatMap((own) => {
    const { round, names, marks, fit, untold, deviation } = own;
    return marks.map(({ from, to, score }, i): TableRow => {
      const severity = effectOf(own, fit.severity, from);
      const residual = untold === null ? (fit.residuals[i] ?? null) : null;
      return {
        ...{ round, from: names[from] ?? '', to: names[to] ?? '', score },
        ...{ expected: residual === null ? null : score - residual, residual },
        deviations: residual === null || deviation === 0 ? null : residual / deviation,
        adjusted: severity === null ? null : score - severity,
      };
    });
  });
}

/** Each mark beside what the rater's severity and the others' view of the rated explain. */
export const residuals: DerivedTable = {
  id: RESIDUALS,
  title: '互评分与可解释的分',
  ...{ dims: [ROUND, FROM, TO], unscoped: true, confidential: true },
  measures: [
    { name: 'score', label: '平均分', unit: '分', formula: '打分方给被评方的平均分，所选方向、各项合在一起' },
    {
      ...{ name: 'expected', label: '可解释的分', unit: '分' },
      formula: '总平均 + 打分方的松紧 + 被评方高于平均的分，最小二乘估计',
    },
    { name: 'residual', label: '偏离', unit: '分', formula: '平均分 − 可解释的分' },
    { name: 'deviations', label: '偏离倍数', unit: '', formula: '偏离 ÷ 本轮各偏离的标准差' },
    { name: 'adjusted', label: '去松紧后', unit: '分', formula: '平均分 − 打分方的松紧' },
  ],
  ...{ from: [], records: RECORDS },
  derive,
  behind: (where, _measure, answers) => behindPair(where, answers),
};
