import type { FigureSpec } from '#core/figure.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { cell, figure, whole, words } from '../sentence.ts';
import { DOUBTFUL_STEP } from '../../plan/change-steps.ts';
import { ONE_DATE } from '../trend/dates.ts';
import { changesLeftOut, leftOutNote } from './left-out.ts';
import { openingNote } from './opening-note.ts';
import { periodOfChanges } from './period.ts';
import { ACCOUNT, CAME, CLOSING, type HeadcountStep, LEFT, MOVED_IN, MOVED_OUT, OPENING } from './steps.ts';
import { changesTable } from './tables.ts';

const ID = 'structure.changes_account';
const TABLE = changesTable.id;
const NEUTRAL = '两期之间的人员变化';

function titleOf(answers: Answers) {
  const at = (step: HeadcountStep) => {
    const where = whole({ step });
    return figure(`${countAt(answers.table(TABLE), where)}人`, cell(TABLE, where, 'n'));
  };
  const moved = isMoved(answers);
  return [
    ...[words('由'), at(OPENING), words('到'), at(CLOSING), words('：新进'), at(CAME)],
    ...(moved ? [words('、调入'), at(MOVED_IN)] : []),
    ...[words('，离任'), at(LEFT)],
    ...(moved ? [words('、调出'), at(MOVED_OUT)] : []),
  ];
}

/** Moves between units cancel out over all units; where only some are looked at they count. */
function isMoved(answers: Answers): boolean {
  const [came, went] = [MOVED_IN, MOVED_OUT].map((step) => countAt(answers.table(TABLE), whole({ step })));
  return (
    came !== went || answers.question.filters.some(({ dimension }) => ['level', 'unit'].includes(dimension))
  );
}

/** People without an ID cannot be told to be the same who changed units, or whose birth month is not said. */
function doubtfulNote(answers: Answers): readonly string[] {
  const n = countAt(answers.table(TABLE), whole({ step: DOUBTFUL_STEP }));
  if (n === 0) return [];
  return [
    `新进中有${n}人与某名离任人员姓名、出生年月相同，或同单位同名而出生年月未填，缺身份证号，可能是同一人，待核`,
  ];
}

export const changesAccount: FigureDefinition = {
  id: ID,
  tables: [TABLE, changesLeftOut.id],
  build: (answers): FigureSpec => {
    const frame = { id: ID, table: TABLE, where: whole() };
    if (answers.since === null) {
      return { ...frame, form: 'empty', title: [words(NEUTRAL)], subtitle: '', notes: [], reason: ONE_DATE };
    }
    const table = answers.table(TABLE);
    const subtitle = `${periodOfChanges(answers)}，按人比对两期花名册，人；点任一步看名单`;
    const notes = leftOutNote(answers);
    const people = ACCOUNT.reduce((sum, { step }) => sum + countAt(table, whole({ step })), 0);
    if (people === 0) {
      const reason = '所选范围内没有两期都有花名册的单位，无从逐人比对。';
      return { ...frame, form: 'empty', title: [words(NEUTRAL)], subtitle, notes, reason };
    }
    const moved = isMoved(answers);
    const inner = countAt(table, whole({ step: MOVED_IN }));
    return {
      ...frame,
      ...{ form: 'waterfall', title: titleOf(answers), subtitle, step: 'step', value: 'n' },
      notes: [
        ...(moved || inner === 0 ? [] : [`单位之间调动${inner}人，不影响总数，见各单位的变化`]),
        ...openingNote(answers),
        ...notes,
        ...doubtfulNote(answers),
      ],
      steps: ACCOUNT.filter(({ step }) => moved || (step !== MOVED_IN && step !== MOVED_OUT)),
    };
  },
};
