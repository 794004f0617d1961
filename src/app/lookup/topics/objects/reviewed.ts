import { REVIEW_KINDS } from '#core/codes.ts';
import { formatCount, formatOneDecimal, formatShare } from '#core/format.ts';
import { compareByList } from '#core/order.ts';
import { comparePeriodLabels } from '#core/period.ts';
import type { TableRow } from '#core/table.ts';
import type { LookupSource } from '../../answering.ts';
import type { Reading } from '../../reading.ts';
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
} from './asked.ts';

const TREND = 'reviews.trend';
const PERSON = '个人';
const MUTUAL = '双向互评';
const MISSING = '没有评议记录：到“数据导入”导入评议打分后再查';
const WHO = '请写明一个单位或科室，如：研究室 百人评议';
/** Rounds that stand beside the one that is told. */
const MOST_ROUNDS = 6;

const textIn = (row: TableRow, name: string): string => String(row[name] ?? '');
const numberIn = (row: TableRow, name: string): number | null => {
  const value = row[name];
  return typeof value === 'number' ? value : null;
};
const compareKinds = compareByList(REVIEW_KINDS);

function say(row: TableRow): string {
  const [mean, change, good, valid] = [
    ...[numberIn(row, 'mean'), numberIn(row, 'change')],
    ...[numberIn(row, 'good_share'), numberIn(row, 'valid_share')],
  ] as const;
  const moved =
    change === null
      ? []
      : [
          Math.abs(change) < 0.05
            ? '与上一轮持平'
            : `比上一轮${change > 0 ? '高' : '低'}${formatOneDecimal(Math.abs(change))}分`,
        ];
  const votes = `有效票${formatCount(numberIn(row, 'votes') ?? 0)}张`;
  const rate = valid === null ? textIn(row, 'handed_note') : `有效率${formatShare(valid)}`;
  return `${[
    `${textIn(row, 'object')}${textIn(row, 'round')}${textIn(row, 'review_kind')}平均${formatOneDecimal(mean ?? 0)}分`,
    ...moved,
    ...(good === null ? [] : [`优等率${formatShare(good)}`]),
    `${votes}（${rate}）`,
  ].join('，')}。`;
}

/** What was said of a unit or an office in a review: the newest round unless one is named. */
export async function answerReviewed(
  from: LookupSource,
  kind: string | null,
  reading: Reading,
  asked: ObjectAsk,
): Promise<Answered> {
  const all = (await tablesUnder(from, [TREND], {}, asked))(TREND)?.rows ?? [];
  if (all.length === 0) return { problem: MISSING };
  const names = namesIn(reading);
  if (names.length === 0) return { problem: WHO };
  const open = all.filter(
    (row) =>
      row['object_type'] !== PERSON &&
      (kind === null ? row['review_kind'] !== MUTUAL : row['review_kind'] === kind),
  );
  const objects = findObjects(names, [...new Set(open.map((row) => textIn(row, 'object')))]);
  if (objects.length > 1) return { problem: `可能指${objects.slice(0, 5).join('、')}，请写全名` };
  const [object] = objects;
  if (object === undefined)
    return { problem: `${kind ?? '评议'}记录里没有${names[0] ?? ''}；个人的评议不在这里查` };
  const ofObject = open.filter((row) => row['object'] === object);
  const [first] = [...new Set(ofObject.map((row) => textIn(row, 'review_kind')))].sort(compareKinds);
  const rounds = ofObject
    .filter((row) => row['review_kind'] === first)
    .sort((a, b) => comparePeriodLabels(textIn(b, 'round'), textIn(a, 'round')));
  const labels = rounds.map((row) => textIn(row, 'round'));
  const place = labels.indexOf(findPeriod(reading.period, labels) ?? '');
  const row = rounds[place];
  if (!row) return { problem: noPeriod(reading.period, labels, first ?? '评议') };
  if (numberIn(row, 'mean') === null)
    return { problem: `${object}${labels[place] ?? ''}${first ?? ''}票数不足，不列得分` };
  const shown = rounds.slice(place, place + MOST_ROUNDS).filter((each) => numberIn(each, 'mean') !== null);
  const figures = shown.map((each) =>
    figureOf(
      from,
      {
        ...{ label: each === row ? object : textIn(each, 'round'), format: 'years', unit: '分' },
        ...{ value: numberIn(each, 'mean'), isAsked: each === row },
      },
      {
        ...{ table: TREND, measure: 'mean' },
        where: {
          ...{ review_kind: [first ?? null], round: [textIn(each, 'round')] },
          ...{ object_type: [each['object_type'] ?? null], object: [object] },
        },
      },
      {},
    ),
  );
  const words = { 'c.reviews.review': `${first ?? ''} ${labels[place] ?? ''}` };
  return {
    ...{ ...COMMON, problem: null, figure: figures[0] ?? null, indicator: `${first ?? ''}平均分` },
    ...{ sentence: say(row), rows: figures },
    notes: ['横条为本轮和前几轮的平均分', '评议结果仅供参考；投票人不显示'],
    target: {
      path: first === MUTUAL ? 'reviews-mutual' : 'reviews',
      filters: [],
      words: first === MUTUAL ? {} : words,
    },
    unread: leftUnread(reading, names),
  };
}
