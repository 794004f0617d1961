import type { Job } from '#core/progress.ts';
import type { CountModel } from './model.ts';
import { Turns } from './turns.ts';
import { type Pace, type Witness, WitnessSearch } from './witness.ts';

export interface Protection {
  /** Visible variables that have to be hidden too, so that none of the hidden ones can be told. */
  readonly alsoHidden: ReadonlySet<number>;
  /** Each hidden or sensitive variable differs in one of them, and all that stays visible is the same. */
  readonly witnesses: readonly Witness[];
  /**
   * Those for which no other state of things was found. Whatever could be hidden and has to do with them is: only what
   * cannot be hidden may tell them.
   */
  readonly exposed: readonly number[];
  /** There was no step left: of those exposed it is not known whether anything tells them. */
  readonly isExhausted: boolean;
}

/** First without hiding anything more; then with, cheaply; then in any way. */
const PACES: readonly Pace[] = [
  { mayHide: false, eagerness: 60, mostSteps: 400 },
  { mayHide: false, eagerness: 'onwards', mostSteps: 600 },
  { mayHide: true, eagerness: 250, mostSteps: 1_500 },
  { mayHide: true, eagerness: 2_000, mostSteps: 2_000 },
  { mayHide: true, eagerness: 'onwards', mostSteps: 2_000 },
];
/** Of all searches together: where it does not do, more is hidden instead. */
const mostStepsFor = (variables: number): number => 50_000 + 100 * variables;
const REPORT_EVERY = 64;

/** Where nothing cheaper was found, whatever stands in one equation with it is hidden as well, then what stands with that. */
const ROUNDS = 4;

class Protecting {
  readonly alsoHidden = new Set<number>();
  readonly witnesses: Witness[] = [];
  readonly covered = new Set<number>();
  private readonly search: WitnessSearch;
  private readonly paces: readonly Pace[];

  constructor(
    private readonly model: CountModel,
    private readonly job: Job,
    mostSteps: number,
  ) {
    this.search = new WitnessSearch(model, new Turns(job), mostSteps);
    const canHide = model.variables.some(({ sight, cost }) => sight === 'visible' && Number.isFinite(cost));
    this.paces = PACES.filter(({ mayHide }) => canHide || !mayHide);
  }

  /** Somebody let through the very same people elsewhere. */
  isTold(place: number): boolean {
    return this.search.isTold(place);
  }

  get isExhausted(): boolean {
    return this.search.isExhausted;
  }

  private hide(place: number): void {
    const variable = this.model.variables[place];
    if (variable?.sight !== 'visible' || !Number.isFinite(variable.cost)) return;
    this.alsoHidden.add(place);
    this.search.hide(place);
  }

  private async tries(target: number): Promise<boolean> {
    if (this.covered.has(target)) return true;
    let witness: Witness | null = null;
    for (const pace of this.paces) witness ??= await this.search.find(target, pace);
    if (!witness) return false;
    this.witnesses.push(witness);
    for (const place of witness.keys()) {
      this.covered.add(place);
      this.hide(place);
    }
    return true;
  }

  /** Those of them for which nothing is found. */
  async without(targets: readonly number[], stage: string): Promise<readonly number[]> {
    const open: number[] = [];
    for (const [done, target] of targets.entries()) {
      if (done % REPORT_EVERY === 0) this.job.progress?.({ stage, done, total: targets.length, unit: '步' });
      if (!(await this.tries(target))) open.push(target);
    }
    return open;
  }

  hideAround(targets: readonly number[]): readonly number[] {
    const around = new Set(targets);
    const wanted = new Set(targets);
    for (const { total, parts } of this.model.equations) {
      const members = [total, ...parts];
      if (members.some((place) => wanted.has(place))) members.forEach((place) => around.add(place));
    }
    around.forEach((place) => {
      this.hide(place);
    });
    return [...around];
  }

  /** Everything that has to do with them: nothing of it is left that could tell them. */
  hideConnected(targets: readonly number[]): readonly number[] {
    let all = targets;
    for (let before = -1; before !== all.length;) {
      before = all.length;
      all = this.hideAround(all);
    }
    return all;
  }
}

/**
 * Nothing that is hidden, and nothing about few people that is not said, can be told from what stays visible: for
 * each there is another state of things, in whole people, in which the file reads the same. The fewer steps it may take
 * the more is hidden.
 */
export async function protect(
  model: CountModel,
  job: Job = {},
  mostSteps = mostStepsFor(model.variables.length),
): Promise<Protection> {
  const protecting = new Protecting(model, job, mostSteps);
  const isOpen = (place: number) => {
    const { sight, isSensitive, cost } = model.variables[place] ?? {
      sight: 'visible',
      isSensitive: false,
      cost: 0,
    };
    return (
      Number.isFinite(cost) &&
      !protecting.isTold(place) &&
      (sight === 'hidden' || (sight === 'unsaid' && isSensitive))
    );
  };
  const targets = model.variables.flatMap((_, place) => (isOpen(place) ? [place] : []));
  let exposed = await protecting.without(targets, '核对可否反推');
  for (let round = 0; round < ROUNDS && exposed.length > 0; round++) {
    let around: readonly number[] = exposed;
    for (let ring = 0; ring <= round; ring++) around = protecting.hideAround(around);
    const hidden = around.filter(
      (place) => protecting.alsoHidden.has(place) && !protecting.covered.has(place),
    );
    exposed = await protecting.without([...new Set([...exposed, ...hidden])], '多隐去一些再核对');
  }
  if (exposed.length > 0) {
    const all = protecting.hideConnected(exposed);
    exposed = await protecting.without(all.filter(isOpen), '多隐去一些再核对');
  }
  const { alsoHidden, witnesses, isExhausted } = protecting;
  return { alsoHidden, witnesses, exposed, isExhausted };
}
