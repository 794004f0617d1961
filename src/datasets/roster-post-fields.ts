import { LEVELS, POST_LEVELS, RANKS, STATUSES_OUT_OF_SCOPE } from '#core/codes.ts';
import type { FieldDefinition } from './kind.ts';
import { understoodBy } from './looks-like.ts';
import { level } from './values/level.ts';
import { month } from './values/month.ts';
import { number } from './values/number.ts';
import { postLevel } from './values/post-level.ts';
import { STAFFING_KIND_COLUMN, staffing, status, STATUS_PRESENCE_COLUMN } from './values/presence.ts';
import { rank, rankBesidePost } from './values/rank.ts';
import { TITLE_GRADE_COLUMN, title } from './values/title.ts';
import { freeText, words } from './values/words.ts';
import { wordList } from './word-list.ts';

const looksLikeMonth = understoodBy(month);

export const POST_FIELDS: readonly FieldDefinition[] = [
  {
    name: 'level',
    label: '层级',
    synonyms: wordList('单位层级 机构层级 所在层级 级次 所属层级 层次 市县乡'),
    storage: 'category',
    normalise: level,
    choices: LEVELS,
    looksLike: understoodBy(level),
    order: LEVELS,
  },
  {
    name: 'unit',
    label: '单位',
    synonyms: wordList(`
      所在单位 工作单位 单位名称 现工作单位 所属单位 统计关系所在单位 机构名称 任职机构 任职机构名称
      任职单位 部门 单位全称 工作部门 所在部门 部门名称 县市区 地区单位 人事关系所在单位 A0195
      A0201A
    `),
    storage: 'category',
    normalise: words,
    isUnit: true,
  },
  {
    name: 'office',
    label: '科室',
    synonyms: wordList(`
      股室 处室 所在科室 内设机构 所在处室 科室名称 部门 所在部门 工作部门 部门名称 科（股）室
      科室股室 所在股室
    `),
    storage: 'category',
    normalise: words,
  },
  {
    name: 'post',
    label: '职务',
    synonyms: wordList(`
      现任职务 现职务 行政职务 担任职务 职务名称 领导职务 现任领导职务 岗位 职位 党政职务 职务职级 职务、职级 职务及职级 职务（职级） A0215A
    `),
    storage: 'text',
    normalise: words,
  },
  {
    name: 'unit_post',
    label: '单位及职务',
    synonyms: wordList(`
      工作单位及职务 所在单位及职务 单位职务 现工作单位及职务 现工作单位及职务全称 现任单位及职务
      工作单位及现任职务 现工作单位及职务简称 工作单位职务 单位及现任职务 单位和职务 工作单位和职务
      任职单位及职务 A0192 A0192A
    `),
    storage: 'text',
    normalise: words,
  },
  {
    name: 'post_level',
    label: '职务层次',
    synonyms: wordList(`
      现职务层次 行政级别 级别 干部级别 职务级别 现任职务层次 最高职务层次 职级层次 A0221 A0148
      A0172
    `),
    storage: 'category',
    normalise: postLevel,
    choices: POST_LEVELS,
    looksLike: understoodBy(postLevel),
    order: POST_LEVELS,
  },
  {
    name: 'post_date',
    label: '任现职时间',
    synonyms: wordList(`
      任职时间 任职日期 任现职务时间 现任职务时间 任职年月 现职时间 任现职年月 A0243 A0176
    `),
    storage: 'month',
    normalise: month,
    looksLike: looksLikeMonth,
  },
  {
    name: 'post_level_date',
    label: '任现职务层次时间',
    synonyms: wordList(`
      任现级别时间 任正处时间 任副处时间 任正科时间 任副科时间 任正处级时间 任副处级时间
      任正科级时间 任副科级时间 任现职级别时间 任同级职务时间 任相当层次职务职级时间
      任同职务层次时间 A0288 A0192F
    `),
    storage: 'month',
    normalise: month,
    looksLike: looksLikeMonth,
  },
  {
    name: 'rank',
    label: '职级',
    synonyms: wordList('现职级 公务员职级 现任职级 职级名称 A0192E A0192D'),
    storage: 'category',
    normalise: rank,
    shared: rankBesidePost,
    choices: RANKS,
    looksLike: understoodBy(rank),
    order: RANKS,
  },
  {
    name: 'rank_date',
    label: '任现职级时间',
    synonyms: wordList(`
      现职级时间 晋升职级时间 任职级时间 现任职级时间 职级时间 晋升现职级时间 职级晋升时间 A0192C
    `),
    storage: 'month',
    normalise: month,
    looksLike: looksLikeMonth,
  },
  {
    name: 'staffing',
    label: '编制类型',
    synonyms: wordList(`
      编制 编制性质 编制类别 人员性质 身份类别 人员身份 个人身份 行政参公事业工勤 编制情况 A0121
    `),
    storage: 'category',
    normalise: staffing,
    choices: wordList('行政 参公 事业 工勤'),
    also: { [STAFFING_KIND_COLUMN]: 'category' },
  },
  {
    name: 'source',
    label: '来源',
    synonyms: wordList(`
      进入方式 人员来源 进入来源 来源类别 人员来源类别 来源渠道 进入渠道 录用方式 进入本单位方式
      干部来源 A0189 A0170 A2911
    `),
    storage: 'category',
    normalise: words,
    choices: wordList('公务员考录 遴选 选调生 调任 转任 军转安置 高校毕业生招录 引进人才'),
  },
  {
    name: 'entry_date',
    label: '进入时间',
    synonyms: wordList(`
      进入本单位时间 进入单位时间 进入本单位日期 调入时间 到岗时间 进入组织部门时间 从事组织工作时间
      进入组工队伍时间 入职日期 入职时间 A2907
    `),
    storage: 'month',
    normalise: month,
    looksLike: looksLikeMonth,
  },
  {
    name: 'title',
    label: '专业技术职务',
    synonyms: wordList('职称 技术职称 专业技术资格 专业技术职称 专业技术任职资格 A0196'),
    storage: 'category',
    normalise: title,
    also: { [TITLE_GRADE_COLUMN]: 'category' },
  },
  {
    name: 'grassroots_years',
    label: '基层工作年限',
    synonyms: wordList('基层年限 基层工作经历年限 基层工作时间 基层工作经历 基层经历年限'),
    storage: 'number',
    normalise: number,
    looksLike: understoodBy(number),
  },
  {
    name: 'status',
    label: '人员状态',
    synonyms: wordList('状态 在职状态 人员管理状态 在岗情况 在职情况 任职状态 A0163'),
    storage: 'category',
    normalise: status,
    choices: ['在职', ...STATUSES_OUT_OF_SCOPE],
    also: { [STATUS_PRESENCE_COLUMN]: 'category' },
  },
  {
    name: 'remark',
    label: '备注',
    synonyms: wordList('说明 备注说明 其他 备注信息 A0180'),
    storage: 'text',
    normalise: freeText,
  },
];
