import type { SheetColumn, SheetRow } from '#core/figure.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { words } from '../../structure/sentence.ts';
import { scopeName } from '../../structure/scope-counts.ts';
import { minBase } from '../said-settings.ts';
import { saidWindow } from '../window.ts';
import { compared } from './compared.ts';

/** More units than that are left to the filters. */
const MOST_UNITS = 60;

const column = (label: string, measure: string, format: SheetColumn['format']): SheetColumn => ({
  ...{ group: '', label, where: {}, measure, format },
});

const COLUMNS = [
  column('在职人数', 'people', 'count'),
  column('参训人数', 'trained', 'count'),
  column('参训率', 'share', 'share'),
  column('学时', 'hours', 'number'),
  column('人均学时', 'hours_mean', 'years'),
];

function rowsOf(answers: Answers): readonly SheetRow[] {
  return answers
    .table(compared.id)
    .rows.map(scopeName)
    .map((where) => ({ group: where.scope_type, label: where.scope, where: { ...where } }));
}

/** People, hours and hours a head of the whole, its levels and its units. */
export const hoursSheet: FigureDefinition = {
  id: 'training.hours_by_unit',
  tables: [compared.id],
  build: (answers) => {
    const rows = rowsOf(answers);
    const units = rows.filter(({ group }) => group === '单位');
    const shown = new Set(units.slice(0, MOST_UNITS));
    return {
      form: 'sheet',
      id: 'training.hours_by_unit',
      title: [words('各单位参训人数和人均学时')],
      subtitle: `${saidWindow(answers)}；人均学时以在职人数平均，含未参训的人`,
      notes: [
        `不足${minBase(answers)}人的不写参训率和人均学时，记“—”`,
        '学时未填的记录不计学时',
        ...(units.length > MOST_UNITS
          ? [`共${units.length}个单位，只列前${MOST_UNITS}个；其余请按单位筛选`]
          : []),
      ],
      ...{ table: compared.id, where: {}, columns: COLUMNS, wide: true },
      rows: rows.filter((row) => row.group !== '单位' || shown.has(row)),
    };
  },
};
