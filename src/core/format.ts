/** Numbers as the office writes them (DESIGN.md section 5). Rounding happens here and nowhere else. */

const people = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });

/** Half up at the given decimals, immune to binary representations such as 0.285. */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(Number((value * scale).toPrecision(12))) / scale;
}

export function formatCount(n: number): string {
  return Number.isInteger(n) && n > 0 && n < 1000 ? String(n) : people.format(n);
}

/** `9.3%` */
export function formatShare(share: number | null, decimals = 1): string {
  return share === null ? '—' : `${roundHalfUp(share * 100, decimals).toFixed(decimals)}%`;
}

/** `9.3%`, with the fraction when the base is under 30: `9.1%（1/11）`. */
export function formatShareOf(n: number, known: number): string {
  const share = formatShare(known === 0 ? null : n / known);
  return known < 30 ? `${share}（${n}/${known}）` : share;
}

/** A share inside a dense cell: `20`, `<1` for less than half a percent, `0`. */
export function formatShareCell(share: number | null): string {
  if (share === null) return '—';
  if (share === 0) return '0';
  return share < 0.005 ? '<1' : String(roundHalfUp(share * 100, 0));
}

/** Difference of two shares in percentage points, without sign: `10.5`. */
export function formatPoints(difference: number): string {
  return roundHalfUp(Math.abs(difference) * 100, 1).toFixed(1);
}

export function formatOneDecimal(value: number | null): string {
  return value === null ? '—' : roundHalfUp(value, 1).toFixed(1);
}

/** `1.8 MB` */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${roundHalfUp(bytes / 1024, 0)} KB`;
  return `${roundHalfUp(bytes / (1024 * 1024), 1)} MB`;
}
