import { formatDateLong, type IsoDate } from '#core/month.ts';
import { findKind } from '#datasets/index.ts';
import { type ReportPlan, scopeName } from './plan.ts';

const LONGEST_LINE = 18;
const ENDING = '调研报告';

/** In lines of about one length, the last words on a line of their own: 关于…情况的 / 调研报告. */
export function titleLines(title: string): readonly string[] {
  const letters = [...title];
  if (letters.length <= LONGEST_LINE) return [title];
  const isReport = title.endsWith(ENDING);
  const head = isReport ? letters.slice(0, -ENDING.length) : letters;
  const lines = Math.ceil(head.length / LONGEST_LINE);
  const length = Math.ceil(head.length / lines);
  const broken = Array.from({ length: lines }, (_, i) => head.slice(i * length, (i + 1) * length).join(''));
  return isReport ? [...broken, ENDING] : broken;
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
