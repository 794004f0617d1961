/** Headings of an issue list that a returned one is read by. */
export const ISSUE_HEADINGS = {
  number: '序号',
  row: '行号',
  column: '列',
  value: '现填内容',
  problem: '问题',
  treatment: '处理方式',
  correction: '更正为',
  note: '说明',
  mark: '标识（请勿改动）',
} as const;

/** What stands under 列 where the whole row is meant. */
export const WHOLE_ROW = '整行';

/** Written under 更正为 where the cell is to become blank. */
export const CLEARED = '（空）';

/** First cell of the hidden sheet that repeats the marks. */
export const ISSUE_INDEX = 'zgj-issues';

const OWN = new Set<string>(Object.values(ISSUE_HEADINGS));

/** A key's heading, told apart from the list's own. */
export function keyHeading(label: string): string {
  return OWN.has(label) ? `${label}（原表）` : label;
}
