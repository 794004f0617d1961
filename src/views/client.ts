import type { Workspace } from '#app/api.ts';

/** What the interface talks to: the product without its looks, in a worker or in the same thread. */
export type Client = Workspace;
