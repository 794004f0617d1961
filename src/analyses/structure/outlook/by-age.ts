import type { MonthIndex } from '#core/month.ts';
import { HEADCOUNT, type Kind, numberOf, stepOf, Tally } from './stock.ts';
import { cohortAgesTable, cohortsTable } from './tables.ts';

const agedIn = (birth: MonthIndex, at: MonthIndex) => Math.floor((at - birth) / 12);

/** Who has an age but no month of retirement grows older and stays; who has no age stays unknown. */
export const BY_AGE: Kind<number | null> = {
  tables: [HEADCOUNT, cohortsTable.id, cohortAgesTable.id],
  stock: (rows, calendar) => {
    const { from, ageAt } = calendar;
    const tally = new Tally<number | null>();
    const rest = new Map<number, number>();
    let unknown = numberOf(rows(HEADCOUNT)[0], 'n');
    for (const row of rows(cohortAgesTable.id)) {
      const n = numberOf(row, 'n');
      rest.set(numberOf(row, 'age'), n);
      unknown -= n;
    }
    for (const row of rows(cohortsTable.id)) {
      const birth = numberOf(row, 'birth_month');
      const n = numberOf(row, 'n');
      const age = agedIn(birth, from);
      rest.set(age, (rest.get(age) ?? 0) - n);
      tally.add(stepOf(numberOf(row, 'retire_month'), calendar), agedIn(birth, ageAt), n);
    }
    const years = (ageAt - from) / 12;
    for (const [age, n] of rest) tally.add(null, Number.isInteger(years) ? age + years : null, n);
    tally.add(null, null, unknown);
    return tally.list();
  },
  come: ({ ages }, older) => ages.map(([age, part]) => [age === null ? null : age + older, part]),
};
