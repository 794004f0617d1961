import type { FieldDefinition } from './kind.ts';
import { PERSON_FIELDS } from './roster-person-fields.ts';
import { words } from './values/words.ts';
import { wordList } from './word-list.ts';

function rosterField(name: string): FieldDefinition {
  const field = PERSON_FIELDS.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`no roster field ${name}`);
  return field;
}

/** Fields by which a record of any kind names a person, as in a roster. */
export const PERSON_ID_FIELD = rosterField('person_id');

const rosterName = rosterField('name');
export const NAME_FIELD: FieldDefinition = {
  ...rosterName,
  synonyms: [...rosterName.synonyms, ...wordList('参训人员 学员姓名 学员 参训人 参训干部 培训人员 人员')],
};

export const UNIT_FIELD: FieldDefinition = {
  name: 'unit',
  label: '单位',
  synonyms: wordList(`
    所在单位 工作单位 单位名称 现工作单位 所属单位 时任单位 单位全称 部门 所在部门 工作部门 部门名称
    县市区 县（市、区） A0195
  `),
  storage: 'category',
  normalise: words,
  isUnit: true,
};
