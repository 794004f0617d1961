import type { FigureSpec, MatrixFigure } from '#core/figure.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { unit, words } from '../../structure/sentence.ts';
import { COVERAGE } from '../reach/tables.ts';
import { SAID_UNITS } from '../records/tables.ts';
import { minBase } from '../said-settings.ts';
import { titleOf } from '../titles.ts';
import { saidWindow } from '../window.ts';
import { forFewNote, toldClasses, unsaidNote } from './bars.ts';
import { classesOf } from './people-in-class.ts';
import { CATEGORY, type LessonFacet, ORGANISER_LEVEL, REPORTED } from './tables.ts';

const ALL = '全部';
/** More units than that are left to the filters. */
const MOST_UNITS = 60;

const scopesOf = (answers: Answers, type: string): readonly string[] =>
  answers
    .table(COVERAGE)
    .rows.filter((row) => row['scope_type'] === type)
    .map((row) => String(row['scope']));

interface Grid {
  readonly facet: LessonFacet;
  readonly id: string;
  readonly rows: readonly string[];
}

type GridParts = Pick<
  MatrixFigure,
  'form' | 'row' | 'rows' | 'column' | 'columns' | 'value' | 'count' | 'base' | 'format' | 'minBase'
> &
  Pick<MatrixFigure, 'totals' | 'firstRow' | 'table' | 'where' | 'id' | 'subtitle'>;

/** People of every row who were in each class, the whole set apart on top. */
function grid(answers: Answers, { facet, id, rows }: Grid): GridParts {
  return {
    form: 'matrix',
    ...{ id, table: facet.people, where: {} },
    subtitle: `${saidWindow(answers)}参加过的人数占在职人数，%；一人可参加多类`,
    ...{ row: 'scope', rows: [ALL, ...rows], firstRow: true },
    ...{ column: facet.dimension, columns: classesOf(answers, facet) },
    ...{ value: 'share', count: 'trained', base: 'people', format: 'share', totals: false },
    minBase: minBase(answers),
  };
}

/** Units of which no record is there at all, and those whose records could be given to nobody. */
function silentUnits(answers: Answers, units: readonly string[]) {
  const silent = units.filter((name) => countAt(answers.table(REPORTED), unit(name), 'records') === 0);
  const said = new Set(answers.table(SAID_UNITS).rows.map((row) => String(row['said_unit'])));
  return {
    missing: silent.filter((name) => !said.has(name)),
    unmatched: silent.filter((name) => said.has(name)),
  };
}

/** Under a condition on people nobody can tell whether the unit reported others. */
const isOfWholeUnits = ({ question }: Answers): boolean =>
  question.filters.every(({ dimension }) => dimension === 'unit' || dimension === 'level');

export const unitCategories: FigureDefinition = {
  id: 'training.unit_categories',
  tables: [CATEGORY.people, CATEGORY.lessons, REPORTED, COVERAGE, SAID_UNITS],
  build: (answers, findings): FigureSpec => {
    const id = 'training.unit_categories';
    const units = scopesOf(answers, '单位');
    const shown = units.slice(0, MOST_UNITS);
    const parts = grid(answers, { facet: CATEGORY, id, rows: shown });
    const title = titleOf(findings, ['training.category_missing'], '各单位各类别参训率');
    if (parts.columns.length === 0) {
      const { table, where, subtitle } = parts;
      const reason = '这段时间没有可按类别统计的培训记录：换一个时间段，或导入写明培训类别的记录';
      return {
        ...{ id, title: [words('各单位各类别参训率')], table, where, subtitle },
        notes: [],
        form: 'empty',
        reason,
      };
    }
    const told = toldClasses(findings, 'training.category_missing', 'category');
    const { missing, unmatched } = silentUnits(answers, shown);
    const isWhole = isOfWholeUnits(answers);
    return {
      ...parts,
      title,
      notes: [
        ...(missing.length > 0
          ? [
              isWhole
                ? `斜线为未报送：${missing.length}个单位在这段时间没有任何培训记录，不按零计`
                : `斜线：${missing.length}个单位的这部分人员没有培训记录；已按人员条件筛选，看不出单位是否报送`,
            ]
          : []),
        ...(unmatched.length > 0
          ? [`${unmatched.join('、')}的记录都没有对应到在职人员，记“—”，见培训台账`]
          : []),
        `不足${minBase(answers)}人的单位不着色`,
        ...forFewNote(answers, CATEGORY, told),
        ...unsaidNote(answers, CATEGORY),
        ...(units.length > shown.length
          ? [`共${units.length}个单位，只列前${MOST_UNITS}个；其余请按单位筛选`]
          : []),
      ],
      missing: missing.map((row) => ({ row, column: null })),
      missingLabel: isWhole ? '未报送' : '无记录',
      toldColumns: told,
      wide: true,
    };
  },
};

/** From which level the training of each level comes. */
export const levelOrganisers: FigureDefinition = {
  id: 'training.level_organisers',
  tables: [ORGANISER_LEVEL.people, ORGANISER_LEVEL.lessons, REPORTED, COVERAGE],
  build: (answers): FigureSpec => {
    const id = 'training.level_organisers';
    const rows = scopesOf(answers, '层级');
    const parts = grid(answers, { facet: ORGANISER_LEVEL, id, rows });
    const title = [words('各层级人员参加的培训由哪一级主办')];
    if (parts.columns.length === 0) {
      const { table, where, subtitle } = parts;
      const reason = '这段时间的培训记录都没有填主办层级';
      return { ...{ id, title, table, where, subtitle }, notes: [], form: 'empty', reason };
    }
    const silent = rows.filter(
      (scope) => countAt(answers.table(REPORTED), { scope_type: '层级', scope }, 'records') === 0,
    );
    return {
      ...parts,
      title,
      notes: unsaidNote(answers, ORGANISER_LEVEL),
      missing: silent.map((row) => ({ row, column: null })),
      missingLabel: '无记录',
    };
  },
};
