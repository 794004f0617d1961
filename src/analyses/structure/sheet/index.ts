import type { StructurePart } from '../part.ts';
import { sheetTable } from './derive.ts';
import { sheetFigure } from './figure.ts';
import { tables } from './tables.ts';

export const SHEET_PAGE = 'structure-sheet';

export const sheet: StructurePart = {
  tables,
  derived: [sheetTable],
  figures: [sheetFigure],
  pages: [
    {
      id: SHEET_PAGE,
      title: '干部统计表',
      tab: '统计表',
      findings: [],
      figures: [sheetFigure.id],
    },
  ],
};
