import { POLITICS, POST_LEVELS, RANKS, SEXES, ETHNICITY_GROUPS } from '#core/codes.ts';
import type { FigureFrame, FigureSpec } from '#core/figure.ts';
import type { FindingPart } from '#core/finding.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { classesPresent, levelBands } from '../figures/level-bands.ts';
import { scopeRows, unknownNote } from '../figures/notes.ts';
import { emptyFigure } from '../figures/unit-columns.ts';
import { withCompanion } from '../figures/with-companion.ts';
import { words } from '../sentence.ts';

const HEADCOUNT = 'structure.headcount';
const APART = '领导职务和职级分开统计：职级不是领导职务';

/** How many people of every class each level has, with sums. */
function countsByLevel(
  answers: Answers,
  frame: Pick<FigureFrame, 'id' | 'table' | 'title'>,
  label: string,
  order: readonly string[],
): FigureSpec {
  const { type, rows } = scopeRows(answers);
  const present = classesPresent(answers, frame.table, 'value', order);
  const whole: FigureFrame = {
    ...frame,
    subtitle: `按${label}，各级在职人数`,
    notes: [...unknownNote(answers, frame.table, label).map(notCounted), APART],
    where: { scope_type: type },
  };
  if (present.length === 0) return emptyFigure(whole, `花名册里没有${label}，或都没有填`);
  return {
    ...whole,
    form: 'matrix',
    ...{ row: 'value', rows: present, column: 'scope', columns: rows },
    ...{ value: 'n', format: 'count', base: null, minBase: 0, totals: true },
  };
}

/** In a table of counts nobody is left out of a share. */
const notCounted = (note: string) => note.replace('不计入占比', '不在表中');

export const postLevels: FigureDefinition = {
  id: 'structure.post_levels_by_level',
  tables: ['structure.post_levels', HEADCOUNT],
  build: (answers) => {
    const title: readonly FindingPart[] = [words('各级职务层次人数')];
    const frame = { id: 'structure.post_levels_by_level', table: 'structure.post_levels', title };
    return countsByLevel(answers, frame, '职务层次', POST_LEVELS);
  },
};

export const ranks: FigureDefinition = {
  id: 'structure.ranks_by_level',
  tables: ['structure.ranks', HEADCOUNT],
  build: (answers) => {
    const title: readonly FindingPart[] = [words('各级职级人数')];
    const frame = { id: 'structure.ranks_by_level', table: 'structure.ranks', title };
    return countsByLevel(answers, frame, '职级', RANKS);
  },
};

function bands(
  answers: Answers,
  id: string,
  table: string,
  label: string,
  order: readonly string[],
): FigureSpec {
  return levelBands(answers, {
    ...{ id, table, label, column: 'value' },
    title: [words(`各级${label}构成`)],
    segments: classesPresent(answers, table, 'value', order),
  });
}

/** 性别 above, 民族 below. */
export const sexAndEthnicity: FigureDefinition = {
  id: 'structure.sex_by_level',
  tables: ['structure.sex', 'structure.ethnicity', HEADCOUNT],
  build: (answers) =>
    withCompanion(
      bands(answers, 'structure.sex_by_level', 'structure.sex', '性别', [...SEXES].reverse()),
      bands(
        answers,
        'structure.ethnicity_by_level',
        'structure.ethnicity',
        '民族',
        [...ETHNICITY_GROUPS].reverse(),
      ),
      [words('各级性别和民族构成')],
    ),
};

export const politics: FigureDefinition = {
  id: 'structure.politics_by_level',
  tables: ['structure.politics', HEADCOUNT],
  build: (answers) =>
    bands(answers, 'structure.politics_by_level', 'structure.politics', '政治面貌', POLITICS),
};
