/** Where the table of each roster source is; read off the files by eye. */
export interface Layout {
  readonly path: string;
  readonly sheet: string | null;
  /** 1-based. */
  readonly headerRows: readonly number[];
}

const layout = (path: string, sheet: string | null, ...headerRows: number[]): Layout => ({
  path,
  sheet,
  headerRows,
});

export const ROSTER_LAYOUTS: readonly Layout[] = [
  layout('rosters/01-city.xlsx', '花名册', 3, 4),
  layout('rosters/02-dongling.csv', null, 1),
  layout('rosters/03-nanpu.csv', null, 3),
  layout('rosters/04-xingang.xls', 'Sheet1', 3),
  layout('rosters/05-four-counties.xlsx', '云台市', 3),
  layout('rosters/05-four-counties.xlsx', '长丰市', 3),
  layout('rosters/05-four-counties.xlsx', '平陵县', 3),
  layout('rosters/05-four-counties.xlsx', '望川县', 3),
  layout('rosters/06-grouped.xlsx', '名册', 3),
  layout('rosters/07-songyuan.txt', null, 1),
  layout('rosters/08-hewan.csv', null, 1),
];

export const HISTORY_LAYOUT: Layout = layout('history/roster-2025.csv', null, 2);

export type FieldName =
  | 'id'
  | 'name'
  | 'sex'
  | 'birth'
  | 'ethnicity'
  | 'politics'
  | 'fullTimeEducation'
  | 'fullTimeDegree'
  | 'onJobEducation'
  | 'onJobDegree'
  | 'education'
  | 'degree'
  | 'unit'
  | 'office'
  | 'postLevel'
  | 'rank'
  | 'source'
  | 'fullTimeSchool'
  | 'onJobSchool'
  | 'postDate'
  | 'postLevelDate'
  | 'rankDate'
  | 'entryDate'
  | 'staffing'
  | 'status'
  | 'title';

/** Headings of the sample without spaces, two rows joined with `/`; other columns count for nothing here. */
export const FIELD_OF_HEADING: Readonly<Record<string, FieldName>> = {
  身份证号: 'id',
  身份证号码: 'id',
  公民身份号码: 'id',
  姓名: 'name',
  性别: 'sex',
  出生年月: 'birth',
  民族: 'ethnicity',
  政治面貌: 'politics',
  '全日制教育/学历': 'fullTimeEducation',
  全日制学历: 'fullTimeEducation',
  '全日制教育/学位': 'fullTimeDegree',
  全日制学位: 'fullTimeDegree',
  '在职教育/学历': 'onJobEducation',
  在职学历: 'onJobEducation',
  '在职教育/学位': 'onJobDegree',
  在职学位: 'onJobDegree',
  学历: 'education',
  学位: 'degree',
  单位: 'unit',
  工作单位: 'unit',
  所在单位: 'unit',
  科室: 'office',
  股室: 'office',
  职务层次: 'postLevel',
  现职务层次: 'postLevel',
  职级: 'rank',
  现职级: 'rank',
  '全日制教育/毕业院校系及专业': 'fullTimeSchool',
  全日制毕业院校系及专业: 'fullTimeSchool',
  '在职教育/毕业院校系及专业': 'onJobSchool',
  在职毕业院校系及专业: 'onJobSchool',
  任现职时间: 'postDate',
  任现职务层次时间: 'postLevelDate',
  任现职级时间: 'rankDate',
  进入本单位时间: 'entryDate',
  进入单位时间: 'entryDate',
  编制类型: 'staffing',
  编制: 'staffing',
  状态: 'status',
  专业技术职务: 'title',
  职称: 'title',
  来源: 'source',
  人员来源: 'source',
  进入方式: 'source',
};
