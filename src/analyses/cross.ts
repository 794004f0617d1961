import type { Analysis } from './analysis.ts';
import type { DimensionId, Measure, MeasureExpression, TableDefinition } from './plan/definition.ts';
import { dimensionOf, PEOPLE_DIMENSIONS } from './plan/people.ts';

/** What a free cross table shows in its cells. */
export interface CrossMeasure {
  readonly id: string;
  readonly label: string;
  /** A share of a row or column says something only where there are both. */
  readonly needsColumns?: boolean;
}

export const CROSS_MEASURES: readonly CrossMeasure[] = [
  { id: 'n', label: '人数' },
  { id: 'row', label: '占本行', needsColumns: true },
  { id: 'column', label: '占本列', needsColumns: true },
  { id: 'total', label: '占全部' },
  { id: 'mean', label: '平均年龄' },
  { id: 'median', label: '年龄中位数' },
  { id: 'post_years', label: '平均任现职年限' },
  { id: 'rank_years', label: '平均任现职级年限' },
];

/** Rows, columns (null: none) and measure of a free cross table. */
export interface CrossKey {
  readonly rows: DimensionId | null;
  readonly columns: DimensionId | null;
  readonly measure: string;
}

const PREFIX = 'cross';
const NONE = '-';

export function crossId({ rows, columns, measure }: CrossKey): string {
  return [PREFIX, rows ?? NONE, columns ?? NONE, measure].join('/');
}

const isDimension = (id: string) => PEOPLE_DIMENSIONS.some((dimension) => dimension.id === id);

/** The table an id stands for; undefined when it names no table that can be counted. */
export function parseCrossId(id: string): CrossKey | undefined {
  const [prefix, first, second, measure, ...rest] = id.split('/');
  if (prefix !== PREFIX || rest.length > 0 || !first || !second || !measure) return undefined;
  const rows = first === NONE ? null : first;
  const columns = second === NONE ? null : second;
  const known = CROSS_MEASURES.find((candidate) => candidate.id === measure);
  if (!known || (known.needsColumns && columns === null)) return undefined;
  if (columns !== null && (rows === null || rows === columns)) return undefined;
  const dims = [rows, columns].filter((dimension) => dimension !== null);
  return dims.every(isDimension) ? { rows, columns, measure } : undefined;
}

const labelOf = (dims: readonly DimensionId[]) => dims.map((id) => dimensionOf(id).label).join('、');

const count = (
  name: string,
  label: string,
  over: readonly DimensionId[],
  known: readonly DimensionId[],
): Measure => ({
  name,
  label,
  unit: '人',
  formula: known.length > 0 ? `${labelOf(known)}已填的在职人员中，落在该格的人数` : '在职人数',
  expression: { op: 'count', over, known },
});

const share = (label: string, denominator: string, base: string): Measure => ({
  name: 'share',
  label,
  unit: '%',
  formula: `该格人数 ÷ ${base}`,
  caveat: '行或列未填的人不计入占比',
  expression: { op: 'ratio', numerator: 'n', denominator },
});

const dimsOf = ({ rows, columns }: CrossKey) => [rows, columns].filter((dimension) => dimension !== null);

/** A number of years, and how many people it is worked out of. */
function numbers(
  name: string,
  label: string,
  key: CrossKey,
  expression: MeasureExpression & { readonly of: DimensionId },
): readonly Measure[] {
  const what = dimensionOf(expression.of).label;
  return [
    count('known', `${what}已知`, dimsOf(key), [...dimsOf(key), expression.of]),
    {
      name,
      label,
      unit: expression.of === 'age' ? '岁' : '',
      formula: `该格中${what}已知的人，取${expression.op === 'mean' ? '平均数' : '中位数'}`,
      caveat: `${what}不能确定的人不计入`,
      expression,
    },
  ];
}

/** The measure of the cells that is shown; counts are their own. */
export function shownMeasure({ measure }: Pick<CrossKey, 'measure'>): string {
  return ['row', 'column', 'total'].includes(measure) ? 'share' : measure;
}

function ownMeasures(key: CrossKey): readonly Measure[] {
  switch (key.measure) {
    case 'row':
      return [share('占本行', 'row_n', '本行行列都已填的人数')];
    case 'column':
      return [share('占本列', 'column_n', '本列行列都已填的人数')];
    case 'total':
      return [share('占全部', 'total_n', '行列都已填的全部人数')];
    case 'mean':
      return numbers('mean', '平均年龄', key, { op: 'mean', of: 'age' });
    case 'median':
      return numbers('median', '年龄中位数', key, { op: 'quantile', of: 'age', q: 0.5 });
    case 'post_years':
      return numbers('post_years', '平均任现职年限（年）', key, { op: 'mean', of: 'post_years' });
    case 'rank_years':
      return numbers('rank_years', '平均任现职级年限（年）', key, { op: 'mean', of: 'rank_years' });
    default:
      return [];
  }
}

/** People by any declared dimensions, with the sums of their rows and columns as cells of the same table. */
export function crossTable(key: CrossKey): TableDefinition {
  const { rows, columns } = key;
  const dims = dimsOf(key);
  const words = dims.map((id) => dimensionOf(id).label);
  const title = words.length > 0 ? words.join(' × ') : '在职人员';
  return {
    id: crossId(key),
    title,
    population: 'people',
    dims: dims.map((dimension) => ({ name: dimension, dimension })),
    measures: [
      count('n', '人数', dims, dims),
      ...(rows !== null && columns !== null
        ? [count('row_n', '本行合计', [rows], dims), count('column_n', '本列合计', [columns], dims)]
        : []),
      count('total_n', '合计', [], dims),
      ...ownMeasures(key),
    ],
    personal: false,
  };
}

/** What the free cross tables belong to when somebody asks for the analysis of a table. */
export const crossTables: Analysis = {
  id: PREFIX,
  title: '自由交叉表',
  needs: ['roster'],
  settings: [],
  tables: [],
  derived: [],
  findings: [],
  figures: [],
  pages: [],
  wallPages: [],
  reportSections: [],
};
