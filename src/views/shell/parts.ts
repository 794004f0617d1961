import type { Component } from 'svelte';

/** Fetches the code of one part of the interface. */
export type Load<Props extends Record<string, unknown> = Record<string, never>> = () => Promise<{
  readonly default: Component<Props>;
}>;

const arrived = new Map<unknown, unknown>();

/** The part whose code is here already. */
export function arrivedPart<Props extends Record<string, unknown>>(
  load: Load<Props>,
): Component<Props> | undefined {
  // Kept only by `fetchPart`, under its own loader.
  return arrived.get(load) as Component<Props> | undefined;
}

/** Fetches the code of a part, once; one that could not be fetched is asked for again. */
export async function fetchPart<Props extends Record<string, unknown>>(
  load: Load<Props>,
): Promise<Component<Props>> {
  const known = arrivedPart(load);
  if (known) return known;
  const { default: part } = await load();
  arrived.set(load, part);
  return part;
}
