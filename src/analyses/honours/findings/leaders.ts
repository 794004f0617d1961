import type { Answers } from '../../analysis.ts';
import { isPerson } from '../persons.ts';
import { ALL_LEVELS, TALLY } from '../tables/tally.ts';

/** Units and offices with the most honours of the newest year. */
export interface Leaders {
  readonly year: number;
  readonly most: number;
  readonly objects: readonly string[];
}

/** Null where nothing is dated; nobody leads with a single honour. People are never named. */
export function leadersOf(answers: Answers): Leaders | null {
  const rows = answers
    .table(TALLY)
    .rows.filter((row) => row['level'] === ALL_LEVELS && !isPerson(String(row['object'])));
  const year = answers.table(TALLY).rows[0]?.['year'];
  if (typeof year !== 'number') return null;
  const most = rows.reduce((highest, row) => Math.max(highest, Number(row['this_year'] ?? 0)), 0);
  const objects = rows.filter((row) => Number(row['this_year'] ?? 0) === most);
  return { year, most, objects: most > 1 ? objects.map((row) => String(row['object'])) : [] };
}
