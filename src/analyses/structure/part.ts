import type { Analysis } from '../analysis.ts';

/** What one page of the structure brings along; `index.ts` puts the parts together. */
export type StructurePart = Pick<Analysis, 'tables' | 'derived' | 'figures' | 'pages'>;
