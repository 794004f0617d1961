import type { OutcomeRecord } from './read-outcomes.ts';

interface Named {
  readonly name: string;
  readonly unit: string | null;
}

export const personKey = ({ name, unit }: Named): string => JSON.stringify([name, unit]);

const add = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const own = map.get(key);
  if (own) own.push(value);
  else map.set(key, [value]);
};

/** Finds people by name and unit, by the name alone only where nothing else is said and there is one. */
export class PersonIndex {
  private readonly byKey = new Map<string, number[]>();
  private readonly byName = new Map<string, number[]>();
  /** IDs, or units, that a name stands for among the records. */
  private readonly ids = new Map<string, Set<string>>();
  private readonly units = new Map<string, Set<string>>();

  constructor(
    private readonly people: readonly Named[],
    records: readonly OutcomeRecord[],
  ) {
    people.forEach((person, place) => {
      add(this.byKey, personKey(person), place);
      add(this.byName, person.name, place);
    });
    for (const record of records) {
      const key = personKey(record);
      if (record.id !== null) this.ids.set(key, (this.ids.get(key) ?? new Set()).add(record.id));
      const unit = record.unit ?? record.id ?? '';
      this.units.set(record.name, (this.units.get(record.name) ?? new Set()).add(unit));
    }
  }

  /** Place among the people; null where nobody, or more than one, could be meant. */
  placeOf(record: OutcomeRecord): number | null {
    if ((this.ids.get(personKey(record))?.size ?? 0) > 1) return null;
    const [place, another] = this.byKey.get(personKey(record)) ?? [];
    if (place !== undefined) return another === undefined ? place : null;
    const [only, other] = this.byName.get(record.name) ?? [];
    if (only === undefined || other !== undefined) return null;
    const isSaid = record.unit !== null && (this.people[only]?.unit ?? null) !== null;
    return isSaid || (this.units.get(record.name)?.size ?? 0) > 1 ? null : only;
  }
}
