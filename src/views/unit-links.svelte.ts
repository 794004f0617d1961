import { getContext, setContext } from 'svelte';

import type { Client } from './client.ts';

/** Which names are units that have a page of their own. */
export class UnitLinks {
  #names: Readonly<Record<string, true>> = $state.raw({});

  constructor(readonly client: Pick<Client, 'unitList'>) {}

  has(name: string): boolean {
    return Object.prototype.hasOwnProperty.call(this.#names, name);
  }

  /** How many units have a page. */
  get count(): number {
    return Object.keys(this.#names).length;
  }

  async load(): Promise<void> {
    const units = await this.client.unitList();
    this.#names = Object.fromEntries(units.map(({ name }) => [name, true]));
  }
}

const KEY = Symbol('units');

export function setUnitLinks(links: UnitLinks): void {
  setContext(KEY, links);
}

/** Undefined where figures stand alone, outside the workbench. */
export function getUnitLinks(): UnitLinks | undefined {
  return getContext<UnitLinks | undefined>(KEY);
}
