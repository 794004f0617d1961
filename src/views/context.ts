import { createContext } from 'svelte';

import { formatRoute } from './route.ts';
import type { Router } from './router.svelte.ts';
import type { Session } from './session.svelte.ts';

export interface Interface {
  readonly session: Session;
  readonly router: Router;
  /** Goes to the page of one unit; every unit's name in a figure or a list leads there. */
  readonly openUnit: (name: string) => void;
}

/** Address of the page of one unit. */
export function unitAddress(name: string): string {
  return formatRoute({ path: 'unit', words: { name } });
}

const [getInterface, setInterface] = createContext<Interface>();

export { getInterface, setInterface };
