import { AGE_BANDS } from '#core/age.ts';
import type { PageChoice } from '../../analysis.ts';
import { gapTable, type WatchedShare } from '../class-gap.ts';

const bands = AGE_BANDS.map(({ label }) => label);

export const YOUNG_GAP = 'structure.young_gap';

export const YOUNG_SHARES: readonly WatchedShare[] = [
  {
    label: '30岁及以下',
    table: 'structure.age_bands',
    column: 'band',
    classes: bands.slice(0, 1),
    target: 'structure.young_target',
  },
  {
    label: '35岁及以下',
    table: 'structure.age_bands',
    column: 'band',
    classes: bands.slice(0, 2),
    target: 'structure.under35_target',
  },
];

export const youngGap = gapTable({
  id: YOUNG_GAP,
  title: '年轻干部占比与目标的差距',
  column: 'ages',
  label: '年龄线',
  shares: YOUNG_SHARES,
});

/** Whom the page calls young. */
export const youngChoice: PageChoice = {
  id: 'young',
  label: '年轻干部',
  options: YOUNG_SHARES.map(({ label }) => ({ value: label, label })),
};
