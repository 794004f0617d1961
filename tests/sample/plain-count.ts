import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toCountedPerson, type CountedPerson } from './counted-person.ts';
import { ROSTER_LAYOUTS, type Layout } from './layouts.ts';
import {
  ageTable,
  educationByAgeTable,
  headcountTable,
  pyramidTable,
  scopesOf,
  shareTable,
  type PlainTable,
} from './plain-tables.ts';
import { readRoster } from './roster-people.ts';
import { readSheets, readTextRows, type Row } from './source-rows.ts';

/** 2026-10 as year × 12 + month − 1. */
export const AS_OF = 2026 * 12 + 9;

export interface PlainSource {
  readonly path: string;
  readonly sheet: string | null;
  readonly rowsIn: number;
  readonly rowsLoaded: number;
  readonly rowsSetAside: number;
}

export interface PlainCount {
  readonly people: readonly CountedPerson[];
  readonly sources: readonly PlainSource[];
  /** By the contract's names, `structure.headcount` and so on. */
  readonly tables: Readonly<Record<string, PlainTable>>;
}

/** Counts the current rosters of a data folder without the product's code. */
export function plainCount(folder: string): PlainCount {
  const people: CountedPerson[] = [];
  const sources: PlainSource[] = [];
  for (const layout of ROSTER_LAYOUTS) {
    const { rowsIn, loaded } = readRoster(rowsOf(folder, layout), layout, AS_OF);
    const { path, sheet } = layout;
    sources.push({ path, sheet, rowsIn, rowsLoaded: loaded.length, rowsSetAside: rowsIn - loaded.length });
    people.push(...loaded.map((record) => toCountedPerson(record, AS_OF)));
  }
  return { people, sources, tables: structureTables(people) };
}

export function rowsOf(folder: string, { path, sheet }: Pick<Layout, 'path' | 'sheet'>): readonly Row[] {
  const bytes = new Uint8Array(readFileSync(join(folder, path)));
  if (sheet === null) return readTextRows(bytes);
  const rows = readSheets(bytes).get(sheet);
  if (!rows) throw new Error(`${path} has no sheet ${sheet}`);
  return rows;
}

export function structureTables(people: readonly CountedPerson[]): Record<string, PlainTable> {
  const scopes = scopesOf(people);
  const share = (dim: string, value: (person: CountedPerson) => string | null): PlainTable =>
    shareTable(scopes, dim, value);
  return {
    'structure.headcount': headcountTable(scopes),
    'structure.age': ageTable(scopes),
    'structure.age_bands': share('band', ({ band }) => band),
    'structure.age_pyramid': pyramidTable(scopes),
    'structure.education': share('education', ({ education }) => education),
    'structure.education_fulltime': share('education', ({ fullTimeEducation }) => fullTimeEducation),
    'structure.degrees': share('degree', ({ degree }) => degree),
    'structure.education_by_age': educationByAgeTable(scopes),
    'structure.sources': share('source', ({ source }) => source),
    'structure.sex': share('value', ({ sex }) => sex),
    'structure.ethnicity': share('value', ({ ethnicity }) => ethnicity),
    'structure.politics': share('value', ({ politics }) => politics),
    'structure.post_levels': share('value', ({ postLevel }) => postLevel),
    'structure.ranks': share('value', ({ rank }) => rank),
  };
}
