import { EDUCATIONS, type Presence, PRESENCES, SCHOOLINGS, type StaffingKind } from '#core/codes.ts';
import {
  RETIRE_CATEGORIES,
  RETIREMENT_TRACKS,
  SENIOR_POST_LEVELS,
  SENIOR_RANKS,
  SENIOR_TITLE_GRADES,
  WORKER_STAFFING,
} from '#core/retirement.ts';
import { DECIDED_CATEGORY } from './decided-categories.ts';
import { asOne, type Words } from './words.ts';

/** The rule of `presumedCategory`, under what was said. */
function printCategory(words: Words): string {
  const senior = [
    words.has('post_level', ...SENIOR_POST_LEVELS),
    words.has('rank', ...SENIOR_RANKS),
    words.has('title_grade', ...SENIOR_TITLE_GRADES),
  ];
  const is = (category: string) => asOne(category, RETIRE_CATEGORIES);
  const ofWomen = `CASE WHEN ${senior.join(' OR ')} THEN ${is('女60')} WHEN ${words.has('staffing_kind', WORKER_STAFFING)} THEN ${is('女50')} ELSE ${is('女55')} END`;
  const presumed = `CASE WHEN ${words.has('sex', '男')} THEN ${is('男60')} WHEN ${words.has('sex', '女')} THEN ${ofWomen} END`;
  return `coalesce(${DECIDED_CATEGORY}, ${presumed})`;
}

/**
 * The formula of `latestRetirementMonth`. `least` costs this engine several times what a comparison does, so the cap
 * is a case of its own.
 */
function printMonth(): string {
  const cases = RETIRE_CATEGORIES.map((category) => {
    const { baseMonths, start, step, cap } = RETIREMENT_TRACKS[category];
    const capped = start + step * (cap - 1);
    const month = `CASE WHEN birth_month >= ${capped} THEN birth_month + ${baseMonths + cap} WHEN birth_month < ${start} THEN birth_month + ${baseMonths} ELSE birth_month + ${baseMonths + 1} + (birth_month - ${start}) // ${step} END`;
    return `WHEN retire_category = ${asOne(category, RETIRE_CATEGORIES)} THEN ${month}`;
  });
  return `CASE ${cases.join(' ')} END`;
}

function printSchooling(words: Words): string {
  const is = (schooling: (typeof SCHOOLINGS)[number]) => asOne(schooling, SCHOOLINGS);
  const asHighest = (column: string) => words.same('education', column, EDUCATIONS);
  const party = ['ft_party_education', 'pt_party_education', 'party_education'].map(asHighest);
  const byPlace = `CASE WHEN ${words.has('pt_school_kind', '党校')} THEN ${is('党校')} WHEN ${words.has('pt_school_kind', '混合')} THEN NULL ELSE ${is('其他在职')} END`;
  return `CASE WHEN ${asHighest('ft_education')} THEN ${is('全日制')} WHEN ${party.join(' OR ')} THEN ${is('党校')} WHEN ${asHighest('pt_education')} THEN ${byPlace} END`;
}

/** The rule of `presenceOfPerson`. */
function printPresence(words: Words): string {
  const is = (presence: Presence) => asOne(presence, PRESENCES);
  const stands = (kind: StaffingKind) => words.has('staffing_kind', kind);
  const away = (['借调', '挂职'] as const).flatMap((presence) => [
    `WHEN ${words.has('status_presence', presence)} THEN ${is(presence)}`,
  ]);
  const lent = (['借调', '挂职'] as const).map((kind) => `WHEN ${stands(kind)} THEN ${is(kind)}`);
  return [
    'CASE',
    ...away,
    `WHEN ${words.has('status_presence', '其他在册')} THEN ${is('其他在册')}`,
    ...lent,
    `WHEN ${stands('编外')} OR (${stands('其他')} AND status_presence IS NULL) THEN ${is('其他在册')}`,
    `ELSE ${is('在编在岗')} END`,
  ].join(' ');
}

/**
 * Puts what is worked out of the other columns of each row beside them: every relation made of the rosters has it,
 * at whatever date. Each level uses the one before, worked out once.
 */
export function printPeopleColumns(words: Words): (rows: string) => string {
  const first = [
    `CASE WHEN birth = birth_to THEN birth END AS birth_month`,
    `${printPresence(words)} AS presence`,
    `${printSchooling(words)} AS schooling`,
    `${printCategory(words)} AS retire_category`,
  ].join(',\n');
  return (rows) =>
    `SELECT *, retire_month // 12 AS retire_year FROM (
SELECT *, ${printMonth()} AS retire_month FROM (
SELECT *, ${first} FROM (${rows})))`;
}
