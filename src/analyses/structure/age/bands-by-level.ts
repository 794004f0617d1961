import type { MatrixFigure } from '#core/figure.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { levelBands } from '../figures/level-bands.ts';
import { unknownNote } from '../figures/notes.ts';
import { MOST_UNITS, unitsNote, unitsPresent } from '../figures/scope-rows.ts';
import { minBase } from '../findings/level-shares.ts';
import { words } from '../sentence.ts';
import { OWN_BANDS, ownBandsNote, ownBandsOf } from './own-bands.ts';

const TABLES = [OWN_BANDS, 'structure.headcount'];

export const bandsByLevel: FigureDefinition = {
  id: 'structure.age_bands_by_level',
  tables: TABLES,
  build: (answers) => {
    const segments = ownBandsOf(answers).map(({ label }) => label);
    return levelBands(answers, {
      ...{ id: 'structure.age_bands_by_level', table: OWN_BANDS, column: 'band', segments },
      title: [words('各级年龄段构成')],
      label: '年龄',
      notes: ownBandsNote(answers),
    });
  },
};

export const bandsByUnit: FigureDefinition = {
  id: 'structure.age_bands_by_unit',
  tables: TABLES,
  build: (answers): MatrixFigure => {
    const min = minBase(answers);
    return {
      form: 'matrix',
      id: 'structure.age_bands_by_unit',
      title: [words('各单位年龄段构成')],
      subtitle: `各年龄段占本单位年龄已知人数的比例，%；不足${min}人不着色`,
      notes: [...unknownNote(answers, OWN_BANDS, '年龄'), ...unitsNote(answers), ...ownBandsNote(answers)],
      table: OWN_BANDS,
      where: { scope_type: '单位' },
      row: 'scope',
      rows: unitsPresent(answers).slice(0, MOST_UNITS),
      column: 'band',
      columns: ownBandsOf(answers).map(({ label }) => label),
      value: 'share',
      format: 'share',
      base: 'known',
      minBase: min,
      totals: false,
    };
  },
};
