import type { FigureSpec } from '#core/figure.ts';

export const figureText = ({ title }: Pick<FigureSpec, 'title'>): string =>
  title.map(({ text }) => text).join('');
