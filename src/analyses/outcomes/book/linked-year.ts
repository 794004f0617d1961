import type { LeagueTable } from '../../ranking/book/standing.ts';
import type { Third } from '../../ranking/linkage/thirds.ts';
import { type OutcomeRecord, outcomeName, outcomeOf } from './read-outcomes.ts';
import { personKey, PersonIndex } from './person-index.ts';
import { placedIn } from './year-thirds.ts';
import { assessedIn } from './assessed.ts';

/** Somebody with a third of the year. */
export interface LinkedPerson {
  readonly name: string;
  readonly unit: string | null;
  readonly third: Third;
}

/** The outcomes of a year beside the thirds of the composite. */
export interface LinkedYear {
  readonly year: number;
  /** Whose scores the thirds are of: their own, or those of their unit. */
  readonly basis: 'person' | 'unit';
  readonly people: readonly LinkedPerson[];
  /** Outcomes that the year has records of, had by anybody or not. */
  readonly outcomes: readonly string[];
  /** Places in `people` of those who had it, by outcome. */
  readonly had: ReadonlyMap<string, ReadonlySet<number>>;
  /** People with an outcome whose third is not known. */
  readonly unlinked: number;
}

function peopleByOwnScores(tables: readonly LeagueTable[], year: number): readonly LinkedPerson[] {
  return placedIn(tables, year).map(({ object, third }) => {
    const match = /^(.*?)（(.*)）$/.exec(object);
    return { name: match?.[1] ?? object, unit: match?.[2] ?? null, third };
  });
}

/** Those who are assessed year by year, each in the third of their unit. */
function peopleByUnits(
  tables: readonly LeagueTable[],
  year: number,
  records: readonly OutcomeRecord[],
): readonly LinkedPerson[] {
  const thirds = new Map(placedIn(tables, year).map(({ object, third }) => [object, third]));
  return assessedIn(records).flatMap(({ name, unit }): readonly LinkedPerson[] => {
    const third = unit === null ? undefined : thirds.get(unit);
    return third === undefined ? [] : [{ name, unit, third }];
  });
}

function link(
  year: number,
  records: readonly OutcomeRecord[],
  basis: LinkedYear['basis'],
  people: readonly LinkedPerson[],
): LinkedYear {
  const index = new PersonIndex(people, records);
  const had = new Map<string, Set<number>>();
  const unlinked = new Set<string>();
  const kinds = new Set<string>();
  for (const record of records) {
    if (record.year !== year || record.kind === null) continue;
    kinds.add(outcomeName(record.kind));
    const outcome = outcomeOf(record);
    if (outcome === null) continue;
    const place = index.placeOf(record);
    if (place === null) {
      unlinked.add(record.id ?? personKey(record));
      continue;
    }
    const own = had.get(outcome) ?? new Set<number>();
    had.set(outcome, own.add(place));
  }
  return { year, basis, people, outcomes: [...kinds], had, unlinked: unlinked.size };
}

/** Null where nobody has a third, or the year has no outcome. */
export function linkYear(
  year: number,
  tables: readonly LeagueTable[],
  records: readonly OutcomeRecord[],
): LinkedYear | null {
  if (!records.some((record) => record.year === year && record.kind !== null)) return null;
  const ofType = (type: string) => tables.filter(({ league }) => league.objectType === type);
  const own = peopleByOwnScores(ofType('个人'), year);
  if (own.length > 0) return link(year, records, 'person', own);
  const byUnits = peopleByUnits(ofType('单位'), year, records);
  return byUnits.length > 0 ? link(year, records, 'unit', byUnits) : null;
}
