import type { CellRef, TableRow } from '#core/table.ts';
import type { Answers, Behind } from '../../analysis.ts';
import { ALL_GROUPS, COMPOSITE, type League } from '../book/league.ts';
import { booksOf } from '../books.ts';
import { ruleOf, type Treatment } from '../rules.ts';
import { PERSON, RECORDS } from '../ids.ts';

/** What stands for it where nothing is said. */
const UNSAID = ['单位', ALL_GROUPS];

const spelled = (word: string): readonly (string | null)[] => (UNSAID.includes(word) ? [word, null] : [word]);

export function leagueOf(answers: Answers, where: TableRow): League | undefined {
  return booksOf(answers).find(
    ({ league }) => league.objectType === where['object_type'] && league.group === where['group'],
  )?.league;
}

function cellsOf(
  league: League,
  period: string,
  dimension: string | null | undefined,
  place: number,
): readonly CellRef[] {
  const isPerson = league.objectType === PERSON;
  const where: TableRow = {
    ...{ scope_type: '全部', scope: '全部', period, object: league.names[place] ?? null },
    ...(isPerson ? { score_unit: league.homes[place] ?? null } : {}),
    ...(dimension === undefined ? {} : { dimension }),
  };
  const measure = `${dimension === undefined ? 'all' : 'one'}${isPerson ? '_of_person' : ''}`;
  return spelled(league.objectType).flatMap((object_type) =>
    spelled(league.group).map((group) => ({
      ...{ table: RECORDS, measure },
      where: { ...where, object_type, group },
    })),
  );
}

/** The records of an object in some periods: of one dimension, or of all that count in the composite. */
export function recordsIn(answers: Answers, where: TableRow, periods: readonly string[]): Behind | null {
  const league = leagueOf(answers, where);
  const place = league?.objects.indexOf(String(where['object'])) ?? -1;
  if (!league || place < 0 || periods.length === 0) return null;
  const said = where['dimension'];
  const dimensionsIn = (period: string) =>
    typeof said === 'string' && said !== COMPOSITE ? [said] : dimensionsBehind(answers, league, period);
  return {
    cells: periods.flatMap((period) =>
      dimensionsIn(period).flatMap((dimension) => cellsOf(league, period, dimension, place)),
    ),
  };
}

const LEFT_OUT: readonly (Treatment | undefined)[] = ['platform', 'unweighted'];

/** What a composite is of: `undefined` for whatever there is, else dimensions, null being the score as a whole. */
function dimensionsBehind(
  answers: Answers,
  league: League,
  period: string,
): readonly (string | null | undefined)[] {
  const { treatments } = ruleOf(answers, period, league.dimensions);
  const counted = league.dimensions.filter((_, d) => !LEFT_OUT.includes(treatments[d]));
  return counted.length === league.dimensions.length ? [undefined] : [COMPOSITE, null, ...counted];
}

/** The same in the period of the row. */
export function recordsOf(where: TableRow, answers: Answers): Behind | null {
  return recordsIn(answers, where, [String(where['period'])]);
}
