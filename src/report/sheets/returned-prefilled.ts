import { toComparable } from './comparable.ts';
import { CHANGE_HEADING, PREFILLED_SHEET } from './prefilled-plan.ts';
import { type ReturnedSheet, findHeading } from './returned-sheet.ts';

export interface PrefilledRow {
  /** As a spreadsheet shows it; null for a row of what was sent. */
  readonly number: number | null;
  /** In the order of the columns that were sent; null where the column is gone. */
  readonly cells: readonly (string | null)[];
  /** What is chosen under 变动情况; empty when nothing is. */
  readonly change: string;
}

export interface ReturnedPrefilled {
  readonly rows: readonly PrefilledRow[];
  readonly problems: readonly string[];
}

/** The marker a prefilled table was sent with; null when the file is no such table. */
export function findPrefilledMarker(sheets: readonly ReturnedSheet[]): string | null {
  const sheet = sheets.find(({ rows }) => rows[0]?.cells[0] === PREFILLED_SHEET);
  const marker = sheet?.rows[1]?.cells[0] ?? '';
  return marker === '' ? null : marker;
}

/** Reads a prefilled table that came back, by its headings (`labels` as they were sent), wherever they stand. */
export function readPrefilled(
  sheets: readonly ReturnedSheet[],
  labels: readonly string[],
): ReturnedPrefilled {
  const own = sheets.filter(({ rows }) => rows[0]?.cells[0] !== PREFILLED_SHEET);
  const found = own.flatMap((sheet) => findHeading(sheet, [CHANGE_HEADING]) ?? []);
  const [heading, second] = found;
  if (!heading) return { rows: [], problems: [`没有找到“${CHANGE_HEADING}”一列，不是发出的核对表`] };
  if (second) return { rows: [], problems: ['文件里有几张核对表，请只留一张'] };
  const twice = [...labels, CHANGE_HEADING].filter((label) => heading.repeated.includes(toComparable(label)));
  if (twice.length > 0) return { rows: [], problems: [`有两列都叫“${twice.join('”“')}”，无法比对`] };
  const columns = labels.map((label) => heading.columnOf.get(toComparable(label)) ?? null);
  const change = heading.columnOf.get(CHANGE_HEADING) ?? -1;
  const rows = heading.below
    .map(({ number, cells }): PrefilledRow => ({
      number,
      cells: columns.map((column) => (column === null ? null : toComparable(cells[column] ?? ''))),
      change: toComparable(cells[change] ?? ''),
    }))
    .filter(
      ({ cells, change: chosen }) => chosen !== '' || cells.some((cell) => cell !== null && cell !== ''),
    );
  const missing = labels.filter((_, i) => columns[i] === null);
  const problems = missing.length > 0 ? [`缺少“${missing.join('”“')}”列，这些列没有比对`] : [];
  return { rows, problems };
}
