import { HEADCOUNT, type Kind, numberOf, stepOf, Tally } from './stock.ts';
import { cohortEducationTable, cohortsTable } from './tables.ts';

const EDUCATION = 'structure.education';

/** Retires exactly those who retire by age: who has no education known makes up the rest of each step. */
export const BY_EDUCATION: Kind<string | null> = {
  tables: [HEADCOUNT, EDUCATION, cohortsTable.id, cohortEducationTable.id],
  stock: (rows, calendar) => {
    const tally = new Tally<string | null>();
    let staying = numberOf(rows(HEADCOUNT)[0], 'n');
    for (const row of rows(cohortsTable.id)) {
      const n = numberOf(row, 'n');
      tally.add(stepOf(numberOf(row, 'retire_month'), calendar), null, n);
      staying -= n;
    }
    const known = new Map<string, number>();
    for (const row of rows(EDUCATION)) known.set(String(row['education']), numberOf(row, 'n'));
    for (const row of rows(cohortEducationTable.id)) {
      const of = String(row['education']);
      const n = numberOf(row, 'n');
      const step = stepOf(numberOf(row, 'retire_month'), calendar);
      tally.add(step, of, n);
      tally.add(step, null, -n);
      known.set(of, (known.get(of) ?? 0) - n);
    }
    for (const [of, n] of known) {
      tally.add(null, of, n);
      staying -= n;
    }
    tally.add(null, null, staying);
    return tally.list();
  },
  come: ({ education }) => education,
};
