import fc from 'fast-check';
import type { Filter } from '#analyses/analysis.ts';
import { type DatedPerson, now } from './dated-people.ts';

type Value = string | number | null;

/** What people are filtered by, read off a person without the product. */
const READ: Readonly<Record<string, (person: DatedPerson) => Value>> = {
  level: ({ level }) => level,
  unit: ({ unit }) => unit,
  office: ({ office }) => office,
  sex: ({ sex }) => sex,
  age: ({ age }) => age,
  band: ({ band }) => band,
  education: ({ education }) => education,
  ft_education: ({ fullTimeEducation }) => fullTimeEducation,
  degree: ({ degree }) => degree,
  source: ({ source }) => source,
  ethnicity_group: ({ ethnicity }) => ethnicity,
  politics: ({ politics }) => politics,
  post_level: ({ postLevel }) => postLevel,
  rank: ({ rank }) => rank,
  staffing: ({ staffing }) => staffing,
  presence: ({ presence }) => presence,
  schooling: ({ schooling }) => schooling,
  ft_major: ({ fullTimeMajor }) => fullTimeMajor,
  title_grade: ({ titleGrade }) => titleGrade,
  entry_year: ({ entryYear }) => entryYear,
  post_years: ({ postYears }) => postYears,
  birth_month: ({ birth }) => birth,
  retire_year: ({ retires }) => (retires === null ? null : Math.floor(retires / 12)),
};

/** Of the place a step stands at; everything else is read off the row. */
const PLACES: readonly string[] = ['level', 'unit'];

export const isOf = (filters: readonly Filter[], person: DatedPerson): boolean =>
  filters.every(({ dimension, values }) => values.includes(READ[dimension]?.(person) ?? null));

export function isStepOf(
  filters: readonly Filter[],
  row: DatedPerson,
  place: Pick<DatedPerson, 'level' | 'unit'>,
): boolean {
  return filters.every(({ dimension, values }) => {
    const from = PLACES.includes(dimension) ? { ...row, ...place } : row;
    return values.includes(READ[dimension]?.(from) ?? null);
  });
}

/** One to three conditions, each by the values that a few people of the sample have. */
const some: fc.Arbitrary<readonly Filter[]> = fc.uniqueArray(
  fc
    .record({
      dimension: fc.constantFrom(...Object.keys(READ)),
      people: fc.array(fc.nat({ max: now.length - 1 }), { minLength: 1, maxLength: 40 }),
    })
    .map(({ dimension, people }): Filter => {
      const values = people.flatMap((i) => {
        const person = now[i];
        return person ? [READ[dimension]?.(person) ?? null] : [];
      });
      return { dimension, values: [...new Set(values)] };
    }),
  { selector: ({ dimension }) => dimension, minLength: 1, maxLength: 3 },
);

/** The same filters in every run. */
export const subsets = (count: number): readonly (readonly Filter[])[] =>
  fc.sample(some, { numRuns: count, seed: 20_261_031 });
