import type { IsoDate } from '#core/month.ts';
import { firstDayOfPeriod, lastDayOfPeriod, parsePeriod } from '#core/period.ts';
import type { DatedValue, SettingValue } from '#core/setting.ts';
import type { StatTable } from '#core/table.ts';

import type { SettingEntry } from './setting-text.ts';

/** The period that a page is about: what is put right on the page is meant for it. */
export interface ShownPeriod {
  readonly label: string;
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** Null where a page is about a day, or its period is none of the calendar. */
export function shownPeriod(
  tables: Readonly<Record<string, StatTable>>,
  named: { readonly table: string; readonly dimension: string } | null,
): ShownPeriod | null {
  const label = named && tables[named.table]?.rows[0]?.[named.dimension];
  const period = typeof label === 'string' ? parsePeriod(label) : null;
  if (typeof label !== 'string' || !period) return null;
  return { label, first: firstDayOfPeriod(period), last: lastDayOfPeriod(period) };
}

const heldAt = (said: readonly DatedValue[], day: IsoDate): DatedValue | undefined =>
  said.filter(({ from }) => from <= day).pop();

/** The value that the page is worked out with: what holds at the last day of its period. */
export function valueShown(
  { definition, value, said }: SettingEntry,
  shown: ShownPeriod | null,
): SettingValue {
  if (!definition.dated || !shown || !said) return value;
  const held = heldAt(said, shown.last);
  return held ? held.value : definition.default;
}

/** From when a new value has to hold for the page to change: the period's first day, or what was said within it. */
export function offeredDay({ said = [] }: SettingEntry, { first, last }: ShownPeriod): IsoDate {
  const held = heldAt(said, last);
  return held && held.from > first ? held.from : first;
}

/** Whether the page will change with a value from that day on, in words that follow 起. */
export function sinceText({ said = [] }: SettingEntry, { label, last }: ShownPeriod, since: IsoDate): string {
  const held = heldAt(said, last);
  const isSeen = since <= last && (!held || held.from <= since);
  return isSeen ? `，本页的${label}按新值算` : `，本页的${label}仍按原来的`;
}
