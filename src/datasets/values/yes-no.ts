import type { NormaliseValue } from '../kind.ts';
import { toCompact } from './clean.ts';
import { closedList } from './outcome.ts';
import { spellingsOf } from './spellings.ts';

const YES_NO = ['是', '否'] as const;
const spellings = spellingsOf(YES_NO, {
  是: '有 已 对 √ ✓ ✔ ☑ 1 y yes true 已完成 已办结 达标',
  否: '无 没有 未 不是 × ✗ ✘ ☒ 0 n no false 未完成 未办结 未达标',
});

const find = (text: string) => spellings.get(toCompact(text).toLowerCase()) ?? null;
const listed = closedList('是否', YES_NO, find);

/** 是 or 否 from ticks, 1 and 0, 有 and 无. A blank says nothing: it is not 否. */
export const yesNo: NormaliseValue = (text, context) => {
  const value = find(text);
  return value === null ? listed(text, context) : { value, spelled: value };
};
