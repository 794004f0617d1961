import type { FigureSpec } from '#core/figure.ts';

/** Forms that Office has no chart of and that a table says less well than a picture. */
const PICTURED: ReadonlySet<FigureSpec['form']> = new Set([
  ...(['swarm', 'strips', 'waffle', 'spread', 'slope', 'square', 'flows', 'ranges', 'posts'] as const),
]);

/** Whether a figure goes onto a slide as it looks on the page. */
export const isPictured = ({ form }: Pick<FigureSpec, 'form'>): boolean => PICTURED.has(form);
