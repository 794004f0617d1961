import { csvFile, workbookFile, type TestFile } from './files.ts';

/** Eight people whose figures a reader can count: three at city level, five in a county. */
export const HEADING = ['序号', '姓名', '性别', '出生年月', '单位', '最高学历', '来源'];

export const PEOPLE: readonly (readonly string[])[] = [
  ['1', '林晓东', '男', '1998-05', '市委组织部', '研究生', '公开遴选'],
  ['2', '沈若兰', '女', '1985-10', '市委组织部', '大学本科', '党政机关交流'],
  ['3', '周明远', '男', '1970-01', '市委组织部', '大学本科', '党政机关交流'],
  ['4', '王海涛', '男', '1999-12', '云门县委组织部', '大学本科', '高校毕业生考录'],
  ['5', '赵雪梅', '女', '1990-03', '云门县委组织部', '大专', '公开遴选'],
  ['6', '冯建国', '男', '1968-07', '云门县委组织部', '大专', '军转干部安置'],
  ['7', '于佳宁', '女', '1996-11', '云门县委组织部', '研究生', '高校毕业生考录'],
  ['8', '黄志强', '男', '1982-06', '云门县委组织部', '大学本科', '党政机关交流'],
];

const TITLE = ['市县组工干部花名册（填报日期：2026年10月31日）'];

export const cityRows = [HEADING, ...PEOPLE.slice(0, 3)];
export const countyRows = [HEADING, ...PEOPLE.slice(3)];
export const allRows = [HEADING, ...PEOPLE];

export function gbkRoster(): TestFile {
  return csvFile('花名册_GBK.csv', [TITLE, ...allRows], 'gb18030');
}

export function xlsxRoster(): TestFile {
  return workbookFile('花名册.xlsx', [TITLE, ...allRows], 'xlsx');
}

export function xlsRoster(): TestFile {
  return workbookFile('花名册.xls', [TITLE, ...allRows], 'biff8');
}
