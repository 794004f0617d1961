import type { CountModel } from './model.ts';
import type { Witness } from './witness.ts';

/** Values of the variables that differ from the true ones. */
export type World = ReadonlyMap<string, number>;

const FURTHEST = 5;
/** Each is answered like the true one: beyond so many the office would wait too long. */
const MOST = 8;
/** Of those in the other direction: they are besides. */
const MOST_TURNED = 3;

/** As far as the change can be taken in one direction. */
function stretched(values: readonly number[], witness: Witness, direction: 1 | -1): Witness | null {
  let most = FURTHEST;
  for (const [place, by] of witness) {
    const change = by * direction;
    if (change < 0) most = Math.min(most, Math.floor((values[place] ?? 0) / -change));
  }
  return most < 1 ? null : new Map([...witness].map(([place, by]) => [place, by * direction * most]));
}

/** Several changes together are one where nothing gets below zero and nothing that changed comes back. */
function addTo(world: Map<number, number>, values: readonly number[], change: Witness): boolean {
  for (const [place, by] of change) {
    const together = (world.get(place) ?? 0) + by;
    if (together === 0 || (values[place] ?? 0) + together < 0) return false;
  }
  for (const [place, by] of change) world.set(place, (world.get(place) ?? 0) + by);
  return true;
}

function together(values: readonly number[], witnesses: readonly Witness[], direction: 1 | -1) {
  const worlds: Map<number, number>[] = [];
  const changed = new Set<number>();
  for (const witness of witnesses) {
    if ([...witness.keys()].every((place) => changed.has(place))) continue;
    const back = new Map([...witness].map(([place, by]) => [place, -by]));
    const far = [stretched(values, witness, direction), stretched(values, witness, direction === 1 ? -1 : 1)];
    const changes = [...far, witness, back].flatMap((each) => each ?? []);
    const isAdded = worlds.some((world) => changes.some((change) => addTo(world, values, change)));
    const [first] = changes;
    if (!isAdded && first && worlds.length < MOST) worlds.push(new Map(first));
    if (isAdded || first) for (const place of witness.keys()) changed.add(place);
  }
  return worlds;
}

/**
 * Other states of things, each of as many witnesses as go together, so that everything hidden differs in at least one
 * of them, some in the other direction as well, and everything visible in none.
 */
export function worldsOf({ variables }: CountModel, witnesses: readonly Witness[]): readonly World[] {
  const values = variables.map(({ value }) => value);
  const worlds = [
    ...together(values, witnesses, 1),
    ...together(values, witnesses, -1).slice(0, MOST_TURNED),
  ];
  return worlds.map(
    (world) =>
      new Map([...world].map(([place, by]) => [variables[place]?.key ?? '', (values[place] ?? 0) + by])),
  );
}
