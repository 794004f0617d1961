import { HONOUR_LEVELS } from '#core/codes.ts';
import type { Finding, FindingPart } from '#core/finding.ts';
import { formatCount } from '#core/format.ts';
import type { Saying } from '#core/saying.ts';
import { findRow } from '#core/table.ts';
import type { Answers, UnitAnswers, WallPageDefinition, WallUnitDefinition } from '../../analysis.ts';
import { cell, figure, told, words } from '../../structure/sentence.ts';
import { periods } from '../figures/periods.ts';
import { tally } from '../figures/tally.ts';
import { NATIONAL_FINDING, TOP_FINDING, YEAR_FINDING } from '../findings/ids.ts';
import { leadersOf } from '../findings/leaders.ts';
import { boardName } from '../settings.ts';
import { ALL_LEVELS, TALLY } from '../tables/tally.ts';
import { YEARLY } from '../tables/yearly.ts';
import { unitSection } from '../unit.ts';
import { wallBoard } from './board.ts';

const HIGH: readonly string[] = HONOUR_LEVELS.slice(0, 2);
const MOST_NAMED = 2;

/** 其中国家级1项、省级3项 */
function highest(answers: Answers, year: number): readonly FindingPart[] {
  const parts = HIGH.flatMap((level) => {
    const n = findRow(answers.table(YEARLY), { year, level })?.['n'];
    return typeof n === 'number' && n > 0
      ? [[words(level), figure(`${n}项`, cell(YEARLY, { year, level }, 'n'))]]
      : [];
  });
  if (parts.length === 0) return [];
  return [words('其中'), ...parts.flatMap((part, place) => [...(place > 0 ? [words('、')] : []), ...part])];
}

/** 2026年获得荣誉12项，云台市3项最多 */
function say(answers: Answers, findings: readonly Finding[]): Saying {
  const leaders = leadersOf(answers);
  const neutral = { headline: [words(boardName(answers))], lead: [], numbers: [] };
  if (!leaders || !findings.some(({ id }) => id === YEAR_FINDING)) return neutral;
  const { year, most, objects } = leaders;
  const where = { year, level: ALL_LEVELS };
  const n = findRow(answers.table(YEARLY), where)?.['n'];
  if (typeof n !== 'number') return neutral;
  const total = cell(YEARLY, where, 'n');
  const isNamed = objects.length > 0 && objects.length <= MOST_NAMED;
  const at = cell(TALLY, { object: objects[0] ?? '', level: ALL_LEVELS }, 'this_year');
  const high = highest(answers, year);
  return {
    headline: [
      words(`${year}年获得荣誉`),
      figure(`${formatCount(n)}项`, total),
      ...(isNamed
        ? [
            ...[words('，'), told(objects.join('、')), words(objects.length > 1 ? '各' : '')],
            ...[figure(`${most}项`, at), words('最多')],
          ]
        : []),
    ],
    lead: high.length > 0 ? [...high, words('。')] : [],
    numbers: [{ label: `${year}年荣誉`, value: formatCount(n), unit: '项', cell: total }],
  };
}

export const wallPages: readonly WallPageDefinition[] = [
  {
    ...{ id: 'honours', title: '光荣榜', headline: YEAR_FINDING, honour: true, named: 'honours' },
    findings: [YEAR_FINDING, NATIONAL_FINDING, TOP_FINDING],
    tables: [YEARLY, TALLY],
    figures: [wallBoard.id, tally.id, periods.id],
    say,
  },
];

/** 本年获得荣誉2项。 */
function sayUnit(answers: UnitAnswers): Saying | null {
  const object = answers.unit.name;
  const where = { object, level: ALL_LEVELS };
  const row = findRow(answers.table(TALLY), where);
  const [all, year] = [row?.['n'], row?.['year']];
  if (typeof all !== 'number' || all === 0) return null;
  const now = typeof row?.['this_year'] === 'number' ? row['this_year'] : 0;
  return {
    headline: [words(object)],
    lead: [
      words('累计获得荣誉'),
      figure(`${all}项`, cell(TALLY, where, 'n')),
      ...(now > 0
        ? [words(`，其中${String(year)}年`), figure(`${now}项`, cell(TALLY, where, 'this_year'))]
        : []),
      words('。'),
    ],
    numbers: [{ label: '累计荣誉', value: String(all), unit: '项', cell: cell(TALLY, where, 'n') }],
  };
}

export const wallUnit: WallUnitDefinition = {
  tables: [TALLY],
  say: sayUnit,
  figures: unitSection.figures.map((each) => ({ ...each, id: 'honours.wall_unit_list' })),
  named: 'honours',
};
