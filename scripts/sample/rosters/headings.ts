import type { ColumnId } from './columns.ts';

/** The usual heading of each column; a file may use another word. */
export const HEADINGS: Readonly<Record<ColumnId, string>> = {
  name: '姓名',
  sex: '性别',
  ethnicity: '民族',
  birth: '出生年月',
  nativePlace: '籍贯',
  politics: '政治面貌',
  partySince: '入党时间',
  workSince: '参加工作时间',
  fullTimeLevel: '全日制学历',
  fullTimeDegree: '全日制学位',
  fullTimeSchool: '全日制毕业院校系及专业',
  onJobLevel: '在职学历',
  onJobDegree: '在职学位',
  onJobSchool: '在职毕业院校系及专业',
  highestLevel: '学历',
  highestDegree: '学位',
  level: '层级',
  unit: '单位',
  office: '科室',
  post: '职务',
  postLevel: '职务层次',
  postSince: '任现职时间',
  postLevelSince: '任现职务层次时间',
  rank: '职级',
  rankSince: '任现职级时间',
  staffing: '编制类型',
  source: '来源',
  entered: '进入本单位时间',
  title: '专业技术职务',
  id: '身份证号',
  status: '状态',
  remark: '备注',
};

/** Parent headings of a two-row heading, with the words under them. */
export const GROUPS: Readonly<Partial<Record<ColumnId, readonly [parent: string, child: string]>>> = {
  fullTimeLevel: ['全日制教育', '学历'],
  fullTimeDegree: ['全日制教育', '学位'],
  fullTimeSchool: ['全日制教育', '毕业院校系及专业'],
  onJobLevel: ['在职教育', '学历'],
  onJobDegree: ['在职教育', '学位'],
  onJobSchool: ['在职教育', '毕业院校系及专业'],
};

export type HeadingWords = Partial<Readonly<Record<ColumnId, string>>>;

export function headingRow(columns: readonly ColumnId[], words: HeadingWords = {}): string[] {
  return columns.map((column) => words[column] ?? HEADINGS[column]);
}
