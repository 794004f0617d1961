import type { ReportGrid, UnitReport } from '../api.ts';

/** How the place stands in the report grid, a line a kind: its newest period, and the earlier ones missing. */
export function reportsOf(
  { units, columns, cells }: ReportGrid,
  place: string | null,
): readonly UnitReport[] {
  const own = place === null ? undefined : cells[units.indexOf(place)];
  if (!own) return [];
  const kinds = [...new Set(columns.map(({ kind }) => kind))];
  return kinds.flatMap((kind): UnitReport[] => {
    const all = columns.flatMap(({ kindLabel, period, ...column }, i) => {
      const cell = own[i];
      return column.kind === kind && cell && cell.status !== 'not-due' ? [{ kindLabel, period, cell }] : [];
    });
    const newest = all[all.length - 1];
    if (!newest) return [];
    const { kindLabel, period, cell } = newest;
    const missing = all.slice(0, -1).filter((each) => each.cell.status === 'missing');
    return [
      {
        ...{ kindLabel, period, status: cell.status, setAside: cell.setAside },
        missing: missing.map((each) => each.period),
      },
    ];
  });
}
