import { groupBy } from '#core/group-by.ts';
import { parsePeriod } from '#core/period.ts';
import {
  type Block,
  body,
  caption,
  GAP,
  note,
  numbered,
  type Section,
  type WordDocument,
} from '../word/document.ts';
import type { BulletinHonour, BulletinLeague, BulletinSource } from './source.ts';
import {
  columnText,
  givenText,
  leagueTitle,
  leagueWords,
  moveText,
  namesText,
  ONLY_FOR_REFERENCE,
  pointsText,
  rankedIn,
  scoreText,
} from './words.ts';

const FIRST_PLACES = 3;
/** More names than that are not read out. */
const MOST_NAMES = 6;
const MOST_HONOURS = 30;
/** More dimensions than that need the paper across. */
const MOST_UPRIGHT = 4;

function firstPlaces(league: BulletinLeague): string {
  const first = rankedIn(league).filter(({ rank }) => rank <= FIRST_PLACES);
  const names = first.map(({ object, score }) => `${object}（${score === null ? '' : pointsText(score)}）`);
  return `居前${FIRST_PLACES}位的是${namesText(names, MOST_NAMES, league.objectType)}。`;
}

/** Who moved up by name; who moved down only in number. */
function movements(league: BulletinLeague): string {
  const { against, objectType } = league;
  if (against === null) return '';
  const moved = rankedIn(league).flatMap(({ object, change }) =>
    change === null ? [] : [{ object, change }],
  );
  const risen = moved.filter(({ change }) => change > 0).sort((a, b) => b.change - a.change);
  const same = moved.filter(({ change }) => change === 0).length;
  const fallen = moved.length - risen.length - same;
  if (moved.length === 0) return '';
  const names = risen.map(({ object, change }) => `${object}上升${change}位`);
  const up =
    risen.length === 0
      ? '没有进位的'
      : `进位的有${risen.length}个，${namesText(names, MOST_NAMES, objectType)}`;
  const rest = [
    ...(same > 0 ? [`位次不变的${same}个`] : []),
    ...(fallen > 0 ? [`位次后移的${fallen}个`] : []),
  ];
  return `${against}，${up}${rest.length > 0 ? `；${rest.join('，')}` : ''}。`;
}

function lasting(league: BulletinLeague): string {
  const praised = league.streaks.filter(({ isPraise, dimension }) => isPraise && dimension === '');
  const rules = groupBy(praised, ({ rule }) => rule);
  return [...rules]
    .map(([rule, own]) => {
      const names = own.map(({ object }) => object);
      return `${rule}的有${namesText(names, MOST_NAMES, league.objectType)}。`;
    })
    .join('');
}

function standingBlocks(league: BulletinLeague): readonly Block[] {
  const ranked = rankedIn(league);
  if (ranked.length === 0) return [body('没有可以排名的综合得分。')];
  const scores = ranked.flatMap(({ score }) => (score === null ? [] : [score]));
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(scores.length, 1);
  const absent = league.standings.length - ranked.length;
  const spread = `${leagueWords(league)}平均${pointsText(mean)}，最高${pointsText(Math.max(...scores))}，最低${pointsText(Math.min(...scores))}。`;
  const missing = absent > 0 ? `本期没有得分、上期有名次的${absent}个，不排名次。` : '';
  return [
    body(`${firstPlaces(league)}${spread}`),
    ...[movements(league) + lasting(league) + missing].filter((text) => text !== '').map(body),
  ];
}

function dimensionBlocks(league: BulletinLeague): readonly Block[] {
  const ranked = rankedIn(league);
  return league.dimensions.map((name, i) => {
    const own = ranked.flatMap(({ object, marks }) => {
      const mark = marks.get(name);
      return mark ? [{ object, ...mark }] : [];
    });
    const best = own.filter(({ rank }) => rank === 1);
    const lead = best[0];
    if (!lead) return body(`${i + 1}.${name}。本期没有得分。`);
    const names = namesText(
      best.map(({ object }) => object),
      MOST_NAMES,
      league.objectType,
    );
    const missing = ranked.length - own.length;
    const share = `${best.length > 1 ? '并列' : ''}${givenText(lead.score)}分，满分${givenText(lead.fullMark)}分`;
    return body(
      `${i + 1}.${name}。居首位的是${names}（${share}），折合百分制中位数${pointsText(lead.median)}${missing > 0 ? `；${missing}个没有得分` : ''}。`,
    );
  });
}

function honourBlocks(honours: readonly BulletinHonour[], period: string): readonly Block[] {
  if (honours.length === 0) return [body(`${period}没有登记荣誉。`)];
  const levels = new Map<string, number>();
  for (const { level } of honours) levels.set(level, (levels.get(level) ?? 0) + 1);
  const counts = [...levels].map(([level, n]) => `${level}${n}项`).join('、');
  const lines = honours
    .slice(0, MOST_HONOURS)
    .map(({ object, title, level, date }, i) => body(`${i + 1}.${object}：${title}（${level}，${date}）。`));
  const rest = honours.length - lines.length;
  return [
    body(`${period}共登记荣誉${honours.length}项，其中${counts}。`),
    ...lines,
    ...(rest > 0 ? [body(`其余${rest}项见光荣榜。`)] : []),
  ];
}

/** The same for every league; under a heading of its own where there are several. */
function byLeague(
  leagues: readonly BulletinLeague[],
  blocksOf: (league: BulletinLeague) => readonly Block[],
): readonly Block[] {
  if (leagues.length === 1) return leagues.flatMap(blocksOf);
  return leagues.flatMap((league, i) => [numbered(2, i + 1, leagueTitle(league)), ...blocksOf(league)]);
}

function rankTable(
  league: BulletinLeague,
  { period, compositeName }: BulletinSource,
  place: string,
): Section {
  const { against, againstYear, dimensions, standings, objectType, rule, isPartial } = league;
  const column = (heading: string, width: number, align: 'left' | 'center' | 'right' = 'right') => ({
    ...{ heading, width, align },
  });
  const moves = [
    ...(against === null ? [] : [{ heading: against, of: 'change' as const }]),
    ...(againstYear === null ? [] : [{ heading: againstYear, of: 'yearChange' as const }]),
  ];
  const marks = dimensions.map((name) => ({
    name,
    text: columnText(standings.map((standing) => standing.marks.get(name)?.score)),
  }));
  return {
    landscape: dimensions.length > MOST_UPRIGHT,
    blocks: [
      { kind: 'text', look: 'label', text: place },
      caption(`${period}${compositeName}表（${leagueTitle(league)}）`),
      {
        kind: 'table',
        columns: [
          column('名次', 2, 'center'),
          column(objectType, 6, 'left'),
          column('综合得分', 3),
          ...moves.map(({ heading }) => column(heading, 3, 'center')),
          ...dimensions.map((name) => column(name, 3)),
        ],
        rows: standings.map((standing) => [
          standing.rank === null ? '—' : String(standing.rank),
          standing.object,
          scoreText(standing.score),
          ...moves.map(({ of }) => moveText(standing[of])),
          ...marks.map(({ name, text }) => text(standing.marks.get(name)?.score)),
        ]),
        empty: '没有可以排名的综合得分',
      },
      note(
        `注：${rule}。▲为上升，▼为下降；缺为没有得分，不作零分。${isPartial ? `${objectType}较多，只列前后各一部分。` : ''}`,
      ),
    ],
  };
}

const isQuarter = (period: string) => parsePeriod(period)?.length === 'quarter';

/** 季度通报, 月度通报: what a file of the period is called. */
export function bulletinName({ period, name }: Pick<BulletinSource, 'period' | 'name'>): string {
  return `${period}${name}${isQuarter(period) ? '季度' : ''}通报`;
}

/** The bulletin of a closed period; its rankings are annexes, one a league. */
export function toBulletin(source: BulletinSource): WordDocument {
  const { leagues, period, name, compositeName, honours, office, made, sample } = source;
  const ranked = leagues.filter((league) => rankedIn(league).length > 0);
  const scored = ranked.filter(({ dimensions }) => dimensions.length > 0);
  const places = ranked.map((_, i) => (ranked.length > 1 ? `附件${i + 1}` : '附件'));
  const changed = leagues.some(({ ruleChanged }) => ruleChanged);
  const chapters: readonly (readonly [title: string, blocks: readonly Block[]])[] = [
    [compositeName, byLeague(leagues, standingBlocks)],
    ...(scored.length > 0 ? [['各项指标', byLeague(scored, dimensionBlocks)] as const] : []),
    ...(honours === null ? [] : [['光荣榜', honourBlocks(honours, period)] as const]),
    [
      '有关说明',
      [
        ...byLeague(ranked, ({ rule }) => [body(`${rule}。`)]),
        body(
          `得分相同的名次并列，下一名顺延；没有得分的不作零分、不排名次${changed ? '；本期的算法与比较期不同，升降仅供参考' : ''}。${ONLY_FOR_REFERENCE}`,
        ),
      ],
    ],
  ];
  return {
    title: bulletinName(source),
    facts: { 期间: period, 制作日期: made, 内容: '单位得分和名次，不含个人' },
    sections: [
      {
        blocks: [
          { kind: 'title', lines: [`关于${period}${name}情况的`, '通报'] },
          ...(sample ? [{ kind: 'text', look: 'subtitle', text: '（演示数据）' } as const] : []),
          GAP,
          body(
            ranked.length === 0
              ? `${period}没有可以排名的得分。`
              : `${period}，${ranked.map(leagueWords).join('、')}参加${name}。现将有关情况通报如下。`,
          ),
          ...chapters.flatMap(([title, blocks], i) => [numbered(1, i + 1, title), ...blocks]),
          ...(ranked.length > 0
            ? [
                {
                  kind: 'attachments',
                  names: ranked.map((league) => `${period}${compositeName}表（${leagueTitle(league)}）`),
                } as const,
              ]
            : []),
          { kind: 'signature', by: office, date: made },
        ],
      },
      ...ranked.map((league, i) => rankTable(league, source, places[i] ?? '附件')),
    ],
  };
}
