import type { Job } from '#core/progress.ts';
import { protect } from '#publish/disclosure/protect.ts';
import type { Witness } from '#publish/disclosure/witness.ts';
import { type World, worldsOf } from '#publish/disclosure/worlds.ts';
import type { ExemptCell } from '#publish/snapshot.ts';
import { countModel } from './count-model.ts';
import { type CountsInFile, isCityCount } from './counts-in-file.ts';
import { isTicked, letThrough } from './let-through.ts';
import { countOf, isSum, type PublishedRow } from './published-rows.ts';

export type Reason = 'few' | 'together' | 'earlier';

export interface KeepBackRules {
  readonly k: number;
  readonly exempt: readonly ExemptCell[];
  /** The level of each unit whose people are all of one. */
  readonly levelOf: ReadonlyMap<string, string>;
  /** Of the search for other states of things, see `protect`; absent: enough. */
  readonly mostSteps?: number;
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

const NOT_CHECKED =
  '隐去的格太多，没有核对完可否推反，所以没有汇总。请在这里或设置页把“少于几人的格隐去”改小些，或少放几页';

/** Keeps back what is about few people, and as much besides as would give it away. */
class KeepingBack {
  private readonly hidden = new Map<string, Reason>();
  private readonly exempt: Map<string, ExemptCell>;
  private readonly worlds: World[] = [];
  private readonly exposed: string[] = [];

  constructor(
    private readonly facts: CountsInFile,
    private readonly rules: KeepBackRules,
  ) {
    this.exempt = letThrough(facts, rules.exempt, rules.k);
  }

  private hideFew(): void {
    const { k } = this.rules;
    for (const count of this.facts.counts.values()) {
      const { key, value } = count;
      if (isSum(count) || this.exempt.has(key)) continue;
      if (value > 0 && value < k) this.hidden.set(key, 'few');
      else if (this.facts.before.hidden.has(key)) this.hidden.set(key, 'earlier');
    }
    for (const { of, base } of this.facts.pairs()) {
      const left = base.value - of.value;
      if (of.value > 0 && left > 0 && left < k && !isCityCount(of) && !isTicked(this.exempt.get(of.key)))
        this.hidden.set(of.key, 'few');
    }
  }

  /** Sums and means go with the counts of their row. */
  private hideSums(): void {
    for (const { meanings } of this.facts.rows) {
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

  private model(ofSums: boolean, isFinal: boolean) {
    const { facts, hidden, exempt, rules } = this;
    return countModel({ ...rules, facts, hidden, exempt }, { ofSums, isFinal });
  }

  private async protect(ofSums: boolean, job: Job): Promise<void> {
    const model = this.model(ofSums, false);
    const found = await protect(model, job, this.rules.mostSteps);
    const keyOf = (at: number) => model.variables[at]?.key ?? '';
    for (const at of found.alsoHidden) {
      this.hidden.set(keyOf(at), 'together');
      this.exempt.delete(keyOf(at));
    }
    // Once more with all of it: what is hidden is the same when the same is published again, and so is what follows.
    const settled = this.model(ofSums, true);
    const audit = await protect(settled, job, this.rules.mostSteps);
    const isOpen = (at: number) => audit.exposed.includes(at);
    const kept = found.witnesses.filter((witness) => [...witness.keys()].some(isOpen));
    const witnesses: readonly Witness[] = [...audit.witnesses, ...kept];
    for (const witness of witnesses) this.explain([...witness.keys()].map(keyOf));
    const seen = new Set(kept.flatMap((witness) => [...witness.keys()]));
    if (audit.isExhausted && audit.exposed.some((at) => !seen.has(at))) throw new Error(NOT_CHECKED);
    // Without anything ticked, all that is left to be seen of them was published before, and told nothing then.
    if (this.rules.exempt.length > 0) this.exposed.push(...found.exposed.map(keyOf));
    worldsOf(settled, witnesses).forEach((world, at) => {
      this.worlds[at] = new Map([...(this.worlds[at] ?? []), ...world]);
    });
  }

  async run(job: Job): Promise<KeptBack> {
    this.hideFew();
    await this.protect(false, job);
    this.hideSums();
    await this.protect(true, job);
    const { hidden, worlds, exposed, exempt } = this;
    return { rows: this.facts.rows, hidden, worlds, exposed, exempt: [...exempt.values()] };
  }
}

export const keepBack = (facts: CountsInFile, rules: KeepBackRules, job: Job): Promise<KeptBack> =>
  new KeepingBack(facts, rules).run(job);
