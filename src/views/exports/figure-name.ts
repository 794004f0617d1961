import { figureTitle } from '#charts/figure-rows.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { IsoDate } from '#core/month.ts';

const LONGEST = 48;
const REFUSED = '\\/:*?"<>|';

/** Name of a file without its ending: what the figure says and of which day. */
export function figureFileName(spec: FigureSpec, asOf: IsoDate): string {
  const title = [figureTitle(spec), spec.subtitle, spec.id].find((text) => text.trim() !== '') ?? '图';
  const signs = [...title.trim()].filter((sign) => sign >= ' ').slice(0, LONGEST);
  return `${signs.map((sign) => (REFUSED.includes(sign) ? '_' : sign)).join('')}_${asOf}`;
}
