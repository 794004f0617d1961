import { DEGREES, EDUCATIONS, SCHOOLINGS } from '#core/codes.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { ageHeat } from '../figures/age-heat.ts';
import { classesPresent, levelBands } from '../figures/level-bands.ts';
import { unknownNote } from '../figures/notes.ts';
import { withCompanion } from '../figures/with-companion.ts';
import { words } from '../sentence.ts';
import { BASIS_TABLES, chosenBasis, FULL_TIME, HIGHEST } from './basis.ts';

const HEADCOUNT = 'structure.headcount';
const DEGREE = 'structure.degrees';
const SCHOOLING = 'structure.schooling';

export const levelsByBasis: FigureDefinition = {
  id: 'structure.education_by_level',
  tables: [...BASIS_TABLES, HEADCOUNT],
  build: (answers): FigureSpec => {
    const { label, table, caveat } = chosenBasis(answers);
    return levelBands(answers, {
      ...{ id: 'structure.education_by_level', table, label, column: 'education' },
      title: [words(`各级${label}构成`)],
      segments: EDUCATIONS,
      notes: [caveat],
    });
  },
};

export const ageByBasis: FigureDefinition = {
  id: 'structure.education_age_by_level',
  tables: [HIGHEST.byAge, FULL_TIME.byAge, ...BASIS_TABLES, HEADCOUNT],
  build: (answers) => {
    const { label, table, byAge, caveat } = chosenBasis(answers);
    return ageHeat(answers, {
      ...{ id: 'structure.education_age_by_level', title: [words(`各年龄段${label}构成`)], table: byAge },
      notes: [...unknownNote(answers, table, label), caveat],
      toldRow: null,
    });
  },
};

/** 学位 above, how the highest schooling was obtained below. */
export const degrees: FigureDefinition = {
  id: 'structure.degrees_by_level',
  tables: [DEGREE, SCHOOLING, HEADCOUNT],
  build: (answers) => {
    const degree = levelBands(answers, {
      ...{ id: 'structure.degrees_by_level', table: DEGREE, column: 'degree', title: [] },
      label: '最高学位',
      segments: classesPresent(answers, DEGREE, 'degree', DEGREES),
      notes: ['学位与学历分开统计：在职申请学位的，学历可以仍是大学本科'],
    });
    const schooling = levelBands(answers, {
      ...{ id: 'structure.schooling_by_level', table: SCHOOLING, column: 'value', title: [] },
      label: '最高学历取得方式',
      segments: classesPresent(answers, SCHOOLING, 'value', SCHOOLINGS),
      notes: ['党校学历单列，不算全日制学历'],
    });
    return withCompanion(degree, schooling, [words('各级最高学位和最高学历取得方式')]);
  },
};
