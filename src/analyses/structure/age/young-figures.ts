import type { SheetColumn, SheetFigure } from '#core/figure.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { unknownNote } from '../figures/notes.ts';
import { scopeSheetRows, unitsNote } from '../figures/scope-rows.ts';
import { unitColumns } from '../figures/unit-columns.ts';
import { words } from '../sentence.ts';
import { gapSheet } from '../gap-sheet.ts';
import { chosenYoung } from './chosen.ts';
import { YOUNG_GAP } from './young-gap.ts';

const BANDS = 'structure.age_bands';

export const youngByUnit: FigureDefinition = {
  id: 'structure.young_by_unit',
  tables: [YOUNG_GAP, BANDS, 'structure.headcount'],
  build: (answers) => {
    const young = chosenYoung(answers);
    return unitColumns(answers, {
      id: 'structure.young_by_unit',
      table: YOUNG_GAP,
      line: { ages: young.label },
      said: `${young.label}占比`,
      base: '年龄已知人数',
      target: young.targetShare,
      notes: unknownNote(answers, BANDS, '年龄'),
      speaksOf: 'lowest',
    });
  },
};

export const youngGapSheet: FigureDefinition = {
  id: 'structure.young_gap_sheet',
  tables: [YOUNG_GAP, BANDS, 'structure.headcount'],
  build: (answers) => {
    const young = chosenYoung(answers);
    return gapSheet(answers, {
      id: 'structure.young_gap_sheet',
      table: YOUNG_GAP,
      line: { ages: young.label },
      said: young.label,
      known: '年龄已知',
      setting: `${young.label}占比目标`,
      target: young.targetShare,
      notes: unknownNote(answers, BANDS, '年龄'),
    });
  },
};

const column = (label: string, measure: string, format: SheetColumn['format']): SheetColumn => ({
  ...{ group: '', label, where: {}, measure, format },
});

/** Mean, median and ends of the ages of every scope. */
export const agesByUnit: FigureDefinition = {
  id: 'structure.ages_by_unit',
  tables: ['structure.age', BANDS, 'structure.headcount'],
  build: (answers): SheetFigure => ({
    form: 'sheet',
    id: 'structure.ages_by_unit',
    title: [words('各单位平均年龄和年龄中位数')],
    subtitle: '按周岁，岁；年龄未知的人不计入',
    notes: [...unknownNote(answers, BANDS, '年龄'), ...unitsNote(answers)],
    table: 'structure.age',
    where: {},
    rows: scopeSheetRows(answers),
    columns: [
      column('年龄已知', 'known', 'count'),
      column('平均年龄', 'mean', 'years'),
      column('中位数', 'median', 'years'),
      column('最小', 'min', 'number'),
      column('最大', 'max', 'number'),
    ],
    wide: false,
  }),
};
