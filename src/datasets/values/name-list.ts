import type { NormaliseValue } from '../kind.ts';
import { toUnifiedWords } from './clean.ts';
import { orMissing } from './outcome.ts';

const NONE = /^(无|没有|—|-|\/)$/;

/** Several names in a cell, unified and joined with 、: 平陵、平陵县委；县委组织部. */
export const nameList: NormaliseValue = orMissing((text) => {
  const names = readNameList(text);
  return names.length === 0 ? { value: null } : { value: names.join('、'), spelled: names.join('、') };
});

export function readNameList(text: string): readonly string[] {
  const names = text
    .split(/[\n\r、，,；;|/／]+/)
    .map((name) => toUnifiedWords(name))
    .filter((name) => name !== '' && !NONE.test(name));
  return [...new Set(names)];
}
