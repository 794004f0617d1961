import { formatShare } from '#core/format.ts';
import type { Answers } from '../../analysis.ts';
import { readAgeMix, readEducationMix, type ReadMix } from './intake-mix.ts';
import { INTAKE, type IntakeIds, OTHER_EXITS, VARIATION } from './settings.ts';

/** Who comes to a level each year; null classes are people of whom it is not said. */
export interface Intake {
  readonly persons: number;
  /** Parts of one person by age. */
  readonly ages: readonly (readonly [number | null, number])[];
  readonly education: readonly (readonly [string | null, number])[];
}

/** What the office supposes of the coming years. */
export interface Suppositions {
  readonly intake: ReadonlyMap<string, Intake>;
  readonly exits: number;
  readonly variation: number;
  /** What is wrong with the settings: while there is anything, nothing is projected. */
  readonly errors: readonly string[];
}

const share = (value: unknown) => (typeof value === 'number' && value >= 0 && value < 1 ? value : null);

function readParts<C>(
  answers: Answers,
  id: string,
  read: (text: string) => ReadMix<C>,
): { readonly parts: readonly (readonly [C | null, number])[]; readonly error: string | null } {
  const text = answers.setting(id);
  if (typeof text !== 'string' || text.trim() === '') return { parts: [[null, 1]], error: null };
  const mix = read(text);
  if ('error' in mix) return { parts: [], error: mix.error };
  return { parts: mix.parts.map(([of, percent]): [C, number] => [of, percent / 100]), error: null };
}

/** Levels alone may be chosen: of the people of a unit or an age nobody has said how many come. */
export function isIntakeKnown({ question }: Answers): boolean {
  return question.filters.every(({ dimension }) => dimension === 'level');
}

const isChosen = ({ question }: Answers, name: string) =>
  question.filters.every(({ values }) => values.includes(name));

function readIntake(answers: Answers, ids: IntakeIds, errors: string[]): Intake | null {
  const persons = answers.setting(ids.persons);
  if (persons === null || persons === 0) return null;
  if (typeof persons !== 'number' || !Number.isInteger(persons) || persons < 0) {
    errors.push(`${ids.level}每年补充人数应为不小于0的整数。`);
    return null;
  }
  const ages = readParts(answers, ids.ages, readAgeMix);
  const education = readParts(answers, ids.education, readEducationMix);
  if (ages.error !== null) errors.push(`${ids.level}补充人员年龄构成：${ages.error}`);
  if (education.error !== null) errors.push(`${ids.level}补充人员学历构成：${education.error}`);
  return { persons, ages: ages.parts, education: education.parts };
}

export function readSuppositions(answers: Answers): Suppositions {
  const errors: string[] = [];
  const intake = new Map<string, Intake>();
  const levels = INTAKE.filter(({ level }) => isIntakeKnown(answers) && isChosen(answers, level));
  for (const ids of levels) {
    const own = readIntake(answers, ids, errors);
    if (own) intake.set(ids.level, own);
  }
  const rate = (id: string, label: string) => {
    const value = answers.setting(id);
    if (value !== null && share(value) === null) errors.push(`${label}应不小于0%、小于100%。`);
    return share(value) ?? 0;
  };
  const exits = rate(OTHER_EXITS, '退休以外每年减员占比');
  const variation = rate(VARIATION, '上下浮动');
  return { intake, exits, variation, errors };
}

/** What was supposed, in words, for the notes of every figure of a projection. */
export function suppositionNotes(answers: Answers): readonly string[] {
  const { intake, exits, variation } = readSuppositions(answers);
  const came = [...intake].map(([level, { persons }]) => `${level}每年补充${persons}人`);
  const said = [
    came.length > 0 ? came.join('，') : '未设补充',
    exits > 0 ? `退休以外每年减员${formatShare(exits)}` : '未设退休以外的减员',
  ].join('，');
  const supposed = came.length > 0 || exits > 0;
  const unknown = [...intake].flatMap(([level, { ages }]) =>
    ages.some(([age]) => age === null) ? [level] : [],
  );
  return [
    '推算，非考核目标；到最晚退休月（推定类别，待核）的当月起不再计入，不计提前退休',
    supposed
      ? `${said}；推算范围为两项各上下浮动${formatShare(variation, 0)}`
      : `${said}：只推算现有人员变老和到龄退休`,
    ...(unknown.length > 0 ? [`${unknown.join('、')}补充人员的年龄构成未设定，计入年龄未填`] : []),
    ...(isIntakeKnown(answers) ? [] : ['按层级以外的条件筛选后，只推算现有人员，不计补充']),
  ];
}
