import { roundHalfUp } from '#core/format.ts';
import { type Block, body, caption, GAP, note, numbered, type WordDocument } from '../word/document.ts';
import type { BulletinLeague, BulletinSource, RowToCheck, Standing } from './source.ts';
import {
  givenText,
  leagueWords,
  moveText,
  moveWords,
  ONLY_FOR_REFERENCE,
  pointsText,
  scoreText,
} from './words.ts';

/** Among fewer the median would tell of the others one by one. */
const FEWEST_FOR_MEDIAN = 5;
const MOST_ROWS = 200;

/** Everything that is said of one unit, and of nobody else. */
export interface UnitPlace {
  readonly league: BulletinLeague;
  readonly own: Standing;
}

function standingBlock({ league, own }: UnitPlace, compositeName: string): Block {
  if (own.rank === null || own.score === null) {
    return body(`在${leagueWords(league)}的${compositeName}中，本期没有综合得分，不排名次，请核对是否漏报。`);
  }
  const { against, againstYear } = league;
  const moves = [
    ...(against !== null && own.change !== null ? [`${against}${moveWords(own.change)}`] : []),
    ...(againstYear !== null && own.yearChange !== null
      ? [`${againstYear}${moveWords(own.yearChange)}`]
      : []),
  ];
  return body(
    `在${leagueWords(league)}的${compositeName}中，综合得分${scoreText(own.score)}分，居第${own.rank}位${moves.length > 0 ? `，${moves.join('，')}` : ''}。`,
  );
}

const hasMedian = (of: number) => of >= FEWEST_FOR_MEDIAN;

function signedText(difference: number): string {
  const text = roundHalfUp(Math.abs(difference), 1).toFixed(1);
  return Number(text) === 0 ? text : `${difference > 0 ? '+' : '−'}${text}`;
}

function scoreTable({ league, own }: UnitPlace): Block {
  const column = (heading: string, width: number, align: 'left' | 'center' | 'right' = 'right') => ({
    ...{ heading, width, align },
  });
  return {
    kind: 'table',
    columns: [
      column('指标', 4, 'left'),
      column('得分', 2),
      column('满分', 2),
      column('名次', 2, 'center'),
      column(league.against ?? '升降', 2.4, 'center'),
      column('折合百分制', 2.4),
      column('与中位数相差', 2.6),
    ],
    rows: league.dimensions.map((name) => {
      const mark = own.marks.get(name);
      if (!mark) return [name, '缺', '—', '—', '—', '—', '—'];
      return [
        name,
        givenText(mark.score),
        givenText(mark.fullMark),
        `${mark.rank}/${mark.of}`,
        moveText(mark.change),
        roundHalfUp(mark.points, 1).toFixed(1),
        hasMedian(mark.of) ? signedText(mark.points - mark.median) : '—',
      ];
    }),
    empty: '没有分项得分',
  };
}

function gapBlocks({ league, own }: UnitPlace): readonly Block[] {
  const marks = league.dimensions.flatMap((name) => {
    const mark = own.marks.get(name);
    return mark ? [{ name, ...mark }] : [];
  });
  const below = marks
    .filter(({ of, points, median }) => hasMedian(of) && roundHalfUp(median - points, 1) > 0)
    .sort((a, b) => a.points - a.median - (b.points - b.median));
  const missing = league.dimensions.filter((name) => !own.marks.has(name));
  const streaks = league.streaks.filter(({ object }) => object === own.object);
  const compared = marks.filter(({ of }) => hasMedian(of)).length;
  const lines = [
    ...(below.length > 0
      ? [
          `低于中位数的有${below.length}项：${below.map(({ name, points, median }) => `${name}低${pointsText(median - points)}`).join('、')}（折合百分制）。`,
        ]
      : compared > 0
        ? ['有得分的各项都不低于中位数。']
        : []),
    ...(missing.length > 0
      ? [`没有得分的有${missing.length}项：${missing.join('、')}，请核对是否漏报。`]
      : []),
    ...streaks.map(({ dimension, rule }) => `${dimension === '' ? '综合得分' : dimension}${rule}。`),
  ];
  return (lines.length > 0 ? lines : [`参加排名的不足${FEWEST_FOR_MEDIAN}个，不作比较。`]).map(body);
}

function checkBlocks(rows: readonly RowToCheck[]): readonly Block[] {
  if (rows.length === 0) return [body('导入检查没有发现需要核对的记录。')];
  const shown = rows.slice(0, MOST_ROWS);
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  return [
    body(`导入检查发现${all}处，请对照原表核对，更正后重新报送。`),
    caption('需要核对的记录'),
    {
      kind: 'table',
      columns: [
        { heading: '文件', width: 5, align: 'left' },
        { heading: '列', width: 3, align: 'left' },
        { heading: '问题', width: 6, align: 'left' },
        { heading: '处数', width: 1.4, align: 'center' },
        { heading: '首处行号', width: 1.8, align: 'center' },
      ],
      rows: shown.map(({ file, row, count, column, problem }) => [
        ...[file, column, problem, String(count), String(row)],
      ]),
      empty: '',
    },
    ...(rows.length > shown.length ? [note(`其余${rows.length - shown.length}类见问题清单。`)] : []),
  ];
}

export function noticeName({ period, name }: Pick<BulletinSource, 'period' | 'name'>, unit: string): string {
  return `${period}${name}反馈单（${unit}）`;
}

/** What one unit is told of a closed period: its own scores, gaps and rows to check. */
export function toUnitNotice(
  source: BulletinSource,
  unit: string,
  places: readonly UnitPlace[],
  rows: readonly RowToCheck[],
): WordDocument {
  const { period, name, compositeName, office, made, sample } = source;
  const chapters: readonly (readonly [title: string, blocks: readonly Block[]])[] = [
    [compositeName, places.map((place) => standingBlock(place, compositeName))],
    [
      '各项得分',
      places.flatMap((place) => [
        caption(`各项得分（${leagueWords(place.league)}）`),
        scoreTable(place),
        note('名次为该项名次/参加该项排名的个数；缺为没有得分，不作零分。'),
      ]),
    ],
    ['差距', places.flatMap(gapBlocks)],
    ['需要核对的记录', checkBlocks(rows)],
    [
      '说明',
      [
        ...[...new Set(places.map(({ league }) => league.rule))].map((rule) => body(`${rule}。`)),
        body(`本单只有本单位的得分、名次和记录。${ONLY_FOR_REFERENCE}`),
      ],
    ],
  ];
  return {
    title: noticeName(source, unit),
    facts: {
      期间: period,
      单位: unit,
      制作日期: made,
      内容: '一个单位的得分、名次和需要核对的记录，不含个人',
    },
    sections: [
      {
        blocks: [
          { kind: 'title', lines: [`${period}${name}`, '情况反馈单'] },
          { kind: 'text', look: 'subtitle', text: `${unit}${sample ? '（演示数据）' : ''}` },
          GAP,
          ...chapters.flatMap(([title, blocks], i) => [numbered(1, i + 1, title), ...blocks]),
          { kind: 'signature', by: office, date: made },
        ],
      },
    ],
  };
}
