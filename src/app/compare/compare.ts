import type { Filter } from '#analyses/analysis.ts';
import { ANALYSES } from '#analyses/index.ts';
import type { Cells } from '#analyses/plan/cells.ts';
import type { DimensionId, TableDefinition } from '#analyses/plan/definition.ts';
import { deriveValue } from '#analyses/plan/derive.ts';
import type { IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import type { SettingDefinition, SettingValue } from '#core/setting.ts';
import type { StatTable } from '#core/table.ts';
import type { CompareAnswer, CompareRequest, CompareSide } from '../api.ts';
import { groupName } from '../filter-words.ts';
import { ComparedTables } from './compared-tables.ts';
import { comparePictures, type NamedSide } from './figures.ts';
import { compareGroups, compareTargets } from './sections.ts';
import { readSide, type SideCounts, takeOff } from './side-counts.ts';

/** People at the as-of date, as a comparison needs them. */
export interface ComparedPeople {
  tables(
    definitions: readonly TableDefinition[],
    filters: readonly Filter[],
    job: Job,
  ): Promise<ReadonlyMap<string, StatTable>>;
  headcount(filters: readonly Filter[], job: Job): Promise<number>;
  /** How many have each value of a dimension. */
  counts(dimension: DimensionId, filters: readonly Filter[], job: Job): Promise<Cells>;
}

export interface CompareFacts {
  readonly people: ComparedPeople;
  readonly asOf: IsoDate;
  readonly settings: readonly SettingDefinition[];
  readonly setting: (id: string) => SettingValue;
  readonly sample: boolean;
}

const MIN_BASE = 'structure.min_base';
const LEAST = 5;

const compared = new ComparedTables(ANALYSES);

async function countSide(
  { people }: CompareFacts,
  filters: readonly Filter[],
  job: Job,
): Promise<SideCounts> {
  const definitions = [...compared.shares.map(({ definition }) => definition), ...compared.histograms()];
  const tables = await people.tables(definitions, filters, job);
  return readSide(compared, tables, await people.headcount(filters, job));
}

/** Filters that say who everybody else is: those of one condition can be turned round. */
async function othersAsFilters(
  { people }: CompareFacts,
  { a, within }: CompareRequest,
  job: Job,
): Promise<readonly Filter[] | null> {
  const [only, ...more] = a;
  if (!only || more.length > 0) return null;
  const { words } = await people.counts(only.dimension, within, job);
  const all = new Set((words[0] ?? []).map((word) => deriveValue(only.dimension, word)));
  const values = [...all].filter((value) => !only.values.includes(value));
  return [...within, { dimension: only.dimension, values }];
}

function apart(label: string, other: string): string {
  return label === other ? `${label}（另一组）` : label;
}

async function otherSide(
  facts: CompareFacts,
  request: CompareRequest,
  a: NamedSide,
  job: Job,
): Promise<{
  readonly side: CompareSide;
  readonly counts: SideCounts | null;
  readonly shared: number | null;
}> {
  const { b, within } = request;
  if (b.how === 'targets') {
    return { side: { label: '目标', headcount: null, filters: null }, counts: null, shared: null };
  }
  if (b.how === 'others') {
    const counts = takeOff(await countSide(facts, within, job), a.counts);
    const filters = await othersAsFilters(facts, request, job);
    return { side: { label: '其余', headcount: counts.headcount, filters }, counts, shared: null };
  }
  const filters = [...within, ...b.filters];
  const counts = await countSide(facts, filters, job);
  const side = { label: apart(groupName(b.filters), a.label), headcount: counts.headcount, filters };
  return { side, counts, shared: await facts.people.headcount([...filters, ...request.a], job) };
}

/** Sets two groups beside each other, measure by measure; every number is made of counts of the tables. */
export async function compare(
  facts: CompareFacts,
  request: CompareRequest,
  job: Job,
): Promise<CompareAnswer> {
  const filters = [...request.within, ...request.a];
  const a: NamedSide = { label: groupName(request.a), counts: await countSide(facts, filters, job) };
  const { side, counts, shared } = await otherSide(facts, request, a, job);
  const least = facts.setting(MIN_BASE);
  const minBase = typeof least === 'number' ? Math.max(1, least) : LEAST;
  const pictures = counts ? comparePictures(compared, [a, { label: side.label, counts }], minBase) : [];
  return {
    ...{ asOf: facts.asOf, within: request.within, shared, minBase, sample: facts.sample },
    a: { label: a.label, headcount: a.counts.headcount, filters },
    b: side,
    sections: counts
      ? compareGroups(compared, a.counts, counts, minBase)
      : compareTargets(compared, a.counts, facts.settings, facts.setting, minBase),
    figures: pictures.map(({ figure }) => figure),
    tables: Object.fromEntries(pictures.map(({ table }) => [table.id, table])),
  };
}
