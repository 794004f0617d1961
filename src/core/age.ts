import type { MonthIndex } from './month.ts';

/** A birth known to the month (`from` = `to`), to the year, or only as two candidate months. */
export interface BirthMonths {
  readonly from: MonthIndex;
  readonly to: MonthIndex;
}

/** Full years at the as-of month; null when the possible birth months give different ages. */
export function ageAt(birth: BirthMonths, asOf: MonthIndex): number | null {
  const oldest = Math.floor((asOf - birth.from) / 12);
  const youngest = Math.floor((asOf - birth.to) / 12);
  return oldest === youngest && youngest >= 0 ? youngest : null;
}

export interface AgeBand {
  readonly label: string;
  /** Inclusive; null is open. */
  readonly from: number | null;
  readonly to: number | null;
}

export const AGE_BANDS: readonly AgeBand[] = [
  { label: '30岁及以下', from: null, to: 30 },
  { label: '31–35岁', from: 31, to: 35 },
  { label: '36–40岁', from: 36, to: 40 },
  { label: '41–45岁', from: 41, to: 45 },
  { label: '46–50岁', from: 46, to: 50 },
  { label: '51–55岁', from: 51, to: 55 },
  { label: '56岁及以上', from: 56, to: null },
];

export function ageBandOf(age: number): string {
  const band = AGE_BANDS.find(({ from, to }) => (from === null || age >= from) && (to === null || age <= to));
  if (!band) throw new Error(`no age band for ${age}`);
  return band.label;
}
