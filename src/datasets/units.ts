import { LEVELS } from '#core/codes.ts';
import type { DatasetKind, FieldDefinition } from './kind.ts';
import { levelFromUnit } from './level.ts';
import { understoodBy } from './looks-like.ts';
import { amountWithin } from './values/amount.ts';
import { level } from './values/level.ts';
import { nameList } from './values/name-list.ts';
import { words } from './values/words.ts';
import { wordList } from './word-list.ts';

const posts = amountWithin('职数', 0, 10_000);
const staff = amountWithin('编制数', 0, 1_000_000);
const place = amountWithin('排序', 0, 1_000_000);

const fields: readonly FieldDefinition[] = [
  {
    name: 'unit',
    label: '规范名',
    synonyms: wordList('单位 单位名称 单位全称 规范名称 单位规范名 机构名称 机构全称 全称 标准名称 B0101'),
    storage: 'category',
    normalise: words,
    isUnit: true,
  },
  {
    name: 'short_names',
    label: '简称/别名',
    synonyms: wordList('简称 别名 单位简称 机构简称 别称 曾用名称 其他名称 简称（别名） 简称或别名 B0104'),
    storage: 'category',
    normalise: nameList,
  },
  {
    name: 'order',
    label: '排序',
    synonyms: wordList('排序号 序号 显示顺序 单位排序 顺序'),
    storage: 'number',
    normalise: place,
    looksLike: understoodBy(place),
  },
  {
    name: 'category',
    label: '分类',
    synonyms: wordList('单位类别 单位类型 单位性质 机构类别 机构性质 机构类型 单位分类 类别 类型 性质'),
    storage: 'category',
    normalise: words,
  },
  {
    name: 'level',
    label: '层级',
    synonyms: wordList('单位层级 机构层级 级别 单位级别 机构级别 所在层级'),
    storage: 'category',
    normalise: level,
    looksLike: understoodBy(level),
    order: LEVELS,
    choices: LEVELS,
  },
  {
    name: 'staffing',
    label: '核定编制',
    synonyms: wordList('核定编制数 编制数 核编数 编制总数 核定编制总数 编制'),
    storage: 'number',
    normalise: staff,
    looksLike: understoodBy(staff),
  },
  {
    name: 'staffing_admin',
    label: '行政编制',
    synonyms: wordList('行政编制数 核定行政编制 核定行政编制数 行政编 行政'),
    storage: 'number',
    normalise: staff,
    looksLike: understoodBy(staff),
  },
  {
    name: 'staffing_institution',
    label: '事业编制',
    synonyms: wordList('事业编制数 核定事业编制 核定事业编制数 参公编制 参公事业编制 事业编 事业'),
    storage: 'number',
    normalise: staff,
    looksLike: understoodBy(staff),
  },
  {
    name: 'staffing_worker',
    label: '工勤编制',
    synonyms: wordList('工勤编制数 核定工勤编制 核定工勤编制数 后勤服务编制 机关工勤编制 工勤编 工勤'),
    storage: 'number',
    normalise: staff,
    looksLike: understoodBy(staff),
  },
  {
    name: 'leader_posts',
    label: '领导职数',
    synonyms: wordList('核定领导职数 领导职数（个） 核定职数 职数 班子职数'),
    storage: 'number',
    normalise: posts,
    looksLike: understoodBy(posts),
  },
  {
    name: 'parent',
    label: '上级单位',
    synonyms: wordList('主管部门 主管单位 上级主管单位 隶属单位 上级机构 隶属关系 所属上级 上级部门'),
    storage: 'category',
    normalise: words,
    isUnit: true,
  },
];

export const units: DatasetKind = {
  id: 'units',
  label: '单位基本表',
  shortLabel: '单位',
  question: '有哪些单位、叫什么、按什么顺序排',
  fields,
  required: ['unit'],
  telling: wordList(
    'short_names staffing staffing_admin staffing_institution staffing_worker leader_posts parent category order',
  ),
  needed: 1,
  vague: wordList('行政 事业 工勤 排序 排序号 序号 顺序 类别 类型 性质 级别 层级 编制 职数 分类'),
  against: wordList(`
    姓名 性别 身份证号 出生年月 得分 总分 分数 积分 名次 排名 学时 票数 培训班次 荣誉名称 表彰名称 科室 期间 期次
    日期 时限 职务 指标 人数 总人数 占比
  `),
  keys: [['unit']],
  derived: [{ how: 'read', field: 'level', from: 'unit', read: levelFromUnit }],
  examples: [
    {
      unit: '平陵县委组织部',
      short_names: '平陵县、县委组织部（平陵）',
      order: '8',
      category: '县（市、区）',
      level: '县级',
      staffing: '32',
      staffing_admin: '24',
      staffing_institution: '6',
      staffing_worker: '2',
      leader_posts: '5',
      parent: '市委组织部',
    },
  ],
};
