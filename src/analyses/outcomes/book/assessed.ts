import { DAILY_GRADE, type OutcomeRecord, YEARLY_GRADE } from './read-outcomes.ts';

/**
 * Everybody with a grade of any year, in the unit of the newest record: whoever is assessed stands there whether
 * anything came of it or not, while lists of promotions name only the promoted.
 */
export function assessedIn(records: readonly OutcomeRecord[]): readonly OutcomeRecord[] {
  const found = new Map<string, OutcomeRecord>();
  for (const record of records) {
    if (record.kind !== YEARLY_GRADE && record.kind !== DAILY_GRADE) continue;
    const key = record.id ?? JSON.stringify([record.name, record.unit]);
    const known = found.get(key);
    if (!known || (record.year ?? 0) >= (known.year ?? 0)) found.set(key, record);
  }
  return [...found.values()];
}
