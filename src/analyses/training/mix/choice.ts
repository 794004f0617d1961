import type { PageChoice } from '../../analysis.ts';

export const MIX_CHOICE = 'training.mix_by';
export const BY_HOURS = '按学时';

/** What the bars of the mix count. */
export const mixChoice: PageChoice = {
  ...{ id: MIX_CHOICE, label: '构成' },
  options: ['按人数', BY_HOURS].map((value) => ({ value, label: value })),
};
