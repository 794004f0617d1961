import type { BandsFigure, FigureFrame, FigureSpec } from '#core/figure.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { DUTY_STATES } from '../../plan/training-dimensions.ts';
import { withCompanion } from '../../structure/figures/with-companion.ts';
import { whole, words } from '../../structure/sentence.ts';
import { titleOf } from '../titles.ts';
import { monthsNote, reachNote, rulesOf, rulesPresent, scopesUnder } from './read.ts';
import { DUTY, DUTY_STATES_TABLE, MONTHS_LEFT, RECORDS_FROM } from './tables.ts';

const TABLES = [DUTY_STATES_TABLE, DUTY, MONTHS_LEFT, RECORDS_FROM];
/** The finding whose sentence is the title, where it is made. */
const RISK = 'training.duty_risk';
/** More units than that make lines too thin to read; they are left to the filters. */
const MOST_UNITS = 30;

export const NOBODY_UNDER =
  '所选范围内没有适用学时要求的人。事业编制、工勤和编外人员要在本页的标准里另设要求。';

const bars: Pick<BandsFigure, 'form' | 'segment' | 'segments' | 'value' | 'share' | 'base'> = {
  ...{ form: 'bands', segment: 'state', segments: DUTY_STATES },
  ...{ value: 'n', share: 'share', base: 'known' },
};
const told = { toldSegment: DUTY_STATES[0], toldRow: null };

/** 学时 or 天数: what counts, and what does not. */
export function countingNotes(answers: Answers): readonly string[] {
  const { fiveYear, yearly, networkWords, atWorkWords, hoursPerDay } = rulesOf(answers);
  const hasDays = fiveYear.days !== null || yearly.days !== null;
  return [
    ...(hasDays ? ['学时和天数任一达到即算达到'] : []),
    hoursPerDay === null ? '天数与学时不互相折算' : `没有学时的记录按一天${hoursPerDay}学时折算`,
    ...(networkWords.length > 0
      ? [`类别或形式含“${networkWords.join('”“')}”的学时不计入`]
      : ['网络培训学时按本单位设定计入']),
    ...(hasDays && atWorkWords.length > 0
      ? [`类别或形式含“${atWorkWords.join('”“')}”的只计学时，不计天数`]
      : []),
  ];
}

export const dutyByRule: FigureDefinition = {
  id: 'training.duty_rules',
  tables: TABLES,
  build: (answers, findings): FigureSpec => {
    const rows = rulesPresent(answers);
    const frame: FigureFrame = {
      id: 'training.duty_rules',
      title: titleOf(findings, [RISK], '学时达标情况'),
      subtitle: '干部教育培训工作条例第十四条，各状态人数占适用人数的比例，%',
      notes: [
        ...rows.flatMap((rule) => monthsNote(answers, rule)),
        ...(rows.includes(rulesOf(answers).fiveYear.label) ? reachNote(answers) : []),
        ...countingNotes(answers),
      ],
      ...{ table: DUTY_STATES_TABLE, where: whole() },
    };
    if (rows.length === 0) return { ...frame, form: 'empty', notes: [], reason: NOBODY_UNDER };
    return { ...frame, ...bars, ...told, row: 'rule', rows };
  },
};

interface ByScope {
  readonly id: string;
  readonly type: '层级' | '单位';
  readonly title: string;
}

/** The bars of one rule; null where nobody in these scopes is under it. */
function barsOf(answers: Answers, { id, type, title }: ByScope, rule: string): BandsFigure | null {
  const scopes = scopesUnder(answers, type, rule);
  if (scopes.length === 0) return null;
  const left = scopes.length - MOST_UNITS;
  return {
    ...{ ...bars, ...told, id, title: [words(title)], table: DUTY_STATES_TABLE },
    subtitle: `${rule}，各状态人数占适用人数的比例，%`,
    notes: left > 0 ? [`共${scopes.length}个单位，只画前${MOST_UNITS}个，其余请按单位筛选`] : [],
    where: { scope_type: type, rule },
    ...{ row: 'scope', rows: scopes.slice(0, MOST_UNITS) },
  };
}

/** Rules by how many people are under them: their bases are not the same people. */
function rulesBySize(answers: Answers): readonly string[] {
  const people = (rule: string) => countAt(answers.table(DUTY), whole({ rule }), 'people');
  return [...rulesPresent(answers)].sort((a, b) => people(b) - people(a));
}

const nobody = ({ id, type, title }: ByScope): FigureSpec => ({
  ...{ form: 'empty', id, title: [words(title)], subtitle: '', table: DUTY_STATES_TABLE },
  ...{ where: { scope_type: type }, notes: [], reason: NOBODY_UNDER },
});

const LEVELS: ByScope = { id: 'training.duty_by_level', type: '层级', title: '各层级学时达标情况' };

export const dutyByLevel: FigureDefinition = {
  id: LEVELS.id,
  tables: TABLES,
  build: (answers): FigureSpec => {
    const figures = rulesBySize(answers).flatMap((rule) => barsOf(answers, LEVELS, rule) ?? []);
    const [first, second, third] = figures;
    if (!first) return nobody(LEVELS);
    const notes = third ? [`${String(third.where['rule'])}见“学时缺口”`] : [];
    if (!second) return first;
    return withCompanion({ ...first, notes }, { ...second, id: `${LEVELS.id}_2` }, first.title);
  },
};

const UNITS: ByScope = { id: 'training.duty_by_unit', type: '单位', title: '各单位学时达标情况' };

/** Of the rule with most people; a unit has too few under the others for shares. */
export const dutyByUnit: FigureDefinition = {
  id: UNITS.id,
  tables: TABLES,
  build: (answers): FigureSpec => {
    const [rule, ...others] = rulesBySize(answers);
    const figure = rule === undefined ? null : barsOf(answers, UNITS, rule);
    if (!figure) return nobody(UNITS);
    const notes =
      others.length > 0 ? [`${others.join('、')}在各单位的适用人数少，只列人数，见“学时缺口”`] : [];
    return { ...figure, notes: [...figure.notes, ...notes] };
  },
};
