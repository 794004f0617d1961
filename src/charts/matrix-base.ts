import type { MatrixFigure } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';

type RowsAt = (row: number, column: number) => readonly TableRow[];

/**
 * Base of every cell. A cell without a row has that of its line, if each line has one base throughout, or
 * that of its column likewise; else it is not known what its share would be of.
 */
export function matrixBases(spec: MatrixFigure, rowsAt: RowsAt): readonly (readonly (number | null)[])[] {
  const own = spec.rows.map((_, row) => spec.columns.map((__, column) => baseIn(spec, rowsAt(row, column))));
  const across = spec.columns.map((_, column) => own.map((line) => line[column] ?? null));
  const lineBases = sharedBases(own);
  const columnBases = sharedBases(across);
  return own.map((line, row) =>
    line.map((base, column) => base ?? lineBases?.[row] ?? columnBases?.[column] ?? null),
  );
}

function baseIn(spec: MatrixFigure, rows: readonly TableRow[]): number | null {
  const base = spec.base === null ? null : rows[0]?.[spec.base];
  return typeof base === 'number' ? base : null;
}

/** Null unless some line has several cells and none has two bases. */
function sharedBases(lines: readonly (readonly (number | null)[])[]): readonly (number | null)[] | null {
  const known = lines.map((line) => line.filter((base): base is number => base !== null));
  const agree = known.every((bases) => new Set(bases).size <= 1);
  return agree && known.some((bases) => bases.length > 1) ? known.map((bases) => bases[0] ?? null) : null;
}
