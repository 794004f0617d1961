import { DEGREES, EDUCATIONS } from '#core/codes.ts';
import { under } from './heading-key.ts';
import type { FieldDefinition } from './kind.ts';
import { understoodBy } from './looks-like.ts';
import { degree, degreeBesideEducation } from './values/degree.ts';
import {
  HIGHEST_PARTY_COLUMN,
  PART_TIME_PARTY_COLUMN,
  PARTY_SCHOOL_COLUMN,
  education,
  fullTimeEducation,
  fullTimeEducationBesideDegree,
  highestEducation,
  highestEducationBesideDegree,
  partTimeEducation,
  partTimeEducationBesideDegree,
} from './values/education.ts';
import {
  FULL_TIME_MAJOR_COLUMN,
  fullTimeSchool,
  PART_TIME_MAJOR_COLUMN,
  PART_TIME_SCHOOL_COLUMN,
  partTimeSchool,
} from './values/school.ts';
import { wordList } from './word-list.ts';

const FULL_TIME = wordList(`
  全日制教育 全日制 全日制学历 全日制学历教育 全日制学历学位 全日制教育情况 第一学历
`);
const PART_TIME = wordList(`
  在职教育 在职 在职学历 在职学历教育 在职学历学位 在职教育情况 非全日制教育 非全日制
`);
const HIGHEST = wordList('最高学历 最高学历学位 最高教育');
const EDUCATION = wordList('学历 文化程度 最高学历 教育程度 学历层次');
const DEGREE = wordList('学位 最高学位 学位名称');
const SCHOOL = wordList(`
  毕业院校系及专业 毕业院校及专业 毕业院校系专业 毕业院校 院校系及专业 院校及专业 毕业学校 学校 院校
  毕业院校专业 毕业学校及专业 院校专业 学校及专业 毕业院校、系及专业
`);

const EDUCATION_VALUES = {
  storage: 'category',
  choices: EDUCATIONS,
  looksLike: understoodBy(education),
  order: EDUCATIONS,
} as const;
const DEGREE_VALUES = {
  storage: 'category',
  normalise: degree,
  shared: degreeBesideEducation,
  choices: DEGREES,
  looksLike: understoodBy(degree),
  order: DEGREES,
} as const;

/** 学历 and 学位 are different things, 全日制 and 最高 too: eight fields. */
export const EDUCATION_FIELDS: readonly FieldDefinition[] = [
  {
    name: 'ft_education',
    label: '全日制学历',
    synonyms: [
      ...wordList(
        '全日制教育学历 全日制最高学历 第一学历 全日制教育 全日制 全日制学历学位 全日制学历及学位 QRZXL',
      ),
      ...under(FULL_TIME, EDUCATION),
    ],
    ...EDUCATION_VALUES,
    normalise: fullTimeEducation,
    shared: fullTimeEducationBesideDegree,
    also: { [PARTY_SCHOOL_COLUMN]: 'category' },
  },
  {
    name: 'ft_degree',
    label: '全日制学位',
    synonyms: [...wordList('全日制教育学位 全日制最高学位 第一学位 QRZXW'), ...under(FULL_TIME, DEGREE)],
    ...DEGREE_VALUES,
  },
  {
    name: 'ft_school',
    label: '全日制毕业院校',
    synonyms: [
      ...wordList(`
      全日制学校 全日制院校 全日制毕业院校系及专业 全日制毕业院校及专业 全日制教育毕业院校系及专业
      第一学历毕业院校 第一学历毕业院校及专业 QRZXLXX
    `),
      ...under(FULL_TIME, SCHOOL),
    ],
    storage: 'text',
    normalise: fullTimeSchool,
    also: { [FULL_TIME_MAJOR_COLUMN]: 'category' },
  },
  {
    name: 'pt_education',
    label: '在职学历',
    synonyms: [
      ...wordList('在职教育学历 在职最高学历 在职教育 非全日制学历 在职学历学位 在职学历及学位 ZZXL'),
      ...under(PART_TIME, EDUCATION),
    ],
    ...EDUCATION_VALUES,
    normalise: partTimeEducation,
    shared: partTimeEducationBesideDegree,
    also: { [PART_TIME_PARTY_COLUMN]: 'category' },
  },
  {
    name: 'pt_degree',
    label: '在职学位',
    synonyms: [...wordList('在职教育学位 在职最高学位 非全日制学位 ZZXW'), ...under(PART_TIME, DEGREE)],
    ...DEGREE_VALUES,
  },
  {
    name: 'pt_school',
    label: '在职毕业院校',
    synonyms: [
      ...wordList(`
      在职学校 在职院校 在职毕业院校系及专业 在职毕业院校及专业 在职教育毕业院校系及专业 ZZXLXX
    `),
      ...under(PART_TIME, SCHOOL),
    ],
    storage: 'text',
    normalise: partTimeSchool,
    also: { [PART_TIME_MAJOR_COLUMN]: 'category', [PART_TIME_SCHOOL_COLUMN]: 'category' },
  },
  {
    name: 'education',
    label: '最高学历',
    synonyms: [
      ...wordList(
        '学历 文化程度 学历学位 学历及学位 学历、学位 最高学历学位 最高学历及学位 教育程度 现学历 学历层次 ZGXL',
      ),
      ...under(HIGHEST, EDUCATION),
    ],
    ...EDUCATION_VALUES,
    normalise: highestEducation,
    shared: highestEducationBesideDegree,
    also: { [HIGHEST_PARTY_COLUMN]: 'category' },
  },
  {
    name: 'degree',
    label: '最高学位',
    synonyms: [...wordList('学位 学位名称 现学位 ZGXW'), ...under(HIGHEST, DEGREE)],
    ...DEGREE_VALUES,
  },
];
