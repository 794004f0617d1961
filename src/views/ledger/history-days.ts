import type { HistoryLine } from '#app/api.ts';
import { formatDateLong } from '#core/month.ts';

import { toIsoDay } from './due-date.ts';

export interface HistoryDay {
  readonly day: string;
  readonly lines: readonly HistoryLine[];
}

/** Lines under the day they were done on, order kept. */
export function byDay(lines: readonly HistoryLine[]): readonly HistoryDay[] {
  const days: { day: string; lines: HistoryLine[] }[] = [];
  for (const line of lines) {
    const time = new Date(line.at);
    const day = Number.isNaN(time.getTime()) ? line.at : formatDateLong(toIsoDay(time));
    const last = days[days.length - 1];
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}

/** `09:12`; nothing for a time that cannot be read. */
export function timeOfDay(at: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return '';
  return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
}
