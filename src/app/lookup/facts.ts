import { crossTable } from '#analyses/cross.ts';
import type { DimensionId } from '#analyses/plan/definition.ts';
import { deriveValue } from '#analyses/plan/derive.ts';
import { PEOPLE_DIMENSIONS } from '#analyses/plan/people.ts';
import { LEVELS } from '#core/codes.ts';
import type { Job } from '#core/progress.ts';
import type { CellValue } from '#core/table.ts';
import type { UnitDirectory } from '../api.ts';
import { CITY_PLACE } from '../office/place-of.ts';
import type { TableSource } from '../query/table-source.ts';
import { makeUnitWords } from '../query/unit-words.ts';
import { type KnownUnit, makeVocabulary } from './make-vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is known of the data before anything is asked; good until the data changes. */
export interface LookupFacts {
  readonly vocabulary: Vocabulary;
  readonly units: readonly string[];
  /** Level of most people of a unit. */
  readonly levelOf: ReadonlyMap<string, string>;
  /** Levels that somebody is at, in their order. */
  readonly levels: readonly string[];
}

const BY_LEVEL = crossTable({ rows: 'level', columns: null, measure: 'n' });

/** Dimensions whose values only the data tells. */
const OPEN: readonly DimensionId[] = PEOPLE_DIMENSIONS.filter(
  ({ id, order, source }) => source.kind === 'field' && !order && id !== 'unit',
).map(({ id }) => id);

export async function valuesOf(
  source: TableSource,
  id: DimensionId,
  job: Job,
): Promise<readonly CellValue[]> {
  const { words } = await source.counts(id, [], job);
  const values = (words[0] ?? []).map((word) => deriveValue(id, word));
  return [...new Set(values)].filter((value) => value !== null);
}

function knownUnits(
  directory: UnitDirectory,
  withPeople: readonly string[],
  city: string | null,
): KnownUnit[] {
  const words = makeUnitWords(directory, city);
  const short = new Map(directory.official.map(({ name, shortNames }) => [name, shortNames]));
  const spellings = new Map<string, string[]>();
  for (const { name, official } of directory.names) {
    if (official !== null) spellings.set(official, [...(spellings.get(official) ?? []), name]);
  }
  const names = new Set([...directory.official.map(({ name }) => name), ...withPeople]);
  return [...names].map((name) => {
    const place = words.placeOf(name);
    const also = [...(short.get(name) ?? []), ...(spellings.get(name) ?? [])];
    return { name, also, place: place === CITY_PLACE ? null : place };
  });
}

async function readLevels(source: TableSource, job: Job): Promise<Pick<LookupFacts, 'levelOf' | 'levels'>> {
  const table = (await source.tables([BY_LEVEL], [], job)).get(BY_LEVEL.id);
  const most = new Map<string, { readonly level: string; readonly n: number }>();
  const present = new Set<string>();
  for (const row of table?.rows ?? []) {
    const [level, n] = [String(row['level']), Number(row['n'])];
    if (n === 0) continue;
    if (row['scope_type'] === '全部') present.add(level);
    if (row['scope_type'] !== '单位') continue;
    const unit = String(row['scope']);
    if (n > (most.get(unit)?.n ?? 0)) most.set(unit, { level, n });
  }
  return {
    levelOf: new Map([...most].map(([unit, { level }]) => [unit, level])),
    levels: LEVELS.filter((level) => present.has(level)),
  };
}

export async function gatherFacts(
  source: TableSource,
  directory: UnitDirectory,
  city: string | null,
  job: Job,
): Promise<LookupFacts> {
  const withPeople = (await valuesOf(source, 'unit', job)).map(String);
  const values = new Map<DimensionId, readonly CellValue[]>();
  for (const id of OPEN) values.set(id, await valuesOf(source, id, job));
  const units = knownUnits(directory, withPeople, city);
  return {
    vocabulary: makeVocabulary({ units, values, city, year: Number(source.asOf.slice(0, 4)) }),
    units: units.map(({ name }) => name),
    ...(await readLevels(source, job)),
  };
}
