import type { ValueCondition } from '../conditions.ts';
import type { Told } from './told.ts';
import { FOCUS, type Topic } from './topic.ts';

/** How far people come from one source. */
export function toldFocus(
  { measure }: Extract<Topic, { is: 'focus' }>,
  narrowing: readonly ValueCondition[],
): Told {
  const label = FOCUS[measure];
  return {
    ...{ label, narrowing, hasUnits: true, absentIsNone: false, more: [] },
    cell: {
      ...{ table: 'structure.source_focus', where: {}, measure, n: null, known: 'known' },
      ...{ format: 'number', unit: measure === 'hhi' ? '' : '种' },
    },
    missing: (name) => `${name}来源都没有填，算不出${label}`,
    say: ({ name, narrowed, own, text }) => {
      const who = `${name}${narrowed === '' ? '' : `（${narrowed}）`}`;
      const meant = measure === 'hhi' ? '，越近1越集中，1为只有一种来源' : '';
      return `${who}${label}${text(own)}（来源已填${own.known ?? 0}人${meant}）。`;
    },
    notes: [],
  };
}
