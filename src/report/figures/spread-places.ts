import type { OfficeChart, OfficeSeries } from '../chart-parts/office-chart.ts';

/** More places than that would no longer be seen apart. */
const MOST_PLACES = 72;
/** Months are not of one length: places so near to a step stand on it. */
const NEAR = 0.12;

/** The widest step on which all places stand; null where they stand evenly anyhow, or on none. */
function stepOf(places: readonly number[]): number | null {
  const gaps = places.slice(1).map((place, i) => place - (places[i] ?? 0));
  const least = Math.min(...gaps);
  if (gaps.length < 2 || !(least > 0) || gaps.every((gap) => gap / least < 1 + NEAR)) return null;
  for (let part = 1; part <= 4; part++) {
    const step = least / part;
    const isOn = gaps.every((gap) => Math.abs(gap / step - Math.round(gap / step)) < NEAR * part);
    if (isOn && 1 / step < MOST_PLACES) return step;
  }
  return null;
}

type Spread = Pick<OfficeChart, 'categories' | 'series' | 'spanned'>;

/** Blank categories between places that lie unevenly, so that they stand as far apart as they are. */
export function spreadPlaces(
  categories: readonly string[],
  places: readonly number[],
  series: readonly OfficeSeries[],
): Spread {
  const step = stepOf(places);
  if (step === null) return { categories, series };
  const indexes = places.map((place) => Math.round(place / step));
  const all = Array.from({ length: (indexes[indexes.length - 1] ?? 0) + 1 }, (_, at) => indexes.indexOf(at));
  const moved = (at: number | null | undefined) => (at === null || at === undefined ? at : indexes[at]);
  return {
    categories: all.map((from) => categories[from] ?? ''),
    series: series.map((each) => ({
      ...each,
      values: all.map((from) => each.values[from] ?? null),
      dashedFrom: moved(each.dashedFrom) ?? null,
    })),
    spanned: true,
  };
}
