import type { MarkBox } from './mark-box.ts';
import type { SwarmLane, SwarmShape, SwarmStack } from './swarm-marks.ts';
import { shortUnit } from './short-label.ts';
import { fitText, textWidth } from './text-width.ts';

const AXIS = 22;
const HEAD = 20;
const RIGHT = 6;
const WIDEST_PITCH = 8;
const NAME_ROOM = 84;
/** Dots closer than this run together: columns are drawn in their place. */
const LEAST_PITCH = 3.2;
/** Dots as far apart as this need no company beside them. */
const CLEAR_PITCH = 6;
const MOST_SPARE = 28;

export interface LaneLayout {
  readonly lane: SwarmLane;
  readonly name: string;
  /** Line the stacks stand on. */
  readonly base: number;
  readonly top: number;
  readonly marked: { readonly x: number; readonly text: string; readonly left: boolean } | null;
}

export interface SwarmLayout {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
  readonly dots: boolean;
  /** Dots beside each other in a stack: several where the years are wide and the stacks tall. */
  readonly across: number;
  /** Height of a stack. */
  readonly tall: (count: number) => number;
  readonly lanes: readonly LaneLayout[];
  /** Lowest line of the drawing: the years stand under it. */
  readonly bottom: number;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly x: (at: number) => number;
  readonly columnWidth: number;
}

/** Height at which dots are as far apart up as across, within what a card has. */
export function swarmHeight(shape: SwarmShape, width: number): number {
  const { step } = axisOf(shape, width);
  const people = shape.lanes.reduce((sum, { most }) => sum + most, 0);
  const least = shape.lanes.length * (HEAD + 24) + AXIS;
  const wanted = people * Math.min(step, WIDEST_PITCH) + shape.lanes.length * HEAD + AXIS;
  return Math.max(least, Math.min(wanted, Math.max(360, shape.lanes.length * 72)));
}

export function layoutSwarm(shape: SwarmShape, width: number, height: number): SwarmLayout {
  const { left, step } = axisOf(shape, width);
  const right = Math.max(left, width - RIGHT);
  const x = (at: number) => left + (at - shape.from + 0.5) * step;
  const people = Math.max(
    1,
    shape.lanes.reduce((sum, { most }) => sum + most, 0),
  );
  const room = Math.max(1, height - AXIS - shape.lanes.length * HEAD);
  const dots = shape.asDots ? dotsFor(shape, step, room) : null;
  const pitch = dots?.pitch ?? room / people;
  const tall = (count: number) => Math.ceil(count / (dots?.across ?? 1)) * pitch;
  const taken = shape.lanes.reduce((sum, { most }) => sum + tall(most), 0);
  // What the dots leave over is shared out among the lanes, as far as it does not tear them apart.
  const spare = Math.min(MOST_SPARE, (room - taken) / Math.max(1, shape.lanes.length));
  let base = 0;
  const lanes = shape.lanes.map((lane): LaneLayout => {
    const top = base;
    base += HEAD + spare + tall(lane.most);
    return {
      lane,
      name: fitText(shortUnit(lane.label), NAME_ROOM, 13),
      base,
      top,
      marked: markedAt(lane, x, right),
    };
  });
  return {
    left,
    right,
    pitch,
    dots: dots !== null,
    across: dots?.across ?? 1,
    tall,
    bottom: base,
    lanes,
    ticks: ticksOf(shape, step).map((at) => ({ x: x(at), text: String(at) })),
    x,
    columnWidth: Math.max(1, step * 0.72),
  };
}

/** One path for all dots of a kind in a lane. */
export function dotPath(stacks: readonly SwarmStack[], layout: SwarmLayout, base: number): string {
  const { pitch, across, x } = layout;
  const place = (at: number, count: number, index: number) => {
    const level = Math.floor(index / across);
    const beside = Math.min(across, count - level * across);
    const aside = ((index % across) - (beside - 1) / 2) * pitch;
    return `M${x(at) + aside} ${base - (level + 0.5) * pitch - 1}h0`;
  };
  return stacks
    .map(({ at, count }) => Array.from({ length: count }, (_, index) => place(at, count, index)).join(''))
    .join('');
}

/** The whole height of a lane by year, so that a single dot is as easy to hit as a stack. */
export function swarmBoxes(layout: SwarmLayout): readonly MarkBox[] {
  return layout.lanes.flatMap(({ lane, base, top }) =>
    lane.stacks.map(({ at, count }) => {
      const height = Math.min(base - top, Math.max(24, layout.tall(count) + 4));
      const width = Math.max(4, layout.columnWidth / 0.72);
      return { left: layout.x(at) - width / 2, top: base - height, width, height };
    }),
  );
}

/** As few dots beside each other as leaves them easy to see; null when they would run together. */
function dotsFor(
  { lanes }: SwarmShape,
  step: number,
  room: number,
): { readonly pitch: number; readonly across: number } | null {
  const most = Math.max(1, Math.floor((step * 0.9) / LEAST_PITCH));
  const choices = Array.from({ length: most }, (_, index) => {
    const across = index + 1;
    const tall = lanes.reduce((sum, lane) => sum + Math.ceil(lane.most / across), 0);
    const wide = across === 1 ? step : (step * 0.9) / across;
    return { across, pitch: Math.min(wide, WIDEST_PITCH, room / Math.max(1, tall)) };
  });
  const clear = choices.find(({ pitch }) => pitch >= CLEAR_PITCH);
  const best = clear ?? [...choices].sort((a, b) => b.pitch - a.pitch)[0];
  return best && best.pitch >= LEAST_PITCH ? best : null;
}

function axisOf(shape: SwarmShape, width: number): { readonly left: number; readonly step: number } {
  const names = shape.lanes.map(({ label, total }) =>
    Math.max(textWidth(shortUnit(label), 13), textWidth(`${total}人`)),
  );
  const left = Math.min(NAME_ROOM, Math.max(0, ...names)) + 10;
  return { left, step: Math.max(1, width - left - RIGHT) / (shape.to - shape.from + 1) };
}

function markedAt(lane: SwarmLane, x: (at: number) => number, right: number): LaneLayout['marked'] {
  if (!lane.marked) return null;
  const place = x(lane.marked.value);
  return { x: place, text: lane.marked.text, left: place + 6 + textWidth(lane.marked.text, 13) > right };
}

function ticksOf({ from, to }: SwarmShape, step: number): readonly number[] {
  const every = [1, 2, 5, 10, 20, 50].find((years) => years * step >= 30) ?? 100;
  const first = Math.ceil(from / every) * every;
  return Array.from(
    { length: Math.max(0, Math.floor((to - first) / every) + 1) },
    (_, i) => first + i * every,
  );
}
