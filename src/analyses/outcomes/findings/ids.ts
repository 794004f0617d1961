export const LINKED = 'outcomes.linked';
export const INVERTED = 'outcomes.inverted';
export const UNSEEN = 'outcomes.unseen';
export const OVER_CAP = 'outcomes.over_cap';
