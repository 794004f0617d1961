import { comparePeriodLabels } from '#core/period.ts';
import type { RecordColumns, WordColumn } from '#core/record-columns.ts';
import { ALL_GROUPS, COMPOSITE, type League, type ScoreColumn } from './league.ts';

const FULL_MARK = 100;

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
class Gathering {
  readonly periods = new Places();
  readonly objects = new Places();
  readonly dimensions = new Places();
  /** By period and dimension. */
  private readonly columns = new Map<number, ScoreColumn>();
  /** How many scores a cell was given, of those that were given several. */
  private readonly repeated = new Map<ScoreColumn, Map<number, number>>();
  conflicts = 0;

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

const EMPTY: ScoreColumn = { scores: new Float64Array(), fullMarks: new Float64Array() };

/** The words of the records, and the number of each row's part of a key; −1 counts as 0, which says nothing. */
class Reader {
  private readonly types: WordColumn;
  private readonly groups: WordColumn;
  private readonly periods: WordColumn;
  private readonly objects: WordColumn;
  private readonly units: WordColumn;
  private readonly dimensions: WordColumn;
  private readonly scores: Float64Array;
  private readonly fullMarks: Float64Array;
  private readonly gatherings = new Map<number, Gathering>();

  constructor(private readonly records: RecordColumns) {
    this.types = records.words('object_type');
    this.groups = records.words('group');
    this.periods = records.words('period');
    this.objects = records.words('object');
    this.units = records.words('unit');
    this.dimensions = records.words('dimension');
    this.scores = records.numbers('score');
    this.fullMarks = records.numbers('full_mark');
  }

  private isScore(row: number): boolean {
    const { codes } = this.periods;
    return !Number.isNaN(this.scores[row]) && (codes[row] ?? -1) >= 0 && (this.objects.codes[row] ?? -1) >= 0;
  }

  private gathering(row: number): Gathering {
    const key = keyOf(this.types.codes[row], this.groups.codes[row], this.groups.words.length);
    let found = this.gatherings.get(key);
    if (!found) this.gatherings.set(key, (found = new Gathering()));
    return found;
  }

  /** People of one name in two units are two. */
  private objectKey(row: number): number {
    const isPerson = this.typeAt(this.types.codes[row] ?? -1) === PERSON;
    return keyOf(this.objects.codes[row], isPerson ? this.units.codes[row] : -1, this.units.words.length);
  }

  private typeAt(code: number): string {
    return this.types.words[code] ?? '单位';
  }

  private eachScore(visit: (row: number, own: Gathering) => void): void {
    for (let row = 0; row < this.records.count; row++) if (this.isScore(row)) visit(row, this.gathering(row));
  }

  read(): readonly League[] {
    this.eachScore((row, own) => {
      own.periods.of(this.periods.codes[row] ?? -1);
      own.objects.of(this.objectKey(row));
      own.dimensions.of(this.dimensions.codes[row] ?? -1);
    });
    this.eachScore((row, own) => {
      const period = own.periods.of(this.periods.codes[row] ?? -1);
      const dimension = own.dimensions.of(this.dimensions.codes[row] ?? -1);
      const full = this.fullMarks[row] ?? Number.NaN;
      const object = own.objects.of(this.objectKey(row));
      const column = own.column(period, dimension);
      own.add(column, object, this.scores[row] ?? Number.NaN, Number.isNaN(full) ? FULL_MARK : full);
    });
    return [...this.gatherings].map(([key, own]) => this.toLeague(key, own));
  }

  private objectName(key: number): string {
    const [object, unit] = codesOf(key, this.units.words.length);
    const name = this.objects.words[object] ?? '';
    return unit < 0 ? name : `${name}（${this.units.words[unit] ?? ''}）`;
  }

  private toLeague(key: number, own: Gathering): League {
    const [type, group] = codesOf(key, this.groups.words.length);
    const dimensionWords = own.dimensions.keys.map((code) => this.dimensions.words[code] ?? COMPOSITE);
    const whole = dimensionWords.indexOf(COMPOSITE);
    const scored = dimensionWords.flatMap((word, d) => (word === COMPOSITE ? [] : [d]));
    const periodWords = own.periods.keys.map((code) => this.periods.words[code] ?? '');
    const order = periodWords.map((_, p) => p);
    order.sort((a, b) => comparePeriodLabels(periodWords[a] ?? '', periodWords[b] ?? ''));
    const columnAt = (period: number, dimension: number): ScoreColumn => {
      const [p, d] = [order[period], scored[dimension]];
      return p === undefined || d === undefined ? EMPTY : own.column(p, d);
    };
    return {
      objectType: this.typeAt(type),
      group: this.groups.words[group] ?? ALL_GROUPS,
      periods: order.map((p) => periodWords[p] ?? ''),
      objects: own.objects.keys.map((each) => this.objectName(each)),
      dimensions: scored.map((d) => dimensionWords[d] ?? ''),
      scores: (period, dimension) => columnAt(period, dimension).scores,
      fullMarks: (period, dimension) => columnAt(period, dimension).fullMarks,
      given: (period) => {
        const p = order[period];
        const found = whole < 0 || p === undefined ? null : own.column(p, whole);
        return found?.scores.some((score) => !Number.isNaN(score)) ? found : null;
      },
      conflicts: own.conflicts,
    };
  }
}

const PERSON = '个人';

/** Two codes as one number; −1 is a code like the others. */
function keyOf(first = -1, second = -1, seconds = 0): number {
  return (first + 1) * (seconds + 1) + second + 1;
}

function codesOf(key: number, seconds: number): readonly [number, number] {
  return [Math.floor(key / (seconds + 1)) - 1, (key % (seconds + 1)) - 1];
}

/** Puts loaded scores together by type and group; a record without a period, an object or a score tells nothing. */
export function readLeagues(records: RecordColumns): readonly League[] {
  return new Reader(records).read();
}
