import type { Random } from '../sample/random.ts';

/** Lines above the heading of an irregular file. */
export function preamble(columns: number): string {
  const commas = ','.repeat(columns - 1);
  return `青澜市干部花名册${commas}\r\n填报日期：2026年10月31日${commas}\r\n`;
}

/** Lines below the last person. */
export function epilogue(columns: number, people: number): string {
  const commas = ','.repeat(Math.max(0, columns - 2));
  return `合计,${people}人${commas}\r\n填表人：周远舟\r\n`;
}

/**
 * The line of a record as hands leave it: now and then a blank record before it, the heading again, empty
 * cells cut off at its end, a quoted cell with a line break. No person is lost or doubled.
 */
export function disturb(random: Random, cells: readonly string[], heading: string): string {
  const draw = random.next();
  const line = cells.join(',');
  if (draw < 0.001) return `\r\n${line}\r\n`;
  if (draw < 0.0012) return `${heading}${line}\r\n`;
  if (draw < 0.01) return `${line.replace(/,+$/, '')}\r\n`;
  if (draw < 0.03) return `${[`"${cells[0]}"`, ...cells.slice(1)].join(',')}\r\n`;
  if (draw < 0.04) return `${cells.map((cell, index) => (index === 4 ? `"${cell}\n"` : cell)).join(',')}\r\n`;
  return `${line}\r\n`;
}
