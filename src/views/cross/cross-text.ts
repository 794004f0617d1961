import type { CrossAnswer } from '#app/api.ts';
import { crossHeadings } from '#app/cross/cross-headings.ts';
import { filterLabel } from '#app/filter-words.ts';
import type { CrossGrid } from '#app/cross/cross-grid.ts';
import { formatCount, formatOneDecimal, formatShare } from '#core/format.ts';
import type { ValueFormat } from '#core/figure.ts';

export function cellText(value: number | null, format: ValueFormat): string {
  if (value === null) return '—';
  if (format === 'share') return formatShare(value);
  return format === 'years' ? formatOneDecimal(value) : formatCount(value);
}

/** The table as rows of texts, for the clipboard. */
export function gridTexts(
  answer: CrossAnswer,
  grid: CrossGrid,
  format: ValueFormat,
): readonly (readonly string[])[] {
  const { rows } = answer.request;
  const corner = rows === null ? '' : filterLabel(rows);
  const lines = [...grid.lines, ...(grid.totals ? [grid.totals] : [])];
  return [
    [corner, ...crossHeadings(answer)],
    ...lines.map(({ label, cells }) => [label, ...cells.map(({ value }) => cellText(value, format))]),
  ];
}
