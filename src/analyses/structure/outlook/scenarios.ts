import type { StatTable, TableRow } from '#core/table.ts';
import { level, whole } from '../sentence.ts';
import { advance, type Point, type StockCell, together } from './advance.ts';
import { type Calendar, HEADCOUNT, type Kind, remainder, scopeReader } from './stock.ts';
import type { Intake, Suppositions } from './suppositions.ts';

export type Course<C> = readonly Point<C>[];

/** One scope led over the steps: as supposed, and with intake and exits varied. */
export interface ScopeCourses<C> {
  readonly scope: TableRow;
  readonly base: Course<C>;
  /** The base and the varied ones. */
  readonly all: readonly Course<C>[];
}

interface Scenario {
  readonly intake: number;
  readonly exits: number;
}

/** As supposed first, then every corner of the variation; only the first where nothing is supposed. */
function scenariosOf({ intake, exits, variation }: Suppositions): readonly Scenario[] {
  const base = { intake: 1, exits: 1 };
  if (variation === 0 || (intake.size === 0 && exits === 0)) return [base];
  const [less, more] = [1 - variation, 1 + variation];
  return [
    base,
    { intake: less, exits: less },
    { intake: less, exits: more },
    { intake: more, exits: less },
    { intake: more, exits: more },
  ];
}

interface Part<C> {
  readonly scope: TableRow | null;
  readonly intake: Intake | null;
  readonly stock: readonly StockCell<C>[];
}

/** The levels, and who has none. */
function partsOf<C>(
  table: (id: string) => StatTable,
  kind: Kind<C>,
  calendar: Calendar,
  { intake }: Suppositions,
): readonly Part<C>[] {
  const read = scopeReader(table, kind.tables);
  const heads = table(HEADCOUNT).rows.filter((row) => row['scope_type'] === '层级');
  const names = [...new Set([...heads.map((row) => String(row['scope'])), ...intake.keys()])];
  const levels = names.map((name): Part<C> => {
    const scope = level(name);
    return { scope, intake: intake.get(name) ?? null, stock: kind.stock(read(scope), calendar) };
  });
  const rest = remainder(
    kind.stock(read(whole()), calendar),
    levels.flatMap(({ stock }) => stock),
  );
  return rest.length > 0 ? [...levels, { scope: null, intake: null, stock: rest }] : levels;
}

function lead<C>(
  { intake, stock }: Part<C>,
  kind: Kind<C>,
  { from, ends, ageAt }: Calendar,
  exits: number,
  factor: number,
): Course<C> {
  const steps = ends.map((end, step) => {
    // The first step may be shorter than a year when two dates are not whole years apart.
    const years = (end - (ends[step - 1] ?? from)) / 12;
    const persons = (intake?.persons ?? 0) * factor * years;
    const parts = intake ? kind.come(intake, Math.floor((ageAt - end) / 12)) : [];
    return {
      exits: Math.min(1, exits * years),
      intake: parts.map(([of, part]) => [of, persons * part] as const),
    };
  });
  return advance(stock, steps);
}

/** Leads the whole and every level over the steps; the whole is its levels and who has none. */
export function leadScopes<C>(
  table: (id: string) => StatTable,
  kind: Kind<C>,
  calendar: Calendar,
  suppositions: Suppositions,
): readonly ScopeCourses<C>[] {
  const scenarios = scenariosOf(suppositions);
  const led = partsOf(table, kind, calendar, suppositions).map((part) => ({
    scope: part.scope,
    all: scenarios.map(({ intake, exits }) => lead(part, kind, calendar, suppositions.exits * exits, intake)),
  }));
  const wholes = scenarios.map((_, place) => together(led.flatMap(({ all }) => [all[place] ?? []])));
  return [{ scope: whole(), all: wholes }, ...led].flatMap(({ scope, all }) => {
    const [base] = all;
    return scope && base && base.length > 0 ? [{ scope, base, all }] : [];
  });
}
