import { formatDateLong, type IsoDate } from '#core/month.ts';
import { findKind } from '#datasets/index.ts';
import { type ReportPlan, scopeName } from './plan.ts';

const LONGEST_LINE = 18;
const ENDING = '调研报告';
/** Words of titles that a line may begin with, signs that it may end with, and how far it may be uneven. */
const WORDS = ['组工干部', '干部队伍', '建设情况', '教育培训', '培训情况', '结构情况', '情况'];
const AFTER = '的、和与及）”，';
const NEAR = 6;

/** In lines of about one length, the last words on a line of their own: 关于…情况的 / 调研报告. */
export function titleLines(title: string): readonly string[] {
  const letters = [...title];
  if (letters.length <= LONGEST_LINE) return [title];
  const isReport = title.endsWith(ENDING);
  const head = isReport ? letters.slice(0, -ENDING.length) : letters;
  const count = Math.ceil(head.length / LONGEST_LINE);
  const even = Array.from({ length: count + 1 }, (_, i) =>
    Math.min(head.length, i * Math.ceil(head.length / count)),
  );
  const between = even.map((place, i) => (i === 0 || i === count ? place : wordNear(head, place)));
  const lines = linesOf(head, between);
  const broken = lines.every((line) => [...line].length <= LONGEST_LINE) ? lines : linesOf(head, even);
  return isReport ? [...broken, ENDING] : broken;
}

const linesOf = (letters: readonly string[], places: readonly number[]): readonly string[] =>
  places.slice(1).map((place, i) => letters.slice(places[i], place).join(''));

/** Where a word begins, as near to the place as one does; the place itself where none is near. */
function wordNear(letters: readonly string[], place: number): number {
  const begins = (at: number) =>
    WORDS.some((word) => letters.slice(at, at + word.length).join('') === word) ||
    AFTER.includes(letters[at - 1] ?? '');
  for (let away = 0; away <= NEAR; away++) {
    const found = [place - away, place + away].find((at) => at > 0 && at < letters.length && begins(at));
    if (found !== undefined) return found;
  }
  return place;
}

export function proposedTitle({ scope }: ReportPlan): string {
  return `关于${scopeName(scope)}组工干部队伍建设情况的${ENDING}`;
}

/** The day is written by who signs: until then it is a blank. */
export const proposedDate = (asOf: IsoDate): string => `${asOf.slice(0, 4)}年X月X日`;

/** What the report was made of, in the words of its first paragraph. */
export function leadText(plan: ReportPlan, author: string, asOf: IsoDate, kinds: readonly string[]): string {
  const tables = kinds.map((kind) => findKind(kind)?.label ?? kind).join('、');
  return `为全面掌握${scopeName(plan.scope)}组工干部队伍状况，${author}根据截至${formatDateLong(asOf)}的${tables}进行了统计分析，形成报告如下。`;
}
