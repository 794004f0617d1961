import { TIE } from './ranks.ts';

/** Normalised dimensions (a column each, NaN missing) and their weights, before they are shared out. */
export interface Weighted {
  readonly values: readonly Float64Array[];
  readonly weights: readonly number[];
  readonly objects: number;
  /** A missing dimension counts as 0 instead of leaving its weight to the others. */
  readonly missingIsZero: boolean;
}

export interface RankRange {
  readonly best: number;
  readonly worst: number;
}

/** A composite as the weight of one dimension moves: (fixed + w·value) ÷ (weight + w·share). */
interface Course {
  readonly fixed: number;
  readonly value: number;
  readonly weight: number;
  readonly share: number;
}

function courseOf(
  { values, weights, missingIsZero }: Weighted,
  object: number,
  moved: number,
): Course | null {
  let [fixed, value, weight, share] = [0, 0, 0, 0];
  let scores = 0;
  values.forEach((column, d) => {
    const own = column[object] ?? Number.NaN;
    const isHere = !Number.isNaN(own);
    const counts = isHere || missingIsZero;
    if (d === moved) {
      value = isHere ? own : 0;
      share = counts ? 1 : 0;
    } else {
      fixed += isHere ? own * (weights[d] ?? 0) : 0;
      weight += counts ? (weights[d] ?? 0) : 0;
    }
    if (isHere && (weights[d] ?? 0) > 0) scores++;
  });
  return scores > 0 ? { fixed, value, weight, share } : null;
}

const at = ({ fixed, value, weight, share }: Course, w: number) => (fixed + w * value) / (weight + w * share);

/** Weights at which two courses cross: roots of at most a quadratic. */
function crossings(a: Course, b: Course): readonly number[] {
  const two = a.value * b.share - b.value * a.share;
  const one = a.fixed * b.share + a.value * b.weight - b.fixed * a.share - b.value * a.weight;
  const none = a.fixed * b.weight - b.fixed * a.weight;
  if (Math.abs(two) < 1e-14) return Math.abs(one) < 1e-14 ? [] : [-none / one];
  const root = one * one - 4 * two * none;
  if (root < 0) return [];
  const q = -(one + Math.sign(one || 1) * Math.sqrt(root)) / 2;
  return q === 0 ? [0] : [q / two, none / q];
}

interface Event {
  readonly at: number;
  /** −1: somebody is no longer ahead from here on; +1: somebody is ahead behind this point. */
  readonly step: -1 | 1;
}

/** Stretches of the weight on which `other` is ahead of `own`, as events; returns whether it is so at the start. */
function addEvents(own: Course, other: Course, from: number, to: number, events: Event[]): boolean {
  const leads = (w: number) => at(other, w) - at(own, w) > TIE;
  const inside = crossings(own, other).filter((w) => w > from && w < to);
  const points = [from, ...inside.sort((a, b) => a - b), to];
  const first = leads(from);
  let ahead = first;
  for (let i = 0; i + 1 < points.length; i++) {
    const [left = from, right = to] = [points[i], points[i + 1]];
    const leadsHere = leads((left + right) / 2);
    const stays = leadsHere && ahead && (i === 0 || leads(left));
    if (!stays) {
      if (ahead) events.push({ at: left, step: -1 });
      if (leadsHere) events.push({ at: left, step: 1 });
    }
    ahead = leadsHere;
  }
  if (ahead && !leads(to)) events.push({ at: to, step: -1 });
  if (!ahead && leads(to)) events.push({ at: to, step: 1 });
  return first;
}

/** Best and worst rank of an object while the weight of one dimension goes from one value to another. */
function rangeOver(
  weighted: Weighted,
  object: number,
  moved: number,
  from: number,
  to: number,
): RankRange | null {
  const own = courseOf(weighted, object, moved);
  if (!own || !(own.weight + from * own.share > 0)) return null;
  const events: Event[] = [];
  let ahead = 0;
  for (let other = 0; other < weighted.objects; other++) {
    if (other === object) continue;
    const course = courseOf(weighted, other, moved);
    if (course && course.weight + from * course.share > 0 && addEvents(own, course, from, to, events))
      ahead++;
  }
  events.sort((a, b) => a.at - b.at || a.step - b.step);
  let [best, worst] = [ahead, ahead];
  for (let i = 0; i < events.length; i++) {
    ahead += events[i]?.step ?? 0;
    const next = events[i + 1];
    const isLastOfStep = !next || next.at !== events[i]?.at || next.step !== events[i]?.step;
    if (!isLastOfStep) continue;
    best = Math.min(best, ahead);
    worst = Math.max(worst, ahead);
  }
  return { best: best + 1, worst: worst + 1 };
}

const widest = (ranges: readonly RankRange[]): RankRange | null =>
  ranges.length === 0
    ? null
    : { best: Math.min(...ranges.map((r) => r.best)), worst: Math.max(...ranges.map((r) => r.worst)) };

/** The ranks an object can take when any one weight is moved by up to this share of itself; exact. */
export function rangeUnderWeights(weighted: Weighted, object: number, sway: number): RankRange | null {
  const ranges = weighted.weights.flatMap((weight, d) =>
    weight > 0 ? (rangeOver(weighted, object, d, weight * (1 - sway), weight * (1 + sway)) ?? []) : [],
  );
  return widest(ranges);
}

/** The ranks it takes when any one dimension is left out. */
export function rangeLeavingOut(weighted: Weighted, object: number): RankRange | null {
  const ranges = weighted.weights.flatMap((weight, d) =>
    weight > 0 ? (rangeOver(weighted, object, d, 0, 0) ?? []) : [],
  );
  return widest(ranges);
}
