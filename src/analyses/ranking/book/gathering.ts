import type { ScoreColumn } from './league.ts';

/** Where none is said. */
export const FULL_MARK = 100;

/** Numbers keys in the order they are met. */
class Places {
  readonly keys: number[] = [];
  private readonly places = new Map<number, number>();

  of(key: number): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.keys.length);
    return this.keys.push(key) - 1;
  }
}

/** Gathers the records of one league: first who and what there is, then the scores. */
export class Gathering {
  readonly periods = new Places();
  readonly objects = new Places();
  readonly dimensions = new Places();
  /** The first place at which each dimension is listed. */
  readonly listed = new Map<number, number>();
  /** By period and dimension. */
  private readonly columns = new Map<number, ScoreColumn>();
  /** How many scores a cell was given, of those that were given several. */
  private readonly repeated = new Map<ScoreColumn, Map<number, number>>();
  /** The unit that each object was first said to be of. */
  readonly homes: number[] = [];
  conflicts = 0;

  meet(object: number, unit: number): void {
    const place = this.objects.of(object);
    if ((this.homes[place] ?? -1) < 0) this.homes[place] = unit;
  }

  list(dimension: number, place: number): void {
    if (place < (this.listed.get(dimension) ?? Infinity)) this.listed.set(dimension, place);
  }

  column(period: number, dimension: number): ScoreColumn {
    const key = period * this.dimensions.keys.length + dimension;
    let column = this.columns.get(key);
    if (!column) {
      const size = this.objects.keys.length;
      const scores = new Float64Array(size).fill(Number.NaN);
      this.columns.set(key, (column = { scores, fullMarks: new Float64Array(size).fill(FULL_MARK) }));
    }
    return column;
  }

  add(column: ScoreColumn, object: number, score: number, full: number): void {
    const { scores, fullMarks } = column;
    const before = scores[object] ?? Number.NaN;
    if (Number.isNaN(before)) {
      scores[object] = score;
      fullMarks[object] = full;
      return;
    }
    if (before === score) return;
    const repeated = this.repeated.get(column) ?? new Map<number, number>();
    this.repeated.set(column, repeated);
    const times = repeated.get(object) ?? 1;
    if (times === 1) this.conflicts++;
    repeated.set(object, times + 1);
    scores[object] = (before * times + score) / (times + 1);
  }
}
