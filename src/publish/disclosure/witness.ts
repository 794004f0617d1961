import type { CountModel } from './model.ts';
import { type Net, netOf } from './net.ts';
import { Queue } from './queue.ts';
import type { Turns } from './turns.ts';

/** Another state of things in which all that is visible is the same: by how much each variable differs. */
export type Witness = ReadonlyMap<number, number>;

interface Node {
  readonly moved: number;
  readonly by: number;
  readonly before: Node | null;
  /** By how much an equation is out; only those that are. */
  readonly open: ReadonlyMap<number, number>;
  /** How many moves it took. */
  readonly depth: number;
  readonly cost: number;
  readonly rank: number;
}

interface Way {
  readonly variable: number;
  readonly by: number;
  readonly cost: number;
}

/** Where the search goes on, and how many steps may be taken. */
export interface Pace {
  readonly mayHide: boolean;
  /** The cheapest first, the fewer equations are out the better; or on from where it is, whatever it costs. */
  readonly eagerness: number | 'onwards';
  readonly mostSteps: number;
}

const STEP = 20;
/** Ways to put one equation right that are looked at, the cheapest first. */
const WIDTH = 24;

/** Steps on the same thread without a look at who else waits. */
const STEPS_AT_ONCE = 16;
/** More than equations are ever out: one move further always comes first. */
const FURTHER = 100_000;
const COST_OF_AN_EQUATION = 1_000;

/** What of an equation one variable can put right: all of it, or one of it. */
function stepsOf(out: number, sign: number): readonly number[] {
  const whole = -out / sign;
  if (!Number.isInteger(whole)) return [];
  return Math.abs(whole) > 1 ? [whole, Math.sign(whole)] : [whole];
}

/** Searches a cheap change of what is not visible, and of visible variables that would have to be hidden with it. */
export class WitnessSearch {
  private readonly net: Net;
  /** By variable that is searched: what hiding it costs now. */
  private readonly costs: Float64Array;

  /** `stepsLeft`: of all searches together; then nothing more is found. */
  constructor(
    model: CountModel,
    private readonly turns: Turns,
    private stepsLeft: number,
  ) {
    this.net = netOf(model);
    this.costs = new Float64Array(model.variables.length);
    this.net.groups.forEach((group, root) => {
      for (const place of group) {
        const variable = model.variables[place];
        if (variable?.sight === 'visible') this.costs[root] = (this.costs[root] ?? 0) + variable.cost;
      }
    });
  }

  get isExhausted(): boolean {
    return this.stepsLeft <= 0;
  }

  /** It is always the same as something that cannot be hidden. */
  isTold(variable: number): boolean {
    return this.costs[this.net.as[variable] ?? variable] === Infinity;
  }

  /** From now on it is hidden, and whatever is always the same. */
  hide(variable: number): void {
    this.costs[this.net.as[variable] ?? variable] = 0;
  }

  private canMove(variable: number, by: number, mayHide: boolean): boolean {
    const cost = this.costs[variable] ?? Infinity;
    return (this.net.values[variable] ?? 0) + by >= 0 && (mayHide ? Number.isFinite(cost) : cost === 0);
  }

  private move(before: Node | null, moved: number, by: number, { eagerness }: Pace): Node {
    const open = new Map(before?.open);
    for (const equation of this.net.live[moved] ?? []) {
      const out = (open.get(equation) ?? 0) + (this.net.equations[equation]?.get(moved) ?? 0) * by;
      if (out === 0) open.delete(equation);
      else open.set(equation, out);
    }
    const cost = (before?.cost ?? 0) + STEP + (before ? (this.costs[moved] ?? 0) : 0);
    const depth = (before?.depth ?? 0) + 1;
    const rank =
      eagerness === 'onwards'
        ? open.size + cost / COST_OF_AN_EQUATION - FURTHER * depth
        : cost + eagerness * open.size;
    return { moved, by, before, open, depth, cost, rank };
  }

  /** How the equation that the fewest variables could put right can be. */
  private ways(node: Node, { mayHide }: Pace): readonly Way[] {
    const moved = new Set<number>();
    for (let at: Node | null = node; at; at = at.before) moved.add(at.moved);
    let best: Way[] | null = null;
    for (const [equation, out] of node.open) {
      const found: Way[] = [];
      for (const [variable, sign] of this.net.equations[equation] ?? []) {
        if (moved.has(variable)) continue;
        const width = this.net.live[variable]?.length ?? 0;
        for (const by of stepsOf(out, sign))
          if (this.canMove(variable, by, mayHide))
            found.push({ variable, by, cost: (this.costs[variable] ?? 0) + width });
      }
      if (found.length === 0) return [];
      if (!best || found.length < best.length) best = found;
    }
    return (best ?? []).sort((a, b) => a.cost - b.cost).slice(0, WIDTH);
  }

  /** Null where none is found within so many steps. */
  async find(target: number, pace: Pace): Promise<Witness | null> {
    const root = this.net.as[target] ?? target;
    const queue = new Queue<Node>();
    for (const by of [1, -1]) if (this.canMove(root, by, true)) queue.push(this.move(null, root, by, pace));
    for (let step = 0; step < pace.mostSteps && this.stepsLeft > 0; step++, this.stepsLeft--) {
      const node = queue.pop();
      if (!node) return null;
      if (step % STEPS_AT_ONCE === 0) await this.turns.pass();
      const witness = node.open.size === 0 ? this.settle(node) : null;
      if (witness) return witness;
      for (const { variable, by } of this.ways(node, pace)) queue.push(this.move(node, variable, by, pace));
    }
    return null;
  }

  /** What was set apart takes up what is left over; null where it has no room for it. */
  private settle(node: Node): Witness | null {
    const changes = new Map<number, number>();
    for (let at: Node | null = node; at; at = at.before) changes.set(at.moved, at.by);
    const { equations, settled, groups, values } = this.net;
    for (const { equation, by } of settled) {
      let out = 0;
      let sign = 0;
      for (const [variable, own] of equations[equation] ?? []) {
        if (variable === by) sign = own;
        else out += own * (changes.get(variable) ?? 0);
      }
      if (out === 0) continue;
      if (changes.has(by) || (values[by] ?? 0) - out * sign < 0) return null;
      changes.set(by, -out * sign);
    }
    return new Map(
      [...changes].flatMap(([root, by]) =>
        (groups[root] ?? []).map((place): [number, number] => [place, by]),
      ),
    );
  }
}
