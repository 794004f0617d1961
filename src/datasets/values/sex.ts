import { SEXES } from '#core/codes.ts';
import type { NormaliseValue } from '../kind.ts';
import { toCompact } from './clean.ts';
import { NOTHING, closedList } from './outcome.ts';

/** GB/T 2261.1 codes and words; 0 and 9 are "not stated". */
const SPELLINGS: Readonly<Record<string, string>> = {
  ...{ 男: '男', 男性: '男', '1': '男', '01': '男', m: '男', male: '男', '1男': '男', 男1: '男' },
  ...{ 女: '女', 女性: '女', '2': '女', '02': '女', f: '女', female: '女', '2女': '女', 女2: '女' },
};
const NOT_STATED = new Set(['0', '9', '未知的性别', '未说明的性别']);

const listed = closedList(
  '性别',
  SEXES,
  (text) =>
    SPELLINGS[
      toCompact(text)
        .toLowerCase()
        .replace(/[-.、]/g, '')
    ] ?? null,
);

export const sex: NormaliseValue = (text, context) =>
  NOT_STATED.has(toCompact(text)) ? NOTHING : listed(text, context);
