import { createContext } from 'svelte';

import type { Router } from './router.svelte.ts';
import type { Session } from './session.svelte.ts';

export interface Interface {
  readonly session: Session;
  readonly router: Router;
}

const [getInterface, setInterface] = createContext<Interface>();

export { getInterface, setInterface };
