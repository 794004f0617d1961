import type { Need } from './room.ts';
import type { Span } from './screen.ts';

export const COLUMN_GAP = 54;
export const ROW_GAP = 22;
/** Width below which a column is not made narrower for the sake of one more. */
const COLUMN = 540;
const LEAST_COLUMN = 380;
/** Line, title and subtitle. */
const HEAD = 132;
/** Charts on a screen that is not wide. */
const MOST = 4;
/** No panel of a wide wall is wider than so many times its height. */
const WIDEST = 1.5;
/** Nor one alone on any other. */
const WIDEST_PLAIN = 2.6;

export interface Column {
  readonly from: number;
  readonly width: number;
  /** Places of its panels in the list. */
  readonly panels: readonly number[];
}

interface Area {
  readonly spans: readonly Span[];
  readonly height: number;
  readonly isWide: boolean;
}

const widthOf = ({ from, to }: Span): number => to - from;

/** How many columns each span takes, of so many wanted. */
function shareOut(spans: readonly Span[], wanted: number): readonly number[] {
  const counts = spans.map(() => 0);
  const roomFor = (place: number) => {
    const n = (counts[place] ?? 0) + 1;
    return (widthOf(spans[place] ?? { from: 0, to: 0 }) - COLUMN_GAP * (n - 1)) / n;
  };
  for (let given = 0; given < wanted; given += 1) {
    let best = 0;
    spans.forEach((_, place) => {
      if (roomFor(place) > roomFor(best)) best = place;
    });
    if (given > 0 && roomFor(best) < LEAST_COLUMN) break;
    counts[best] = (counts[best] ?? 0) + 1;
  }
  return counts;
}

const mostColumns = (spans: readonly Span[]): number =>
  Math.max(
    1,
    spans.reduce(
      (sum, span) => sum + Math.max(1, Math.floor((widthOf(span) + COLUMN_GAP) / (COLUMN + COLUMN_GAP))),
      0,
    ),
  );

/** Which panels stand one below the other; null where they do not fit. */
function pairUp(needs: readonly Need[], pairs: number, { height, isWide }: Area): readonly number[][] | null {
  const candidates = needs.flatMap((first, a) =>
    needs.slice(a + 1).flatMap((second, offset) => {
      const b = a + 1 + offset;
      const together = first.leastHeight + second.leastHeight + 2 * HEAD + ROW_GAP;
      const tall = Number(first.tall) + Number(second.tall);
      return together > height || (tall > 0 && !isWide)
        ? []
        : [{ a, b, cost: together + tall * 1000 + (b - a) * 10 }];
    }),
  );
  const taken = new Set<number>();
  const columns: number[][] = [];
  for (const { a, b } of [...candidates].sort((x, y) => x.cost - y.cost)) {
    if (columns.length === pairs) break;
    if (taken.has(a) || taken.has(b)) continue;
    columns.push([a, b]);
    taken.add(a).add(b);
  }
  if (columns.length < pairs) return null;
  needs.forEach((_, place) => {
    if (!taken.has(place)) columns.push([place]);
  });
  return columns.sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

/** On a wide wall what is low would stand alone in a high column; where there are columns enough it may. */
function shortPairs(needs: readonly Need[], columns: number, { height, isWide }: Area): number {
  if (!isWide || needs.length <= columns) return 0;
  return needs.filter(({ ideal }) => ideal + HEAD < height * 0.6).length;
}

/** Widths by weight, none below what its panels need where that is possible, none stretched. */
function widths(columns: readonly (readonly number[])[], needs: readonly Need[], span: Span, area: Area) {
  const room = widthOf(span) - COLUMN_GAP * (columns.length - 1);
  const of = (column: readonly number[], read: (need: Need) => number) =>
    Math.max(
      ...column.map((place) =>
        read(needs[place] ?? { leastHeight: 0, leastWidth: 0, weight: 1, tall: false, ideal: Infinity }),
      ),
    );
  const weights = columns.map((column) => of(column, ({ weight }) => weight));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const wanted = columns.map((column, place) => ({
    least: Math.min(
      of(column, ({ leastWidth }) => leastWidth),
      room / columns.length + 120,
    ),
    most: area.isWide
      ? (WIDEST * (area.height - ROW_GAP * (column.length - 1))) / column.length
      : WIDEST_PLAIN * area.height,
    width: (room * (weights[place] ?? 1)) / total,
  }));
  const lacking = wanted.reduce((sum, { least, width }) => sum + Math.max(0, least - width), 0);
  const spare = wanted.reduce((sum, { least, width }) => sum + Math.max(0, width - least), 0);
  const given = Math.min(1, spare > 0 ? lacking / spare : 0);
  const first = wanted.map(({ least, most, width }) =>
    Math.min(
      most,
      width < least
        ? width + (least - width) * (lacking > 0 ? Math.min(1, spare / lacking) : 1)
        : width - (width - least) * given,
    ),
  );
  const left = room - first.reduce((sum, width) => sum + width, 0);
  const open = wanted.filter(({ most }, place) => most > (first[place] ?? 0) + 1).length;
  return first.map((width, place) =>
    Math.min(wanted[place]?.most ?? width, width + (open > 0 ? left / open : 0)),
  );
}

/** Together the columns need clearly more than there is: one panel less would be more. */
function isTooNarrow(
  grouped: readonly (readonly number[])[],
  needs: readonly Need[],
  { spans }: Area,
): boolean {
  const room =
    spans.reduce((sum, span) => sum + widthOf(span), 0) - COLUMN_GAP * (grouped.length - spans.length);
  const least = grouped.map((column) => Math.max(...column.map((place) => needs[place]?.leastWidth ?? 0)));
  return grouped.length > 1 && least.reduce((sum, width) => sum + width, 0) > room * 1.02;
}

/** As many of the panels as there is room for, in columns: the last ones go first. */
export function arrange(needs: readonly Need[], area: Area): readonly Column[] {
  const columns = mostColumns(area.spans);
  const most = Math.min(needs.length, area.isWide ? 2 * columns : Math.min(MOST, 2 * columns));
  for (let shown = most; shown > 0; shown -= 1) {
    const counts = shareOut(area.spans, Math.min(columns, shown));
    const there = counts.reduce((sum, count) => sum + count, 0);
    if (there === 0) continue;
    const shownNeeds = needs.slice(0, shown);
    const wanted = Math.max(0, shown - there);
    const grouped =
      pairUp(shownNeeds, Math.max(wanted, shortPairs(shownNeeds, there, area)), area) ??
      pairUp(shownNeeds, wanted, area);
    if (!grouped || grouped.length > there || isTooNarrow(grouped, needs, area)) continue;
    let next = 0;
    return area.spans.flatMap((span, place): readonly Column[] => {
      const own = grouped.slice(next, next + (counts[place] ?? 0));
      next += own.length;
      let from = span.from;
      return widths(own, needs, span, area).map((width, index) => {
        const column = { from, width, panels: own[index] ?? [] };
        from += width + COLUMN_GAP;
        return column;
      });
    });
  }
  return [];
}
