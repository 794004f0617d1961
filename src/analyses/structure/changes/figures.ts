import type { FigureSpec, MatrixFigure } from '#core/figure.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { whole, words } from '../sentence.ts';
import { BLANK_BEFORE_STEP, CAREER_STEPS, UNTOLD_BEFORE_STEP } from '../../plan/change-steps.ts';
import { ONE_DATE } from '../trend/dates.ts';
import { changesLeftOut, leftOutNote } from './left-out.ts';
import { periodOfChanges } from './period.ts';
import { COUNTED_STEPS, isCounted, POSTS_EXPLAINED } from './steps.ts';
import { changesTable } from './tables.ts';
import { changesWithin } from './within.ts';

const TABLE = changesTable.id;
/** More rows than these are looked at unit by unit, by the filter. */
const MOST_UNITS = 300;

/** Who leads now while the older roster does not say what they were. */
function blankNotes(answers: Answers): readonly string[] {
  const [blank = 0, untold = 0] = [BLANK_BEFORE_STEP, UNTOLD_BEFORE_STEP].map((step) =>
    countAt(answers.table(TABLE), whole({ step })),
  );
  return [
    ...(blank > 0 ? [`新任领导职务中有${blank}人上期职务层次未填，不等于原来没有领导职务，可点开核对`] : []),
    ...(untold > 0
      ? [
          `另有${untold}人本期为乡科级副职及以上，上期所在单位无一人填职务层次，看不出是否新任，未计入新任领导职务`,
        ]
      : []),
  ];
}

const withinFigure: FigureDefinition = {
  id: 'structure.changes_within',
  tables: [changesWithin.id, TABLE],
  build: (answers): FigureSpec => {
    const frame = {
      ...{ id: 'structure.changes_within', table: changesWithin.id, where: whole() },
      title: [words(`其中：${CAREER_STEPS.join('、')}`)],
    };
    const known = countAt(answers.table(changesWithin.id), whole(), 'known');
    if (answers.since === null || known === 0) {
      const reason = answers.since === null ? ONE_DATE : '所选范围内没有两期都在册的人员。';
      return { ...frame, form: 'empty', subtitle: '', notes: [], reason };
    }
    return {
      ...frame,
      form: 'bars',
      subtitle: `${periodOfChanges(answers)}，占两期都在册的${known}人的比例`,
      notes: [
        POSTS_EXPLAINED,
        ...blankNotes(answers),
        '晋升职级为职级升高，轮岗为单位或科室变动，一人可有几项；职级、学历有一期未填的看不出升降',
      ],
      ...{ category: 'step', value: 'n', share: 'share', told: [] },
    };
  },
};

function stepMatrix(answers: Answers, scope_type: '层级' | '单位'): MatrixFigure {
  const all = answers.table(TABLE).rows.filter((row) => row['scope_type'] === scope_type && isCounted(row));
  const names = [...new Set(all.map((row) => String(row['scope'])))];
  const left = names.length - MOST_UNITS;
  return {
    form: 'matrix',
    id: scope_type === '单位' ? 'structure.changes_by_unit' : 'structure.changes_by_level',
    title: [words(scope_type === '单位' ? '各单位的变化' : '各层级的变化')],
    subtitle: `${periodOfChanges(answers)}，人；期初＋新进＋调入−离任−调出＝期末`,
    notes: [
      ...(left > 0 ? [`单位较多，只列前${MOST_UNITS}个，其余${left}个请用筛选查看`] : []),
      ...leftOutNote(answers),
    ],
    ...{ table: TABLE, where: { scope_type }, wide: true },
    ...{ row: 'scope', rows: names.slice(0, MOST_UNITS), column: 'step', columns: COUNTED_STEPS },
    ...{ value: 'n', format: 'count', base: null, minBase: 0, totals: false },
  };
}

const byUnit: FigureDefinition = {
  id: 'structure.changes_by_unit',
  tables: [TABLE, changesLeftOut.id],
  build: (answers): FigureSpec => {
    const units = stepMatrix(answers, '单位');
    const levels = stepMatrix(answers, '层级');
    if (units.rows.length === 0) {
      const { id, title, table, where } = units;
      const reason = answers.since === null ? ONE_DATE : '所选范围内没有两期都有花名册的单位，无从逐人比对。';
      return { form: 'empty', id, title, table, where, subtitle: '', notes: [], reason };
    }
    return levels.rows.length > 1 ? { ...units, companion: levels } : units;
  },
};

export const changesFigures: readonly FigureDefinition[] = [withinFigure, byUnit];
