import type { Random } from '../random.ts';
import { COUNTY_UNITS } from '../units.ts';
import type { Draft } from './draft.ts';

const MINORITIES = ['回族', '满族', '土家族', '蒙古族', '壮族', '苗族'] as const;
const NEIGHBOURS = ['泽安市', '衡原市', '东衡市'] as const;
const TITLES = ['政工师', '经济师', '工程师', '高级政工师', '会计师', '农艺师'] as const;

export interface Background {
  readonly ethnicity: string;
  readonly nativePlace: string;
  readonly staffing: string;
  readonly title: string | null;
}

export function makeBackground(random: Random, draft: Draft): Background {
  const home = random.chance(0.65) && draft.plan.level === '县级' ? draft.plan : random.pick(COUNTY_UNITS);
  return {
    ethnicity: random.chance(0.045) ? random.pick(MINORITIES) : '汉族',
    nativePlace: random.chance(0.12) ? random.pick(NEIGHBOURS) : `青澜${home.place}`,
    staffing: random.chance(0.14) ? '参公' : '行政',
    title: draft.band >= 2 && random.chance(0.09) ? random.pick(TITLES) : null,
  };
}

/** Nearly everybody is a party member; a few of the youngest are not yet. */
export function makePolitics(random: Random, age: number): string {
  if (age > 28) return '中共党员';
  if (random.chance(0.2)) return '共青团员';
  return random.chance(0.15) ? '中共预备党员' : '中共党员';
}
