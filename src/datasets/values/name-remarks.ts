import type { NormaliseValue } from '../kind.ts';
import { toCompact } from './clean.ts';
import { ethnicity } from './ethnicity.ts';
import { NOTHING } from './outcome.ts';
import { sex } from './sex.ts';

/** What stands in brackets after a name: 张三（女，满族）. */
function remarksOf(text: string): readonly string[] {
  const inside = /\(([^)]*)\)?/.exec(toCompact(text))?.[1] ?? '';
  return inside.split(/[,，、;；/]/).filter((remark) => remark !== '');
}

/** Only what is marked: a name without a remark may be a man's or not, so its sex stays unknown. */
export const sexInName: NormaliseValue = (text, context) => {
  const found = remarksOf(text).find((remark) => /^[男女]性?$/.test(remark));
  return found === undefined ? NOTHING : sex(found, context);
};

/** Only what is marked; unmarked is unknown, not 汉族. */
export const ethnicityInName: NormaliseValue = (text, context) => {
  const found = remarksOf(text).find((remark) => remark.endsWith('族'));
  return found === undefined ? NOTHING : ethnicity(found, context);
};

export function marksPerson(text: string): boolean {
  return remarksOf(text).some((remark) => /^[男女]性?$/.test(remark) || remark.endsWith('族'));
}
