import type { Job } from '#core/progress.ts';
import type { StatTable, TableRow } from '#core/table.ts';
import { type CountModel, ModelBuilder } from '#publish/disclosure/model.ts';
import { protect } from '#publish/disclosure/protect.ts';
import { type World, worldsOf } from '#publish/disclosure/worlds.ts';
import { CITY_TOTAL_REASON, type ExemptCell, type Snapshot } from '#publish/snapshot.ts';
import type { FindTable } from '../../query/find-table.ts';
import { costOf } from './cost.ts';
import { cellsOfTable, type CountedSource, Meanings, type ValuedCell } from './published-cells.ts';
import {
  countOf,
  isSum,
  type PublishedCount,
  type PublishedRow,
  publishedRows,
  sharesOf,
} from './published-rows.ts';
import { shapeOf } from './counted-cell.ts';
import { isCityTotal, Universe } from './universe.ts';

export type Reason = 'few' | 'together' | 'earlier';

export interface KeepBackRules {
  readonly k: number;
  readonly exempt: readonly ExemptCell[];
  /** Published before at the same as-of date. */
  readonly earlier: readonly Pick<Snapshot, 'tables'>[];
  /** The level of each unit whose people are all of one. */
  readonly levelOf: ReadonlyMap<string, string>;
}

export interface KeptBack {
  readonly rows: readonly PublishedRow[];
  /** Why each count that is kept back is. */
  readonly hidden: ReadonlyMap<string, Reason>;
  /** Other states of things in which the file reads the same. */
  readonly worlds: readonly World[];
  readonly exempt: readonly ExemptCell[];
  /** Counts that would be told by what the office lets through. */
  readonly exposed: readonly string[];
}

const isSame = (where: TableRow, row: TableRow) =>
  Object.entries(where).every(([name, value]) => row[name] === value);

interface Before {
  readonly counts: ReadonlyMap<string, PublishedCount>;
  readonly visible: ReadonlyMap<string, number>;
  readonly hidden: ReadonlySet<string>;
}

/** What an earlier file of the same date said, and what it kept back. */
function before(
  earlier: KeepBackRules['earlier'],
  meanings: Meanings,
  known: (id: string) => boolean,
): Before {
  const counts = new Map<string, PublishedCount>();
  const visible = new Map<string, number>();
  const hidden = new Set<string>();
  for (const { tables } of earlier) {
    for (const [id, table] of Object.entries(tables)) {
      if (!known(id)) continue;
      table.rows.forEach((row, at) => {
        const kept = new Set((table.hidden ?? []).flatMap((each) => (each.row === at ? each.measures : [])));
        for (const [measure, meaning] of meanings.earlier(id, row)) {
          const count = countOf(meaning);
          const value = row[measure];
          if (!count) continue;
          counts.set(count.key, count);
          if (kept.has(measure)) hidden.add(count.key);
          else if (typeof value === 'number') visible.set(count.key, value);
        }
      });
    }
  }
  return { counts, visible, hidden };
}

/** Keeps back what is about few people, and as much besides as would give it away. */
export class KeepBack {
  private readonly meanings: Meanings;
  private readonly rows: readonly PublishedRow[];
  private readonly counts = new Map<string, PublishedCount>();
  private readonly universe: Universe;
  private readonly hidden = new Map<string, Reason>();
  private readonly exempt = new Map<string, ExemptCell>();
  private readonly before: Before;
  private readonly find: FindTable;

  constructor(
    tables: ReadonlyMap<string, StatTable>,
    source: CountedSource,
    private readonly rules: KeepBackRules,
  ) {
    this.find = source.find;
    this.meanings = new Meanings(source);
    this.rows = publishedRows(tables, this.meanings);
    this.before = before(rules.earlier, this.meanings, (id) => source.computed.tables.has(id));
    const own: ValuedCell[] = [];
    for (const { meanings } of this.rows) {
      for (const meaning of meanings.values()) {
        const count = countOf(meaning);
        if (!count) continue;
        this.counts.set(count.key, count);
        own.push(...count.cells);
      }
    }
    own.push(...[...this.before.counts.values()].flatMap(({ cells }) => cells));
    const shapes = new Set(own.map(shapeOf));
    const beside = [...this.meanings.met.values()].flatMap(({ definition, table, date }) =>
      cellsOfTable(definition, table, date).filter((cell) => shapes.has(shapeOf(cell))),
    );
    this.universe = new Universe([...beside, ...own]);
  }

  private isLetThrough({ cells }: PublishedCount): boolean {
    const [only] = cells;
    return cells.length === 1 ? isCityTotal(only) : cells.every((cell) => isCityTotal(cell));
  }

  /** Counts that the office lets through, and small totals of the city: shown, and listed. */
  private listExempt(): void {
    const { k, exempt } = this.rules;
    for (const { table, row, meanings } of this.rows) {
      for (const [measure, meaning] of meanings) {
        const count = countOf(meaning);
        if (!count || isSum(count) || count.value <= 0 || count.value >= k) continue;
        const ticked = exempt.find(
          (each) => each.table === table && each.measure === measure && isSame(each.where, row),
        );
        const reason = ticked?.reason ?? (this.isLetThrough(count) ? CITY_TOTAL_REASON : null);
        if (reason === null) continue;
        const where = Object.fromEntries(Object.entries(row).filter(([name]) => !meanings.has(name)));
        this.exempt.set(count.key, { table, where, measure, reason });
      }
    }
  }

  private isTicked(key: string): boolean {
    const found = this.exempt.get(key);
    return found !== undefined && found.reason !== CITY_TOTAL_REASON;
  }

  private hideFew(): void {
    const { k } = this.rules;
    for (const { key, value, ...count } of this.counts.values()) {
      if (isSum({ key, value, ...count }) || this.exempt.has(key)) continue;
      if (value > 0 && value < k) this.hidden.set(key, 'few');
      else if (this.before.hidden.has(key)) this.hidden.set(key, 'earlier');
    }
    for (const { of, base } of this.pairs()) {
      const left = base.value - of.value;
      if (of.value > 0 && left > 0 && left < k && !this.isLetThrough(of) && !this.isTicked(of.key))
        this.hidden.set(of.key, 'few');
    }
  }

  private *pairs(): Iterable<{ readonly of: PublishedCount; readonly base: PublishedCount }> {
    for (const { table, meanings } of this.rows) {
      for (const [numerator, denominator] of sharesOf(this.find, table)) {
        const [of, base] = [countOf(meanings.get(numerator)), countOf(meanings.get(denominator))];
        if (of && base && !isSum(of) && !isSum(base)) yield { of, base };
      }
    }
  }

  /** Sums and means go with the counts of their row. */
  private hideSums(): void {
    for (const { meanings } of this.rows) {
      const counts = [...meanings.values()].flatMap((meaning) => countOf(meaning) ?? []);
      const isKept = counts.some((count) => !isSum(count) && this.hidden.has(count.key));
      for (const count of isKept ? counts.filter(isSum) : [])
        if (!this.hidden.has(count.key)) this.hidden.set(count.key, 'together');
    }
  }

  /** What an earlier file kept back for the sake of something small is kept back for its sake again. */
  private explain(keys: readonly string[]): void {
    if (!keys.some((key) => this.hidden.get(key) === 'few')) return;
    for (const key of keys) if (this.hidden.get(key) === 'earlier') this.hidden.set(key, 'together');
  }

  private model(ofSums: boolean, isFinal = false): CountModel {
    const { k, levelOf } = this.rules;
    const builder = new ModelBuilder();
    const add = (key: string, value: number, cells: readonly ValuedCell[], isPublished: boolean) => {
      const known = this.before.visible.get(key);
      const isKnown = known !== undefined && Math.abs(known - value) < 1e-6;
      const letThrough =
        this.exempt.has(key) || (cells.length > 0 && cells.every((cell) => isCityTotal(cell)));
      const isHidden = this.hidden.has(key) || (!isPublished && this.before.hidden.has(key));
      builder.add({
        ...{ key, value },
        isSensitive: !ofSums && value > 0 && value < k && !letThrough && !isKnown,
        sight: isKnown || (isPublished && !isHidden) ? 'visible' : isHidden ? 'hidden' : 'unsaid',
        cost:
          isKnown || this.isTicked(key) || (isFinal && isPublished && !isHidden)
            ? Infinity
            : costOf(cells, value),
      });
    };
    for (const count of this.counts.values())
      if (isSum(count) === ofSums) add(count.key, count.value, count.cells, true);
    for (const count of this.before.counts.values())
      if (isSum(count) === ofSums) add(count.key, count.value, count.cells, false);
    for (const cell of this.universe.cells.values())
      if (isSum({ key: '', value: 0, cells: [cell] }) === ofSums) add(cell.key, cell.value, [cell], false);
    this.universe.addEquations(builder, levelOf, k);
    const place = (key: string) => builder.find(key) ?? [];
    for (const { key, cells } of [...this.counts.values(), ...this.before.counts.values()]) {
      if (cells.length < 2) continue;
      for (const total of [place(key)].flat())
        builder.split(
          total,
          cells.flatMap((cell) => place(cell.key)),
          { isCell: false, k },
        );
    }
    for (const { of, base } of ofSums ? [] : this.pairs()) {
      for (const total of [place(base.key)].flat())
        builder.split(total, [place(of.key)].flat(), {
          isCell: !this.isLetThrough(of) && !this.isTicked(of.key),
          k,
        });
    }
    return builder.build();
  }

  run(job: Job): KeptBack {
    this.listExempt();
    this.hideFew();
    const worlds: World[] = [];
    const exposed: string[] = [];
    for (const ofSums of [false, true]) {
      if (ofSums) this.hideSums();
      const model = this.model(ofSums);
      const found = protect(model, job);
      const keyOf = (at: number) => model.variables[at]?.key ?? '';
      for (const at of found.alsoHidden) {
        this.hidden.set(keyOf(at), 'together');
        this.exempt.delete(keyOf(at));
      }
      // Once more with all of it: what is hidden is the same when the same is published again, and so is what follows.
      const settled = this.model(ofSums, true);
      const audit = protect(settled, job);
      const isOpen = (at: number) => audit.exposed.includes(at);
      const kept = found.witnesses.filter((witness) => [...witness.keys()].some(isOpen));
      const witnesses = [...audit.witnesses, ...kept];
      for (const witness of witnesses) this.explain([...witness.keys()].map(keyOf));
      // Without anything ticked, all that is left to be seen of them was published before, and told nothing then.
      if (this.rules.exempt.length > 0) exposed.push(...found.exposed.map(keyOf));
      worldsOf(settled, witnesses).forEach((world, at) => {
        worlds[at] = new Map([...(worlds[at] ?? []), ...world]);
      });
    }
    return {
      ...{ rows: this.rows, hidden: this.hidden, worlds, exposed },
      exempt: [...this.exempt.values()],
    };
  }
}
