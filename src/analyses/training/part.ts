import type { Analysis } from '../analysis.ts';

/** What one page of the training brings along; `index.ts` puts the parts together. */
export type TrainingPart = Pick<Analysis, 'tables' | 'derived' | 'findings' | 'figures' | 'pages'> & {
  readonly settings?: Analysis['settings'];
  readonly lists?: Analysis['lists'];
};
