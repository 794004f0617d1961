import type { FigureFrame, FigureSpec, SheetColumn } from '#core/figure.ts';
import type { FindingPart } from '#core/finding.ts';
import { formatCount } from '#core/format.ts';
import { countAt, type TableRow } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { HEADCOUNT } from '../class-gap.ts';
import { MOST_UNITS } from '../figures/scope-rows.ts';
import { emptyFigure } from '../figures/unit-columns.ts';
import { scopeName } from '../scope-counts.ts';
import { cell, figure, whole, words } from '../sentence.ts';
import { ESTABLISHMENT, STAFFING } from '../unit/establishment-table.ts';
import { UNIT_LEVELS } from '../unit-levels.ts';
import { givenPosts } from './given-posts.ts';
import { isCompared, isOfWholeUnits, type PostsOfUnit, postsByUnit } from './post-lines.ts';
import { VACANCIES } from './vacancies.ts';

const ID = 'structure.vacancies_by_unit';

const column = (label: string, measure: string, format: SheetColumn['format'] = 'count'): SheetColumn => ({
  group: '',
  label,
  where: {},
  measure,
  format,
});

const COLUMNS = [
  column('核定编制', 'established'),
  column('实有在编', 'filled'),
  column('空编', 'vacant'),
  column('超编', 'over'),
  column('空编率', 'vacant_share', 'share'),
];

/** 核定编制540名，实有516人，空编24名 */
function titleOf(answers: Answers): readonly FindingPart[] {
  const table = answers.table(VACANCIES);
  const number = (measure: string, unit: string) =>
    figure(`${formatCount(countAt(table, whole(), measure))}${unit}`, cell(VACANCIES, whole(), measure));
  const [vacant, over] = [countAt(table, whole(), 'vacant'), countAt(table, whole(), 'over')];
  return [
    words('核定编制'),
    number('established', '名'),
    words('，实有'),
    number('filled', '人'),
    ...(vacant > 0 ? [words('，空编'), number('vacant', '名')] : []),
    ...(over > 0 ? [words('，超编'), number('over', '名')] : []),
    ...(vacant + over === 0 ? [words('，编制已满')] : []),
  ];
}

/** Why there is nothing to compare, and the way out. */
function whyNothing(answers: Answers): string {
  if (givenPosts(answers) === 'none')
    return '还没有单位基本表：到“数据导入”导入一份（列出单位名称、核定编制），这里就按单位对照空编和超编';
  if (!isOfWholeUnits(answers)) return '编制按单位核定，只在不筛选或只按单位筛选时对照：去掉其他筛选条件再看';
  return '单位基本表里没有这些单位的核定编制，或编制类型没有填全：补填后重新导入，这里就对照空编和超编';
}

function notesOf(units: readonly PostsOfUnit[]): readonly string[] {
  const count = (is: (one: PostsOfUnit) => boolean, said: string) => {
    const found = units.filter(is).length;
    return found > 0 ? [`${found}个单位${said}`] : [];
  };
  return [
    '核定编制以单位基本表为准；编外、借调、挂职的人不计入实有在编',
    ...count(({ established }) => established === null, '没有核定编制，不作对照，也不计入合计'),
    ...count(
      ({ established, unknown }) => established !== null && unknown > 0,
      '有人未填编制类型，空编和超编不能确定，记“—”，也不计入合计',
    ),
    ...count(
      ({ established, isHeadcount }) => established !== null && isHeadcount,
      '的编制类型都未填，以在职人数对照核定编制',
    ),
    ...(units.length > MOST_UNITS
      ? [`共${units.length}个单位，只列前${MOST_UNITS}个；其余请按单位筛选`]
      : []),
  ];
}

/** 核定, 实有, 空编 and 超编 by unit and level. */
export const vacanciesByUnit: FigureDefinition = {
  id: ID,
  tables: [VACANCIES, HEADCOUNT, STAFFING, ESTABLISHMENT, UNIT_LEVELS],
  build: (answers): FigureSpec => {
    const frame: FigureFrame = {
      ...{ id: ID, table: VACANCIES, where: {}, title: [words('各单位编制使用情况')] },
      subtitle: '核定编制、实有在编、空编和超编，各单位',
      notes: [],
    };
    const { rows } = answers.table(VACANCIES);
    if (rows.length === 0) return emptyFigure(frame, whyNothing(answers));
    const units = postsByUnit(answers);
    const shown = new Set(units.slice(0, MOST_UNITS).map(({ name }) => name));
    const isShown = (row: TableRow) => row['scope_type'] !== '单位' || shown.has(String(row['scope']));
    return {
      ...frame,
      form: 'sheet',
      // Where of no unit the posts can be compared there is nothing to add up.
      title: units.some(isCompared) ? titleOf(answers) : frame.title,
      notes: notesOf(units),
      rows: rows
        .filter(isShown)
        .map(scopeName)
        .map((scope) => ({ group: scope.scope_type, label: scope.scope, where: { ...scope } })),
      columns: COLUMNS,
    };
  },
};
