import type { Answers, FigureDefinition } from '../../analysis.ts';
import { unknownNote } from '../figures/notes.ts';
import { unitColumns } from '../figures/unit-columns.ts';
import { gapSheet } from '../gap-sheet.ts';
import { BASIS_TABLES, chosenBasis } from './basis.ts';
import { POSTGRADUATE_GAP } from './postgraduate-gap.ts';

const TABLES = [POSTGRADUATE_GAP, ...BASIS_TABLES, 'structure.headcount'];

function factsOf(answers: Answers) {
  const { label, table, target, caveat } = chosenBasis(answers);
  const value = answers.setting(target);
  return {
    label,
    line: { basis: label },
    target: typeof value === 'number' && value > 0 && value < 1 ? value : null,
    notes: [...unknownNote(answers, table, label), caveat],
  };
}

export const postgraduatesByUnit: FigureDefinition = {
  id: 'structure.postgraduates_by_unit',
  tables: TABLES,
  build: (answers) => {
    const { label, ...facts } = factsOf(answers);
    return unitColumns(answers, {
      ...{ ...facts, id: 'structure.postgraduates_by_unit', table: POSTGRADUATE_GAP },
      said: '研究生占比',
      base: `${label}已填人数`,
      speaksOf: 'lowest',
    });
  },
};

export const postgraduateSheet: FigureDefinition = {
  id: 'structure.postgraduate_gap_sheet',
  tables: TABLES,
  build: (answers) => {
    const { label, ...facts } = factsOf(answers);
    const isHighest = label === '最高学历';
    return gapSheet(answers, {
      ...{ ...facts, id: 'structure.postgraduate_gap_sheet', table: POSTGRADUATE_GAP },
      said: isHighest ? '研究生学历' : '全日制研究生学历',
      known: `${label}已填`,
      setting: `${isHighest ? '' : '全日制'}研究生学历占比目标`,
    });
  },
};
