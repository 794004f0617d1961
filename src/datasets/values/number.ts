import { parseChineseNumber } from '#core/chinese-number.ts';
import type { NormaliseValue } from '../kind.ts';
import { toCompact } from './clean.ts';
import { orMissing, unknownValue } from './outcome.ts';

const UNITS = '(分|%|年|个月|月|天|日|周|学时|课时|小时|人|名|人次|次|岁|元|万元|个|项|条|期|票|级)?';
const PLAIN = new RegExp(`^(?:约|共)?([-+]?\\d+(?:\\.\\d+)?|[-+]?\\.\\d+)${UNITS}$`);
const YEARS_AND_MONTHS = /^(\d+)年零?(\d{1,2})个?月$/;
const CHINESE = new RegExp(`^([零一二三四五六七八九十两]+)${UNITS}$`);

/** 90分 → 90, 95.5% → 95.5, 1,234 → 1234, 3年6个月 → 3.5, 三年 → 3. Zero is a value. */
export const number: NormaliseValue = orMissing((text) => {
  const compact = toCompact(text).replace(/(\d),(?=\d{3})/g, '$1');
  const plain = PLAIN.exec(compact);
  if (plain) return { value: Number(plain[1]) };
  const span = YEARS_AND_MONTHS.exec(compact);
  if (span) return { value: Number(span[1]) + Number(span[2]) / 12 };
  const value = parseChineseNumber(CHINESE.exec(compact)?.[1] ?? '');
  return value === null ? unknownValue(text, '数字', []) : { value };
});
