import { groupBy, type PlainCell, type PlainRow, type PlainTable } from '../../../sample/plain-tables.ts';
import { NOW } from '../outlook/plain-sample.ts';
import type { DatedPerson } from './dated-people.ts';
import { ratio, saidOf, scopesOfDated, THEN_DATE } from './plain-trend.ts';

const YEARS = Array.from({ length: 11 }, (_, year) => year);
const BANDS = ['30岁及以下', '31–35岁', '36–40岁', '41–45岁', '46–50岁', '51–55岁', '56岁及以上'];
const UNKNOWN = '未填';
const LAST_OF_BAND = [30, 35, 40, 45, 50, 55, Infinity];

/** Who is still there so many years on; year 0 is now, with those whose month has passed. */
const staying = (people: readonly DatedPerson[], year: number) =>
  people.filter(({ retires }) => year === 0 || retires === null || retires > NOW + 12 * year);

const aged = (people: readonly DatedPerson[], years: number) =>
  people.map((person) => ({ ...person, age: person.age === null ? null : person.age + years }));

const retireYear = ({ retires }: DatedPerson) => (retires === null ? null : String(Math.floor(retires / 12)));

interface Scope {
  readonly at: PlainRow;
  readonly people: readonly DatedPerson[];
}

const scopesIn = (people: readonly DatedPerson[], withUnits: boolean): readonly Scope[] =>
  scopesOfDated(people)
    .filter(({ scope_type }) => withUnits || scope_type !== '单位')
    .map(({ scope_type, scope, people: own }) => ({ at: { scope_type, scope }, people: own }));

function retirements({ at, people }: Scope): readonly PlainRow[] {
  const known = people.filter(({ retires }) => retires !== null).length;
  return [...groupBy(people, retireYear)].map(([year, own]) => ({
    ...{ ...at, year: Number(year), n: own.length, known },
  }));
}

/** November and December remain of the year; October is the month of the roster. */
function schedule({ at, people }: Scope): readonly PlainRow[] {
  const within = (from: number, to: number) =>
    people.filter(({ retires }) => retires !== null && retires >= from && retires <= to).length;
  const years = YEARS.slice(1).map((year): readonly [string, number] => {
    const from = (2026 + year) * 12;
    return [`${2026 + year}年`, within(from, from + 11)];
  });
  const terms = [
    ['已到（待核）', within(0, NOW)],
    ['2026年11—12月', within(NOW + 1, NOW + 2)],
    ...years,
  ] as const;
  return terms.map(([when, n]) => ({ ...at, when, n }));
}

function projection({ at, people }: Scope): readonly PlainRow[] {
  return YEARS.flatMap((year) => {
    const there = aged(staying(people, year), year);
    const known = there.filter(({ age }) => age !== null).length;
    const counted = BANDS.map((band, i) => {
      const [from, to] = [LAST_OF_BAND[i - 1] ?? -Infinity, LAST_OF_BAND[i] ?? 0];
      const n = there.filter(({ age }) => age !== null && age > from && age <= to).length;
      return { band, n, share: ratio(n, known) };
    });
    const unknown = { band: UNKNOWN, n: there.length - known, share: null };
    // Nothing is supposed in the sample, so there is no range.
    return [...counted, unknown].map(({ band, n, share }): PlainRow => ({
      ...{ ...at, year, band, n, low: n, high: n, known },
      ...{ share, share_low: share, share_high: share },
    }));
  });
}

function flow({ at, people }: Scope): readonly PlainRow[] {
  return YEARS.slice(1).map((year) => {
    const before = staying(people, year - 1).length;
    const n = staying(people, year).length;
    const row = { before, retirements: before - n, exits: 0, intake: 0, n, low: n, high: n };
    return { ...at, year, ...row };
  });
}

const RANGED = ['n', 'young_share', 'under35_share', 'mean_age', 'postgraduate_share'];

function young(people: readonly DatedPerson[], isRanged: boolean): PlainRow {
  const said = saidOf(people);
  const { young_known: age_known, postgraduate_known: education_known } = said;
  const { n, young, under35, young_share, under35_share, mean_age, postgraduate, postgraduate_share } = said;
  const row: Record<string, PlainCell> = {
    ...{ n, young, under35, age_known, young_share, under35_share, mean_age },
    ...{ postgraduate, education_known, postgraduate_share },
  };
  for (const name of RANGED) {
    for (const end of ['low', 'high']) row[`${name}_${end}`] = isRanged ? (row[name] ?? null) : null;
  }
  return row;
}

function backtest(then: Scope, now: readonly DatedPerson[]): readonly PlainRow[] {
  // People without a certain month of birth are a year older all the same.
  const projected = aged(
    then.people.filter(({ retires }) => retires === null || retires > NOW),
    1,
  );
  const { scope_type, scope } = then.at;
  const actual = scopesIn(now, false).find(
    ({ at }) => at['scope_type'] === scope_type && at['scope'] === scope,
  );
  const sides = [
    ['上期', then.people],
    ['推算', projected],
    ['实际', actual?.people ?? null],
  ] as const;
  return sides.map(([side, people]) => {
    const said: PlainRow = people ? saidOf(people) : {};
    return { ...then.at, side, ...Object.fromEntries(RANGED.map((name) => [name, said[name] ?? null])) };
  });
}

const table = (dim: string, measures: readonly string[], rows: readonly PlainRow[]): PlainTable => ({
  ...{ dims: ['scope_type', 'scope', ...dim.split(' ')], measures, rows },
});

/** Who retires when and what becomes of the people of now, aged and retired one by one. */
export function plainOutlook(
  then: readonly DatedPerson[],
  now: readonly DatedPerson[],
): Readonly<Record<string, PlainTable>> {
  const levels = scopesIn(now, false);
  const was = now.length === 0 ? [] : scopesIn(then, false);
  const ahead = levels.flatMap(({ at, people }) =>
    YEARS.map((year): PlainRow => {
      const there = aged(staying(people, year), year);
      return { ...at, date: `${2026 + year}-10-31`, year, ...young(there, true) };
    }),
  );
  const observed = was.map(({ at, people }): PlainRow => {
    return { ...at, date: THEN_DATE, year: null, ...young(people, false) };
  });
  const projected = ['n', 'low', 'high', 'known', 'share', 'share_low', 'share_high'];
  return {
    'structure.retirements': table('year', ['n', 'known'], scopesIn(now, true).flatMap(retirements)),
    'structure.retirement_schedule': table('when', ['n'], levels.flatMap(schedule)),
    'structure.projection': table('year band', projected, levels.flatMap(projection)),
    'structure.projection_flow': table(
      'year',
      ['before', 'retirements', 'exits', 'intake', 'n', 'low', 'high'],
      levels.flatMap(flow),
    ),
    'structure.projection_young': table(
      'date',
      ['year', ...Object.keys(young([], true))],
      [...observed, ...ahead],
    ),
    'structure.backtest': table(
      'side',
      RANGED,
      scopesIn(then, false).flatMap((scope) => backtest(scope, now)),
    ),
  };
}
