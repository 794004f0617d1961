import type { Finding } from '#core/finding.ts';
import { formatShare } from '#core/format.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, words } from '../../structure/sentence.ts';
import { ABOUT, CERTAINTY } from '../ids.ts';
import { aboutOf, isOfPeople, numberIn, sayCount, textIn } from '../said.ts';
import { swayOf } from '../tables/certainty.ts';
import { threshold } from './threshold.ts';

export const TIE_BAND = 'ranking.tie_band';
export const UNCERTAIN = 'ranking.certainty_low';
const LEAST_IN_BAND = 3;
const LEAST_COMPARED = 4;

const whereOf = (row: TableRow): TableRow =>
  Object.fromEntries(['object_type', 'group', 'period', 'object'].map((name) => [name, row[name] ?? null]));

/** 10% */
export const saySway = (answers: Pick<Answers, 'setting'>): string => {
  const sway = swayOf(answers);
  return formatShare(sway, Number.isInteger(Math.round(sway * 1e6) / 1e4) ? 0 : 1);
};

const bandKey = (row: TableRow) => numberIn(row, 'band') ?? -1;

/** The widest of the bands in which ranks can be taken for one another; of equal ones the first. */
export function widestBand(rows: readonly TableRow[]): readonly TableRow[] {
  const bands = new Map<number, TableRow[]>();
  for (const row of rows) {
    const band = bands.get(bandKey(row));
    if (band) band.push(row);
    else bands.set(bandKey(row), [row]);
  }
  const shared = [...bands.values()].filter((band) => {
    const ranks = band.map((row) => numberIn(row, 'rank') ?? 0);
    return band.length >= LEAST_IN_BAND && Math.max(...ranks) > Math.min(...ranks);
  });
  return shared.sort((a, b) => b.length - a.length)[0] ?? [];
}

function findBand(answers: Answers): Finding | null {
  const about = aboutOf(answers);
  const band = widestBand(answers.table(CERTAINTY).rows);
  const [first] = band;
  const last = band[band.length - 1];
  if (!first || !last) return null;
  return {
    ...{ id: TIE_BAND, severity: 'low', table: CERTAINTY, where: whereOf(first), value: band.length },
    headline: `${band.length}`,
    evidence: [`${textIn(about, 'period')}，${sayCount(numberIn(first, 'of') ?? 0, about)}参加排名`],
    parts: [
      figure(`第${numberIn(first, 'rank') ?? 0}`, cell(CERTAINTY, whereOf(first), 'rank')),
      words('至'),
      figure(`第${numberIn(last, 'rank') ?? 0}位`, cell(CERTAINTY, whereOf(last), 'rank')),
      words('的'),
      figure(sayCount(band.length, about), cell(CERTAINTY, whereOf(first), 'band')),
      words(`名次接近：任一项权重上下变动${saySway(answers)}，其中任意两个都可能落到对方的名次，不宜细分。`),
    ],
  };
}

function findUncertain(answers: Answers): Finding | null {
  const about = aboutOf(answers);
  const rows = answers.table(CERTAINTY).rows;
  const moving = rows.filter((row) => (numberIn(row, 'width') ?? 0) > 0);
  const [widest] = [...moving].sort((a, b) => (numberIn(b, 'width') ?? 0) - (numberIn(a, 'width') ?? 0));
  if (!widest || rows.length < LEAST_COMPARED) return null;
  const share = moving.length / rows.length;
  if (share < threshold(answers, 'uncertain_share')) return null;
  const at = (measure: string) => cell(CERTAINTY, whereOf(widest), measure);
  const isPart = rows.length < (numberIn(about, 'ranked') ?? 0);
  return {
    ...{ id: UNCERTAIN, severity: 'low', table: CERTAINTY, where: whereOf(widest), value: share },
    headline: `${moving.length}/${rows.length}`,
    evidence: [`变动最大的现居第${numberIn(widest, 'rank') ?? 0}位`],
    parts: [
      words(
        `任一项权重上下变动${saySway(answers)}，${isPart ? '列出的' : ''}${sayCount(rows.length, about)}中有`,
      ),
      figure(sayFew(moving.length, about), at('width')),
      words('的名次会变，变动最大的可在'),
      figure(`第${numberIn(widest, 'best') ?? 0}`, at('best')),
      words('至'),
      figure(`第${numberIn(widest, 'worst') ?? 0}位`, at('worst')),
      words('之间。'),
    ],
  };
}

const sayFew = (n: number, about: TableRow | undefined): string => (isOfPeople(about) ? `${n}人` : `${n}个`);

const tables = [ABOUT, CERTAINTY];

export const tieBand: FindingDefinition = { id: TIE_BAND, label: '名次接近', tables, find: findBand };
export const uncertain: FindingDefinition = {
  ...{ id: UNCERTAIN, label: '名次把握不大', tables, find: findUncertain },
};
