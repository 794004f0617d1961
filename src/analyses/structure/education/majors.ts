import type { BarsFigure, FigureSpec } from '#core/figure.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { unknownNote } from '../figures/notes.ts';
import { emptyFigure } from '../figures/unit-columns.ts';
import { withCompanion } from '../figures/with-companion.ts';
import { minBase } from '../findings/level-shares.ts';
import { whole, words } from '../sentence.ts';

const HEADCOUNT = 'structure.headcount';

function bars(answers: Answers, id: string, table: string, label: string): BarsFigure | null {
  const known = countAt(answers.table(table), whole(), 'known');
  if (known < minBase(answers)) return null;
  return {
    form: 'bars',
    id,
    title: [words(`${label}大类`)],
    subtitle: `按${label}大类，人数与占${label}已填${known}人的比例`,
    notes: [...unknownNote(answers, table, label), '大类由“毕业院校系及专业”的文字归出，归不出的在“其他”'],
    table,
    where: whole(),
    category: 'value',
    value: 'n',
    share: 'share',
    told: [],
  };
}

/** Disciplines that people studied: full-time above, on the job below. */
export const majors: FigureDefinition = {
  id: 'structure.majors',
  tables: ['structure.ft_majors', 'structure.pt_majors', HEADCOUNT],
  build: (answers): FigureSpec => {
    const fullTime = bars(answers, 'structure.majors', 'structure.ft_majors', '全日制专业');
    const partTime = bars(answers, 'structure.pt_majors', 'structure.pt_majors', '在职专业');
    const first = fullTime ?? partTime;
    if (!first) {
      const frame = {
        ...{ id: 'structure.majors', table: 'structure.ft_majors', where: whole(), notes: [] },
        title: [words('专业大类')],
        subtitle: '按毕业院校系及专业归出的专业大类',
      };
      return emptyFigure(frame, `毕业院校系及专业已填的不足${minBase(answers)}人`);
    }
    return fullTime && partTime ? withCompanion(fullTime, partTime, [words('专业大类')]) : first;
  },
};
