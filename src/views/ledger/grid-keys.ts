export interface GridPlace {
  readonly unit: number;
  readonly column: number;
}

/** Where an arrow key leads from a cell; null for a key that does not move. */
export function moveInGrid(
  key: string,
  from: GridPlace,
  size: { readonly units: number; readonly columns: number },
): GridPlace | null {
  const { unit, column } = from;
  const lastUnit = size.units - 1;
  const lastColumn = size.columns - 1;
  const PAGE = 10;
  switch (key) {
    case 'ArrowUp':
      return { unit: Math.max(0, unit - 1), column };
    case 'ArrowDown':
      return { unit: Math.min(lastUnit, unit + 1), column };
    case 'ArrowLeft':
      return { unit, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { unit, column: Math.min(lastColumn, column + 1) };
    case 'Home':
      return { unit, column: 0 };
    case 'End':
      return { unit, column: lastColumn };
    case 'PageUp':
      return { unit: Math.max(0, unit - PAGE), column };
    case 'PageDown':
      return { unit: Math.min(lastUnit, unit + PAGE), column };
    default:
      return null;
  }
}
