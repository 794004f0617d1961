import type { DimensionId, Measure } from '../plan/definition.ts';
import { dimensionOf } from '../plan/people.ts';

export const people: Measure = {
  name: 'n',
  label: '人数',
  unit: '人',
  formula: '在职人数',
  expression: { op: 'count', over: [] },
};

/** n, known and share of the classes of one dimension, within the scope and any outer dimensions. */
export function shareMeasures(
  dimension: DimensionId,
  outer: readonly DimensionId[] = [],
): readonly Measure[] {
  const { label } = dimensionOf(dimension);
  const within = outer.map((id) => `同一${dimensionOf(id).label}`).join('、');
  const base = `${within ? `${within}、` : ''}${label}已填的人数`;
  return [
    {
      name: 'n',
      label: '人数',
      unit: '人',
      formula: `${label}为该类的在职人数`,
      expression: { op: 'count', over: [...outer, dimension], known: [...outer, dimension] },
    },
    {
      name: 'known',
      label: `${label}已填`,
      unit: '人',
      formula: base,
      expression: { op: 'count', over: outer, known: [...outer, dimension] },
    },
    {
      name: 'share',
      label: '占比',
      unit: '%',
      formula: `${label}为该类的人数 ÷ ${base}`,
      caveat: `${label}未填的人不计入占比`,
      expression: { op: 'ratio', numerator: 'n', denominator: 'known' },
    },
  ];
}

const AGE_FORMULA = '截至日期的周岁，按月计算：年份之差，截至月份早于出生月份的减一';

export const ageMeasures: readonly Measure[] = [
  people,
  {
    name: 'known',
    label: '年龄已知',
    unit: '人',
    formula: '出生年月足以确定周岁的人数',
    expression: { op: 'count', over: [], known: ['age'] },
  },
  {
    name: 'mean',
    label: '平均年龄',
    unit: '岁',
    formula: `周岁之和 ÷ 年龄已知的人数；${AGE_FORMULA}`,
    expression: { op: 'mean', of: 'age' },
  },
  {
    name: 'median',
    label: '年龄中位数',
    unit: '岁',
    formula: `周岁由小到大排在正中的值；${AGE_FORMULA}`,
    expression: { op: 'quantile', of: 'age', q: 0.5 },
  },
  {
    name: 'min',
    label: '最小年龄',
    unit: '岁',
    formula: '最小周岁',
    expression: { op: 'extreme', of: 'age', which: 'min' },
  },
  {
    name: 'max',
    label: '最大年龄',
    unit: '岁',
    formula: '最大周岁',
    expression: { op: 'extreme', of: 'age', which: 'max' },
  },
];

/** Mean, median and most of full years that people have been in something: 任现职. */
export function yearsMeasures(of: DimensionId): readonly Measure[] {
  const { label } = dimensionOf(of);
  const years = '满年数，按月计算：年份之差，截至月份早于起始月份的减一';
  return [
    people,
    {
      name: 'known',
      label: `${label}已知`,
      unit: '人',
      formula: `${label}足以确定的人数`,
      expression: { op: 'count', over: [], known: [of] },
    },
    {
      name: 'mean',
      label: `${label}平均`,
      unit: '',
      formula: `${label}之和 ÷ ${label}已知的人数；${years}`,
      expression: { op: 'mean', of },
    },
    {
      name: 'median',
      label: `${label}中位数`,
      unit: '',
      formula: `${label}由短到长排在正中的值；${years}`,
      expression: { op: 'quantile', of, q: 0.5 },
    },
    {
      name: 'max',
      label: `${label}最长`,
      unit: '',
      formula: `最长的${label}；${years}`,
      expression: { op: 'extreme', of, which: 'max' },
    },
  ];
}

/** The same measures within every class of outer dimensions: ages by sex. */
export function within(measures: readonly Measure[], outer: readonly DimensionId[]): readonly Measure[] {
  const classes = outer.map((id) => `同一${dimensionOf(id).label}`).join('、');
  return measures.map((measure) => {
    const { expression } = measure;
    if (expression.op !== 'count') return { ...measure, formula: `${classes}内，${measure.formula}` };
    return {
      ...measure,
      formula: `${classes}内，${measure.formula}`,
      expression: { ...expression, over: [...outer, ...expression.over] },
    };
  });
}
