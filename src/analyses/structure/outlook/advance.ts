/** People of one class who stay until a step, in which they reach their latest retirement month. */
export interface StockCell<C> {
  /** Step from 0 in which they are gone; null: not within the steps looked at, or not known. */
  readonly leaves: number | null;
  readonly of: C;
  readonly n: number;
}

/** What happens besides retirement between two points in time. */
export interface StepPlan<C> {
  /** Share of those who have not retired that leave for other reasons. */
  readonly exits: number;
  /** Persons who come, by class; they take part in exits from the next step on. */
  readonly intake: readonly (readonly [C, number])[];
}

/** A point in time, and what led to it: before − retirements − exits + intake = n. */
export interface Point<C> {
  readonly before: number;
  readonly retirements: number;
  readonly exits: number;
  readonly intake: number;
  readonly n: number;
  readonly byClass: ReadonlyMap<C, number>;
}

/** Less than this is nobody: what is left of a class after its last people were taken off. */
const NOBODY = 1e-9;

function addTo<C>(sums: Map<C, number>, of: C, n: number): void {
  const sum = (sums.get(of) ?? 0) + n;
  if (Math.abs(sum) < NOBODY) sums.delete(of);
  else sums.set(of, sum);
}

/**
 * Leads a stock of people over the steps: who reaches the retirement month goes, a share of the rest leaves, the
 * intake comes. Persons are expected values: whole numbers as long as no share of other exits is set. The first
 * point is the stock as it is.
 */
export function advance<C>(
  stock: readonly StockCell<C>[],
  steps: readonly StepPlan<C>[],
): readonly Point<C>[] {
  const there = new Map<C, number>();
  const leaving = steps.map((): StockCell<C>[] => []);
  let n = 0;
  for (const cell of stock) {
    n += cell.n;
    addTo(there, cell.of, cell.n);
    if (cell.leaves !== null) leaving[cell.leaves]?.push(cell);
  }
  const points: Point<C>[] = [{ before: n, retirements: 0, exits: 0, intake: 0, n, byClass: new Map(there) }];
  // Part of the stock that has not left for other reasons.
  let left = 1;
  steps.forEach((plan, step) => {
    const before = n;
    let retirements = 0;
    for (const cell of leaving[step] ?? []) {
      retirements += cell.n * left;
      addTo(there, cell.of, -cell.n * left);
    }
    const exits = (before - retirements) * plan.exits;
    if (plan.exits > 0) for (const [of, own] of there) there.set(of, own * (1 - plan.exits));
    left *= 1 - plan.exits;
    let intake = 0;
    for (const [of, persons] of plan.intake) {
      intake += persons;
      addTo(there, of, persons);
    }
    n = before - retirements - exits + intake;
    points.push({ before, retirements, exits, intake, n, byClass: new Map(there) });
  });
  return points;
}

/** The points of several stocks taken together. */
export function together<C>(parts: readonly (readonly Point<C>[])[]): readonly Point<C>[] {
  const [first = [], ...others] = parts;
  return first.map((point, step): Point<C> => {
    const sums = { before: 0, retirements: 0, exits: 0, intake: 0, n: 0 };
    const byClass = new Map<C, number>();
    for (const each of [point, ...others.flatMap((part) => part[step] ?? [])]) {
      sums.before += each.before;
      sums.retirements += each.retirements;
      sums.exits += each.exits;
      sums.intake += each.intake;
      sums.n += each.n;
      for (const [of, own] of each.byClass) addTo(byClass, of, own);
    }
    return { ...sums, byClass };
  });
}
