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
  /** The different scores of cells that were given several, on the full mark of the first. */
  private readonly repeated = new Map<ScoreColumn, Map<number, number[]>>();
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
    const own = fullMarks[object] ?? FULL_MARK;
    const scaled = own === full ? score : (score / full) * own;
    const repeated = this.repeated.get(column);
    const known = repeated?.get(object) ?? [before];
    if (known.includes(scaled)) return;
    if (known.length === 1) this.conflicts++;
    const all = [...known, scaled];
    this.repeated.set(column, (repeated ?? new Map<number, number[]>()).set(object, all));
    scores[object] = all.reduce((sum, each) => sum + each, 0) / all.length;
  }

  /** Objects that were given several different scores in a column, with those scores. */
  severalIn(column: ScoreColumn): ReadonlyMap<number, readonly number[]> {
    return this.repeated.get(column) ?? new Map<number, readonly number[]>();
  }
}
