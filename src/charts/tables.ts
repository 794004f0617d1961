import type { StatTable } from '#core/table.ts';

/** Tables of an answer by id; one that was not asked for is absent. */
export type Tables = Readonly<Record<string, StatTable | undefined>>;
