import type { FigureSpec } from '#core/figure.ts';
import { monthOf, monthOfIsoDate } from '#core/month.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { levelsPresent } from '../figures/notes.ts';
import { whole, words } from '../sentence.ts';
import { YEARS } from './forecast.ts';
import { REACHED, retirementScheduleTable, termsAt } from './retirement-schedule.ts';
import { HEADCOUNT } from './stock.ts';
import { retirementsTable } from './tables.ts';

const SCHEDULE = retirementScheduleTable.id;
const RETIREMENTS = retirementsTable.id;
const MOST_UNITS = 300;
const CATEGORY = '退休类别按默认规则推定，待核；不计提前退休，公务员不延迟';

/** 性别或出生年月未填n人，未列入; nothing when everyone's month is known. */
function unknownNote(answers: Answers): readonly string[] {
  const known = countAt(answers.table(RETIREMENTS), whole(), 'known');
  const unknown = countAt(answers.table(HEADCOUNT), whole()) - known;
  return unknown > 0 ? [`性别或出生年月不足以推算最晚退休月的${unknown}人未列入`] : [];
}

const reached = (answers: Answers) => countAt(answers.table(SCHEDULE), whole({ when: REACHED }));

export const retirementYears: FigureDefinition = {
  id: 'structure.retirement_years',
  tables: [SCHEDULE, RETIREMENTS, HEADCOUNT],
  build: (answers): FigureSpec => {
    const levels = levelsPresent(answers);
    const scope_type = levels.length > 0 ? '层级' : '全部';
    const frame = {
      ...{ id: 'structure.retirement_years', table: SCHEDULE, where: { scope_type } },
      ...{ title: [words('今后十年到最晚退休月的人数')], subtitle: '各层级，人；点任一格看名单' },
    };
    if (countAt(answers.table(RETIREMENTS), whole(), 'known') === 0) {
      const reason = '没有人的性别和出生年月足以推算最晚退休月。';
      return { ...frame, form: 'empty', notes: [], reason };
    }
    const overdue = reached(answers);
    return {
      ...frame,
      form: 'matrix',
      notes: [
        CATEGORY,
        ...(overdue > 0 ? [`${overdue}人已到最晚退休月仍在册，待核`] : []),
        ...unknownNote(answers),
      ],
      ...{ row: 'scope', rows: levels.length > 0 ? levels : ['全部'], column: 'when' },
      columns: termsAt(answers.question.asOf).map(({ name }) => name),
      ...{ value: 'n', format: 'count', base: null, minBase: 0, totals: true, wide: true },
    };
  },
};

export const retirementsByUnit: FigureDefinition = {
  id: 'structure.retirements_by_unit',
  tables: [RETIREMENTS, SCHEDULE, HEADCOUNT],
  build: (answers): FigureSpec => {
    const units = answers
      .table(HEADCOUNT)
      .rows.flatMap((row) => (row['scope_type'] === '单位' ? [String(row['scope'])] : []));
    const { year } = monthOf(monthOfIsoDate(answers.question.asOf));
    const columns = Array.from({ length: YEARS + 1 }, (_, i) => year + i);
    const frame = {
      ...{ id: 'structure.retirements_by_unit', table: RETIREMENTS, where: { scope_type: '单位' } },
      ...{
        title: [words('各单位逐年到最晚退休月的人数')],
        subtitle: '人，按最晚退休月所在年份；点任一格看名单',
      },
    };
    if (units.length === 0) {
      return { ...frame, form: 'empty', notes: [], reason: '所选范围内没有填写单位的人员。' };
    }
    const past = answers
      .table(RETIREMENTS)
      .rows.reduce(
        (n, row) => (row['scope_type'] === '全部' && Number(row['year']) < year ? n + Number(row['n']) : n),
        0,
      );
    const left = units.length - MOST_UNITS;
    return {
      ...frame,
      form: 'matrix',
      notes: [
        CATEGORY,
        ...(reached(answers) > 0 ? [`${year}年含已到最晚退休月仍在册的人`] : []),
        ...(past > 0 ? [`最晚退休月早于${year}年仍在册的${past}人未列入，见各层级`] : []),
        ...unknownNote(answers),
        ...(left > 0 ? [`单位较多，只列前${MOST_UNITS}个，其余${left}个请用筛选查看`] : []),
      ],
      ...{ row: 'scope', rows: units.slice(0, MOST_UNITS), column: 'year', columns },
      ...{ value: 'n', format: 'count', base: null, minBase: 0, totals: true, wide: true },
    };
  },
};
