import { sayAgainst } from '#analyses/ranking/said.ts';
import { formatOneDecimal } from '#core/format.ts';
import type { StatTable, TableRow } from '#core/table.ts';
import type { LookupFigure } from '../../../api/lookup.ts';
import type { LookupSource } from '../../answering.ts';
import type { Reading } from '../../reading.ts';
import type { ObjectTopic } from '../topic.ts';
import {
  type Answered,
  COMMON,
  figureOf,
  findObjects,
  findPeriod,
  leftUnread,
  namesIn,
  noPeriod,
  type ObjectAsk,
  tablesUnder,
  unreadIn,
} from './asked.ts';

const [LEAGUES, PERIODS, ABOUT] = ['ranking.leagues', 'ranking.periods', 'ranking.about'] as const;
const [STANDING, DIMENSIONS] = ['ranking.standing', 'ranking.dimensions'] as const;
const COMPOSITE = '综合';
const PERSON = '个人';
const REFERENCE = '排名仅供参考，不作为任用、奖惩的唯一依据';
const MISSING = '没有得分：到“数据导入”导入晾晒或考核得分后再查';
const WHO = '请写明一个单位或科室，如：平陵县 三季度 综合排名';

/** One ranking at one period, with the objects that have a place in it. */
interface Ranked {
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
const textIn = (row: TableRow, name: string): string => String(row[name] ?? '');
const numberIn = (row: TableRow | undefined, name: string): number | null => {
  const value = row?.[name];
  return typeof value === 'number' ? value : null;
};

async function rankedIn(
  from: LookupSource,
  league: string,
  reading: Reading,
  asked: ObjectAsk,
): Promise<Ranked> {
  const inLeague = { 'ranking.league': league };
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

/** 第3名（共12个单位）, or that it is not ranked. */
function sayPlace(row: TableRow): string {
  const [rank, of] = [numberIn(row, 'rank'), numberIn(row, 'of')];
  return rank === null ? '没有名次（缺得分）' : `第${rank}名（共${of ?? 0}个）`;
}

function sayMoves(row: TableRow, { period, previous }: Ranked): readonly string[] {
  const say = (change: number | null, than: string) => {
    if (change === null) return [];
    return [change === 0 ? `${than}持平` : `${than}${change > 0 ? '上升' : '下降'}${Math.abs(change)}位`];
  };
  const before = previous === null || period === null ? '较上期' : sayAgainst(period, previous);
  return [...say(numberIn(row, 'change'), before), ...say(numberIn(row, 'year_change'), '较上年同期')];
}

interface Found {
  readonly ranked: Ranked;
  readonly object: string;
  /** A dimension that the words name; null for the composite. */
  readonly dimension: string | null;
}

function drillAt({ ranked, object, dimension }: Found, measure: string): LookupFigure['drill'] {
  const table = dimension === null ? STANDING : DIMENSIONS;
  const [row] = dimension === null ? ranked.standing : ranked.dimensions;
  const where = {
    ...{ object_type: [row?.['object_type'] ?? null], group: [row?.['group'] ?? null] },
    ...{ period: [ranked.period], object: [object] },
    ...(dimension === null ? {} : { dimension: [dimension] }),
  };
  return { table, measure, where };
}

function answerOf(
  from: LookupSource,
  found: Found,
  of: 'rank' | 'score',
  reading: Reading,
  name: string,
): Answered {
  const { ranked, object, dimension } = found;
  const { period } = ranked;
  const rows = ranked.dimensions.filter((row) => row['object'] === object);
  const own =
    dimension === null
      ? ranked.standing.find((row) => row['object'] === object)
      : rows.find((row) => row['dimension'] === dimension);
  if (!own) return { problem: `${object}${period ?? ''}没有${dimension ?? ''}得分，不参加排名` };
  const score = numberIn(own, 'score');
  const said = dimension ?? name;
  const scoreText =
    score === null ? [] : [`${dimension === null ? '综合' : ''}得分${formatOneDecimal(score)}分`];
  const isRank = of === 'rank';
  const figure = figureOf(
    from,
    isRank
      ? { label: `${object}名次`, format: 'number', unit: '', value: numberIn(own, 'rank'), isAsked: true }
      : { label: `${object}得分`, format: 'years', unit: '分', value: score, isAsked: true },
    drillAt(found, isRank ? 'rank' : 'score'),
    ranked.choices,
  );
  if (figure.value === null) return { problem: `${object}${period ?? ''}${said}${sayPlace(own)}` };
  return {
    ...{ ...COMMON, problem: null, figure, indicator: isRank ? said : `${said}得分` },
    sentence: `${[`${object}${period ?? ''}${said}${sayPlace(own)}`, ...scoreText, ...sayMoves(own, ranked)].join('，')}。`,
    rows: rows.map((row) => {
      const each = textIn(row, 'dimension');
      return figureOf(
        from,
        {
          ...{ label: each === COMPOSITE ? '综合得分' : each, format: 'years', unit: '分' },
          ...{ value: numberIn(row, 'points'), isAsked: each === (dimension ?? COMPOSITE) },
        },
        drillAt({ ...found, dimension: each }, 'points'),
        ranked.choices,
      );
    }),
    notes: ['横条为各项百分制得分', `范围：${ranked.league}；同类才排在一起`, REFERENCE],
    target: {
      path: 'ranking',
      filters: [],
      words: Object.fromEntries(Object.entries(ranked.choices).map(([id, value]) => [`c.${id}`, value])),
    },
    unread: leftUnread(reading, [
      ...namesIn(reading),
      ...unreadIn(reading).filter((word) => dimension?.includes(word)),
    ]),
  };
}

/** Where a unit or an office ranks, in all or in what the words name. */
export async function answerRank(
  from: LookupSource,
  { of }: Extract<ObjectTopic, { is: 'rank' }>,
  reading: Reading,
  asked: ObjectAsk,
): Promise<Answered> {
  const leagues = rowsOf((await tablesUnder(from, [LEAGUES], {}, asked))(LEAGUES));
  if (leagues.length === 0) return { problem: MISSING };
  const names = namesIn(reading);
  if (names.length === 0) return { problem: WHO };
  const labels: string[] = [];
  for (const league of leagues.filter((row) => row['object_type'] !== PERSON)) {
    const ranked = await rankedIn(from, textIn(league, 'league'), reading, asked);
    const objects = findObjects(names, [...new Set(ranked.standing.map((row) => textIn(row, 'object')))]);
    if (ranked.period === null) {
      labels.push(...ranked.labels);
      continue;
    }
    if (objects.length > 1) return { problem: `可能指${objects.slice(0, 5).join('、')}，请写全名` };
    const [object] = objects;
    if (object === undefined) continue;
    const known = [...new Set(ranked.dimensions.map((row) => textIn(row, 'dimension')))];
    const dimension =
      known.find((each) => each !== COMPOSITE && unreadIn(reading).some((word) => each.includes(word))) ??
      null;
    const name = from.setting('ranking.composite_name');
    return answerOf(from, { ranked, object, dimension }, of, reading, String(name ?? '综合排名'));
  }
  if (labels.length > 0) return { problem: noPeriod(reading.period, [...new Set(labels)], '得分') };
  return { problem: `得分表里没有${names[0] ?? ''}，或它这一期没有得分；个人的名次不在这里查` };
}
