import { LEVELS } from '#core/codes.ts';
import { levelFromUnit } from '#datasets/level.ts';
import type { OfficialUnit, UnitDirectory, UnitName } from '../api.ts';
import { differenceOf, unitKey } from './unit-key.ts';
import { TypoIndex } from './unit-typo.ts';

/** A line of the 单位基本表 as the table has it. */
export type ListedUnit = Omit<OfficialUnit, 'order' | 'people'> & { readonly order: number | null };

/** A name of the loaded files, in order of first appearance. */
export interface FoundUnit {
  readonly name: string;
  readonly rows: number;
}

export interface UnitFacts {
  readonly listed: readonly ListedUnit[];
  readonly found: readonly FoundUnit[];
  /** Name → what it is read as; a name that is kept for itself stands for itself. */
  readonly decided: ReadonlyMap<string, string>;
  /** People by unit; null while no roster is loaded. */
  readonly people: ReadonlyMap<string, number> | null;
  readonly city: string | null;
}

type Proposal = UnitName['proposal'];

/** A found name is a typing error of another only when it is this many times rarer. */
const RARER = 10;

function listedUnits({ listed, people }: UnitFacts): OfficialUnit[] {
  const first = new Map<string, ListedUnit>();
  for (const unit of listed) if (!first.has(unit.name)) first.set(unit.name, unit);
  return [...first.values()]
    .map((unit, place) => ({ ...unit, order: unit.order ?? Infinity, place }))
    .sort((a, b) => (a.order === b.order ? a.place - b.place : a.order - b.order))
    .map(({ place: _place, ...unit }, i) => ({
      ...unit,
      order: unit.order === Infinity ? i + 1 : unit.order,
      people: people ? (people.get(unit.name) ?? 0) : null,
    }));
}

function levelPlace(name: string, city: string | null): number {
  const level = levelFromUnit(name, city);
  return level === null ? LEVELS.length : LEVELS.indexOf(level);
}

/** Without a 单位基本表: by level, and in the order in which the files name them. */
function builtUnits({ found, decided, people, city }: UnitFacts): OfficialUnit[] {
  return found
    .filter(({ name }) => (decided.get(name) ?? name) === name)
    .map(({ name }, place) => ({ name, place, level: levelPlace(name, city) }))
    .sort((a, b) => (a.level === b.level ? a.place - b.place : a.level - b.level))
    .map(({ name }, i) => ({
      ...{ name, shortNames: [], order: i + 1, category: null, level: levelFromUnit(name, city) },
      ...{ parent: null, staffing: null, leaderPosts: null },
      people: people ? (people.get(name) ?? 0) : null,
    }));
}

/** Names by what they are recognised by; several under one key make it ambiguous. */
class NameIndex {
  private readonly names = new Map<string, Set<string>>();

  add(key: string, name: string): void {
    const known = this.names.get(key);
    if (known) known.add(name);
    else this.names.set(key, new Set([name]));
  }

  only(key: string): string | null {
    const known = this.names.get(key);
    const [first] = known ?? [];
    return known?.size === 1 ? (first ?? null) : null;
  }
}

type Propose = (unit: FoundUnit) => Proposal;

const TYPO = '只差一个字';

function proposeListed(official: readonly OfficialUnit[], { city, found }: UnitFacts): Propose {
  const shortNames = new NameIndex();
  const spellings = new NameIndex();
  for (const { name, shortNames: short } of official) {
    spellings.add(unitKey(name, city), name);
    for (const each of short) shortNames.add(unitKey(each, city), name);
  }
  const keys = official.map(({ name }) => unitKey(name, city));
  const typos = new TypoIndex(
    keys,
    found.map(({ name }) => unitKey(name, city)),
  );
  return ({ name }) => {
    const key = unitKey(name, city);
    const listed = shortNames.only(key);
    if (listed !== null) return { official: listed, reason: '单位基本表简称' };
    const same = spellings.only(key);
    if (same !== null) return { official: same, reason: differenceOf(name, same, city) };
    const [near, ...more] = typos.near(key);
    const meant = near !== undefined && more.length === 0 ? spellings.only(near) : null;
    return meant === null ? null : { official: meant, reason: TYPO };
  };
}

/** Of spellings of one name the most used one is taken for the right one, the first of equals. */
function proposeBuilt(official: readonly OfficialUnit[], { found, city }: UnitFacts): Propose {
  const standing = new Set(official.map(({ name }) => name));
  const best = new Map<string, FoundUnit>();
  for (const unit of found.filter(({ name }) => standing.has(name))) {
    const key = unitKey(unit.name, city);
    if ((best.get(key)?.rows ?? -1) < unit.rows) best.set(key, unit);
  }
  const typos = new TypoIndex([...best.keys()], []);
  return ({ name, rows }) => {
    const key = unitKey(name, city);
    const same = best.get(key);
    if (same && same.name !== name)
      return { official: same.name, reason: differenceOf(name, same.name, city) };
    const [near, ...more] = typos
      .near(key)
      .flatMap((other) => best.get(other) ?? [])
      .filter((other) => other.rows >= rows * RARER);
    return near !== undefined && more.length === 0 ? { official: near.name, reason: TYPO } : null;
  };
}

/** Official units, names found in files, and which of those are probably the same unit, once each. */
export function makeUnitDirectory(facts: UnitFacts): UnitDirectory {
  const isBuilt = facts.listed.length === 0;
  const official = isBuilt ? builtUnits(facts) : listedUnits(facts);
  const propose = isBuilt ? proposeBuilt(official, facts) : proposeListed(official, facts);
  const listed = new Set(isBuilt ? [] : official.map(({ name }) => name));
  const names = facts.found.map((unit): UnitName => {
    const { name, rows } = unit;
    const decided = facts.decided.get(name);
    const isListed = listed.has(name);
    const isOpen = decided === undefined && !isListed;
    return {
      ...{ name, rows, isListed },
      official: decided === undefined || decided === name ? null : decided,
      proposal: isOpen ? propose(unit) : null,
    };
  });
  return { official, names, isBuilt };
}

/** The place of every name in the official order; names the table does not list come after it. */
export function unitOrder({ official, names }: UnitDirectory): ReadonlyMap<string, number> {
  const order = new Map(official.map(({ name }, i) => [name, i]));
  for (const { name, official: readAs } of names) {
    if (!order.has(name) && readAs === null) order.set(name, order.size);
  }
  for (const { name, official: readAs } of names) {
    const place = readAs === null ? undefined : order.get(readAs);
    if (place !== undefined) order.set(name, place);
  }
  return order;
}
