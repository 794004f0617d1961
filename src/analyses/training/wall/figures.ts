import type { FigureSpec } from '#core/figure.ts';
import { numberAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { cell, figure, whole, words } from '../../structure/sentence.ts';
import { rulesPresent } from '../duty/read.ts';
import { DUTY } from '../duty/tables.ts';
import { CATEGORY } from '../mix/tables.ts';
import { unitCategories } from '../mix/matrix.ts';
import { coverageBullet } from '../reach/bullet.ts';
import { compared } from '../reach/compared.ts';
import { trainedLines } from '../trend/cumulated-figures.ts';
import { yearProgress } from '../window.ts';
import { lowCategories } from './low.ts';

const SAME = 1e-9;
const UNITS = 'training.wall_units';

/** 13个单位中8个达到序时进度: of those with a share, while none is kept back. */
function unitsTitle(answers: Answers) {
  const rows = answers.table(compared.id).rows.filter((row) => row['scope_type'] === '单位');
  const shares = rows.flatMap((row) => (typeof row['share'] === 'number' ? [row['share']] : []));
  const progress = yearProgress(answers);
  if (progress === null || shares.length < 2 || shares.length < rows.length) return [words('各单位参训率')];
  const there = shares.filter((share) => share >= progress - SAME).length;
  if (there === 0) return [words('各单位参训率与序时进度')];
  return there === shares.length
    ? [words(`${shares.length}个单位都达到序时进度`)]
    : [words(`${shares.length}个单位中${there}个达到序时进度`)];
}

/** Kind: nobody is told, and who is below the line is only outlined. */
const wallUnits: FigureDefinition = {
  id: UNITS,
  tables: [compared.id],
  build: (answers) =>
    coverageBullet(answers, {
      ...{ id: UNITS, title: unitsTitle(answers), table: compared.id, of: '各单位', notes: [] },
      ...{ where: { scope_type: '单位' }, category: 'scope' },
    }),
};

/** 跟班学习、顶岗锻炼覆盖偏低, without the units that did without. */
const wallCategories: FigureDefinition = {
  ...{ id: 'training.wall_categories', tables: unitCategories.tables },
  build: (answers, findings): FigureSpec => {
    const spec = unitCategories.build(answers, []);
    const named = { ...spec, id: 'training.wall_categories', notes: spec.notes.slice(0, 1) };
    const low = lowCategories(answers, findings);
    if (named.form !== 'matrix' || low.length === 0) return named;
    const [first] = low;
    const at = cell(CATEGORY.people, whole({ category: first ?? '' }), 'share');
    return {
      ...named,
      title: [figure(`${low.join('、')}覆盖偏低`, at)],
      toldColumns: low,
    };
  },
};

const wallProgress: FigureDefinition = {
  ...{ id: 'training.wall_progress', tables: trainedLines.tables },
  build: (answers, findings) => {
    const spec = trainedLines.build(answers, findings);
    return { ...spec, id: 'training.wall_progress', notes: spec.notes.slice(0, 1) };
  },
};

const DUTY_FIGURE = 'training.wall_duty';

/** How many of those under each rule have met it. */
const wallDuty: FigureDefinition = {
  id: DUTY_FIGURE,
  tables: [DUTY],
  build: (answers): FigureSpec => {
    const frame = {
      ...{ id: DUTY_FIGURE, title: [words('学时达标情况')], table: DUTY, where: whole() },
      ...{ subtitle: '已达到人数占适用人数', notes: ['学时要求依据《干部教育培训工作条例》第十四条'] },
    };
    const rules = rulesPresent(answers).filter(
      (rule) => numberAt(answers.table(DUTY), whole({ rule }), 'people') !== null,
    );
    if (rules.length === 0) return { ...frame, form: 'empty', reason: '没有适用学时要求的人' };
    return {
      ...{ ...frame, form: 'bullet', category: 'rule', value: 'share', count: 'met', base: 'people' },
      ...{ mark: null, target: null, told: [], inOrder: true },
    };
  },
};

export const wallFigures: readonly FigureDefinition[] = [wallUnits, wallCategories, wallProgress, wallDuty];
