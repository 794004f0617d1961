import type { FieldChoice, KindFacts } from '#app/api.ts';

const toChoices = (pairs: readonly (readonly [string, string])[]): readonly FieldChoice[] =>
  pairs.map(([field, label]) => ({ field, label }));

export const FIELD_CHOICES: Readonly<Record<string, readonly FieldChoice[]>> = {
  roster: toChoices([
    ['name', '姓名'],
    ['unit', '单位'],
    ['office', '科室'],
    ['sex', '性别'],
    ['birth', '出生年月'],
    ['education', '最高学历'],
    ['degree', '最高学位'],
    ['person_id', '身份证号'],
    ['source', '来源'],
    ['post', '职务'],
    ['rank', '职级'],
    ['party_date', '入党时间'],
  ]),
  scores: toChoices([
    ['period', '时期'],
    ['group', '组别'],
    ['object', '对象'],
    ['object_type', '对象类型'],
    ['dimension', '指标'],
    ['score', '得分'],
    ['full_mark', '满分'],
  ]),
};

export const KINDS: readonly KindFacts[] = [
  { id: 'roster', label: '人员花名册', shortLabel: '花名册', question: '年龄、学历、来源结构如何' },
  { id: 'training', label: '培训记录', shortLabel: '培训', question: '哪些人应训未训，缺哪类培训' },
  { id: 'scores', label: '晾晒得分', shortLabel: '得分', question: '各单位得分与名次变化' },
  { id: 'units', label: '单位基本表', shortLabel: '单位', question: '单位的规范名、简称和次序' },
];
