import { TIE } from './ranks.ts';

/** Normalised dimensions (a column each, NaN missing) and their weights, before they are shared out. */
export interface Weighted {
  readonly values: readonly Float64Array[];
  readonly weights: readonly number[];
  readonly objects: number;
  /** A missing dimension counts as 0 instead of leaving its weight to the others. */
  readonly missingIsZero: boolean;
  /** Points of each object outside the weights, on the scale of the values; NaN for none. */
  readonly added?: Float64Array;
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
  { values, weights, missingIsZero, added }: Weighted,
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
  if (scores === 0) return null;
  const points = added?.[object] ?? 0;
  // The same for every weight: (fixed + points·weight + w·(value + points·share)) ÷ (weight + w·share).
  return Number.isNaN(points)
    ? { fixed, value, weight, share }
    : { fixed: fixed + points * weight, value: value + points * share, weight, share };
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
  const first = leads(from);
  const inside = crossings(own, other).filter((w) => w > from && w < to);
  const points = [from, ...inside.sort((a, b) => a - b), to];
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

/** Every object's course while one weight goes from one value to another, and where it begins and ends. */
interface Field {
  readonly courses: readonly (Course | null)[];
  /** NaN for who has no composite there. */
  readonly first: Float64Array;
  readonly last: Float64Array;
}

function makeField(weighted: Weighted, moved: number, from: number, to: number): Field {
  const first = new Float64Array(weighted.objects).fill(Number.NaN);
  const last = new Float64Array(weighted.objects).fill(Number.NaN);
  const courses = Array.from({ length: weighted.objects }, (_, object) => {
    const course = courseOf(weighted, object, moved);
    if (!course || !(course.weight + from * course.share > 0)) return null;
    first[object] = at(course, from);
    last[object] = at(course, to);
    return course;
  });
  return { courses, first, last };
}

const fieldsMade = new WeakMap<Weighted, Map<string, Field>>();

function fieldOf(weighted: Weighted, moved: number, from: number, to: number): Field {
  const own = fieldsMade.get(weighted) ?? new Map<string, Field>();
  fieldsMade.set(weighted, own);
  const key = `${moved} ${from} ${to}`;
  const known = own.get(key);
  if (known) return known;
  const field = makeField(weighted, moved, from, to);
  own.set(key, field);
  return field;
}

/** Best and worst rank of an object while the weight of one dimension goes from one value to another. */
function rangeOver(
  weighted: Weighted,
  object: number,
  moved: number,
  from: number,
  to: number,
): RankRange | null {
  const { courses, first, last } = fieldOf(weighted, moved, from, to);
  const own = courses[object];
  if (!own) return null;
  const events: Event[] = [];
  const [ownFirst, ownLast] = [first[object] ?? Number.NaN, last[object] ?? Number.NaN];
  let ahead = 0;
  for (let other = 0; other < courses.length; other++) {
    const course = courses[other];
    if (other === object || !course) continue;
    const leads = (first[other] ?? 0) - ownFirst > TIE;
    const isLine = course.weight === own.weight && course.share === own.share;
    // Over one denominator a lead is a line, which stays on the side that both its ends are on.
    if (isLine && leads === (last[other] ?? 0) - ownLast > TIE) {
      if (leads) ahead++;
    } else if (addEvents(own, course, from, to, events)) ahead++;
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
