import type { Degree } from '#core/codes.ts';
import { DEGREES } from '#core/codes.ts';
import type { NormaliseValue } from '../kind.ts';
import { isMissingMark, toCompact } from './clean.ts';
import { NOTHING, unknownValue, withIssue } from './outcome.ts';
import { splitParts } from './split-parts.ts';

/** In a degree column 无 says that there is none; a blank, — or / says nothing. */
const NONE = new Set(['无', '无学位', '没有', '未取得', '未获得', '未授予', '没有学位', '未取得学位']);

/** The highest degree named in the cell. */
export const degree: NormaliseValue = (text) => {
  if (NONE.has(toCompact(text))) return { value: '无学位', spelled: '无学位' };
  if (isMissingMark(text)) return NOTHING;
  const found = splitParts(text).map((part) => degreeOf(toCompact(part)));
  const value = DEGREES.find((name) => found.includes(name)) ?? null;
  if (value !== null) return { value, spelled: value };
  if (/在读|肄业|结业/.test(text)) {
    return withIssue('value.unknown', 'warning', `“${text.trim()}”：在读、结业、肄业不算取得学位`);
  }
  return unknownValue(text, '学位', DEGREES);
};

/** Of a cell for 学历 and 学位 together: quiet where no degree is written (大专), 大学/无 is 无学位. */
export const degreeBesideEducation: NormaliseValue = (text) => {
  if (isMissingMark(text)) return NOTHING;
  const found = splitParts(text).map((part) => degreeOf(toCompact(part)));
  const value = DEGREES.find((name) => found.includes(name)) ?? null;
  return value === null ? NOTHING : { value, spelled: value };
};

function degreeOf(words: string): Degree | null {
  if (/在读|肄业|结业|名誉/.test(words)) return null;
  if (NONE.has(words)) return '无学位';
  // GB/T 6864: 2 or 2xx 博士, 3 or 3xx 硕士, 4 or 4xx 学士.
  const code = /^([234])(\d\d)?$/.exec(words);
  if (code) return code[1] === '2' ? '博士' : code[1] === '3' ? '硕士' : '学士';
  if (/博士|Ph\.?D/i.test(words)) return '博士';
  if (/硕士|MBA|MPA|MPACC|LL\.?M|J\.?M$/i.test(words)) return '硕士';
  return words.includes('学士') ? '学士' : null;
}
