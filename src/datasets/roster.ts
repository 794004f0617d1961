import { DEGREES, EDUCATIONS } from '#core/codes.ts';
import type { DatasetKind } from './kind.ts';
import { levelFromUnit } from './level.ts';
import { ROSTER_CHECKS, ROSTER_CLASHES } from './roster-checks.ts';
import { EDUCATION_FIELDS } from './roster-education-fields.ts';
import { ROSTER_EXAMPLES } from './roster-examples.ts';
import { PERSON_FIELDS } from './roster-person-fields.ts';
import { POST_FIELDS } from './roster-post-fields.ts';
import { ROSTER_SHARED } from './shared-column-rules.ts';
import { unitInWords } from './sheet-words/unit.ts';
import { PARTY_SCHOOL_COLUMN } from './values/education.ts';
import { levelInPost, unitInPost } from './values/unit-in-post.ts';
import { wordList } from './word-list.ts';

export const roster: DatasetKind = {
  id: 'roster',
  label: '人员花名册',
  shortLabel: '花名册',
  question: '队伍是什么结构：年龄、学历、来源、职务职级',
  fields: [...PERSON_FIELDS, ...EDUCATION_FIELDS, ...POST_FIELDS],
  required: ['name'],
  telling: wordList(`
    person_id sex birth ethnicity native_place politics party_date work_date
    ft_education pt_education education degree ft_degree pt_degree post_level rank staffing source
    post unit_post post_date rank_date title
  `),
  needed: 2,
  against: wordList(`
    班次 培训班 培训班次 培训班名称 班次名称 课程 课程名称 培训内容 培训时间 学时 培训学时
    主办单位 得分 分数 总分 总成绩 成绩 积分 名次 排名 期次 期数
    满分 评分 准考证号 职位代码 招考职位 招考单位 招录单位 录用人数 招考人数 票数 得票
    评议得分 表彰名称 荣誉名称 获奖名称
  `),
  keys: [['person_id'], ['name', 'birth', 'unit']],
  derived: [
    {
      how: 'highest',
      field: 'education',
      of: ['ft_education', PARTY_SCHOOL_COLUMN, 'pt_education'],
      order: EDUCATIONS,
    },
    { how: 'highest', field: 'degree', of: ['ft_degree', 'pt_degree'], order: DEGREES },
    { how: 'read', field: 'level', from: 'unit', read: levelFromUnit },
    { how: 'read', field: 'unit', from: 'unit_post', read: unitInPost },
    { how: 'read', field: 'level', from: 'unit_post', read: levelInPost },
  ],
  shared: ROSTER_SHARED,
  sheetwide: [{ field: 'unit', find: unitInWords, asked: false }],
  isDated: true,
  checks: ROSTER_CHECKS,
  clashes: ROSTER_CLASHES,
  examples: ROSTER_EXAMPLES,
};
