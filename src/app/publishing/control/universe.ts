import { deriveValue } from '#analyses/plan/derive.ts';
import { dimensionOf } from '#analyses/plan/people.ts';
import type { ModelBuilder } from '#publish/disclosure/model.ts';
import { type CountedCell, isAttribute, keyOf, KNOWN } from './counted-cell.ts';
import type { ValuedCell } from './published-cells.ts';

/** Every cell that has to do with what is published, and how they add up. */
export class Universe {
  readonly cells = new Map<string, ValuedCell>();

  constructor(cells: Iterable<ValuedCell>) {
    for (const cell of cells) if (!this.cells.has(cell.key)) this.cells.set(cell.key, cell);
    this.addParents();
  }

  /** Whoever has any class of a dimension has it known: where that is nowhere counted, it is what the classes are. */
  private addParents(): void {
    const open = [...this.cells.values()];
    const sums = new Map<string, Map<string, number>>();
    const parents = new Map<string, CountedCell>();
    while (open.length > 0) {
      sums.clear();
      parents.clear();
      for (const cell of open) {
        for (const [base, name] of cell.conditions) {
          if (name === KNOWN) continue;
          const parent = without(cell, base, KNOWN);
          const key = keyOf(parent);
          if (this.cells.has(key)) continue;
          parents.set(key, parent);
          const own = sums.get(key) ?? new Map<string, number>();
          const by = `${base} ${name.split('=')[0] ?? ''}`;
          sums.set(key, own.set(by, (own.get(by) ?? 0) + cell.value));
        }
      }
      open.length = 0;
      for (const [key, parent] of parents) {
        const value = Math.max(...(sums.get(key)?.values() ?? [0]));
        const made = { ...parent, key, value };
        this.cells.set(key, made);
        open.push(made);
      }
    }
  }

  /** Total of a scope, and those of its parts: the whole of levels, a level of its units. */
  private addScopes(builder: ModelBuilder, levelOf: ReadonlyMap<string, string>, k: number): void {
    const groups = new Map<string, ValuedCell[]>();
    for (const cell of this.cells.values()) {
      const key = keyOf({ ...cell, scopeType: '', scope: '' });
      const group = groups.get(key);
      if (group) group.push(cell);
      else groups.set(key, [cell]);
    }
    const rest = { isCell: false, k };
    for (const group of groups.values()) {
      const place = ({ key }: ValuedCell) => builder.find(key) ?? [];
      const whole = group.find(({ scopeType }) => scopeType === '全部');
      const levels = group.filter(({ scopeType }) => scopeType === '层级');
      const units = group.filter(({ scopeType }) => scopeType === '单位');
      const parts = levels.length > 0 ? levels : units;
      for (const at of whole ? [place(whole)].flat() : []) builder.split(at, parts.flatMap(place), rest);
      for (const level of levels) {
        const own = units.filter(({ scope }) => levelOf.get(scope) === level.scope);
        for (const at of [place(level)].flat()) builder.split(at, own.flatMap(place), rest);
      }
    }
  }

  /** Those of whom something is known, split by what it is. */
  private addClasses(builder: ModelBuilder, k: number): void {
    const families = new Map<string, Map<string, ValuedCell[]>>();
    for (const cell of this.cells.values()) {
      for (const [base, name] of cell.conditions) {
        if (name === KNOWN) continue;
        const key = `${base}\n${keyOf(without(cell, base, KNOWN))}`;
        const family = families.get(key) ?? new Map<string, ValuedCell[]>();
        families.set(key, family);
        const dimension = name.split('=')[0] ?? '';
        const own = family.get(dimension);
        if (own) own.push(cell);
        else family.set(dimension, [cell]);
      }
    }
    for (const [key, family] of families) {
      const [base = '', parentKey = ''] = key.split('\n');
      const parent = builder.find(parentKey);
      const isCell = !isCityTotal(this.cells.get(parentKey), 0);
      for (const cells of family.values()) {
        const parts = cells.flatMap(({ key: own }) => builder.find(own) ?? []);
        if (parent !== undefined) builder.split(parent, parts, { isCell, k });
      }
      if (family.size > 1) refine(builder, base, family, k);
    }
  }

  /** Everybody, split into those of whom something is known or marked, and the others. */
  private addKnown(builder: ModelBuilder, k: number): void {
    for (const cell of this.cells.values()) {
      const known = [...cell.conditions].flatMap(([base, name]) => (name === KNOWN ? [base] : []));
      const at = builder.find(cell.key);
      if (known.length === 0 || at === undefined) continue;
      const parents = known.flatMap((base) => {
        const parent = builder.find(keyOf(without(cell, base, null)));
        return parent === undefined ? [] : [{ parent, isCell: !isAttribute(base) && !isCityTotal(cell, 1) }];
      });
      const all = known.reduce<CountedCell>((from, base) => without(from, base, null), cell);
      const whole = parents.length === 0 ? builder.find(keyOf(all)) : undefined;
      const isMarked = known.some((base) => !isAttribute(base));
      if (whole !== undefined) parents.push({ parent: whole, isCell: isMarked && !isCityTotal(cell, 1) });
      for (const { parent, isCell } of parents) builder.split(parent, [at], { isCell, k });
    }
  }

  /**
   * Whoever was in a class of some kind was trained: of no kind there are more than all of them, and of all kinds
   * together no fewer.
   */
  private addTrained(builder: ModelBuilder, k: number): void {
    const rest = { isCell: false, k };
    for (const cell of this.cells.values()) {
      const first = [...cell.conditions.keys()].find((base) => base.startsWith(FIRST));
      if (!cell.of.startsWith('lessons ') || first === undefined) continue;
      const of = cell.of.replace('lessons ', 'learners ');
      const trained = builder.find(keyOf({ ...cell, of, conditions: new Map([[TRAINED, KNOWN]]) }));
      const own = builder.find(cell.key);
      if (trained === undefined || own === undefined) continue;
      if (cell.conditions.get(first.slice(FIRST.length)) === KNOWN) builder.split(own, [trained], rest);
      else builder.split(trained, [own], rest);
    }
  }

  addEquations(builder: ModelBuilder, levelOf: ReadonlyMap<string, string>, k: number): void {
    this.addScopes(builder, levelOf, k);
    this.addClasses(builder, k);
    this.addKnown(builder, k);
    this.addTrained(builder, k);
  }
}

/** Bands that gather finer bands of the same ages. */
function refine(
  builder: ModelBuilder,
  base: string,
  family: ReadonlyMap<string, readonly ValuedCell[]>,
  k: number,
): void {
  for (const [dimension, cells] of family) {
    for (const coarse of cells) {
      const wide = domainOf(base, coarse.conditions.get(base) ?? '');
      for (const [other, finer] of family) {
        if (other === dimension) continue;
        const inside = finer.filter((cell) => {
          const own = domainOf(base, cell.conditions.get(base) ?? '');
          return own.size > 0 && own.size < wide.size && [...own].every((value) => wide.has(value));
        });
        const covered = inside.reduce(
          (sum, cell) => sum + domainOf(base, cell.conditions.get(base) ?? '').size,
          0,
        );
        const total = builder.find(coarse.key);
        if (total === undefined || covered !== wide.size) continue;
        builder.split(
          total,
          inside.flatMap(({ key }) => builder.find(key) ?? []),
          { isCell: true, k },
        );
      }
    }
  }
}

/** On the first record of a person in the class. */
const FIRST = 'first_of_';
const TRAINED = 'is_trained';
const OLDEST = 120;

/** Base values that make up a class. */
function domainOf(base: string, name: string): ReadonlySet<string | number> {
  const at = name.indexOf('=');
  const [dimension, value] = [name.slice(0, at), name.slice(at + 1)];
  const { source, order } = dimensionOf(base);
  const values = source.kind === 'age' ? Array.from({ length: OLDEST }, (_, age) => age) : (order ?? []);
  return new Set(values.filter((each) => String(deriveValue(dimension, each)) === value));
}

export function without(cell: CountedCell, base: string, instead: string | null): CountedCell {
  const conditions = new Map(cell.conditions);
  if (instead === null) conditions.delete(base);
  else conditions.set(base, instead);
  return { of: cell.of, scopeType: cell.scopeType, scope: cell.scope, conditions };
}

/** A total of the whole city by one thing at most is said even where it is small: 来自企事业单位的仅2人. */
export function isCityTotal(cell: CountedCell | undefined, most = 1): boolean {
  if (cell?.scopeType !== '全部') return false;
  return [...cell.conditions.values()].filter((name) => name !== KNOWN).length <= most;
}
