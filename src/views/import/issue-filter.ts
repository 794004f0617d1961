import type { IssueGroup, SheetRowsRequest } from '#app/api.ts';
import type { IssueCode, Severity } from '#core/issue.ts';

/** What an issue code is called in a filter. */
const CODE_WORDS: Readonly<Record<IssueCode, string>> = {
  'date.invalid': '日期不对',
  'date.future': '日期晚于截至日',
  'date.ambiguous': '日期不能确定',
  'date.order': '日期先后不合',
  'id.checksum': '身份证号校验不过',
  'id.damaged': '身份证号已损坏',
  'id.birth_mismatch': '身份证号与出生年月不合',
  'id.sex_mismatch': '身份证号与性别不合',
  'key.missing': '缺关键内容',
  'key.duplicate': '重复',
  'person.ambiguous': '对应到几个人',
  'person.unknown': '花名册里没有此人',
  'value.unknown': '认不出的写法',
  'value.out_of_range': '超出范围',
  'value.unified': '已统一写法',
  'row.total': '合计行',
  'row.section': '分段行',
  'row.note': '说明行',
  'row.sample': '示例行',
  'row.repeated_header': '重复的表头',
  'column.unmapped': '未对应的列',
  'sheet.unrecognised': '不能识别的表',
  'file.encrypted': '有密码的文件',
  'file.corrupt': '损坏的文件',
  'file.empty': '空文件',
  'file.too_large': '过大的文件',
  'text.undecodable': '编码不能确定',
};

export function codeWords(code: IssueCode): string {
  return CODE_WORDS[code];
}

export interface IssueFilter {
  readonly severity: Severity | null;
  readonly code: IssueCode | null;
}

export const NO_FILTER: IssueFilter = { severity: null, code: null };

export function filterIssues(
  issues: readonly IssueGroup[],
  { severity, code }: IssueFilter,
): readonly IssueGroup[] {
  return issues.filter(
    (issue) => (severity === null || issue.severity === severity) && (code === null || issue.code === code),
  );
}

export interface CodeCount {
  readonly code: IssueCode;
  readonly label: string;
  readonly count: number;
}

/** Codes that occur (in a tier), the most frequent first. */
export function countCodes(issues: readonly IssueGroup[], severity: Severity | null): readonly CodeCount[] {
  const counts = new Map<IssueCode, number>();
  for (const issue of filterIssues(issues, { severity, code: null })) {
    counts.set(issue.code, (counts.get(issue.code) ?? 0) + issue.count);
  }
  return [...counts]
    .map(([code, count]) => ({ code, label: codeWords(code), count }))
    .sort((a, b) => b.count - a.count);
}

/** The rows behind a group. Doubles are one group whatever each row's own sentence says. */
export function rowsOfIssue({ code, column, message }: IssueGroup): SheetRowsRequest['which'] {
  return { how: 'issue', code, column, message: code === 'key.duplicate' ? null : message };
}

/** What the link beside a group says: what one does there. */
export function issueAction({ code, severity }: IssueGroup): string {
  if (code === 'key.duplicate') return '比对';
  if (code === 'key.missing') return '补录';
  if (code === 'value.unified') return '查看';
  if (code.startsWith('row.')) return '查看';
  return severity === 'error' ? '更正' : '逐行处理';
}

/** Values whose meaning a person can say once for all files. */
export function canTellMeaning({ code, values }: Pick<IssueGroup, 'code' | 'values'>): boolean {
  return code === 'value.unknown' && values.length > 0;
}

/** What unknown spellings of a column may mean: what other spellings became, then its other samples. */
export function meaningsOf(
  issues: readonly IssueGroup[],
  column: string | null,
  samples: readonly string[],
): readonly string[] {
  const became = issues
    .filter((issue) => issue.column === column && issue.became !== null)
    .map((issue) => issue.became ?? '');
  const unknown = new Set(
    issues
      .filter((issue) => issue.column === column && issue.code === 'value.unknown')
      .flatMap(({ values }) => values),
  );
  return [...new Set([...became, ...samples])].filter((value) => value !== '' && !unknown.has(value));
}
