import type { PageChoice } from '../../analysis.ts';
import { gapTable, type WatchedShare } from '../class-gap.ts';

export const POSTGRADUATE_GAP = 'structure.postgraduate_gap';

const SHARES: readonly WatchedShare[] = [
  {
    label: '最高学历',
    table: 'structure.education',
    column: 'education',
    classes: ['研究生'],
    target: 'structure.postgraduate_target',
  },
  {
    label: '全日制学历',
    table: 'structure.education_fulltime',
    column: 'education',
    classes: ['研究生'],
    target: 'structure.fulltime_postgraduate_target',
  },
];

export const postgraduateGap = gapTable({
  id: POSTGRADUATE_GAP,
  title: '研究生学历占比与目标的差距',
  column: 'basis',
  label: '学历口径',
  shares: SHARES,
});

/** 最高学历 and 全日制学历 are different things: which of them the page shows. */
export const educationChoice: PageChoice = {
  id: 'education',
  label: '学历口径',
  options: SHARES.map(({ label }) => ({ value: label, label })),
};
