import { createRandom } from '../random.ts';
import type { Level } from '../units.ts';
import type { Draft } from './draft.ts';
import { dealOut, type Quota } from './quota.ts';

/** How people came (seed 002, ch. 3): the story's exact numbers; null is a blank cell. */
const QUOTAS: Readonly<Record<Level, readonly Quota<string | null>[]>> = {
  市级: [
    { value: '高校毕业生考录', count: 9 },
    { value: '企事业单位遴选', count: 2 },
    { value: '军转干部安置', count: 7 },
    { value: '其他', count: 1 },
    { value: '公开遴选', count: 38 },
    { value: '党政机关交流', count: 61 },
  ],
  县级: [
    { value: '高校毕业生考录', count: 12 },
    { value: '军转干部安置', count: 14 },
    { value: null, count: 4 },
    { value: '其他', count: 8 },
    { value: '公开遴选', count: 14 },
    { value: '乡镇街道选拔', count: 76 },
    { value: '党政机关交流', count: 270 },
  ],
};

const GRADUATE_WEIGHT = [6, 3, 1, 0.2, 0, 0, 0];
const VETERAN_WEIGHT = [0, 0.2, 1, 2, 3, 2, 1];

export function dealSources(drafts: readonly Draft[]): Map<Draft, string | null> {
  const dealt = new Map<Draft, string | null>();
  for (const level of ['市级', '县级'] as const) {
    const members = drafts.filter((draft) => draft.plan.level === level);
    const part = dealOut(createRandom(`sources ${level}`), members, QUOTAS[level], weigh);
    part.forEach((value, draft) => dealt.set(draft, value));
  }
  return dealt;
}

function weigh(source: string | null, { band, plan }: Draft): number {
  if (source === '高校毕业生考录') return GRADUATE_WEIGHT[band] ?? 0;
  if (source === '军转干部安置') return VETERAN_WEIGHT[band] ?? 0;
  // A blank source: only in the four files that plant one, one each.
  if (source === null) return BLANK_SOURCE_UNITS.includes(plan.unit) ? 1 : 0;
  return 1;
}

/** Units where a source may be missing; the story needs four people in all. */
const BLANK_SOURCE_UNITS = ['南浦区委组织部', '平陵县委组织部', '松原县委组织部', '河湾县委组织部'];
