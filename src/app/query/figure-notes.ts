import type { Question } from '#analyses/analysis.ts';
import { SCOPE_DIMENSION } from '#analyses/plan/plan.ts';
import { baseOf } from '#analyses/plan/people.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { FigureNote } from '#core/figure-note.ts';
import { firstDayOfPeriod, lastDayOfPeriod, parsePeriod } from '#core/period.ts';
import type { CellValue, TableRow } from '#core/table.ts';
import { findKind } from '#datasets/index.ts';
import { periodOfDay } from '../batch-periods.ts';
import type { CountedUnit } from './counted-units.ts';
import { kindsOfItem } from './note-kinds.ts';

/** What the names of units stand for. */
export interface UnitWords {
  /** The county-level place that a unit reports under. */
  readonly placeOf: (unit: string) => string | null;
  readonly levelOf: (unit: string) => string | null;
  /** The official name that a name is read as. */
  readonly nameOf: (unit: string) => string;
  readonly compare: (a: string, b: string) => number;
}

export interface AnswerFacts {
  /** Kinds of table that the answer is worked out from. */
  readonly kinds: readonly string[];
  readonly question: Question;
  /** Day of the newest dated table that counts. */
  readonly newest: string | null;
  readonly counted: readonly CountedUnit[];
}

/** Notes whose item is about one of the kinds, or about none in particular. */
export function notesAbout<Note extends FigureNote>(
  notes: readonly Note[],
  kinds: readonly string[],
): readonly Note[] {
  return notes.filter(({ item }) => {
    const about = kindsOfItem(item);
    return about.length === 0 || about.some((kind) => kinds.includes(kind));
  });
}

/** Which 情况说明 belong to which figures and cells of one answer. */
export class FigureNotes {
  private readonly notes: readonly FigureNote[];
  private readonly known = new Map<string, readonly CountedUnit[]>();

  constructor(
    notes: readonly FigureNote[],
    private readonly facts: AnswerFacts,
    private readonly units: UnitWords,
  ) {
    this.notes = notesAbout(notes, facts.kinds)
      .map(({ unit, period, item, text }) => ({ unit: units.nameOf(unit), period, item, text }))
      .filter((note) => this.isOfPeriod(note))
      .sort((a, b) => units.compare(a.unit, b.unit));
  }

  private belongs(noted: string, unit: string): boolean {
    const { placeOf } = this.units;
    return unit === noted || placeOf(unit) === noted || placeOf(noted) === unit;
  }

  /** What is counted of the units that a note is about. */
  private members({ unit }: FigureNote): readonly CountedUnit[] {
    const known = this.known.get(unit);
    if (known) return known;
    const found = this.facts.counted.filter((counted) => this.belongs(unit, counted.unit));
    this.known.set(unit, found);
    return found;
  }

  /** Tables dated by a day speak of its month, others of whatever stretch the day lies in. */
  private isOfPeriod(note: FigureNote): boolean {
    const { kinds, question, newest } = this.facts;
    const isDated = (id: string) => findKind(id)?.isDated ?? false;
    if (this.members(note).some(({ period }) => period === note.period)) return true;
    const days = [question.asOf, ...(newest === null ? [] : [newest])];
    if (kinds.some(isDated) && days.some((day) => periodOfDay(day) === note.period)) return true;
    const period = parsePeriod(note.period);
    if (!period || kinds.every(isDated)) return false;
    return firstDayOfPeriod(period) <= question.asOf && question.asOf <= lastDayOfPeriod(period);
  }

  /** Whether the filters leave room for a unit that nothing has come from. */
  private isLetThrough(unit: string): boolean {
    const { levelOf } = this.units;
    const isOneOf = (values: readonly CellValue[], test: (value: string) => boolean) =>
      values.some((value) => value !== null && test(String(value)));
    return this.facts.question.filters.every(({ dimension, values }) => {
      const base = baseOf(dimension).id;
      if (base === 'level') return isOneOf(values, (level) => level === levelOf(unit));
      if (base === 'unit') return isOneOf(values, (value) => this.belongs(unit, value));
      return base !== 'office';
    });
  }

  private isWithin(note: FigureNote, where: TableRow): boolean {
    const dimension = SCOPE_DIMENSION[String(where['scope_type'])] ?? null;
    const scope = where['scope'] ?? null;
    if (dimension === 'unit' && scope !== null) return this.belongs(note.unit, String(scope));
    const members = this.members(note);
    if (members.length === 0) {
      const isOfLevel = dimension !== 'level' || scope === null || this.units.levelOf(note.unit) === scope;
      return isOfLevel && this.isLetThrough(note.unit);
    }
    if (dimension !== 'level' || scope === null) return true;
    const levels = members.flatMap(({ level }) => level ?? []);
    return levels.length === 0 || levels.some((level) => level === scope);
  }

  /** Notes on what stands in rows like this one. */
  of(where: TableRow): readonly FigureNote[] {
    return this.notes.filter((note) => this.isWithin(note, where));
  }

  /** The figure with its notes, those of its companion among them. */
  withNotes(spec: FigureSpec): FigureSpec {
    const parts = spec.companion ? [spec, spec.companion] : [spec];
    const unitNotes = this.notes.filter((note) => parts.some(({ where }) => this.isWithin(note, where)));
    return unitNotes.length > 0 ? { ...spec, unitNotes } : spec;
  }
}
