import type { Finding, FindingPart } from '#core/finding.ts';
import type { Saying } from '#core/saying.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, WallPageDefinition } from '../../analysis.ts';
import { cell, figure, told, words } from '../../structure/sentence.ts';
import { ALWAYS, leagueWhere } from '../figures/frame.ts';
import { compositeName } from '../figures/standing.ts';
import { RISER } from '../findings/movers.ts';
import { STEADY_TOP } from '../findings/streaks.ts';
import { ABOUT, STANDING } from '../ids.ts';
import { FIRST_PLACES, leadersOf } from './leaders.ts';
import { aboutOf, isOfPeople, numberIn, sayAgainst, standingRows, textIn } from '../said.ts';

const MOST_RISEN = 3;

const whereOf = (row: TableRow): TableRow => ({
  ...leagueWhere(row),
  ...{ period: row['period'] ?? null, object: row['object'] ?? null },
});

/** A finding of a rise: who rose is told of, in 藤黄. */
function honoured({ parts }: Finding): readonly FindingPart[] {
  return parts
    .map((part, place) => (place === 0 ? { ...part, told: true } : part))
    .map((part, place) =>
      place === parts.length - 1 ? { ...part, text: part.text.replace(/。$/, '') } : part,
    )
    .filter(({ text }) => text !== '');
}

/** 前3名为云台市、东岭区、南浦区; nothing where ties make it many more. */
function firstPlaces(rows: readonly TableRow[]): readonly FindingPart[] {
  const first = leadersOf(rows);
  const [one] = first;
  const names = told(first.map((row) => textIn(row, 'object')).join('、'));
  return one ? [figure(`前${FIRST_PLACES}名为`, cell(STANDING, whereOf(one), 'rank')), names] : [];
}

/** 较上季度进位的有石桥县1位、清源县2位 */
function risen(about: TableRow, rows: readonly TableRow[]): readonly FindingPart[] {
  const up = rows
    .filter((row) => (numberIn(row, 'change') ?? 0) > 0)
    .sort((a, b) => (numberIn(b, 'change') ?? 0) - (numberIn(a, 'change') ?? 0));
  if (up.length === 0 || about['previous'] === null) return [];
  const against = sayAgainst(textIn(about, 'period'), textIn(about, 'previous'));
  const more = up.length > MOST_RISEN ? `等${up.length}个` : '';
  return [
    words(`${against}进位的有`),
    ...up
      .slice(0, MOST_RISEN)
      .flatMap((row, place) => [
        words(`${place > 0 ? '、' : ''}${textIn(row, 'object')}`),
        figure(`${numberIn(row, 'change') ?? 0}位`, cell(STANDING, whereOf(row), 'change')),
      ]),
    words(more),
  ];
}

function say(answers: Answers, findings: readonly Finding[]): Saying {
  const about = aboutOf(answers);
  const neutral = { headline: [words(compositeName(answers))], lead: [], numbers: [] };
  if (!about || isOfPeople(about)) return neutral;
  const finding = [RISER, STEADY_TOP].flatMap((id) => findings.find((each) => each.id === id) ?? [])[0];
  const rows = standingRows(answers).filter((row) => numberIn(row, 'rank') !== null);
  const parts = [firstPlaces(rows), risen(about, rows)].filter(({ length }) => length > 0);
  const clauses = parts.flatMap((clause, place) => [...(place > 0 ? [words('；')] : []), ...clause]);
  const period = textIn(about, 'period');
  return {
    headline: finding ? honoured(finding) : [words(`${period}${compositeName(answers)}`)],
    lead: clauses.length > 0 ? [words(period), ...clauses, words('。')] : [],
    numbers: [],
  };
}

/** Rises and first places only; of people nothing. */
export const wallPages: readonly WallPageDefinition[] = [
  {
    ...{ id: 'ranking', title: '综合排名', headline: RISER, honour: true, named: 'rankings' },
    findings: [RISER, STEADY_TOP],
    tables: [...ALWAYS, ABOUT],
    figures: ['ranking.wall_bump', 'ranking.wall_strips', 'ranking.wall_periods'],
    say,
    when: (answers) => textIn(aboutOf(answers), 'period'),
  },
];
