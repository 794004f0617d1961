import { CAREER_STEPS } from '#analyses/plan/change-steps.ts';
import { formatDateLong, type IsoDate } from '#core/month.ts';
import type { ValueCondition } from '../conditions.ts';
import { refuse, type Refused, type Told, type ToldCell } from './told.ts';
import type { Topic } from './topic.ts';

const ONE_ROSTER = '只有一期花名册，没有可比的上期：再导入一份较早的花名册，才能查两期之间的变化';

/** Who took a step between the two rosters that changes are counted from. */
export function toldStep(
  { step }: Extract<Topic, { is: 'step' }>,
  since: IsoDate | null,
  asOf: IsoDate,
  narrowing: readonly ValueCondition[],
): Told | Refused {
  if (since === null) return refuse(ONE_ROSTER);
  const isWithin = CAREER_STEPS.some((each) => each === step);
  const period = `${formatDateLong(since)}至${formatDateLong(asOf)}`;
  const cell: ToldCell = {
    ...{ where: { step }, measure: 'n', format: 'count', unit: '人', n: 'n' },
    ...(isWithin
      ? { table: 'structure.changes_within', known: 'known' }
      : { table: 'structure.changes', known: null }),
  };
  return {
    ...{ label: step, cell, narrowing, hasUnits: true, absentIsNone: true, notes: [] },
    more: isWithin ? [{ ...cell, measure: 'share', format: 'share', unit: '' }] : [],
    missing: (name) => `${name}没有两期都在的花名册，查不出${step}的人`,
    say: ({ name, narrowed, own, more: [share], text }) =>
      [
        period,
        own.value === 0
          ? `${name}${narrowed === '' ? '' : `（${narrowed}）`}没有${step}的人`
          : `${name}${narrowed === '' ? '' : `（${narrowed}）`}${step}${text(own)}`,
        ...(share?.value ? [`占两期都在册${share.known ?? 0}人的${text(share)}`] : []),
      ].join('，') + '。',
  };
}
