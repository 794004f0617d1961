import type { CellValue } from '#core/table.ts';
import { baseCells, type Cells } from './cells.ts';
import type { DimensionId } from './definition.ts';
import { deriveValue } from './derive.ts';
import { type CodeColumn, groupCells, type Groups } from './group-cells.ts';
import { baseOf } from './people.ts';
import { ALL, SCOPE_DIMENSION } from './plan.ts';

/** A dimension as a table wants it: bands of the ages that the cells hold. */
interface Column extends CodeColumn {
  readonly words: readonly CellValue[];
}

/** The cells as one scope type splits them: as a whole, by level or by unit. */
export class ScopedCells {
  private readonly columns = new Map<DimensionId, Column>();
  private readonly groups = new Map<string, Groups>();
  private readonly scope: Column;
  /** People whose scope is unknown are in no row. */
  private readonly kept: Uint8Array | null;

  constructor(
    readonly cells: Cells,
    readonly scopeType: string,
  ) {
    const dimension = SCOPE_DIMENSION[scopeType];
    this.scope = dimension
      ? this.column(dimension)
      : { codes: new Uint32Array(cells.counts.length), size: 1, words: [ALL] };
    this.kept = this.scope.words.includes(null) ? this.known([this.scope]) : null;
  }

  /** The cells of every scope put together by these dimensions. */
  by(ids: readonly DimensionId[]): Groups {
    const key = ids.join();
    let groups = this.groups.get(key);
    if (!groups) {
      const columns = [this.scope, ...ids.map((id) => this.column(id))];
      groups = groupCells(this.cells.counts.length, columns, this.kept);
      this.groups.set(key, groups);
    }
    return groups;
  }

  scopeAt(cell: number): CellValue {
    return this.scope.words[this.scope.codes[cell] ?? 0] ?? null;
  }

  /** Reads a dimension's value in a cell. */
  reader(id: DimensionId): (cell: number) => CellValue {
    const { codes, words } = this.column(id);
    return (cell) => words[codes[cell] ?? 0] ?? null;
  }

  /** Numbers of the cells, with 0 where one of the dimensions is not known. */
  whereKnown(numbers: Float64Array, ids: readonly DimensionId[]): Float64Array {
    const columns = ids.map((id) => this.column(id)).filter(({ words }) => words.includes(null));
    if (columns.length === 0) return numbers;
    const known = this.known(columns);
    return numbers.map((number, cell) => (known[cell] === 0 ? 0 : number));
  }

  private known(columns: readonly Column[]): Uint8Array {
    const known = new Uint8Array(this.cells.counts.length).fill(1);
    for (const { codes, words } of columns) {
      const unknown = words.indexOf(null);
      for (let cell = 0; cell < known.length; cell++) if (codes[cell] === unknown) known[cell] = 0;
    }
    return known;
  }

  private column(id: DimensionId): Column {
    let column = this.columns.get(id);
    if (!column) {
      const { codes, words } = baseCells(this.cells, id);
      column = baseOf(id).id === id ? { codes, words, size: words.length } : derive(id, codes, words);
      this.columns.set(id, column);
    }
    return column;
  }
}

function derive(id: DimensionId, codes: Uint32Array, bases: readonly CellValue[]): Column {
  const values = bases.map((base) => deriveValue(id, base));
  const words = [...new Set(values)];
  const places = Uint32Array.from(values, (value) => words.indexOf(value));
  return { codes: codes.map((code) => places[code] ?? 0), words, size: words.length };
}
