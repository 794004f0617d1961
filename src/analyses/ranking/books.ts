import { compareWords } from '#core/order.ts';
import type { RecordColumns } from '#core/record-columns.ts';
import type { Answers } from '../analysis.ts';
import type { League } from './book/league.ts';
import { readLeagues } from './book/read-leagues.ts';
import { LeagueTable } from './book/standing.ts';
import { ruleAtOf } from './rules.ts';

const TYPES = ['单位', '科室', '个人'];

export const leagueName = ({ objectType, group }: League): string => `${objectType} · ${group}`;

/** Units before offices before people, the larger first. */
function compareLeagues(a: League, b: League): number {
  return (
    TYPES.indexOf(a.objectType) - TYPES.indexOf(b.objectType) ||
    b.objects.length - a.objects.length ||
    compareWords(a.group, b.group)
  );
}

const leaguesRead = new WeakMap<RecordColumns, readonly League[]>();
const tablesMade = new WeakMap<League, { readonly key: string; readonly table: LeagueTable }>();

function leaguesOf(records: RecordColumns): readonly League[] {
  const known = leaguesRead.get(records);
  if (known) return known;
  const leagues = [...readLeagues(records)].sort(compareLeagues);
  leaguesRead.set(records, leagues);
  return leagues;
}

/** Kept while neither the records nor the rules of any period change. */
function tableOf(league: League, answers: Answers): LeagueTable {
  const ruleAt = ruleAtOf(answers);
  const key = JSON.stringify(league.periods.map((period) => ruleAt(period, league.dimensions)));
  const known = tablesMade.get(league);
  if (known?.key === key) return known.table;
  const table = new LeagueTable(league, ruleAt);
  tablesMade.set(league, { key, table });
  return table;
}

/** Every league of the loaded scores, worked out as it is asked for. */
export function booksOf(answers: Answers): readonly LeagueTable[] {
  return leaguesOf(answers.records('scores')).map((league) => tableOf(league, answers));
}
