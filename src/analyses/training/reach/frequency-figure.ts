import type { FigureSpec } from '#core/figure.ts';
import type { FindingPart } from '#core/finding.ts';
import { formatCount } from '#core/format.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { cell, figure, whole, words } from '../../structure/sentence.ts';
import { minBase, NO_SHARE } from '../said-settings.ts';
import { titleOf } from '../titles.ts';
import { isWithinYear, saidWindow } from '../window.ts';
import { frequency, NEVER, repeatedLabel } from './frequency.ts';
import { CLASS_COUNTS } from './tables.ts';

const REPEATED = ['training.repeated'];

/** 从未参训85人，参训5次及以上12人 */
function bothEnds(answers: Answers): readonly FindingPart[] {
  const many = repeatedLabel(answers);
  const table = answers.table(frequency.id);
  const part = (times: string) =>
    figure(`${formatCount(countAt(table, whole({ times })))}人`, cell(frequency.id, whole({ times }), 'n'));
  const never = [words('从未参训'), part(NEVER)];
  return isWithinYear(answers) ? [...never, words(`，参训${many}`), part(many)] : never;
}

/** Who was in no class beside who was called in again and again. */
export const frequencyFigure: FigureDefinition = {
  id: 'training.frequency',
  tables: [frequency.id, CLASS_COUNTS],
  build: (answers, findings): FigureSpec => {
    const many = repeatedLabel(answers);
    const known = countAt(answers.table(frequency.id), whole(), 'known');
    const frame = {
      id: 'training.frequency',
      subtitle: `${saidWindow(answers)}参训次数，人数和占在职${formatCount(known)}人的比例`,
      ...{ table: frequency.id, where: whole() },
    };
    const found = findings.some(({ id }) => REPEATED.includes(id));
    const isTold = known >= minBase(answers);
    const isYear = isWithinYear(answers);
    return {
      ...frame,
      form: 'bars',
      title: found ? titleOf(findings, REPEATED, '') : bothEnds(answers),
      notes: [
        '一条培训记录计一次，网络培训也在内',
        isYear ? `${many}算多头重复，次数可在设置中改` : '所选时间段超过一年，不作多头重复提示',
      ],
      ...{ category: 'times', value: 'n', share: isTold ? 'share' : NO_SHARE, inOrder: true },
      told: isTold ? [NEVER, ...(isYear ? [many] : [])] : [],
    };
  },
};
