import { numberIn, sayAgainst, textIn } from '#analyses/ranking/said.ts';
import { formatCount, formatOneDecimal } from '#core/format.ts';
import type { TableRow } from '#core/table.ts';
import type { LookupFigure } from '../../../api/lookup.ts';
import type { LookupSource } from '../../answering.ts';
import type { Reading } from '../../reading.ts';
import type { ObjectTopic } from '../topic.ts';
import {
  type Answered,
  COMMON,
  figureOf,
  findObjects,
  leftUnread,
  namesIn,
  noPeriod,
  type ObjectAsk,
  unreadIn,
} from './asked.ts';
import { findPerson } from './person.ts';
import { DIMENSIONS, isOfPerson, leaguesIn, type Ranked, rankedIn, STANDING } from './ranked.ts';

const COMPOSITE = '综合';
const REFERENCE = '排名仅供参考，不作为任用、奖惩的唯一依据';
const MISSING = '没有得分：到“数据导入”导入晾晒或考核得分后再查';
const WHO = '请写明一个单位、科室或一个人，如：平陵县 三季度 综合排名';

/** 第3名（共12个）, of people 第3名（共120人）, or that it is not ranked. */
function sayPlace(row: TableRow, isPerson: boolean): string {
  const [rank, of] = [numberIn(row, 'rank'), numberIn(row, 'of')];
  return rank === null
    ? '没有名次（缺得分）'
    : `第${rank}名（共${formatCount(of ?? 0)}${isPerson ? '人' : '个'}）`;
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
  const isPerson = isOfPerson(ranked);
  const place = sayPlace(own, isPerson);
  // The sentence is copied without what stands under it.
  const mark = isPerson ? ['仅供参考'] : [];
  const figure = figureOf(
    from,
    isRank
      ? { label: `${object}名次`, format: 'number', unit: '', value: numberIn(own, 'rank'), isAsked: true }
      : { label: `${object}得分`, format: 'years', unit: '分', value: score, isAsked: true },
    drillAt(found, isRank ? 'rank' : 'score'),
    ranked.choices,
  );
  if (figure.value === null) return { problem: `${object}${period ?? ''}${said}${place}` };
  return {
    ...{ ...COMMON, problem: null, figure, indicator: isRank ? said : `${said}得分` },
    sentence: `${[`${object}${period ?? ''}${said}${place}`, ...scoreText, ...sayMoves(own, ranked), ...mark].join('，')}。`,
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
      ...unreadIn(reading).filter((word) => [object, dimension ?? ''].some((name) => name.includes(word))),
    ]),
  };
}

/** Where a unit, an office or a person ranks, in all or in what the words name. */
export async function answerRank(
  from: LookupSource,
  { of }: Extract<ObjectTopic, { is: 'rank' }>,
  reading: Reading,
  asked: ObjectAsk,
): Promise<Answered> {
  const { ofPeople, others } = await leaguesIn(from, asked);
  if (ofPeople.length + others.length === 0) return { problem: MISSING };
  const names = namesIn(reading);
  if (names.length === 0) return { problem: WHO };
  const name = String(from.setting('ranking.composite_name') ?? '综合排名');
  const answer = (ranked: Ranked, object: string) => {
    const known = [...new Set(ranked.dimensions.map((row) => textIn(row, 'dimension')))];
    const dimension =
      known.find((each) => each !== COMPOSITE && unreadIn(reading).some((word) => each.includes(word))) ??
      null;
    return answerOf(from, { ranked, object, dimension }, of, reading, name);
  };
  const person = await findPerson(from, ofPeople, reading, asked);
  if (person && 'problem' in person) return person;
  if (person) return answer(person.ranked, person.object);
  const labels: string[] = [];
  for (const league of others) {
    const ranked = await rankedIn(from, league, reading, asked);
    const objects = findObjects(names, [...new Set(ranked.standing.map((row) => textIn(row, 'object')))]);
    if (ranked.period === null) {
      labels.push(...ranked.labels);
      continue;
    }
    if (objects.length > 1) return { problem: `可能指${objects.slice(0, 5).join('、')}，请写全名` };
    const [object] = objects;
    if (object !== undefined) return answer(ranked, object);
  }
  if (labels.length > 0) return { problem: noPeriod(reading.period, [...new Set(labels)], '得分') };
  return { problem: `得分表里没有${names[0] ?? ''}，或这一期没有得分` };
}
