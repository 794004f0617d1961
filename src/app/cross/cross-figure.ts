import { type CrossKey, CROSS_MEASURES, shownMeasure } from '#analyses/cross.ts';
import type { DimensionId } from '#analyses/plan/definition.ts';
import { dimensionOf } from '#analyses/plan/people.ts';
import type { FigureSpec, ValueFormat } from '#core/figure.ts';
import type { CellValue } from '#core/table.ts';

/** Beyond this a picture says less than the table. */
const MOST_ROWS = 40;
const MOST_COLUMNS = 20;
const WHOLE = { scope_type: '全部', scope: '全部' };

export function crossFormat({ measure }: Pick<CrossKey, 'measure'>): ValueFormat {
  if (measure === 'n') return 'count';
  return shownMeasure({ measure }) === 'share' ? 'share' : 'years';
}

const BASES: Readonly<Record<string, string>> = { row: 'row_n', column: 'column_n', total: 'total_n' };

function isNominal(id: DimensionId): boolean {
  const { order, source } = dimensionOf(id);
  return !order && source.kind === 'field' && id !== 'unit';
}

/** A free cross table as a figure: a matrix, bars for one dimension of people; null where the table says it better. */
export function crossFigure(
  key: CrossKey,
  table: string,
  rows: readonly CellValue[],
  columns: readonly CellValue[],
  minBase: number,
  notes: readonly string[],
): FigureSpec | null {
  if (rows.length === 0 || rows.length > MOST_ROWS || columns.length > MOST_COLUMNS || key.rows === null)
    return null;
  const label = CROSS_MEASURES.find(({ id }) => id === key.measure)?.label ?? '';
  const frame = {
    ...{ id: 'cross', subtitle: `${label}，在职人员`, notes, table, where: WHOLE },
    title: [
      { text: [key.rows, key.columns].flatMap((id) => (id ? [dimensionOf(id).label] : [])).join(' × ') },
    ],
  };
  if (key.columns !== null) {
    return {
      ...{ ...frame, form: 'matrix', row: key.rows, rows, column: key.columns, columns, minBase },
      ...{ value: shownMeasure(key), format: crossFormat(key), base: BASES[key.measure] ?? null },
      ...{ totals: key.measure === 'n', wide: columns.length > 6 },
    };
  }
  if (key.measure !== 'total' || !isNominal(key.rows)) return null;
  return { ...frame, form: 'bars', category: key.rows, value: 'n', share: 'share', told: [] };
}
