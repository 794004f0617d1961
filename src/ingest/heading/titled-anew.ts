import type { RawRow } from '../sheet.ts';
import { filledCells } from './row-shape.ts';

const PERIOD =
  /(?:19|20)\d{2}年?(?:度)?|第?\d{1,2}[月周]|第?[一二三四1-4]季度|[上下]半年|第[一二三四五六七八九十\d]{1,3}[期批次轮]/g;
/** Lines that printing adds to every page. */
const PRINTED = /打印|页|填报|填表|制表|报送|截至|截止/;

/** The stretches of time and the rounds that titles name. */
export function periodsNamed(titles: readonly RawRow[]): readonly string[] {
  const texts = titles.flatMap(filledCells).filter((text) => !PRINTED.test(text));
  return texts.flatMap((text) => [...text.normalize('NFKC').replace(/\s/g, '').matchAll(PERIOD)].map(String));
}

/** True where the same heading stands again under a title of another period: another table, not a next page. */
export function isTitledAnew(titles: readonly RawRow[], before: readonly RawRow[]): boolean {
  const known = periodsNamed(before);
  return periodsNamed(titles).some((period) => !known.includes(period));
}
