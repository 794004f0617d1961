import type { FigureSpec } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';
import { nothing } from '../part.ts';
import { deviationOf } from '../said-settings.ts';
import { ADJUSTED_MARK, DIRECTION_CHOICE, isOneWay, MARK_CHOICE } from './choices.ts';
import { ofRound, UNTOLD } from './of-round.ts';
import { RESIDUALS } from './residuals.ts';

/** The standard deviation of what is unexplained, by any row that says how many of them it is off. */
function deviationIn(rows: readonly TableRow[]): number | null {
  const row = rows.find((each) => typeof each['deviations'] === 'number' && each['deviations'] !== 0);
  return row ? Number(row['residual']) / Number(row['deviations']) : null;
}

/** Who gave what to whom; pairs beyond what is usual are marked. */
export const square = ofRound('reviews.square', RESIDUALS, '双向互评得分', (drawn): FigureSpec => {
  const { answers, said, rows, frame } = drawn;
  if (rows.length === 0) return nothing(frame, '本轮没有能确定打分方和被评方的互评分数');
  const names = [...new Set(rows.flatMap((row) => [String(row['from']), String(row['to'])]))];
  const deviation = deviationIn(rows);
  const limit = deviationOf(answers);
  const wanted = answers.choice(DIRECTION_CHOICE);
  const isAdjusted = answers.choice(MARK_CHOICE) === ADJUSTED_MARK && deviation !== null;
  return {
    ...{ ...frame, form: 'square' },
    subtitle: `${said}，打分方给被评方的平均分${isAdjusted ? '，已减去打分方的松紧' : ''}${isOneWay(wanted) ? '' : '；两个方向合在一起'}`,
    notes: [
      '点格子看这一格的评分记录，只有打分方和被评方，不显示个人；评议人类别不足设置的最少票数的不列',
      deviation === null
        ? UNTOLD
        : `明显偏离：与双方松紧和表现能解释的分相差超过${limit}倍标准差，只提示分差，建议了解`,
      '只在工作台查看，不上屏、不进报告',
    ],
    ...{
      from: 'from',
      to: 'to',
      fromLabel: '打分方',
      toLabel: '被评方',
      names,
      value: isAdjusted ? 'adjusted' : 'score',
    },
    mark: deviation === null ? null : { measure: 'residual', beyond: limit * deviation },
    diagonal: 'struck',
  };
});
