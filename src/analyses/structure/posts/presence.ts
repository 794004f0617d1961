import type { BarsFigure, FigureSpec } from '#core/figure.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { unknownNote } from '../figures/notes.ts';
import { emptyFigure } from '../figures/unit-columns.ts';
import { withCompanion } from '../figures/with-companion.ts';
import { whole, words } from '../sentence.ts';

const HEADCOUNT = 'structure.headcount';

function bars(answers: Answers, id: string, table: string, label: string): BarsFigure | null {
  const known = countAt(answers.table(table), whole(), 'known');
  if (known === 0) return null;
  return {
    form: 'bars',
    ...{ id, table, title: [words(`${label}人数`)] },
    subtitle: `按${label}，人数与占${label}已填${known}人的比例`,
    notes: unknownNote(answers, table, label),
    where: whole(),
    ...{ category: 'value', value: 'n', share: 'share', told: [] },
  };
}

/** Whose headcount people are in, and on what establishment. */
export const presence: FigureDefinition = {
  id: 'structure.presence_bars',
  tables: ['structure.presence', 'structure.staffing', HEADCOUNT],
  build: (answers): FigureSpec => {
    const range = bars(answers, 'structure.presence_bars', 'structure.presence', '人员范围');
    const staffing = bars(answers, 'structure.staffing_bars', 'structure.staffing', '编制');
    const first = range ?? staffing;
    if (!first) {
      const frame = {
        ...{ id: 'structure.presence_bars', table: 'structure.presence', where: whole(), notes: [] },
        title: [words('人员范围和编制')],
        subtitle: '在编在岗、借调、挂职等，以花名册所写为准',
      };
      return emptyFigure(frame, '花名册里没有编制类型和在职状态，或都没有填');
    }
    const title = [words(range && staffing ? '人员范围和编制' : `${range ? '人员范围' : '编制'}人数`)];
    return range && staffing ? withCompanion(range, staffing, title) : { ...first, title };
  },
};
