import { textIn } from '#analyses/ranking/said.ts';
import type { StatTable, TableRow } from '#core/table.ts';
import type { LookupSource } from '../../answering.ts';
import type { Reading } from '../../reading.ts';
import { findPeriod, type ObjectAsk, tablesUnder } from './asked.ts';

const [LEAGUES, PERIODS, ABOUT] = ['ranking.leagues', 'ranking.periods', 'ranking.about'] as const;
export const [STANDING, DIMENSIONS] = ['ranking.standing', 'ranking.dimensions'] as const;
const PERSON = '个人';

/** One ranking at one period, with the objects that have a place in it. */
export interface Ranked {
  readonly choices: Readonly<Record<string, string>>;
  readonly league: string;
  readonly labels: readonly string[];
  readonly period: string | null;
  /** The period that it is compared with; null: there is none. */
  readonly previous: string | null;
  readonly standing: readonly TableRow[];
  readonly dimensions: readonly TableRow[];
}

const rowsOf = (table: StatTable | undefined): readonly TableRow[] => table?.rows ?? [];

/** `marked`: who is shown wherever they stand. */
export async function rankedIn(
  from: LookupSource,
  league: string,
  reading: Reading,
  asked: ObjectAsk,
  marked: string | null = null,
): Promise<Ranked> {
  const inLeague = { 'ranking.league': league, ...(marked !== null && { 'ranking.marked': marked }) };
  const labels = rowsOf((await tablesUnder(from, [PERIODS], inLeague, asked))(PERIODS)).map((row) =>
    textIn(row, 'period'),
  );
  const period = findPeriod(reading.period, labels);
  const choices = { ...inLeague, ...(period === null ? {} : { 'ranking.period': period }) };
  const table = await tablesUnder(from, [ABOUT, STANDING, DIMENSIONS], choices, asked);
  const [standing, dimensions] = [rowsOf(table(STANDING)), rowsOf(table(DIMENSIONS))];
  const [about] = rowsOf(table(ABOUT));
  const previous = typeof about?.['previous'] === 'string' ? about['previous'] : null;
  return { choices, league, labels, period, previous, standing, dimensions };
}

/** The rankings that there are, by name: those of people, and those of units and offices. */
export async function leaguesIn(
  from: LookupSource,
  asked: ObjectAsk,
): Promise<{ readonly ofPeople: readonly string[]; readonly others: readonly string[] }> {
  const leagues = rowsOf((await tablesUnder(from, [LEAGUES], {}, asked))(LEAGUES));
  const named = (isWanted: (row: TableRow) => boolean) =>
    leagues.filter(isWanted).map((row) => textIn(row, 'league'));
  return {
    ofPeople: named((row) => row['object_type'] === PERSON),
    others: named((row) => row['object_type'] !== PERSON),
  };
}

export const isOfPerson = ({ standing }: Ranked): boolean => standing[0]?.['object_type'] === PERSON;
