import type { RecordPopulation } from '#analyses/plan/definition.ts';
import { DIMENSIONS_OF_RECORDS } from '#analyses/plan/record-dimensions.ts';

/** Fields of the dimensions that go by another name: people have a level and a unit of their own. */
const FIELDS: Readonly<Record<string, string>> = {
  score_unit: 'unit',
  honour_level: 'level',
  honour_date: 'date',
  honour_year: 'date',
  outcome_kind: 'kind',
  outcome_year: 'year',
};

/** Dimensions that are the year of a day. */
const YEARS: readonly string[] = ['honour_year'];

export const fieldOf = (dimension: string): string => FIELDS[dimension] ?? dimension;

/** The column of the rows of a kind that holds a field. */
export const rowColumnOf = (population: RecordPopulation, field: string): string =>
  DIMENSIONS_OF_RECORDS[population].find((id) => fieldOf(id) === field && !isYearOfDay(id)) ?? field;

/** Whether a ballot of a review is valid: told by its score and its grade together. */
export const isValidity = (dimension: string): boolean => dimension === 'is_valid';

export const isYearOfDay = (dimension: string): boolean => YEARS.includes(dimension);
