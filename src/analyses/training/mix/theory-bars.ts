import { ORGANISER_LEVELS } from '#core/codes.ts';
import type { FigureSpec } from '#core/figure.ts';
import { formatCount, roundHalfUp } from '#core/format.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { whole } from '../../structure/sentence.ts';
import { highRow, THEORY_LEVELS } from '../findings/organiser-shares.ts';
import { wordsOf } from '../said-settings.ts';
import { titleOf } from '../titles.ts';
import { saidWindow } from '../window.ts';
import { toldClasses } from './bars.ts';

const FINDING = 'training.level_low';
const BELOW_PROVINCE = ORGANISER_LEVELS.slice(ORGANISER_LEVELS.indexOf('省级') + 1);

/** Hours of theory by who organised them, in the classes that the finding speaks of. */
export const theoryBars: FigureDefinition = {
  id: THEORY_LEVELS,
  tables: [THEORY_LEVELS],
  build: (answers, findings): FigureSpec => {
    const theory = wordsOf(answers, 'training.theory_words').join('、');
    const table = answers.table(THEORY_LEVELS);
    const high = highRow(table);
    const frame = {
      ...{ id: THEORY_LEVELS, table: THEORY_LEVELS, where: whole() },
      title: titleOf(findings, [FINDING], `${theory}学时的主办层级`),
      notes: [],
    };
    if (!high) {
      const reason = `这段时间没有类别含“${theory}”、主办层级已填的学时`;
      return { ...frame, form: 'empty', subtitle: '', reason };
    }
    const known = formatCount(roundHalfUp(Number(high['known_hours']), 0));
    return {
      ...frame,
      form: 'bars',
      subtitle: `${saidWindow(answers)}类别含“${theory}”的在职人员学时，占主办层级已填的${known}学时的比例`,
      notes: ['学时未填的记录不计'],
      ...{ category: 'organiser_level', value: 'hours', share: 'share', unit: '学时', inOrder: true },
      classes: [String(high['organiser_level']), ...BELOW_PROVINCE],
      told: toldClasses(findings, FINDING, 'organiser_level'),
    };
  },
};
