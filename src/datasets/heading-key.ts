import { toCompact } from './values/clean.ts';

/** A heading as it is compared: half-width, no blanks, no stars or colons, lower case; rows still joined by `/`. */
export function headingKey(heading: string): string {
  return toCompact(heading)
    .replace(/["'*★※:：_·.。、“”]/g, '')
    .toLowerCase();
}

/** Without what stands in brackets: 出生年月（岁） → 出生年月. */
export function withoutRemark(key: string): string {
  return key.replace(/[([【<][^)\]】>]*[)\]】>]?/g, '');
}

/** Every parent over every child: a two-row heading in all its wordings. */
export function under(parents: readonly string[], children: readonly string[]): readonly string[] {
  return parents.flatMap((parent) => children.map((child) => `${parent}/${child}`));
}
