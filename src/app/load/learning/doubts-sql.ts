import type { Words } from '../words.ts';
import { holdsAny } from './duty-sql.ts';

/** Records that say the same class of the same person on the same day, by `place`. */
export function printRepeated(rows: string): string {
  const same = `SELECT person, course, start FROM ${rows} GROUP BY person, course, start HAVING count(*) > 1`;
  return `SELECT place FROM ${rows} JOIN (${same}) USING (person, course, start)`;
}

/**
 * Records of a person whose days meet those of another, but for what holds one of the words (network training, work
 * in another office). One whose days are not known meets nothing.
 */
export function printOverlapping(rows: string, alongside: readonly string[], known: Words): string {
  const until = `CASE WHEN "end" % 100 > 0 AND "end" >= start THEN "end" ELSE start END`;
  const days = `SELECT place, person, start, ${until} AS until FROM ${rows} WHERE start % 100 > 0 AND NOT ${holdsAny(['category', 'form'], alongside, known)}`;
  const over = 'OVER (PARTITION BY person ORDER BY start, place';
  const near = `SELECT place, start, until, max(until) ${over} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before, lead(start) ${over}) AS after FROM (${days})`;
  return `SELECT place FROM (${near}) WHERE before >= start OR after <= until`;
}
