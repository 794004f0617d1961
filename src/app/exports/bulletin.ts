import type { Ask } from '#analyses/analysis.ts';
import { findAnalysis } from '#analyses/index.ts';
import { COMPOSITE } from '#analyses/ranking/book/league.ts';
import { parseStreakRule } from '#analyses/ranking/book/streaks.ts';
import {
  ABOUT,
  AGAINST_CHOICE,
  BEFORE,
  DIMENSIONS,
  LEAGUE_CHOICE,
  LEAGUES,
  PERIOD_CHOICE,
  PERSON,
  STANDING,
  STREAKS,
  WEIGHTS,
} from '#analyses/ranking/ids.ts';
import { numberIn, sayAgainst, textIn } from '#analyses/ranking/said.ts';
import { PLATFORM } from '#analyses/ranking/tables/weights.ts';
import { HONOUR_LEVELS } from '#core/codes.ts';
import { groupBy } from '#core/group-by.ts';
import { formatDateLong, isIsoDate, type IsoDate } from '#core/month.ts';
import { compareByList } from '#core/order.ts';
import { firstDayOfPeriod, lastDayOfPeriod, parsePeriod, toPeriod } from '#core/period.ts';
import type { Job } from '#core/progress.ts';
import type { StatTable, TableRow } from '#core/table.ts';
import type {
  BulletinHonour,
  BulletinLeague,
  BulletinSource,
  Mark,
  Standing,
  Streak,
} from '#report/bulletin/source.ts';
import type { Desk } from '../desk.ts';
import { leavingRows } from '../leaving-tables.ts';
import type { Inquiry } from '../query/inquiry.ts';
import { officeOf } from '../settings.ts';

const HONOURS = 'honours.list';
const TOLD = [ABOUT, STANDING, DIMENSIONS, STREAKS, WEIGHTS];

type Tables = ReadonlyMap<string, StatTable>;

const rowsOf = (tables: Tables, id: string): readonly TableRow[] => tables.get(id)?.rows ?? [];

function marksOf(rows: readonly TableRow[]): ReadonlyMap<string, Mark> {
  const scored = rows.filter((row) => row['dimension'] !== COMPOSITE);
  return new Map(
    scored.map((row) => {
      const number = (name: string) => numberIn(row, name) ?? Number.NaN;
      const mark: Mark = {
        ...{ score: number('score'), fullMark: number('full_mark'), points: number('points') },
        ...{ median: number('median'), rank: number('rank'), of: number('of') },
        change: numberIn(row, 'change'),
      };
      return [textIn(row, 'dimension'), mark] as const;
    }),
  );
}

function toStreak(row: TableRow): Streak {
  const rule = textIn(row, 'rule');
  const parsed = parseStreakRule(rule);
  const dimension = textIn(row, 'dimension');
  return {
    object: textIn(row, 'object'),
    dimension: dimension === COMPOSITE ? '' : dimension,
    rule,
    isPraise: parsed?.kind === 'place' ? parsed.side === '前' : parsed?.side === '进',
  };
}

/** Null where the league has no scores in the period. */
function toLeague(tables: Tables, period: string): BulletinLeague | null {
  const [about] = rowsOf(tables, ABOUT);
  if (!about) return null;
  const [objectType, group] = [textIn(about, 'object_type'), textIn(about, 'group')];
  const unsaid = new Set(
    rowsOf(tables, WEIGHTS)
      .filter((row) => row['treatment'] === PLATFORM)
      .map((row) => row['dimension']),
  );
  const isSaid = (row: TableRow) => !unsaid.has(row['dimension'] ?? null);
  const dimensionRows = rowsOf(tables, DIMENSIONS).filter(isSaid);
  const byObject = groupBy(dimensionRows, (row) => textIn(row, 'object'));
  const isOwn = (row: TableRow) => row['object_type'] === objectType && row['group'] === group;
  const against = (name: string) =>
    about[name] === null || about[name] === undefined ? null : sayAgainst(period, textIn(about, name));
  return {
    ...{ objectType, group, rule: textIn(about, 'rule'), ruleChanged: about['changed'] === 1 },
    ...{ against: against('previous'), againstYear: against('last_year'), isPartial: about['large'] === 1 },
    dimensions: [...new Set(dimensionRows.map((row) => textIn(row, 'dimension')))].filter(
      (name) => name !== COMPOSITE,
    ),
    standings: rowsOf(tables, STANDING).map((row): Standing => {
      const object = textIn(row, 'object');
      return {
        ...{
          object,
          rank: numberIn(row, 'rank'),
          of: numberIn(row, 'of') ?? 0,
          score: numberIn(row, 'score'),
        },
        ...{ change: numberIn(row, 'change'), yearChange: numberIn(row, 'year_change') },
        marks: marksOf(byObject.get(object) ?? []),
      };
    }),
    streaks: rowsOf(tables, STREAKS)
      .filter((row) => isOwn(row) && isSaid(row))
      .map(toStreak),
  };
}

async function leaguesIn(inquiry: Inquiry, period: string, job: Job): Promise<readonly BulletinLeague[]> {
  const all = rowsOf(await inquiry.tables([LEAGUES], { filters: [] }, job), LEAGUES);
  const leagues: BulletinLeague[] = [];
  for (const row of all.filter((each) => each['object_type'] !== PERSON)) {
    const choices = {
      [LEAGUE_CHOICE]: textIn(row, 'league'),
      [PERIOD_CHOICE]: period,
      [AGAINST_CHOICE]: BEFORE,
    };
    const ask: Ask = { filters: [], choices };
    const league = toLeague(await inquiry.tables(TOLD, ask, job), period);
    if (league) leagues.push(league);
  }
  return leagues;
}

/** The first and the last day that a date of an honour may mean: 2026-09-25, 2026.09, 2026. */
function daysOf(date: string): readonly [first: IsoDate, last: IsoDate] | null {
  if (isIsoDate(date)) return [date, date];
  const period = parsePeriod(date);
  return period ? [firstDayOfPeriod(period), lastDayOfPeriod(period)] : null;
}

/** A date of fewer parts lies in a period when the period holds all of it. */
function isWithin(date: string, label: string): boolean {
  const [days, period] = [daysOf(date), parsePeriod(label)];
  return (
    days !== null &&
    period !== null &&
    days[0] >= firstDayOfPeriod(period) &&
    days[1] <= lastDayOfPeriod(period)
  );
}

const sayDate = (date: string): string => (isIsoDate(date) ? formatDateLong(date) : toPeriod(date));

const byLevel = compareByList(HONOUR_LEVELS);

/** Honours of bodies in the period; null where none are registered at all. */
async function honoursIn(desk: Desk, period: string, job: Job): Promise<readonly BulletinHonour[] | null> {
  const analysis = findAnalysis('honours');
  const inquiry = desk.inquiryFor(analysis);
  const list = analysis.derived.find(({ id }) => id === HONOURS);
  const hasSome = desk.standing.counting().some(({ batch }) => batch.kind === 'honours');
  if (!inquiry || !list || !hasSome) return null;
  const rows = rowsOf(await inquiry.tables([HONOURS], { filters: [] }, job), HONOURS);
  return leavingRows(list, rows)
    .filter((row) => isWithin(textIn(row, 'date'), period))
    .map((row) => ({
      ...{ date: sayDate(textIn(row, 'date')), level: textIn(row, 'level') },
      ...{ title: textIn(row, 'title'), object: textIn(row, 'object') },
    }))
    .sort((a, b) => byLevel(a.level, b.level));
}

/** What the bulletin of a closed period says; of a period that is still open nothing goes out. */
export async function collectBulletin(desk: Desk, period: string, job: Job): Promise<BulletinSource> {
  const { closings, settings } = desk.ledger.folded();
  if (!closings.some((closing) => closing.kind === 'scores' && closing.period === period)) {
    throw new Error(`${period}的得分还没有定稿，请先在“导入台账”里定稿`);
  }
  const inquiry = desk.inquiryFor(findAnalysis('ranking'));
  if (!inquiry) throw new Error('还没有可用的得分');
  return {
    ...{ name: String(inquiry.setting('ranking.name')), period },
    compositeName: String(inquiry.setting('ranking.composite_name')),
    office: officeOf(settings),
    made: formatDateLong(desk.today()),
    sample: desk.standing.counting().some(({ batch }) => batch.kind === 'scores' && batch.sample),
    leagues: await leaguesIn(inquiry, period, job),
    honours: await honoursIn(desk, period, job),
  };
}
