import { comparePeriodLabels } from '#core/period.ts';
import type { RecordColumns, WordColumn } from '#core/record-columns.ts';
import { FULL_MARK, Gathering } from './gathering.ts';
import { ALL_GROUPS, COMPOSITE, type Conflict, type League, type ScoreColumn } from './league.ts';

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
  private readonly unsaidType: number;
  private readonly unsaidGroup: number;
  private readonly wholeScore: number;

  constructor(private readonly records: RecordColumns) {
    this.types = records.words('object_type');
    this.groups = records.words('group');
    this.periods = records.words('period');
    this.objects = records.words('object');
    this.units = records.words('unit');
    this.dimensions = records.words('dimension');
    this.scores = records.numbers('score');
    this.fullMarks = records.numbers('full_mark');
    this.unsaidType = this.types.words.indexOf(UNSAID_TYPE);
    this.unsaidGroup = this.groups.words.indexOf(ALL_GROUPS);
    this.wholeScore = this.dimensions.words.indexOf(COMPOSITE);
  }

  private isNamed(row: number): boolean {
    return (this.periods.codes[row] ?? -1) >= 0 && (this.objects.codes[row] ?? -1) >= 0;
  }

  private isScore(row: number): boolean {
    return !Number.isNaN(this.scores[row]) && this.isNamed(row);
  }

  /** What is not said and the word that stands for it are one. */
  private leagueKey(row: number): number {
    const type = this.types.codes[row] ?? -1;
    const group = this.groups.codes[row] ?? -1;
    return keyOf(
      type === this.unsaidType ? -1 : type,
      group === this.unsaidGroup ? -1 : group,
      this.groups.words.length,
    );
  }

  private known(row: number): Gathering | undefined {
    return this.gatherings.get(this.leagueKey(row));
  }

  private gathering(row: number): Gathering {
    let found = this.known(row);
    if (!found) this.gatherings.set(this.leagueKey(row), (found = new Gathering()));
    return found;
  }

  /** People of one name in two units are two. */
  private objectKey(row: number): number {
    const isPerson = this.typeAt(this.types.codes[row] ?? -1) === PERSON;
    return keyOf(this.objects.codes[row], isPerson ? this.units.codes[row] : -1, this.units.words.length);
  }

  private dimensionAt(row: number): number {
    const code = this.dimensions.codes[row] ?? -1;
    return code === this.wholeScore ? -1 : code;
  }

  private typeAt(code: number): string {
    return this.types.words[code] ?? UNSAID_TYPE;
  }

  private eachScore(visit: (row: number, own: Gathering) => void): void {
    for (let row = 0; row < this.records.count; row++) if (this.isScore(row)) visit(row, this.gathering(row));
  }

  /** Where each period stands in the order of time, by its code. */
  private placesInTime(): readonly number[] {
    const { words } = this.periods;
    const places: number[] = [];
    words
      .map((_, code) => code)
      .sort((a, b) => comparePeriodLabels(words[a] ?? '', words[b] ?? ''))
      .forEach((code, place) => (places[code] = place));
    return places;
  }

  /** Where dimensions are listed, a missing score too: by period, then as the rows stand. */
  private listDimensions(): void {
    const places = this.placesInTime();
    for (let row = 0; row < this.records.count; row++) {
      if (!this.isNamed(row)) continue;
      const place = places[this.periods.codes[row] ?? -1] ?? 0;
      this.known(row)?.list(this.dimensionAt(row), place * this.records.count + row);
    }
  }

  read(): readonly League[] {
    this.eachScore((row, own) => {
      own.periods.of(this.periods.codes[row] ?? -1);
      own.meet(this.objectKey(row), this.units.codes[row] ?? -1);
      own.dimensions.of(this.dimensionAt(row));
    });
    this.eachScore((row, own) => {
      const period = own.periods.of(this.periods.codes[row] ?? -1);
      const dimension = own.dimensions.of(this.dimensionAt(row));
      const full = this.fullMarks[row] ?? Number.NaN;
      const object = own.objects.of(this.objectKey(row));
      const column = own.column(period, dimension);
      own.add(column, object, this.scores[row] ?? Number.NaN, Number.isNaN(full) ? FULL_MARK : full);
    });
    this.listDimensions();
    return [...this.gatherings].map(([key, own]) => this.toLeague(key, own));
  }

  private plainName(key: number): string {
    return this.objects.words[codesOf(key, this.units.words.length)[0]] ?? '';
  }

  private objectName(key: number): string {
    const [, unit] = codesOf(key, this.units.words.length);
    const name = this.plainName(key);
    return unit < 0 ? name : `${name}（${this.units.words[unit] ?? ''}）`;
  }

  private toLeague(key: number, own: Gathering): League {
    const [type, group] = codesOf(key, this.groups.words.length);
    const dimensionWords = own.dimensions.keys.map((code) => this.dimensions.words[code] ?? COMPOSITE);
    const whole = dimensionWords.indexOf(COMPOSITE);
    const scored = dimensionWords.flatMap((word, d) => (word === COMPOSITE ? [] : [d]));
    const listed = own.dimensions.keys.map((code) => own.listed.get(code) ?? 0);
    scored.sort((a, b) => (listed[a] ?? 0) - (listed[b] ?? 0));
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
      names: own.objects.keys.map((each) => this.plainName(each)),
      homes: own.homes.map((unit) => this.units.words[unit] ?? null),
      dimensions: scored.map((d) => dimensionWords[d] ?? ''),
      scores: (period, dimension) => columnAt(period, dimension).scores,
      fullMarks: (period, dimension) => columnAt(period, dimension).fullMarks,
      given: (period) => {
        const p = order[period];
        const found = whole < 0 || p === undefined ? null : own.column(p, whole);
        return found?.scores.some((score) => !Number.isNaN(score)) ? found : null;
      },
      conflicts: own.conflicts,
      conflicting: () =>
        order.flatMap((p, period) =>
          [...scored, ...(whole < 0 ? [] : [whole])].flatMap((d, place): readonly Conflict[] =>
            [...own.severalIn(own.column(p, d))].map(([object, scores]) => ({
              ...{ period, dimension: place < scored.length ? place : null, object, scores },
            })),
          ),
        ),
    };
  }
}

const PERSON = '个人';
/** Whoever scores counties seldom says that they are units. */
const UNSAID_TYPE = '单位';

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
