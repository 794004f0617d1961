import type { MatrixFigure } from '#core/figure.ts';

/** What a single cell says that nobody reported. */
export const MISSING = '缺';

const NOT_REPORTED = '未报送';

/** What is missing of the cells of a matrix, by place; null where something was reported. */
export interface Missing {
  ofCell(row: number, column: number): string | null;
  ofRow(row: number): string | null;
}

export function findMissing(spec: MatrixFigure): Missing {
  const word = spec.missingLabel ?? NOT_REPORTED;
  const cells = spec.missing ?? [];
  const isWhole = (row: number) =>
    cells.some((cell) => cell.column === null && cell.row === (spec.rows[row] ?? null));
  return {
    ofCell: (row, column) => {
      const here = (cell: { readonly row: unknown; readonly column: unknown }) =>
        cell.row === (spec.rows[row] ?? null) && cell.column === (spec.columns[column] ?? null);
      return isWhole(row) || cells.some(here) ? word : null;
    },
    ofRow: (row) => (isWhole(row) ? word : null),
  };
}
