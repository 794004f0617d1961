import { toCompact } from './values/clean.ts';

/** Traditional characters of the headings of this trade, each before its simplified form. */
const SIMPLIFIED = new Map(
  '單单職职務务學学歷历別别級级時时間间齡龄稱称黨党進进參参現现訓训課课編编類类組组織织處处號号證证碼码貫贯評评議议對对獎奖譽誉總总績绩點点數数備备註注狀状態态業业畢毕專专術术縣县區区鄉乡鎮镇層层來来員员領领導导開开結结滿满輪轮機机構构關关統统計计'
    .match(/../gu)
    ?.map((pair) => [...pair] as [string, string]),
);
const MOST_KEYS = 20_000;
const keys = new Map<string, string>();

/**
 * A heading as it is compared: half-width, simplified, no blanks, no stars or colons, lower case; rows still
 * joined by `/`. Every kind asks for the same headings, so the last ones are kept.
 */
export function headingKey(heading: string): string {
  const known = keys.get(heading);
  if (known !== undefined) return known;
  const key = toCompact(heading)
    .replace(/["'*★※:：_·.。、“”]/g, '')
    .replace(/[\u4e00-\u9fff]/g, (sign) => SIMPLIFIED.get(sign) ?? sign)
    .toLowerCase();
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(heading, key);
  return key;
}

/** Without what stands in brackets: 出生年月（岁） → 出生年月. */
export function withoutRemark(key: string): string {
  return key.replace(/[([【<][^)\]】>]*[)\]】>]?/g, '');
}

/** Every parent over every child: a two-row heading in all its wordings. */
export function under(parents: readonly string[], children: readonly string[]): readonly string[] {
  return parents.flatMap((parent) => children.map((child) => `${parent}/${child}`));
}
