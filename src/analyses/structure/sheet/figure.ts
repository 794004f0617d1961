import { UNKNOWN_LABEL } from '#core/codes.ts';
import type { SheetColumn, SheetFigure, SheetRow } from '#core/figure.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { dimensionOf } from '../../plan/people.ts';
import { HEADCOUNT } from '../class-gap.ts';
import { unknownNote } from '../figures/notes.ts';
import { whole, words } from '../sentence.ts';
import { SHEET } from './derive.ts';
import { ALL_PEOPLE, BASES, ITEMS, MEAN_AGE, SEX, SPLITS, TOTAL } from './layout.ts';

const FOOTNOTE = '百分比按四舍五入取值，未填不计';

function rows(): readonly SheetRow[] {
  const total: SheetRow = { group: '', label: TOTAL, where: { group: TOTAL, item: TOTAL } };
  const mean: SheetRow = {
    ...{ group: '年龄', label: MEAN_AGE, where: { group: '年龄', item: MEAN_AGE } },
    ...{ measure: 'mean', format: 'years' },
  };
  const lines = ITEMS.map(({ group, label }): SheetRow => ({ group, label, where: { group, item: label } }));
  const bands = lines.map(({ group }) => group).lastIndexOf('年龄') + 1;
  return [total, ...lines.slice(0, bands), mean, ...lines.slice(bands)];
}

/** 未填 stands among the post levels only while somebody's is. */
function columns(answers: Answers): readonly SheetColumn[] {
  const sheet = answers.table(SHEET);
  const isEmpty = (label: string) =>
    countAt(sheet, whole({ group: TOTAL, item: TOTAL, column: label })) === 0;
  return SPLITS.flatMap(({ group, label }): SheetColumn[] => {
    const where = { column: label };
    if (label === UNKNOWN_LABEL && isEmpty(label)) return [];
    if (label !== ALL_PEOPLE) return [{ group, label, where, measure: 'n', format: 'count' }];
    return [
      { group, label: '人数', where, measure: 'n', format: 'count' },
      { group, label: '比率', where, measure: 'share', format: 'share' },
    ];
  });
}

/** 来源未填3人: what no line of the sheet holds. */
function unknownNotes(answers: Answers): readonly string[] {
  const said = [SEX, ...BASES].flatMap(({ dimension, table }) =>
    unknownNote(answers, table, dimension === 'band' ? '年龄' : dimensionOf(dimension).label),
  );
  const notes = said.map((note) => note.replace('，不计入占比', ''));
  return notes.length > 0 ? [notes.join('；')] : [];
}

/** The standard statistics sheet (domain 2.3) of whoever the filters leave. */
export const sheetFigure: FigureDefinition = {
  id: 'structure.sheet_figure',
  tables: [SHEET, HEADCOUNT, SEX.table, ...BASES.map(({ table }) => table)],
  build: (answers): SheetFigure => ({
    form: 'sheet',
    id: 'structure.sheet_figure',
    title: [words('干部统计表')],
    subtitle: '人数；比率为占该项已填人数的比例。“级别”按职务层次，其他为厅局级及以上、科员级及以下和未定职',
    notes: [FOOTNOTE, ...unknownNotes(answers)],
    table: SHEET,
    where: whole(),
    rows: rows(),
    columns: columns(answers),
    wide: true,
  }),
};
