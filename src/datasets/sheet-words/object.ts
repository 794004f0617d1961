import type { SheetWords } from '../kind.ts';
import { toCompact } from '../values/clean.ts';
import { onlyWord, wordsOf } from './sources.ts';

const BY_HEADING: readonly (readonly [RegExp, string])[] = [
  [/姓名|人员|干部|个人|党员|被评人|评议人/, '个人'],
  [/科室|股室|处室|科\(股\)室|内设机构/, '科室'],
  [/单位|部门|县|区$|地区|乡镇|街道|机构|班子|党组织|支部/, '单位'],
];
const BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/个人|干部(?!科|局|人才)/, '个人'],
  [/科室|股室|处室/, '科室'],
  [/县\(市|县市区|县区|各县|单位|部门|乡镇|班子/, '单位'],
];

/** Whether people, offices or units are scored: by the heading over them, else by the words round the table. */
export function objectTypeInWords(words: SheetWords, headings: ReadonlyMap<string, string>): string | null {
  const heading = toCompact(headings.get('object') ?? '');
  const told = BY_HEADING.find(([pattern]) => pattern.test(heading))?.[1];
  return told ?? onlyWord(wordsOf(words), BY_WORDS);
}

/** A sheet that is named after a group of like with like: 县（市、区）, 市直部门, 第一组. */
export function groupInWords({ sheet }: SheetWords): string | null {
  const name = sheet?.trim() ?? '';
  return /^(县[（(]市、?区[）)]|县区|县市区|市直|开发区|乡镇|街道|[第甲乙丙A-D一二三四].{0,4}组|.{1,8}(系统|组|类)$)/.test(
    name,
  )
    ? name
    : null;
}
