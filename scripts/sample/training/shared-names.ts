import type { Person } from '../people/person.ts';

/** People whom name and unit do not tell apart. */
export function sharedNames(people: readonly Person[]): Set<Person> {
  const key = ({ name, now }: Person): string => `${name}|${now.unit}`;
  const counts = new Map<string, number>();
  for (const person of people) counts.set(key(person), (counts.get(key(person)) ?? 0) + 1);
  return new Set(people.filter((person) => (counts.get(key(person)) ?? 0) > 1));
}
