import { AGE_BANDS } from '#core/age.ts';
import { formatDateLong } from '#core/month.ts';
import { formatOneDecimal } from '#core/format.ts';
import { countAt, numberAt } from '#core/table.ts';
import type { Answers, ParagraphDefinition } from '../../analysis.ts';
import {
  amongKnown,
  classWords,
  levelsIn,
  respectively,
  said,
  sayPeople,
  sayShare,
  whoseWords,
} from '../../report-words.ts';
import { level, whole, words } from '../sentence.ts';

const HEADCOUNT = 'structure.headcount';
const YOUNG = AGE_BANDS[0]?.label ?? '';
const POSTGRADUATE = '研究生';

const sayYears = (value: number) => `${formatOneDecimal(value)}岁`;
const people = (answers: Answers) => countAt(answers.table(HEADCOUNT), whole());

/** 全市现有在职组工干部516人，其中市级118人、县级398人。 */
export const size: ParagraphDefinition = {
  id: 'structure.size',
  tables: [HEADCOUNT],
  write: (answers) => {
    const table = answers.table(HEADCOUNT);
    if (people(answers) === 0) return null;
    const levels = levelsIn(table);
    const parts = levels.flatMap((name, i) => [
      words(`${i === 0 ? '，其中' : '、'}${name}`),
      said(table, level(name), 'n', sayPeople),
    ]);
    const told = levels.reduce((sum, name) => sum + countAt(table, level(name)), 0);
    const rest = levels.length > 0 && told < people(answers) ? [words('，其余层级未填')] : [];
    const head = `截至${formatDateLong(answers.question.asOf)}，${whoseWords(answers)}现有在职组工干部`;
    return [words(head), said(table, whole(), 'n', sayPeople), ...parts, ...rest, words('。')];
  },
};

/** 男性321人，占62.2%；女性… */
export const facts: ParagraphDefinition = {
  id: 'structure.facts',
  tables: [HEADCOUNT, 'structure.sex', 'structure.politics', 'structure.ethnicity'],
  write: (answers) => {
    if (people(answers) === 0) return null;
    const asked = [
      ['sex', '性别', undefined, '性'],
      ['politics', '政治面貌', ['中共党员'], ''],
      ['ethnicity', '民族', ['少数民族'], ''],
    ] as const;
    const sentences = asked.flatMap(([id, field, classes, ending]) => {
      const table = answers.table(`structure.${id}`);
      const said = classWords({ table, where: whole(), dimension: 'value', ...(classes ? { classes } : {}) });
      if (said.length === 0) return [];
      const named = said.map((part) =>
        part.text === '男' || part.text === '女' ? words(part.text + ending) : part,
      );
      return [[...amongKnown(table, whole(), field, people(answers)), ...named, words('。')]];
    });
    return sentences.length > 0 ? sentences.flat() : null;
  },
};

/** 平均年龄38.4岁，中位年龄37.0岁；then the bands, then the young by level. */
export const age: ParagraphDefinition = {
  id: 'structure.age',
  tables: [HEADCOUNT, 'structure.age', 'structure.age_bands'],
  write: (answers) => {
    const [ages, bands] = [answers.table('structure.age'), answers.table('structure.age_bands')];
    if (numberAt(ages, whole(), 'mean') === null) return null;
    const levels = levelsIn(bands);
    const young = { band: YOUNG };
    return [
      words(`${whoseWords(answers)}组工干部平均年龄`),
      said(ages, whole(), 'mean', sayYears),
      words('，中位年龄'),
      said(ages, whole(), 'median', sayYears),
      words('。'),
      ...amongKnown(bands, whole(), '年龄', people(answers)),
      ...classWords({ table: bands, where: whole(), dimension: 'band' }),
      words('。'),
      ...(levels.length === 0
        ? []
        : [
            ...respectively(
              levels,
              '平均年龄',
              levels.map((name) => said(ages, level(name), 'mean', sayYears)),
            ),
            words('，'),
            ...respectively(
              levels,
              `${YOUNG}占比`,
              levels.map((name) => said(bands, level(name, young), 'share', sayShare)),
            ),
            words('。'),
          ]),
    ];
  },
};

export const education: ParagraphDefinition = {
  id: 'structure.education',
  tables: [HEADCOUNT, 'structure.education', 'structure.education_fulltime'],
  write: (answers) => {
    const table = answers.table('structure.education');
    const fulltime = answers.table('structure.education_fulltime');
    const classes = classWords({ table, where: whole(), dimension: 'education' });
    if (classes.length === 0) return null;
    const levels = levelsIn(table);
    const top = { education: POSTGRADUATE };
    const first = numberAt(fulltime, whole(top), 'share');
    return [
      words('最高学历：'),
      ...amongKnown(table, whole(), '学历', people(answers)),
      ...classes,
      words('。'),
      ...(first === null
        ? []
        : [
            words('全日制学历为研究生的'),
            said(fulltime, whole(top), 'n', sayPeople),
            words('，占全日制学历已填人数的'),
            said(fulltime, whole(top), 'share', sayShare),
            words('。'),
          ]),
      ...(levels.length === 0
        ? []
        : [
            ...respectively(
              levels,
              '研究生学历占比',
              levels.map((name) => said(table, level(name, top), 'share', sayShare)),
            ),
            words('。'),
          ]),
    ];
  },
};

const listOf = (id: string, head: string, field: string, dimension: string): ParagraphDefinition => ({
  id,
  tables: [HEADCOUNT, id],
  write: (answers) => {
    const table = answers.table(id);
    const classes = classWords({ table, where: whole(), dimension });
    if (classes.length === 0) return null;
    return [
      words(`${head}：`),
      ...amongKnown(table, whole(), field, people(answers)),
      ...classes,
      words('。'),
    ];
  },
});

export const sources = listOf('structure.sources', '人员来源', '来源', 'source');
export const postLevels = listOf('structure.post_levels', '担任领导职务的职务层次', '职务层次', 'value');
export const ranks = listOf('structure.ranks', '职级', '职级', 'value');
