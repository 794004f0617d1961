import type { Finding, FindingPart } from '#core/finding.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, words } from '../../structure/sentence.ts';
import { ABOUT, STANDING } from '../ids.ts';
import {
  aboutOf,
  isOfPeople,
  numberIn,
  sayAgainst,
  sayCount,
  sayNames,
  standingRows,
  textIn,
} from '../said.ts';
import { threshold } from './threshold.ts';

export const RISER = 'ranking.riser';
export const FALLER = 'ranking.faller';

const whereOf = (row: TableRow): TableRow => ({
  ...{ object_type: row['object_type'] ?? null, group: row['group'] ?? null },
  ...{ period: row['period'] ?? null, object: row['object'] ?? null },
});

/** Who moved furthest, and in which of the comparisons. */
export interface Movers {
  /** By rank. */
  readonly rows: readonly TableRow[];
  readonly measure: string;
  /** 较上季度 */
  readonly against: string;
}

type Compared = readonly [measure: string, before: string];
const CHOSEN: Compared = ['compared_change', 'before'];
const LAST_YEAR: Compared = ['year_change', 'last_year'];

function moversIn(answers: Answers, way: 1 | -1, [measure, before]: Compared): Movers | null {
  const about = aboutOf(answers);
  if (!about || isOfPeople(about) || about[before] === null) return null;
  const least = threshold(answers, 'move_least');
  const moves = standingRows(answers).map((row) => ({ row, by: way * (numberIn(row, measure) ?? 0) }));
  const most = Math.max(0, ...moves.map(({ by }) => by));
  if (most < least) return null;
  const against = sayAgainst(textIn(about, 'period'), textIn(about, before));
  return { rows: moves.filter(({ by }) => by === most).map(({ row }) => row), measure, against };
}

/** Since the period compared with; nobody among single people, who are not named in sentences. */
export const moversOf = (answers: Answers, way: 1 | -1): Movers | null => moversIn(answers, way, CHOSEN);

/** Since the period compared with, else since the year before. */
export const risersOf = (answers: Answers): Movers | null =>
  moversOf(answers, 1) ?? moversIn(answers, 1, LAST_YEAR);

function sayMove({ rows, measure }: Movers, way: 1 | -1): readonly FindingPart[] {
  const [first] = rows;
  if (!first) return [];
  const by = Math.abs(numberIn(first, measure) ?? 0);
  const at = cell(STANDING, whereOf(first), measure);
  const moved = `${way > 0 ? '上升' : '下降'}${by}位`;
  if (rows.length > 1) return [words('都'), figure(moved, at, way < 0), words('。')];
  return [
    ...[figure(moved, at, way < 0), words(way > 0 ? '，升至' : '，居')],
    ...[figure(`第${numberIn(first, 'rank') ?? 0}位`, cell(STANDING, whereOf(first), 'rank')), words('。')],
  ];
}

function say(movers: Movers | null, answers: Answers, way: 1 | -1): Finding | null {
  const [first] = movers?.rows ?? [];
  const about = aboutOf(answers);
  if (!movers || !first || !about) return null;
  const names = movers.rows.map((row) => textIn(row, 'object'));
  const by = numberIn(first, movers.measure) ?? 0;
  return {
    id: way > 0 ? RISER : FALLER,
    severity: 'medium',
    weight: Math.min(1, Math.abs(by) / Math.max(1, numberIn(first, 'of') ?? 1)),
    parts: [(way > 0 ? words : told)(sayNames(names, about)), words(movers.against), ...sayMove(movers, way)],
    ...{ table: STANDING, where: whereOf(first), value: by },
    headline: `${by > 0 ? '▲' : '▼'} ${Math.abs(by)}`,
    evidence: [`${textIn(about, 'period')}，${sayCount(numberIn(about, 'ranked') ?? 0, about)}参加排名`],
  };
}

const tables = [ABOUT, STANDING];

export const riser: FindingDefinition = {
  ...{ id: RISER, label: '名次上升最多', tables },
  find: (answers) => say(risersOf(answers), answers, 1),
};

export const faller: FindingDefinition = {
  ...{ id: FALLER, label: '名次下降最多', tables },
  find: (answers) => say(moversOf(answers, -1), answers, -1),
};
