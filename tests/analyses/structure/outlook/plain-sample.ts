import { fileURLToPath } from 'node:url';
import { type CountedPerson, toCountedPerson } from '../../../sample/counted-person.ts';
import { HISTORY_LAYOUT, ROSTER_LAYOUTS } from '../../../sample/layouts.ts';
import { rowsOf } from '../../../sample/plain-count.ts';
import { parseBirth, parseText } from '../../../sample/plain-values.ts';
import { readRoster } from '../../../sample/roster-people.ts';

export const DATA = fileURLToPath(new URL('../../../../data', import.meta.url));
export const NOW = 2026 * 12 + 9;
export const THEN = 2025 * 12 + 9;

/** Somebody of the sample, read without the product's code. */
export interface SamplePerson extends CountedPerson {
  /** Name and year of birth, which are nobody else's in the sample. */
  readonly key: string;
  readonly office: string | null;
  /** Month of birth where it is certain. */
  readonly birth: number | null;
  readonly retires: number | null;
}

/** The law's table in months of birth: original age, first month that is delayed, months a step, most. */
function retirement(birth: number, age: 60 | 55): number {
  const first = (age === 60 ? 1965 : 1970) * 12;
  let delay = 0;
  for (let month = first; month <= birth && delay < 36; month += 4) delay += 1;
  return birth + age * 12 + delay;
}

const isSenior = (person: CountedPerson, title: string | null) =>
  /^(厅局级|县处级)/.test(person.postLevel ?? '') ||
  /(巡视员|调研员)$/.test(person.rank ?? '') ||
  (title?.startsWith('高级') ?? false);

function readPeople(layouts: typeof ROSTER_LAYOUTS, at: number): readonly SamplePerson[] {
  return layouts.flatMap((layout) =>
    readRoster(rowsOf(DATA, layout), layout, at).loaded.map((record): SamplePerson => {
      const person = toCountedPerson(record, at);
      const months = parseBirth(record.birth);
      const birth = months && months.from === months.to ? months.from : null;
      const age = person.sex === '男' || isSenior(person, parseText(record.title)) ? 60 : 55;
      const name = String(record.name).replaceAll(/\s/g, '');
      return {
        ...person,
        ...{
          key: `${name} ${Math.floor((months?.from ?? 0) / 12)}`,
          office: parseText(record.office),
          birth,
        },
        retires: birth === null || person.sex === null ? null : retirement(birth, age),
      };
    }),
  );
}

export const peopleNow = readPeople(ROSTER_LAYOUTS, NOW);
export const peopleThen = readPeople([HISTORY_LAYOUT], THEN);
