import type { FigureSpec, SheetColumn } from '#core/figure.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { type ScopeName, scopeName } from '../scope-counts.ts';
import { whole, words } from '../sentence.ts';
import {
  BLANK_BEFORE_STEP,
  CAREER_STEPS,
  HEADCOUNT_STEPS,
  UNTOLD_BEFORE_STEP,
} from '../../plan/change-steps.ts';
import { ONE_DATE } from '../trend/dates.ts';
import { changesLeftOut, leftOutNote } from './left-out.ts';
import { periodOfChanges } from './period.ts';
import { openingNote } from './opening-note.ts';
import { isCounted, POSTS_EXPLAINED } from './steps.ts';
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

const column =
  (group: string) =>
  (step: string): SheetColumn => ({
    ...{ group, label: step, where: { step }, measure: 'n', format: 'count' },
  });
const COLUMNS = [
  ...HEADCOUNT_STEPS.map(column('人数怎样变来')),
  ...CAREER_STEPS.map(column('其中：两期都在册的变化')),
];

/** Where anybody took a step: the levels when they are several, then the units. */
function scopesCompared(answers: Answers): readonly ScopeName[] {
  const rows = answers.table(TABLE).rows.filter(isCounted);
  const named = new Map(rows.map((row) => [`${row['scope_type']} ${row['scope']}`, scopeName(row)]));
  const of = (type: string) => [...named.values()].filter(({ scope_type }) => scope_type === type);
  const levels = of('层级');
  return [...(levels.length > 1 ? levels : []), ...of('单位')];
}

const byUnit: FigureDefinition = {
  id: 'structure.changes_by_unit',
  tables: [TABLE, changesLeftOut.id],
  build: (answers): FigureSpec => {
    const scopes = scopesCompared(answers);
    const levels = scopes.filter(({ scope_type }) => scope_type === '层级');
    const units = scopes.slice(levels.length);
    const frame = {
      ...{ id: 'structure.changes_by_unit', table: TABLE, where: {} },
      title: [words(levels.length > 0 ? '各层级、各单位的变化' : '各单位的变化')],
    };
    if (units.length === 0) {
      const reason = answers.since === null ? ONE_DATE : '所选范围内没有两期都有花名册的单位，无从逐人比对。';
      return { ...frame, form: 'empty', subtitle: '', notes: [], reason };
    }
    const left = units.length - MOST_UNITS;
    return {
      ...frame,
      form: 'sheet',
      subtitle: `${periodOfChanges(answers)}，人；期初＋新进＋调入−离任−调出＝期末，点任一数看名单`,
      notes: [
        ...(left > 0 ? [`单位较多，只列前${MOST_UNITS}个，其余${left}个请用筛选查看`] : []),
        ...openingNote(answers),
        ...leftOutNote(answers),
      ],
      rows: [...levels, ...units.slice(0, MOST_UNITS)].map((scope) => ({
        ...{ group: scope.scope_type, label: scope.scope, where: { ...scope } },
      })),
      columns: COLUMNS,
      wide: true,
    };
  },
};

export const changesFigures: readonly FigureDefinition[] = [withinFigure, byUnit];
