import { parsePeriod } from '#core/period.ts';
import type { GridCell, ReportGrid } from '../api.ts';
import type { DatasetKind } from '#datasets/kind.ts';
import type { OfficialUnit } from '../api.ts';
import { CITY_PLACE, placeOf } from './place-of.ts';

/** Rows of a batch that speak of one period and one place. */
export interface ReportedCount {
  /** null: nobody can tell of which period these rows are. */
  readonly period: string | null;
  /** null: nobody can tell whose rows these are. */
  readonly place: string | null;
  /** Rows that were loaded. */
  readonly rows: number;
  /** Rows that were not (待核实). */
  readonly setAside: number;
  /** Rows of either sort with something for the sender to put right. */
  readonly asked: number;
}

export interface ReportedBatch {
  readonly id: string;
  readonly kind: string;
  readonly isSentBack: boolean;
  /** Periods that were closed before it came: shown, not counted. */
  readonly heldPeriods: readonly string[];
  readonly counts: readonly ReportedCount[];
}

export interface GridFacts {
  /** In the order in which they are shown. */
  readonly kinds: readonly Pick<DatasetKind, 'id' | 'label' | 'isOwedByRank'>[];
  readonly batches: readonly ReportedBatch[];
  /** Places expected to report, in the official order; empty when there is no 单位基本表. */
  readonly expected: readonly string[];
  readonly closings: readonly { readonly kind: string; readonly period: string }[];
  readonly notes: readonly { readonly place: string; readonly period: string }[];
  readonly comparePeriods: (a: string, b: string) => number;
}

/** Places of the official units, in their order, the city's own organs as one line. */
export function expectedPlaces(official: readonly OfficialUnit[], city: string | null): readonly string[] {
  const byName = new Map(official.map((unit) => [unit.name, unit]));
  const places = official.map(({ name }) => placeOf(name, byName, city)).filter((place) => place !== null);
  const distinct = [...new Set(places)];
  return distinct.includes(CITY_PLACE)
    ? [CITY_PLACE, ...distinct.filter((place) => place !== CITY_PLACE)]
    : distinct;
}

const pairKey = (kind: string, period: string) => JSON.stringify([kind, period]);

function makeColumns({ kinds, batches, closings, comparePeriods }: GridFacts): ReportGrid['columns'] {
  const closed = new Set(closings.map(({ kind, period }) => pairKey(kind, period)));
  return kinds.flatMap(({ id, label }) => {
    const own = batches.filter(({ kind }) => kind === id).flatMap(({ counts }) => counts);
    const periods = new Set(
      own.flatMap(({ rows, place, period }) =>
        rows > 0 && place !== null && period !== null ? [period] : [],
      ),
    );
    return [...periods].sort(comparePeriods).map((period) => ({
      ...{ kind: id, kindLabel: label, period },
      isClosed: closed.has(pairKey(id, period)),
    }));
  });
}

interface Reported {
  rows: number;
  setAside: number;
  asked: number;
  isSentBack: boolean;
  readonly batches: string[];
}

interface PlacedCount extends ReportedCount {
  readonly period: string;
  readonly place: string;
}

const isPlaced = (count: ReportedCount): count is PlacedCount =>
  count.place !== null && count.period !== null && count.rows + count.setAside > 0;

const cellKey = (kind: string, period: string, place: string) => JSON.stringify([kind, period, place]);

function gather(batches: readonly ReportedBatch[]): ReadonlyMap<string, Reported> {
  const cells = new Map<string, Reported>();
  for (const { id, kind, isSentBack, heldPeriods, counts } of batches) {
    for (const { period, place, rows, setAside, asked } of counts.filter(isPlaced)) {
      const key = cellKey(kind, period, place);
      const cell = cells.get(key) ?? { rows: 0, setAside: 0, asked: 0, isSentBack: false, batches: [] };
      if (!cell.batches.includes(id)) cell.batches.push(id);
      if (!heldPeriods.includes(period)) {
        cell.rows += rows;
        cell.setAside += setAside;
        cell.asked += asked;
        cell.isSentBack ||= isSentBack;
      }
      cells.set(key, cell);
    }
  }
  return cells;
}

function statusOf(cell: Reported | undefined, isClosed: boolean): GridCell['status'] {
  if (!cell || cell.rows + cell.setAside === 0) return 'missing';
  // Nothing of it counts as long as all its rows are set aside, closed or not.
  if (isClosed && cell.rows > 0) return 'closed';
  if (cell.isSentBack) return 'sent-back';
  return cell.setAside > 0 ? 'set-aside' : 'in';
}

/** Counties are ranked beside counties, the city's own organs beside each other, a quarter apart from a month. */
const rankKey = (kind: string, period: string, place: string) =>
  JSON.stringify([kind, parsePeriod(period)?.length ?? null, place === CITY_PLACE]);

/** Tells who owes a column: of kinds that rank, only places of a rank that some table of that length has named. */
function owedBy({ kinds, batches }: GridFacts) {
  const named = new Set(
    batches.flatMap(({ kind, counts }) =>
      counts.filter(isPlaced).map(({ place, period }) => rankKey(kind, period, place)),
    ),
  );
  const ranked = new Set(kinds.flatMap(({ id, isOwedByRank }) => (isOwedByRank === true ? [id] : [])));
  return (place: string, { kind, period }: ReportGrid['columns'][number]) =>
    !ranked.has(kind) || named.has(rankKey(kind, period, place));
}

/** Rows set aside that stand in no cell: they name no unit, no period, or one that has no line or column. */
function countUnplaced(
  batches: readonly ReportedBatch[],
  isInCell: (kind: string, count: PlacedCount) => boolean,
) {
  return batches.reduce((sum, { kind, heldPeriods, counts }) => {
    const unplaced = counts.filter(
      (count) =>
        !(count.period !== null && heldPeriods.includes(count.period)) &&
        !(isPlaced(count) && isInCell(kind, count)),
    );
    return sum + unplaced.reduce((rows, { setAside }) => rows + setAside, 0);
  }, 0);
}

/** What has come in: a line a place, a column for each table and period that somebody has reported. */
export function makeReportGrid(facts: GridFacts): ReportGrid {
  const columns = makeColumns(facts);
  const cells = gather(facts.batches);
  const isOwed = owedBy(facts);
  const isShown = new Set(columns.map(({ kind, period }) => pairKey(kind, period)));
  const found = [
    ...new Set(
      facts.batches.flatMap(({ kind, counts }) =>
        counts
          .filter(isPlaced)
          .flatMap(({ place, period }) => (isShown.has(pairKey(kind, period)) ? [place] : [])),
      ),
    ),
  ];
  const built = [...found].sort((a, b) => Number(b === CITY_PLACE) - Number(a === CITY_PLACE));
  const listed = facts.expected.length > 0;
  const units = listed ? facts.expected : built;
  const cellAt = (place: string, column: ReportGrid['columns'][number]): GridCell => {
    const { kind, period, isClosed } = column;
    const cell = cells.get(cellKey(kind, period, place));
    const notes = facts.notes.filter((note) => note.place === place && note.period === period).length;
    const { rows = 0, setAside = 0, asked = 0, batches = [] } = cell ?? {};
    const status = cell || isOwed(place, column) ? statusOf(cell, isClosed) : 'not-due';
    return { status, rows, setAside, asked, batches, notes };
  };
  return {
    units,
    columns,
    cells: units.map((place) => columns.map((column) => cellAt(place, column))),
    unlisted: listed ? found.filter((place) => !facts.expected.includes(place)) : [],
    unplaced: countUnplaced(
      facts.batches,
      (kind, { place, period }) => units.includes(place) && isShown.has(pairKey(kind, period)),
    ),
  };
}
