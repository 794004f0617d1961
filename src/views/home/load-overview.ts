import type { Load } from '../shell/parts.ts';

/** What there is to see of imported data; an empty workspace needs none of it. */
export const loadOverview: Load = () => import('./Overview.svelte');
