import type { ValueFormat } from '#core/figure.ts';
import { formatCount, formatOneDecimal, formatPoints, formatShare, formatShareCell } from '#core/format.ts';
import type { CellValue } from '#core/table.ts';

function signedPoints(difference: number): string {
  const points = formatPoints(difference);
  if (Number(points) === 0) return points;
  return difference > 0 ? `+${points}` : `\u2212${points}`;
}

const withMinus = (text: string): string => text.replace('-', '\u2212');

/** As a table prints it: `1,234`, `9.3%`, `39.7`, `+4.1`; — where there is no value. */
export function tableText(value: number | null, format: ValueFormat): string {
  if (value === null) return '—';
  switch (format) {
    case 'number':
    case 'count':
      return withMinus(Number.isInteger(value) ? formatCount(value) : formatOneDecimal(value));
    case 'share':
      return formatShare(value);
    case 'years':
      return withMinus(formatOneDecimal(value));
    case 'points':
      return signedPoints(value);
  }
}

/** With its unit, as it is said alone: `1,234人`, `9.3%`, `39.7`, `+4.1个百分点`. */
export function valueText(value: number | null, format: ValueFormat): string {
  const text = tableText(value, format);
  if (value === null) return text;
  if (format === 'count') return `${text}人`;
  return format === 'points' ? `${text}个百分点` : text;
}

/** In a dense cell: a share without its sign and decimals. */
export function cellText(value: number | null, format: ValueFormat): string {
  return format === 'share' ? formatShareCell(value) : tableText(value, format);
}

/** Name of a value of a dimension; what is not known is 未填. */
export function placeText(value: CellValue): string {
  return value === null ? '未填' : String(value);
}
