import { createRandom } from '../random.ts';
import type { Level } from '../units.ts';
import type { Draft } from './draft.ts';
import { dealOut, type Quota } from './quota.ts';

/** Highest schooling; 未填 is an unknown one. */
export type Highest = '博士' | '硕士' | '大学' | '大专' | '中专' | '高中' | '未填';

/** The story: 31 of 395 county people with known education are 研究生, three are unknown. */
const QUOTAS: Readonly<Record<Level, readonly Quota<Highest>[]>> = {
  市级: [
    { value: '博士', count: 2 },
    { value: '硕士', count: 40 },
    { value: '大专', count: 2 },
    { value: '大学', count: 74 },
  ],
  县级: [
    { value: '未填', count: 3 },
    { value: '硕士', count: 31 },
    { value: '高中', count: 1 },
    { value: '中专', count: 3 },
    { value: '大专', count: 42 },
    { value: '大学', count: 318 },
  ],
};

const WEIGHTS: Readonly<Partial<Record<`${Level}${Highest}`, readonly number[]>>> = {
  市级博士: [0, 1, 3, 1, 0.2, 0, 0],
  市级硕士: [5, 3.4, 2, 1, 0.35, 0.15, 0.08],
  市级大专: [0, 0, 0.1, 0.5, 1.5, 3, 4],
  县级硕士: [1.6, 1.5, 1.2, 0.7, 0.3, 0.1, 0.05],
  县级大专: [0, 0.06, 0.2, 0.6, 1.5, 3, 4],
  县级中专: [0, 0, 0, 0.1, 1, 3, 4],
  县级高中: [0, 0, 0, 0, 0, 2, 4],
};

const UNKNOWN_EDUCATION_UNITS = ['望川县委组织部', '清源县委组织部', '河湾县委组织部'];

export function dealSchoolingLevels(drafts: readonly Draft[]): Map<Draft, Highest> {
  const dealt = new Map<Draft, Highest>();
  for (const level of ['市级', '县级'] as const) {
    const members = drafts.filter((draft) => draft.plan.level === level);
    const weigh = (value: Highest, draft: Draft): number => {
      if (value === '未填') return UNKNOWN_EDUCATION_UNITS.includes(draft.plan.unit) ? 1 : 0;
      return WEIGHTS[`${level}${value}`]?.[draft.band] ?? 1;
    };
    const part = dealOut(createRandom(`schooling ${level}`), members, QUOTAS[level], weigh);
    part.forEach((value, draft) => dealt.set(draft, value));
  }
  return dealt;
}
