import { DEGREES, EDUCATIONS } from '#core/codes.ts';
import type { RowCheck, WordClash } from './kind.ts';

/** Queries about one person (三龄二历): nothing is corrected. */
export const ROSTER_CHECKS: readonly RowCheck[] = [
  {
    code: 'id.birth_mismatch',
    field: 'person_id',
    message: '身份证号与出生年月不一致，以档案为准，请核对',
    check: { how: 'id-birth', birth: 'birth' },
  },
  {
    code: 'id.sex_mismatch',
    field: 'person_id',
    message: '身份证号与性别不一致，请核对',
    check: { how: 'id-sex', sex: 'sex' },
  },
  {
    code: 'date.order',
    field: 'work_date',
    message: '参加工作时不满16周岁，请核对',
    check: { how: 'months-after', after: 'birth', months: 16 * 12 },
  },
  // 党章 art. 1: members are at least 18.
  {
    code: 'date.order',
    field: 'party_date',
    message: '入党时不满18周岁，请核对',
    check: { how: 'months-after', after: 'birth', months: 18 * 12 },
  },
  {
    code: 'date.order',
    field: 'post_date',
    message: '任现职时间早于参加工作时间，请核对',
    check: { how: 'months-after', after: 'work_date', months: 0 },
  },
  {
    code: 'date.order',
    field: 'rank_date',
    message: '任现职级时间早于参加工作时间，请核对',
    check: { how: 'months-after', after: 'work_date', months: 0 },
  },
  {
    code: 'date.order',
    field: 'post_level_date',
    message: '任现职务层次时间早于参加工作时间，请核对',
    check: { how: 'months-after', after: 'work_date', months: 0 },
  },
  {
    code: 'date.order',
    field: 'entry_date',
    message: '进入本单位时间早于参加工作时间，请核对',
    check: { how: 'months-after', after: 'work_date', months: 0 },
  },
];

/** Every word of a list against those that stand lower: nobody's part can be above the whole. */
function above(order: readonly string[]): WordClash['clashes'] {
  return order.slice(0, -1).map((word, i) => ({ own: [word], others: order.slice(i + 1) }));
}

const NO_DEGREE_SCHOOLING = EDUCATIONS.slice(EDUCATIONS.indexOf('大专'));
const DEGREES_HELD = DEGREES.filter((degree) => degree !== '无学位');

function degreeWithout(field: string, other: string, message: string): WordClash {
  return {
    code: 'value.out_of_range',
    field,
    other,
    clashes: [{ own: DEGREES_HELD, others: NO_DEGREE_SCHOOLING }],
    message,
  };
}

function partAboveWhole(field: string, other: string, order: readonly string[], message: string): WordClash {
  return { code: 'value.out_of_range', field, other, clashes: above(order), message };
}

export const ROSTER_CLASHES: readonly WordClash[] = [
  degreeWithout('degree', 'education', '有学位而最高学历在大学本科以下，请核对学历和学位'),
  degreeWithout('ft_degree', 'ft_education', '有全日制学位而全日制学历在大学本科以下，请核对'),
  partAboveWhole('ft_education', 'education', EDUCATIONS, '全日制学历高于最高学历，请核对'),
  partAboveWhole('pt_education', 'education', EDUCATIONS, '在职学历高于最高学历，请核对'),
  partAboveWhole('ft_degree', 'degree', DEGREES, '全日制学位高于最高学位，请核对'),
  partAboveWhole('pt_degree', 'degree', DEGREES, '在职学位高于最高学位，请核对'),
];
