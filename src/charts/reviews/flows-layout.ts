import type { MarkBox } from '../mark-box.ts';
import { textWidth } from '../text-width.ts';
import type { Flow, FlowEnd, FlowsShape } from './flows-marks.ts';

export const FLOW_FONT = 12;
export const NODE_WIDTH = 9;
export const NODE_GAP = 14;
const TOP = 6;
const LEFT = 2;
/** A flow thinner than this is still wide enough to point at. */
const LEAST_HIT = 6;
/** Thick enough for its number, and how far numbers stay apart. */
const LEAST_PRINTED = 9;
const LINE = 15;

export interface FlowPlace {
  readonly flow: Flow;
  /** Middle heights at either end, and how thick it is. */
  readonly from: number;
  readonly to: number;
  readonly thick: number;
  readonly box: MarkBox;
  /** Outline of the flow within its box. */
  readonly outline: string;
  /** Its number stands on it. */
  readonly printed: boolean;
}

export interface FlowsLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
  readonly places: readonly FlowPlace[];
}

export function flowsHeight({ froms, tos }: FlowsShape): number {
  return Math.min(480, Math.max(220, 2 * TOP + Math.max(froms.length, tos.length) * 46));
}

/** Ends from the top in their order, a flow's ends in the order of what it goes to and comes from. */
export function layoutFlows(shape: FlowsShape, width: number, height: number): FlowsLayout {
  const right = Math.max(LEFT + 60, width - endRoom(shape, width));
  const tall = height - 2 * TOP;
  const scale = Math.max(0, Math.min(scaleOf(shape.froms, tall), scaleOf(shape.tos, tall)));
  const [fromTops, toTops] = [topsOf(shape.froms, scale), topsOf(shape.tos, scale)];
  const [x0, x1] = [LEFT + NODE_WIDTH, right - NODE_WIDTH];
  const places = shape.flows.map((flow): Omit<FlowPlace, 'printed'> => {
    const thick = flow.value * scale;
    const start = TOP + take(fromTops, flow.row, thick) + thick / 2;
    const end = TOP + take(toTops, flow.column, thick) + thick / 2;
    const half = Math.max(thick, LEAST_HIT) / 2;
    const top = Math.min(start, end) - half;
    const box = { left: x0, top, width: x1 - x0, height: Math.abs(start - end) + 2 * half };
    return { flow, from: start, to: end, thick, box, outline: ribbon(start - top, end - top, half, x1 - x0) };
  });
  const printed = printedOf(places);
  const all = places.map((place) => ({ ...place, printed: printed.has(place) }));
  return { left: LEFT, right, top: TOP, height: tall, places: all };
}

type Unprinted = Omit<FlowPlace, 'printed'>;

/** Numbers stand in the middle of flows that are thick enough, clear of those on thicker ones. */
function printedOf(places: readonly Unprinted[]): ReadonlySet<Unprinted> {
  const kept: Unprinted[] = [];
  const middle = ({ from, to }: Unprinted) => (from + to) / 2;
  for (const place of [...places].sort((a, b) => b.thick - a.thick)) {
    const isClear = kept.every((other) => Math.abs(middle(other) - middle(place)) >= LINE);
    if (place.thick >= LEAST_PRINTED && isClear) kept.push(place);
  }
  return new Set(kept);
}

/** As wide as the longest name and number to the right, but never more than two fifths. */
function endRoom({ tos }: FlowsShape, width: number): number {
  const widest = Math.max(0, ...tos.map(({ label, total }) => textWidth(`${label} ${total}`, FLOW_FONT)));
  return Math.min(width * 0.4, widest + 16);
}

function scaleOf(ends: readonly FlowEnd[], tall: number): number {
  const total = ends.reduce((sum, end) => sum + end.total, 0);
  return total > 0 ? (tall - (ends.length - 1) * NODE_GAP) / total : Infinity;
}

function topsOf(ends: readonly FlowEnd[], scale: number): number[] {
  let top = 0;
  return ends.map(({ total }) => {
    const here = top;
    top += total * scale + NODE_GAP;
    return here;
  });
}

/** The next free height of an end, used up by what is taken. */
function take(tops: number[], place: number, thick: number): number {
  const here = tops[place] ?? 0;
  tops[place] = here + thick;
  return here;
}

function ribbon(from: number, to: number, half: number, width: number): string {
  const middle = width / 2;
  const above = `M0 ${from - half}C${middle} ${from - half} ${middle} ${to - half} ${width} ${to - half}`;
  return `${above}V${to + half}C${middle} ${to + half} ${middle} ${from + half} 0 ${from + half}Z`;
}
