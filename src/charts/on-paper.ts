import type { FigureSpec } from '#core/figure.ts';

/** What only a screen can do: 点任一格看名单. */
const HINT = /[；，。]?点[^；，。]*看名单(?=$|[；，。])/g;

/** The figure as it is said where nothing can be clicked. */
export function onPaper(spec: FigureSpec): FigureSpec {
  const subtitle = spec.subtitle.replace(HINT, '');
  return { ...spec, subtitle, ...(spec.companion && { companion: onPaper(spec.companion) }) };
}
