import type { RowCounts } from '#app/api.ts';

/** Two bands from the rows read to where they went; heights are the counts, but never too thin to see. */
export interface Ribbon {
  readonly read: number;
  readonly loaded: { readonly path: string; readonly y: number; readonly height: number };
  readonly setAside: { readonly path: string; readonly y: number; readonly height: number } | null;
  readonly height: number;
}

const BAR = 40;
const GAP = 14;
const THIN = 4;
const LEFT = 10;
const RIGHT = 230;

export function toRibbon({ read, loaded, setAside }: RowCounts): Ribbon {
  const part = read === 0 ? 0 : setAside / read;
  const lower = setAside === 0 ? 0 : Math.min(BAR - THIN, Math.max(THIN, part * BAR));
  const upper = loaded === 0 ? THIN : BAR - lower;
  const lowerY = upper + GAP;
  return {
    read: BAR,
    loaded: { path: band(0, 0, upper), y: 0, height: upper },
    setAside: setAside === 0 ? null : { path: band(BAR - lower, lowerY, lower), y: lowerY, height: lower },
    height: setAside === 0 ? BAR : lowerY + lower,
  };
}

function band(from: number, to: number, height: number): string {
  const middle = (LEFT + RIGHT) / 2;
  return (
    `M${LEFT} ${from} C${middle} ${from} ${middle} ${to} ${RIGHT} ${to} L${RIGHT} ${to + height} ` +
    `C${middle} ${to + height} ${middle} ${from + height} ${LEFT} ${from + height}Z`
  );
}
