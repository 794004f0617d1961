import { DEGREES, EDUCATIONS, SCHOOLINGS } from '#core/codes.ts';
import { AGE_BANDS } from '#core/age.ts';
import type { FigureSpec, HeatFigure } from '#core/figure.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { classesPresent, levelBands } from '../figures/level-bands.ts';
import { scopeRows, unknownNote } from '../figures/notes.ts';
import { withCompanion } from '../figures/with-companion.ts';
import { minBase } from '../findings/level-shares.ts';
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
  build: (answers): HeatFigure => {
    const { label, table, byAge, caveat } = chosenBasis(answers);
    const { type, rows } = scopeRows(answers);
    return {
      form: 'heat',
      id: 'structure.education_age_by_level',
      title: [words(`各年龄段${label}构成`)],
      subtitle: `各年龄段内学历占比，%；不足${minBase(answers)}人不着色`,
      notes: [...unknownNote(answers, table, label), caveat],
      table: byAge,
      where: { scope_type: type },
      group: 'scope',
      groups: rows,
      row: 'education',
      rows: [
        { label: '研究生', classes: ['研究生'] },
        { label: '大学本科', classes: ['大学本科'] },
        { label: '大专及以下', classes: EDUCATIONS.slice(2) },
      ],
      column: 'band',
      columns: AGE_BANDS.map(({ label: band }) => band),
      share: 'share',
      base: 'known',
      minBase: minBase(answers),
      toldRow: null,
    };
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
