import type { DimensionId, Measure } from '../plan/definition.ts';
import { dimensionOf } from '../plan/people.ts';

export const ONLY_MATCHED = '只计已对应到在职人员的培训记录；同名待认、名册查无、已不在册的另列，见培训台账';

/** People, trained people and hours of a scope, within the classes of some dimensions. */
export function coverageMeasures(over: readonly DimensionId[] = []): readonly Measure[] {
  const labels = over.map((id) => dimensionOf(id).label).join('、');
  const of = labels === '' ? '' : `${labels}为该类的`;
  return [
    {
      name: 'people',
      label: '在职人数',
      unit: '人',
      formula: `截至日期${of}在职人数`,
      expression: { op: 'count', over, known: over },
    },
    {
      name: 'trained',
      label: '参训人数',
      unit: '人',
      formula: `所选时间段内至少参加过一次培训的${of}在职人数，参加多次的只计一人`,
      caveat: ONLY_MATCHED,
      expression: { op: 'count', over, known: [...over, 'is_trained'] },
    },
    {
      name: 'share',
      label: '参训率',
      unit: '%',
      formula: '参训人数 ÷ 在职人数；人员按截至日期所在单位统计',
      caveat: ONLY_MATCHED,
      expression: { op: 'ratio', numerator: 'trained', denominator: 'people' },
    },
    {
      name: 'hours',
      label: '学时',
      unit: '学时',
      formula: `${of}在职人员在所选时间段内开始的培训的学时之和`,
      caveat: `学时未填的记录不计；${ONLY_MATCHED}`,
      expression: { op: 'sum', field: 'hours', over },
    },
    {
      name: 'hours_mean',
      label: '人均学时',
      unit: '学时',
      formula: '学时之和 ÷ 在职人数，未参训的人也在内',
      caveat: `学时未填的记录不计；${ONLY_MATCHED}`,
      expression: { op: 'ratio', numerator: 'hours', denominator: 'people' },
    },
  ];
}

/** The same of a table that is worked out of others. */
export const derivedMeasures = (
  measures: readonly Measure[],
): readonly (Omit<Measure, 'expression'> & { readonly name: string })[] =>
  measures.map(({ name, label, unit, formula, caveat }) => ({
    ...{ name, label, unit, formula },
    ...(caveat === undefined ? {} : { caveat }),
  }));
